"""Internal references: found with their designators, placed under what "this" means."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from legaldiff.compare.weigh.references import find_chains, find_references, follows, resolve
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import OffsetMap, Span


@pytest.fixture
def find(order: Callable[..., Document]) -> Callable[[str], list[tuple[str, str]]]:
    """The references of the words of section 2, each as printed and as a path."""

    def found(words: str) -> list[tuple[str, str]]:
        document = order(("1", "Nothing."), ("2", words))
        node = document["2"]
        return [(r.span.of(document.text), r.path) for r in find_references(document, node, document.own_spans(node))]

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
        ("sections 5 through 7 of this order", [("5", "5"), ("7", "7")]),
        ("subsection (b)(1) of section 3 of this order", [("(b)(1)", "3(b)(1)"), ("3", "3")]),
        ("section 1-101 of this order", [("1-101", "1-101")]),
        ("Part II of this order", [("II", "Part II")]),
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


def test_a_reference_resolves_to_the_path_of_a_provision(order: Callable[..., Document]) -> None:
    document = order(("1", "See section 2 of this order and section 9 of this order."), ("2", "Nothing."))
    ours = find_references(document, document["1"], document.own_spans(document["1"]))
    assert [resolve(document, r) for r in ours] == ["2", "9"]


def test_references_follow_one_by_one(order: Callable[..., Document]) -> None:
    old = order(("1", "See section 2 of this order."), ("2", "Nothing."))
    new = order(("1", "See section 3 of this order."), ("2", "Something."), ("3", "Nothing."))
    ours, theirs = (find_references(d, d["1"], d.own_spans(d["1"])) for d in (old, new))
    assert follows(old, new, ours, theirs, {"2": "3"}.get)
    assert not follows(old, new, ours, theirs, {"2": "2"}.get)
    assert not follows(old, new, ours, theirs, {}.get)
    assert not follows(old, new, ours, [], {}.get)


def test_chains_are_found_in_any_text() -> None:
    text = "see subsection (a) of section 2 and section 9 of the Pier Act"
    assert [s.of(text) for s in find_chains(text, Span(0, len(text)))] == ["subsection (a) of section 2", "section 9"]


@pytest.mark.parametrize(
    "pump", ["section 1, ", "section 1 of ", "(a)", "sections 1(a)(b)", "section ", "\n", "§", "1, "]
)
def test_time_is_linear_in_hostile_text(pump: str) -> None:
    text = "section 1" + pump * (60_000 // len(pump))
    document = Document(text, Node(Kind.DOCUMENT, 0, len(text)), text, OffsetMap())
    begun = time.perf_counter()
    find_references(document, Node(Kind.SECTION, 0, len(text)), [Span(0, len(text))])
    assert time.perf_counter() - begun < 10
