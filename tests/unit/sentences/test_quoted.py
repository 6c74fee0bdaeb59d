"""Quoted blocks: where they open and close, and what is inside them."""

from __future__ import annotations

import pytest
from laws import check_document, check_round_trip
from unit.structure.outlines import codes, paths, tree_of, words_at

import legaldiff
from legaldiff.model import Kind


def test_a_quoted_block_opened_at_its_first_paragraph_only() -> None:
    text = [
        "Sec. 1. Order 5 is amended:",
        "(a) by inserting the following:",
        "“(e) Ducks means:",
        "(i) drakes; and",
        "(ii) hens.”; and",
        "(b) by striking section 4.",
    ]
    assert paths(*text) == ["1", "1(a)", '1(a)/"(e)', '1(a)/"(e)(i)', '1(a)/"(e)(ii)', "1(b)"]
    assert words_at('1(a)/"(e)(ii)', *text) == "hens.”; and"


def test_a_mark_at_every_paragraph_opens_one_block() -> None:
    text = ["Sec. 1. Rules 1 and 2 now read as follows:", '"1. Ducks swim.', '"2. Geese fly.".', "Sec. 2. End."]
    assert paths(*text) == ["1", '1/"1', '1/"2', "2"]


def test_inner_numbering_may_pass_the_outer() -> None:
    text = [
        "Sec. 1. The order is amended to read as follows:",
        "“Sec. 2. Ducks. They swim.",
        "Sec. 3. Geese. They fly.”",
        "Sec. 2. End.",
    ]
    assert paths(*text) == ["1", '1/"2', '1/"3', "2"]


def test_a_mark_in_mid_paragraph_opens_replacement_text() -> None:
    text = [
        "Sec. 1. (a) Rule 2 is revised to read as follows: “(a) Ducks shall:",
        "(i) swim; and",
        "(ii) dive.",
        "(b) Geese fly.”",
        "Sec. 2. End.",
    ]
    assert paths(*text) == ["1", "1(a)", '1(a)/"(a)', '1(a)/"(a)(i)', '1(a)/"(a)(ii)', '1(a)/"(b)', "2"]


def test_a_lead_in_inside_the_marks_is_own_text_of_the_quoting_level() -> None:
    text = [
        "Sec. 4. (a) Every lease shall include:",
        "“The tenant agrees as follows:",
        "1. To feed ducks.",
        "2. To feed geese.”",
        "(b) No more.",
    ]
    assert paths(*text) == ["4", "4(a)", '4(a)/"1', '4(a)/"2', "4(b)"]
    assert words_at("4(a)", *text) == "Every lease shall include: / “The tenant agrees as follows:"


def test_a_closing_mark_that_is_missing_does_not_swallow_the_order() -> None:
    text = ["Sec. 1. Rule 1 is amended to read as follows:", "“(c) Ducks swim.", "Sec. 2. Geese fly.", "Sec. 3. End."]
    assert paths(*text) == ["1", '1/"(c)', "2", "3"]


def test_an_opening_mark_that_is_missing_is_noted() -> None:
    text = [
        "Sec. 1. Rule 1 is amended by:",
        "(a) striking it;",
        "(b) adding ducks;",
        "(c) adding the following new section:",
        "(c) Ducks swim.”.",
        "Sec. 2. End.",
    ]
    assert paths(*text)[-2:] == ['1(c)/"(c)', "2"]
    assert codes(*text) == ["unmarked-quotation"]


def test_quoted_terms_open_nothing() -> None:
    text = ["Sec. 1. In this order:", "(a) “Duck” means a bird.", "(b) “Goose” means another.", "Sec. 2. End."]
    assert paths(*text) == ["1", "1(a)", "1(b)", "2"]


def test_the_opening_mark_is_trivia_of_the_quoted_block() -> None:
    text, root, _ = tree_of("Sec. 1. Read as follows:", '"1. Ducks swim."')
    quoted = next(n for n in root.walk() if n.kind is Kind.QUOTED_CONTENT)
    first = quoted.children[0]
    assert (first.kind, text[first.start : first.end]) == (Kind.TRIVIA, '"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":“(f)S—“(1).", ["body", 'body/"(f)', 'body/"(f)(1)']),
        ("A. -- a. Sec. 1. Sec. 1. “ (l) “”", None),
        ("Sec. 1. Rule 2 reads: “(a) Ducks—“(1) Drakes—“(A) swim.”", ["1", '1/"(a)', '1/"(a)(1)', '1/"(a)(1)(A)']),
    ],
)
def test_a_label_that_one_quotation_reaches_and_another_begins_with_is_one_level(text, expected) -> None:
    document = legaldiff.read(text)
    check_document(document)
    assert expected is None or list(document.index.by_path) == expected
    assert legaldiff.read(legaldiff.write(document, "json")).to_dict() == document.to_dict()
    check_round_trip(legaldiff.read("Sec. 1. Geese fly."), document)
