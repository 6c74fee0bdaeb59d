"""The words of a quotation, with what its writer did to them."""

from __future__ import annotations

import pytest

from legaldiff.quotes.words import QuotedWords, read_quoted, split_words
from legaldiff.span import Span


def read(*texts: str) -> QuotedWords:
    whole = "\n\n".join(texts)
    at = 0
    segments = []
    for text in texts:
        segments.append(Span(at, at + len(text)))
        at += len(text) + 2
    return read_quoted(whole, segments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The same-day answer", ["the", "same", "day", "answer"]),
        ("8 U.S.C. 1373(a)", ["8", "usc", "1373", "a"]),
        ("1,200 officers’ bells", ["1,200", "officers", "bells"]),
        ("each State’s bell", ["each", "state's", "bell"]),
        ("co\u00adoperate", ["cooperate"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    words = list(split_words(text, 0, len(text)))
    assert [w.key for w in words] == expected
    assert all(0 <= w.start < w.end <= len(text) for w in words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[t]he bell", [("the", True), ("bell", False)]),
        ("[The] bell", [("the", True), ("bell", False)]),
        ("bell[s] ring", [("bells", True), ("ring", False)]),
        ("bell[] rings", [("bell", True), ("rings", False)]),
        ("the bel [sic] rings", [("the", False), ("bel", False), ("rings", False)]),
        ("[the Warden] rings", [("the", True), ("warden", True), ("rings", False)]),
    ],
)
def test_brackets(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(w.key, w.is_bracketed) for w in read(text).words] == expected


@pytest.mark.parametrize("dots", ["...", "…", ". . .", ". . . .", "[…]", "[...]", "* * *", "(...)"])
def test_an_ellipsis_parts_two_pieces(dots: str) -> None:
    found = read(f"the bell {dots} rings")
    assert [[w.key for w in found.words[a:b]] for a, b in found.pieces] == [["the", "bell"], ["rings"]]
    assert found.is_elided


def test_an_ellipsis_at_an_end() -> None:
    found = read("... the bell rings ...")
    assert (found.leads, found.trails, len(found.pieces)) == (True, True, 1)
    assert not read("the bell rings.").is_elided


def test_punctuation_is_free_where_a_segment_begins() -> None:
    assert read("the bell,", "rings").breaks == {0, 2}


def test_no_words() -> None:
    assert read("...").words == []
    assert read("...").pieces == []
