"""Tokens are whole words, numbers and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldiff.compare.redline.tokens import fold, is_word, normal, tokenise, words


def split(text: str) -> list[str]:
    return [t.of(text) for t in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The ferry sails.", ["The", "ferry", "sails", "."]),
        ("a fee of $10,000.50, due", ["a", "fee", "of", "$", "10,000.50", ",", "due"]),
        ("Order 13,224 of 8 U.S.C. 1373(a)", ["Order", "13,224", "of", "8", "U.S.C.", "1373", "(", "a", ")"]),
        ("the Board's 30-day notice", ["the", "Board's", "30-day", "notice"]),
        ("the Board’s rule", ["the", "Board’s", "rule"]),
        ("``salt'' and so on . . . .", ["``", "salt", "''", "and", "so", "on", ". . . ."]),
        ("salt--and pepper—or not", ["salt", "--", "and", "pepper", "—", "or", "not"]),
        ("e\u0301tat, co\u00adope\u00adrate", ["e\u0301tat", ",", "co\u00adope\u00adrate"]),
        ("section 1-101 and 9.5", ["section", "1-101", "and", "9.5"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words_numbers_and_marks_stay_whole(text: str, tokens: list[str]) -> None:
    assert split(text) == tokens


def test_a_range_of_the_text_is_tokenised_in_its_own_offsets() -> None:
    assert [tuple(t) for t in tokenise("one two three", 4, 7)] == [(4, 7)]


@given(st.text())
def test_between_two_tokens_stands_only_white_space(text: str) -> None:
    at = 0
    for start, end in tokenise(text):
        assert start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("“", '"'),
        ("``", '"'),
        ("''", '"'),
        ("‘", "'"),
        ("`", "'"),
        ("--", "—"),
        ("–", "—"),
        ("-", "—"),
        ("…", "…"),
        ("...", "…"),
        (". . .", "…"),
        ("Board’s", "Board's"),
        ("co\u00adoperate", "cooperate"),
        ("thirty‑day", "thirty-day"),
        ("Shall", "Shall"),
        (",", ","),
        ("ﬁve", "five"),
        ("１０", "10"),
        ("％", "%"),
        ("Ⅳ", "IV"),
        ("e\u0301tat", "état"),
        ("\u00ad\u00ad", ""),
        ("\u200b", ""),
    ],
)
def test_typography_is_folded_and_case_is_kept(printed: str, folded: str) -> None:
    assert normal(printed) == folded


@pytest.mark.parametrize("printed", ["10²", "1,50⁰", "H₂O", "½", "1½", "①", "⑴", "10⒈", "xⁿ", "noteᵃ"])
def test_numbers_and_superscripts_are_not_folded(printed: str) -> None:
    assert normal(printed) == printed


def test_words_are_lower_case_and_without_marks() -> None:
    assert words("The Board’s “Rule” (of 10,000) -- 8 U.S.C.") == [
        "the",
        "board's",
        "rule",
        "of",
        "10,000",
        "8",
        "u.s.c.",
    ]


@pytest.mark.parametrize(
    ("printed", "answer"),
    [("word", True), ("9", True), ("_", True), ("--", False), ("(", False), ("\u00ad60", True), ("\u00ad", False)],
)
def test_a_mark_is_no_word(printed: str, answer: bool) -> None:
    assert is_word(printed) is answer


_LEGAL = st.text("aU.c9,’'-–—`\"( \n\u00a0\u00ad\u200b\u0301\u2003İΣ", max_size=30)
"""Texts of the letters, marks and spaces by which tokens are told apart."""


@given(_LEGAL, st.integers(0, 9))
def test_the_tokens_of_a_text_are_folded_piece_by_piece(text: str, start: int) -> None:
    tokens = tokenise(text)
    assert fold(text, start) == ([normal(t.of(text)).lower() for t in tokens], [start + t.end for t in tokens])


def test_an_ellipsis_is_one_token_and_does_not_keep_the_words_around_it_together() -> None:
    assert fold("and so on . . . . Then. . . it") == (
        ["and", "so", "on", "…", "then", "…", "it"],
        [3, 6, 9, 17, 22, 27, 30],
    )


@given(_LEGAL, st.sampled_from([" ", "\n", "\u2003"]), _LEGAL)
def test_the_words_of_two_texts_with_a_space_between_are_those_of_both(one: str, space: str, other: str) -> None:
    assert words(one + space + other) == words(one) + words(other)
