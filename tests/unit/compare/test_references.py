"""Internal references: found with their designators, placed under what "this" means."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

import legaldiff
from legaldiff.compare.weigh.references import find_references, follows
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import OffsetMap, Span

LISTED = "(a) Bells ring.\n\n(b) Lamps burn:\n\n(i) red; and\n\n(ii) green.\n\n(c) Gulls sleep."


@pytest.fixture
def find() -> Callable[[str], list[tuple[str, str]]]:
    """The references of the words of section 2, each as printed and as a path."""

    def found(words: str) -> list[tuple[str, str]]:
        rest = "".join(f"\n\nSec. {n}. {LISTED}" for n in range(3, 9))
        document = legaldiff.read(f"Section 1. Nothing.\n\nSec. 2. {words}.{rest}\n")
        node = document["2"]
        return [
            (r.span.of(document.text), "..".join(r.paths))
            for r in find_references(document, node, document.own_spans(node))
        ]

    return found


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("as section 3(b) of this order says", [("3(b)", "3(b)")]),
        ("as Sec. 3 (b)(ii) of this order says", [("3 (b)(ii)", "3(b)(ii)")]),
        ("as subsection (b) of this section says", [("(b)", "2(b)")]),
        ("as paragraphs (1) and (2) of this section say", [("(1)", "2(1)"), ("(2)", "2(2)")]),
        ("sections 2, 3, and 4(a) of this order", [("2", "2"), ("3", "3"), ("4(a)", "4(a)")]),
        ("section 3(a), (b) or (c) of this order", [("3(a)", "3(a)"), ("(b)", "3(b)"), ("(c)", "3(c)")]),
        ("sections 5 through 7 of this order", [("5 through 7", "5..7")]),
        ("subsection (b)(i) of section 3 of this order", [("(b)(i)", "3(b)(i)")]),
        ("section 1-101 of this order", [("1-101", "1-101")]),
        ("as Part II of this order says", [("II", "Part II")]),
        ("paragraph (8)", [("(8)", "(8)")]),
        ("as section 3 above says", [("3", "3")]),
        ("under section 3(b), the Board", [("3(b)", "3(b)")]),
        ("section 3 of the Pier Act", []),
        ("section 3 of title 33, United States Code", []),
        ("this section and this order", []),
        ("a section of the pier", []),
        ("the bell rings", []),
    ],
)
def test_references_of_this_order_and_of_no_other(
    find: Callable[[str], list[tuple[str, str]]], words: str, references: list[tuple[str, str]]
) -> None:
    assert find(words) == references


def test_a_reference_has_the_path_of_a_provision_and_its_own_words_where_there_is_none(
    order: Callable[..., Document],
) -> None:
    document = order(("1", "See section 2 of this order and section 9 of this order."), ("2", "Nothing."))
    ours = find_references(document, document["1"], document.own_spans(document["1"]))
    assert [r.paths for r in ours] == [("2",), ("9",)]


def test_what_a_section_says_of_its_own_paragraphs_is_placed_in_it() -> None:
    words = "(a) Under subsection (b) of this section bells ring.\n\n(b) Lamps burn."
    document = legaldiff.read(f"Section 1. Gulls sleep.\n\nSec. 2. {words}\n")
    ours = find_references(document, document["2(a)"], document.own_spans(document["2(a)"]))
    assert [r.paths for r in ours] == [("2(b)",)]


def test_references_follow_one_by_one(order: Callable[..., Document]) -> None:
    old = order(("1", "See section 2 of this order."), ("2", "Nothing."))
    new = order(("1", "See section 3 of this order."), ("2", "Something."), ("3", "Nothing."))
    ours, theirs = (find_references(d, d["1"], d.own_spans(d["1"])) for d in (old, new))
    assert follows(ours, theirs, {"2": "3"}.get)
    assert not follows(ours, theirs, {"2": "2"}.get)
    assert not follows(ours, theirs, {}.get)
    assert not follows(ours, [], {}.get)


def test_both_ends_of_a_range_follow(order: Callable[..., Document]) -> None:
    rest = [("2", "Nothing."), ("3", "Nothing."), ("4", "Nothing.")]
    old = order(("1", "See sections 2 through 3 of this order."), *rest)
    new = order(("1", "See sections 2 through 4 of this order."), *rest)
    ours, theirs = (find_references(d, d["1"], d.own_spans(d["1"])) for d in (old, new))
    assert follows(ours, theirs, {"2": "2", "3": "4"}.get)
    assert not follows(ours, theirs, {"2": "2", "3": "3"}.get)


@pytest.mark.parametrize(
    "pump", ["section 1, ", "section 1 of ", "(a)", "sections 1(a)(b)", "section ", "\n", "§", "1, "]
)
def test_time_is_linear_in_hostile_text(pump: str) -> None:
    text = "section 1" + pump * (60_000 // len(pump))
    document = Document(text, Node(Kind.DOCUMENT, 0, len(text), (Node(Kind.SECTION, 0, len(text)),)), text, OffsetMap())
    begun = time.perf_counter()
    find_references(document, document.provisions[0], [Span(0, len(text))])
    assert time.perf_counter() - begun < 10
