"""Phrases of rule files: what they find, against hand-made answers and against a slow search that tries everything."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldiff.rules.toml.phrase import Phrase, PhraseError, find_tokens
from legaldiff.span import Span

TEXT = "The Mayor shall, after close consultation with the Harbor Board and the Reeve, mend the pier within 30 days."


def found(phrase: str, text: str = TEXT) -> tuple[str, str | None] | None:
    result = Phrase(phrase).search(find_tokens(text, Span(0, len(text))))
    if result is None:
        return None
    whole, captured = result
    return whole.of(text), captured.of(text) if captured else None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the mayor", "The Mayor"),
        ("MAYOR SHALL AFTER", "Mayor shall, after"),
        ("consult*", "consultation"),
        ("*sult*tion", "consultation"),
        ("(in|after) (close)? consultation", "after close consultation"),
        ("(before|after) ... consultation", "after close consultation"),
        ("mayor ...2 consultation", None),
        ("mayor ...3 consultation", "Mayor shall, after close consultation"),
        ("^ the mayor", "The Mayor"),
        ("^ mayor", None),
        ("days $", "days"),
        ("pier $", None),
        ("the (reeve|pier)", "the Reeve"),
        ("((harbor|river) (board|office)) and", "Harbor Board and"),
        ("may", None),
        ("mayor (shall|may) (mend)?", "Mayor shall"),
    ],
)
def test_a_phrase_finds_the_first_place(phrase: str, expected: str | None) -> None:
    result = found(phrase)
    assert (result[0] if result else None) == expected


@pytest.mark.parametrize(
    ("phrase", "captured"),
    [
        ("consultation with {} mend", "the Harbor Board and the Reeve"),
        ("with the {} and", "Harbor Board"),
        ("within {}", "30 days"),
        ("within {} days $", "30"),
        ("{} shall", "The Mayor"),
        ("(with|under) (the)? {} and", "Harbor Board"),
        ("{}? shall", "The Mayor"),
        ("the {}? (and|mend)", "Mayor shall, after close consultation with the Harbor Board"),
        ("{(close|full) ...} with", "close consultation"),
        ("with {the (harbor|river) board}", "the Harbor Board"),
    ],
)
def test_what_is_captured_is_as_long_as_it_can_be(phrase: str, captured: str) -> None:
    result = found(phrase)
    assert result is not None
    assert result[1] == captured


def test_words_are_cut_in_a_phrase_as_in_a_text() -> None:
    text = "Under 8 U.S.C. 1373, the agency’s cost-sharing rule at § 4 applies."
    assert found("8 u.s.c. 1373", text) == ("8 U.S.C. 1373", None)
    assert found("agency's cost-sharing", text) == ("agency’s cost-sharing", None)
    assert found("§ 4", text) == ("§ 4", None)
    assert found("U.S.C. ... applies.", text) is not None


@pytest.mark.parametrize(
    ("phrase", "at", "words"),
    [
        ("", 0, "at least one word"),
        ("...", 0, "at least one word"),
        ("(a|b", 0, "never closed"),
        ("a b)", 3, "closes nothing"),
        ("a {} b {}", 7, "captures once"),
        ("a ? b", 2, "no word"),
        ("(a|b)? (?c", 8, "only after a )"),
        ("a * b", 2, "alone is no word"),
        ("a ...99 b", 2, "at most 50"),
        ("a } b", 2, "means nothing"),
        ("(" * 30 + "a" + ")" * 30, 20, "at most 20"),
        ("x" * 1001, 1000, "at most 1000"),
        ("(a ...50 b) " * 40, 0, "too complex"),
    ],
)
def test_a_fault_has_its_place(phrase: str, at: int, words: str) -> None:
    with pytest.raises(PhraseError) as caught:
        Phrase(phrase)
    assert words in str(caught.value)
    assert caught.value.at == at


@pytest.mark.parametrize(
    ("phrase", "clues"),
    [
        ("consult* with {}", {"consult"}),
        ("(the|any) (pier|harbor) is (old)?", {"pier", "harbor"}),
        ("(pier|...3) (old)?", set()),
        ("!pier ... 30 §", {"30"}),
    ],
)
def test_the_clues_are_words_without_which_a_phrase_is_not_found(phrase: str, clues: set[str]) -> None:
    assert Phrase(phrase).clues == clues


# A phrase as data, so that an oracle can say what it stands for without reading its source.
WORDS = st.sampled_from(["a", "b", "c"])
ITEMS = st.recursive(
    st.one_of(WORDS.map(lambda w: ("word", w)), st.integers(0, 2).map(lambda n: ("gap", n + 1))),
    lambda inner: st.tuples(st.sampled_from(["any", "maybe"]), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=6,
)


def printed(item: tuple) -> str:
    kind, value = item
    if kind == "word":
        return value
    if kind == "gap":
        return f"...{value}"
    inner = ("|" if kind == "any" else " ").join(map(printed, value))
    return f"({inner})" + ("?" if kind == "maybe" else "")


def ends(item: tuple, words: list[str], at: int) -> set[int]:
    """Every place where the item can end that begins at ``at``: by trying all."""
    kind, value = item
    if kind == "word":
        return {at + 1} if words[at : at + 1] == [value] else set()
    if kind == "gap":
        return {at + n for n in range(value + 1) if at + n <= len(words)}
    if kind == "any":
        return set().union(*(ends(inner, words, at) for inner in value))
    return {at} | sequence_ends(value, words, at)


def sequence_ends(items: list[tuple], words: list[str], at: int) -> set[int]:
    places = {at}
    for item in items:
        places = set().union(*(ends(item, words, place) for place in places)) if places else set()
    return places


@settings(max_examples=400, deadline=None)
@given(st.lists(ITEMS, min_size=1, max_size=4), st.lists(WORDS, min_size=0, max_size=8))
def test_a_phrase_is_found_where_trying_everything_finds_it(items: list[tuple], words: list[str]) -> None:
    items = [("word", "a"), *items]
    text = " ".join(words)
    starts = [at for at in range(len(words)) if sequence_ends(items, words, at)]
    result = found(" ".join(map(printed, items)), text)
    assert (result is not None) == bool(starts)
    if result is not None:
        start, length = starts[0], len(result[0].split())
        assert result[0].split() == words[start : start + length]
        assert start + length in sequence_ends(items, words, start)


def test_no_phrase_takes_longer_than_words_times_instructions() -> None:
    class Counted(str):
        asked = 0

        def __eq__(self, other: object) -> bool:
            Counted.asked += 1
            return str.__eq__(self, other)  # type: ignore[arg-type]

        __hash__ = str.__hash__

    asked = {}
    for n in (100, 200, 400):
        Counted.asked = 0
        tokens = [(Counted("a"), i, i + 1) for i in range(n)]
        assert Phrase("(a|a a|a a a) ... (a|a)? ... (a|a)? ... b").search(tokens) is None
        asked[n] = Counted.asked
    for small, large in itertools.pairwise(asked.values()):
        assert 0 < large < 2.2 * small
