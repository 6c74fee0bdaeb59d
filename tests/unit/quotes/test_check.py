"""What is said of a quotation."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff.quotes import Quotation, check_quotes, locate
from legaldiff.quotes.quotation import FLAGS, TYPES

RULES = """Section 1. Bells. The Harbor Master shall ring the bell at 6 o'clock, except on a day of fog, and may not \
ring it twice.

Sec. 2. Boats. (a) The Warden shall keep ten boats ready for the passengers of the ferry.

(b) The Warden shall report to the Board by March 3, 2031, and shall not charge a fee of more than 5 dollars.

(c) A boat that carries a lamp—green or white—leaves the pier first.
"""
NEWER = RULES.replace("ten boats", "twelve boats").replace(
    "Section 1. Bells", "Ordinance No. 2031-4\n\nSection 1. Bells"
)
OLDER = f"Ordinance No. 2029-7\n\n{RULES}"


def check(article: str, *sources: str) -> list[Quotation]:
    return list(check_quotes(legaldiff.read(article), [legaldiff.read(s) for s in sources or (RULES,)]))


def one(article: str, *sources: str) -> Quotation:
    (found,) = check(article, *sources)
    return found


def told(found: Quotation) -> list[tuple[str, str | None, str | None]]:
    return [(d.type, d.old, d.new) for d in found.differences]


@pytest.mark.parametrize(
    "quote",
    [
        "The Harbor Master shall ring the bell at 6 o’clock,",
        "keep ten boats ready for the passengers of the ferry.",
        "A boat that carries a lamp -- green or white – leaves the pier first",
        "A boat that carries  a lamp—green or\nwhite—leaves the pier first!",
    ],
)
def test_typography_does_not_alter(quote: str) -> None:
    found = one(f"The ordinance says “{quote}” there.")
    assert (found.verdict, found.differences) == ("exact", ())


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("and may ring it twice", ("negation", "not", None)),
        ("shall not ring the bell at 6 o'clock", ("negation", None, "not")),
        ("The Warden may keep ten boats ready for the passengers", ("modality", "shall", "may")),
        ("The Warden shall keep two boats ready for the passengers", ("number", "ten", "two")),
        ("report to the Board by March 3, 2032", ("date", "2031", "2032")),
        ("report to the Board by March 4, 2031", ("date", "3", "4")),
        ("The Mayor shall keep ten boats ready for the passengers", ("name", "Warden", "Mayor")),
        ("keep ten boats clean for the passengers of the ferry", ("word", "ready", "clean")),
        ("a lamp—green and white—leaves the pier first", ("connective", "or", "and")),
        ("a fee of more than 5% dollars", ("number", None, "%")),
        ("a day of fog and may not ring it twice", ("punctuation", ",", None)),
        ("shall ring the bell at 6 o'clock, and may not ring it twice", ("exception", "except on a day of fog", None)),
    ],
)
def test_each_difference_has_its_type(quote: str, expected: tuple[str, str | None, str | None]) -> None:
    found = one(f"The ordinance says “{quote}” there.")
    assert found.verdict == "altered"
    assert expected in told(found)


def test_a_capital_letter_alone_leaves_it_exact() -> None:
    found = one("The ordinance says “the Harbor Master shall ring the bell” there.")
    assert (found.verdict, told(found)) == ("exact", [("case", "The", "the")])


@pytest.mark.parametrize(
    ("source", "quote", "expected"),
    [
        ("waits 102 days", "waits 10² days", ("number", "102", "10²")),
        ("pays -5 crowns", "pays 5 crowns", ("number", "-", None)),
        ("reads 5-10 pages", "reads 5 10 pages", ("number", "-", None)),
        ("pays ½ crown", "pays ¼ crown", ("number", "½", "¼")),
    ],
)
def test_a_number_its_sign_and_its_superscript_are_quoted_too(
    source: str, quote: str, expected: tuple[str, str | None, str | None]
) -> None:
    text = "Sec. 7. The keeper of the old pier {} before the ferry leaves."
    found = one(f"It says “keeper of the old pier {quote} before the ferry leaves” there.", text.format(source))
    assert (found.verdict, told(found)) == ("altered", [expected])


@pytest.mark.parametrize(
    "quote", ["The Warden [may] keep ten boats ready", "and may [] ring it twice, and [shall] ring"]
)
def test_a_bracket_hides_no_duty(quote: str) -> None:
    assert one(f"The ordinance says “{quote}” there.").verdict != "exact"


def test_a_designator_may_be_left_out_but_not_a_part_of_a_heading() -> None:
    text = "Sec. 7. Lamps of the Old Pier. A lamp burns on the pier at night, and it is green."
    assert one("It says “Lamps of the Pier. A lamp burns on the pier at night” there.", text).verdict == "altered"
    quote = "for the passengers of the ferry. The Warden shall report to the Board"
    assert one(f"The ordinance says “{quote}” there.").verdict == "exact"


def test_an_ellipsis_shows_what_it_hides() -> None:
    found = one("The ordinance says “the Warden … shall … charge a fee of more than 5 dollars” there.")
    assert (found.verdict, found.flags) == ("exact", ("elided",))
    assert found.omitted[-1].text == "not"
    assert found.omitted[-1].hides == ("negation",)
    assert not found.is_sound


def test_an_ellipsis_at_the_end_shows_the_rest_of_the_sentence() -> None:
    found = one("The ordinance says “shall ring the bell at 6 o'clock ...” there.")
    assert found.omitted[0].hides == ("negation", "exception")


def test_words_of_a_speaker_are_not_those_of_the_text() -> None:
    assert one("“The bell is too loud for the passengers,” said the Warden.").verdict == "not_found"
    assert one("“The bell,” said Ann Moor.").verdict == "not_found"


def test_common_words_are_exact_with_a_low_score() -> None:
    found = one("The ordinance uses “shall” a lot.")
    assert (found.verdict, found.count) == ("exact", 4)
    assert found.score < 0.3


def test_the_section_named_beside_it_decides_between_places() -> None:
    found = one("Section 2(b) says that the Warden “shall” do it.")
    assert (found.path, found.flags, found.cited) == ("2(b)", (), "2(b)")


@pytest.mark.parametrize(
    ("article", "flags"),
    [
        ("Section 1 says “keep ten boats ready for the passengers” to all.", ("wrong_section",)),
        ("Section 2 says “keep ten boats ready for the passengers” to all.", ()),
        ("“keep ten boats ready for the passengers” (section 1).", ("wrong_section",)),
        ("It says “keep ten boats ready for the passengers.” Section 1 is about bells.", ()),
        ("Section 9 of the Harbor Act is like “keep ten boats ready for the passengers” here.", ()),
    ],
)
def test_the_section_named_is_compared(article: str, flags: tuple[str, ...]) -> None:
    assert one(article).flags == flags


def test_words_of_another_version() -> None:
    article = "Ordinance No. 2029-7 says “keep twelve boats ready for the passengers” to all."
    found = one(article, OLDER, NEWER)
    assert (found.verdict, found.flags, found.source) == ("exact", ("other_version",), "2031-4")
    assert one(article.replace("2029-7", "2031-4"), OLDER, NEWER).flags == ()


def test_words_of_a_text_that_is_no_version_have_no_flag() -> None:
    other = "Ordinance No. 2030-1\n\nSection 1. Gulls. Nobody feeds the gulls that sit upon the western wall."
    found = one("Ordinance No. 2029-7 says “Nobody feeds the gulls” to all.", OLDER, other)
    assert (found.flags, found.source) == ((), "2030-1")


def test_what_is_quoted_in_a_quotation_is_told_where_that_is_nobodys() -> None:
    found = check("“I read ‘keep ten boats ready for the passengers’ and laughed at it,” said Ann Moor.")
    assert [q.verdict for q in found] == ["not_found", "exact"]


def test_a_quotation_without_an_end_stops_where_the_source_does() -> None:
    found = one("It says “keep ten boats ready for the passengers and so I left.")
    assert (found.quote, found.verdict, found.closed) == ("keep ten boats ready for the passengers", "exact", False)
    assert (
        check_quotes(legaldiff.read("It says “keep it."), [legaldiff.read(RULES)]).notices[0].code
        == "quotation-unclosed"
    )


def test_no_source_is_an_error() -> None:
    with pytest.raises(legaldiff.ReadError, match="no source"):
        check_quotes(legaldiff.read("A “b” c."), [])


def test_the_work_grows_with_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    article = (
        "The ordinance says “keep nine boats ready for the passengers … of the ferry” and “shall” and “the bell”.\n\n"
    )
    counted: list[int] = []
    whole = locate.align_runs
    monkeypatch.setattr(locate, "align_runs", lambda a, b: counted.append(len(a) + len(b)) or whole(a, b))
    work = []
    for times in (10, 20, 40):
        counted.clear()
        assert len(check(article * times)) == 3 * times
        work.append(sum(counted))
    assert work[0] > 0
    assert work == [work[0], 2 * work[0], 4 * work[0]]


def test_a_table_and_json() -> None:
    found = check_quotes(
        legaldiff.read("The ordinance says “keep nine boats ready for … passengers” to all."), [legaldiff.read(RULES)]
    )
    table = found.to_table()
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert (row["verdict"], row["flags"], row["differences"]) == ("altered", "elided", "number: ten → nine")
    assert row["omitted"] == "the"
    (data,) = found.to_dict()["quotations"]
    assert set(data["flags"]) <= set(FLAGS)
    assert {d["type"] for d in data["differences"]} <= set(TYPES)
    assert repr(found) == "<Quotations: 0 exact, 1 altered, 0 not found>"
    assert repr(found[0]).startswith("<Quotation altered 2(a) of source 1 (elided): ")
    assert len(found.of_verdict(["exact"])) == 0
    assert found.doubtful == found
