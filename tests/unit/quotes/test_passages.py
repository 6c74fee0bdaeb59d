"""Which words of an article are quoted."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff.quotes.marks import find_quoted
from legaldiff.quotes.passages import find_passages


def quoted(text: str, format: str = "text") -> list[list[str]]:
    """The segments of every passage."""
    article = legaldiff.read(text, format)
    return [[s.of(article.text) for s in p.segments] for p in find_passages(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He calls it “the bell rule” now.", ["the bell rule"]),
        ('He calls it "the bell rule" now.', ["the bell rule"]),
        ("He calls it ‘the bell rule’ now.", ["the bell rule"]),
        ("He calls it 'the bell rule' now.", ["the bell rule"]),
        ("He calls it ``the bell rule'' now.", ["the bell rule"]),
        ("In the '90s the wardens' boats didn't sink.", []),
        ("In the ‘90s the wardens’ boats didn’t sink.", []),
        ('She is 5\'10" and has an 8" bell.', []),
        ('She wrote "a 6" bell is small" twice.', ['a 6" bell is small']),
        ("‘The wardens’ boats are old,’ he said.", ["The wardens’ boats are old,"]),
        ("A rule is “not for ‘us’ but for them” alone.", ["not for ‘us’ but for them", "us"]),
        ("He said “this and went on “that” to the end.", ["this and went on ", "that"]),
        ("She said “never to the end.", ["never to the end."]),
        ("Nobody opened this” mark.", []),
        ("Two “one” and “two” stand here.", ["one", "two"]),
        ("(“one”)", ["one"]),
    ],
)
def test_marks_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quoted(text, 0, len(text))] == expected


def test_a_speaker_interrupts_one_sentence_but_not_two() -> None:
    assert quoted("“We read it,” said the clerk, “and we wait.”") == [["We read it,", "and we wait."]]
    assert quoted("“We read it,” said the clerk. “And we wait.”") == [["We read it,"], ["And we wait."]]
    assert quoted("“A bell,” and that a boat is “a ferry.”") == [["A bell,"], ["a ferry."]]


def test_each_paragraph_of_a_long_quotation_opens_anew() -> None:
    text = "It says: “The bell rings.\n\n“The boat leaves.\n\n“The pier stays.” So it does."
    assert quoted(text) == [["The bell rings.", "The boat leaves.", "The pier stays."]]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    article = legaldiff.read("It says “the bell rings and so on.\n\nAnother paragraph.")
    (passage,) = find_passages(article)
    assert passage.span.of(article.text) == "the bell rings and so on."
    assert not passage.is_closed


def test_block_quotations_of_html() -> None:
    page = (
        "<p>It says:</p><blockquote><p>The bell rings.</p><p>The boat leaves.</p></blockquote><p>So <q>it</q> does.</p>"
    )
    assert quoted(page, "html") == [["The bell rings.", "The boat leaves."], ["it"]]


def test_a_block_in_marks_is_one_quotation() -> None:
    assert quoted("<p>So:</p><blockquote>“The bell rings.”</blockquote>", "html") == [["The bell rings."]]


def test_block_quotations_of_markdown() -> None:
    text = "# Bells\n\nIt says:\n\n> The bell\n> rings.\n>\n> The boat leaves.\n\nSo it does.\n\n> Another."
    assert quoted(text, "markdown") == [["The bell rings.", "The boat leaves."], ["Another."]]


def test_what_is_quoted_in_a_block_knows_the_block() -> None:
    article = legaldiff.read("<p>So:</p><blockquote>He said “never” to us.</blockquote>", "html")
    assert [p.outer for p in find_passages(article)] == [-1, 0]


def test_quotations_inside_each_other_have_a_bound() -> None:
    text = "“a " * 40 + "”" * 40
    assert max(q.depth for q in find_quoted(text, 0, len(text))) < 6
