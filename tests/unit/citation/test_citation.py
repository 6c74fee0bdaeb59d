"""The grammar of citations: whole mentions, lists, ranges; and time that stays linear whatever is repeated."""

from __future__ import annotations

import time

import pytest

import legaldiff
from legaldiff.citation.citation import LONGEST, Step
from legaldiff.citation.identifier import extend, slug
from legaldiff.citation.label import read_labels
from legaldiff.citation.scan import find_citations
from legaldiff.time.dates import read_date


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "under Executive Order 13768 of January 25, 2017 (Bells and Lamps), as amended, it",
            ["Executive Order 13768 of January 25, 2017 (Bells and Lamps), as amended"],
        ),
        ("under the First, Twenty-First and 14th Amendments, it", ["First, Twenty-First and 14th Amendments"]),
        ("see 8 U.S.C. 1101 et seq., or not", ["8 U.S.C. 1101 et seq."]),
        ("sections 1 and 2(b) of this order, and law", ["sections 1 and 2(b) of this order"]),
        ("under the Clean Air Act and Executive Order 12000", ["Clean Air Act", "Executive Order 12000"]),
    ],
)
def test_a_mention_is_whole(text: str, mentions: list[str]) -> None:
    assert [c.span.of(text) for _, c in find_citations(text)] == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("section 9 of the Manual for Bells", ["section 9"]),
        ("under Rule 12(b)(6) or R. Civ. P. 12", ["Rule 12(b)(6)", "R. Civ. P. 12"]),
        ("under Ordinance 2031-4 and Circular No. A-130.", ["Ordinance 2031-4", "Circular No. A-130"]),
        ("on section 8 housing", ["section 8"]),
        ("of this section. A bell", ["this section."]),
    ],
)
def test_what_is_of_no_known_text_is_found_where_it_is_asked_for(text: str, mentions: list[str]) -> None:
    assert [c.span.of(text) for _, c in find_citations(text, others=True)] == mentions
    assert [c.span.of(text) for _, c in find_citations(text)] == [m for m in mentions if m.startswith("this")]


def test_a_title_of_another_code_is_not_one_of_the_united_states() -> None:
    text = "section 9 of title 33, Harbor Code; section 9 of title 33, United States Code; section 9 of title 33"
    assert [c.kind for _, c in find_citations(text, others=True)] == ["other", "usc", "usc"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("42 U.S.C. 2000e–16", "us/usc/t42/s2000e-16"),
        ("Pub. L. 107‑56", "us/pl/107/56"),
        ("50 US.C. 1702", "us/usc/t50/s1702"),
        ("section II of E.O. 13768", "us/eo/13768/sII"),
    ],
)
def test_an_identifier_is_the_same_however_it_is_printed(text: str, target: str) -> None:
    assert [i.target for _, c in find_citations(text) for i in c.items] == [target]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("212(a)(2), (a)(3), and (a)(6)(C), 235", ["212(a)(2)", "212(a)(3)", "212(a)(6)(C)", "235"]),
        ("237(a)(2) and (4)", ["237(a)(2)", "237(a)(4)"]),
        ("2(a)(i) and (a)(ii)", ["2(a)(i)", "2(a)(ii)"]),
        ("2(h) and (i)", ["2(h)", "2(i)"]),
        ("2(a)(iv) and (v)", ["2(a)(iv)", "2(a)(v)"]),
        ("2(a)(1)(A) and (B)", ["2(a)(1)(A)", "2(a)(1)(B)"]),
        ("2(b), (c) the", ["2(b)"]),
        ("2(b) and 30 days", ["2(b)"]),
    ],
)
def test_a_bracket_goes_on_from_the_label_before(text: str, labels: list[str]) -> None:
    found, _ = read_labels(text, 0, len(text))
    assert [label.number + "".join(f"({s})" for s in label.subs) for label in found] == labels


@pytest.mark.parametrize(
    ("number", "ends"),
    [
        ("551-559", ("551", "559")),
        ("730-74", ("730", "774")),
        ("2000d-2000d-7", ("2000d", "2000d-7")),
        ("668.71-668.75", ("668.71", "668.75")),
        ("1396r-8", None),
        ("1-101", None),
        ("31.205-21", None),
    ],
)
def test_which_dash_is_a_range(number: str, ends: tuple[str, str] | None) -> None:
    (label,), _ = read_labels(number, 0, len(number))
    assert (label.number, label.through) == ((ends[0], (ends[1], ())) if ends else (number, None))


def test_identifiers() -> None:
    assert extend("us/eo/12866", (Step("section", "3"), Step("", "f"))) == "us/eo/12866/s3/f"
    assert extend("us/act/x", (Step("subsection", "317"), Step("", "e"))) == "us/act/x/s317/e"
    assert slug("Veterans' Bells & Lamps Act of 1999") == "veterans-bells-lamps-act-of-1999"
    assert read_date("Dec. 5, 2016") == "2016-12-05"
    assert read_date("no date") == ""


def test_a_list_without_end_is_cut() -> None:
    text = "sections 1(a)" + ", (b)" * 1_000 + " of this order"
    (citation,) = [c for _, c in find_citations(text)]
    assert len(citation.items) == LONGEST


PUMPS = [
    "section 1 of title 9, Aa of Aa of ",
    *[
        "section 1(a), (b), (c), ",
        "section 1 of ",
        "section 1, ",
        "sections 1(a)(b) and ",
        "section ",
        "§",
        "§ 1 ",
        "(a)",
    ],
    *["8 U.S.C. 1, ", "U.S.C. ", "8 U.S.C. ", "8 U.S.C. 1 et seq., ", "Executive Order ", "Executive Orders 12345, "],
    *[
        "Executive Order 12345 (",
        "(",
        "Act ",
        "A ",
        "Aa and ",
        "the Aa Act of ",
        "of the Act ",
        "section 1 of the Aa of ",
    ],
    *[
        "Memorandum of ",
        "Presidential Memorandum for a ",
        "Public Law 1-1, ",
        "First, ",
        "First Amendment ",
        "Amendment ",
    ],
    *[
        "1-",
        "1-1-",
        "section 1-1-",
        "sections 1 through 2 through ",
        "title 1, chapter 1, ",
        "this section ",
        "82 FR 1, ",
    ],
    *["January 1, 2000 ", "\n", "“", "NSPD-1/", "National Security ", "et seq. ", "U.S. ", "a", "(a) through ("],
]


@pytest.mark.parametrize("pump", PUMPS)
def test_time_is_linear(pump: str) -> None:
    started = time.process_time()
    list(find_citations("section 1" + pump * (60_000 // len(pump))))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "pump", ["section 1(a), (b), (c), ", "See section 1(b)(zz) of this order. ", "sections 1 through 9 of this order; "]
)
def test_a_long_document_is_searched_in_linear_time(pump: str) -> None:
    document = legaldiff.read("Section 1. Words. (a) One.\n\n(b) " + pump * (300_000 // len(pump)), "text")
    started = time.process_time()
    found = legaldiff.find_references(document)
    assert time.process_time() - started < 10
    assert len(found) > 5_000
