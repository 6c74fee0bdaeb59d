"""Inline items: the members of a list that runs through a sentence ("shall (1) ask, (2) listen, and (3) answer").

They lie over the tree and change nothing in it: their words stay words of the provision that they stand in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.structure.labels.designator import Designator, Reading, match_designator

__all__ = ["InlineItem", "find_inline_items", "items_in"]

# "; (b)", ": (1)", "and (iii)"; never "2(a)"
_ITEM_RE = lazy_re(r"(?<=[\s:;,.—“\"-])\((?:\d{1,3}|[a-z]{1,5}|[A-Z]{1,4})\)(?=[\s,])")
# what stands before the designators of a citation: "section", "paragraphs", "title 5"
_CITING_RE = lazy_re(
    r"(?:(?:ections?|aragraphs?|lauses?|tems?|arts?|ivisions?|evels?|itles?|ecs?\.|os?\.)|[§\d)])\W{0,2}$"
)
_WORD_RE = lazy_re(r"(?!and\b|or\b|through\b|to\b)[A-Za-z]{2,}")
_RUNS = (Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION)
_DEEPEST = 6  # lists in one another


class InlineItem(NamedTuple):
    """An item: ``text[start:end]`` with its designator, which ends at ``num_end``; ``home`` is what it stands in."""

    home: Node
    path: str
    eid: str
    value: str
    start: int
    num_end: int
    end: int


def find_inline_items(document: Document) -> tuple[InlineItem, ...]:
    """The inline items of a document, in its order; an item ends where the next begins, or with its paragraph.

    A list has at least two items, the first of them a first one ("(1)", "(a)", "(i)").
    """
    return tuple(item for home in document.provisions for item in items_in(document, home))


def items_in(document: Document, home: Node) -> Iterator[InlineItem]:
    """Those of one provision."""
    taken = document.index.by_path
    seen: Counter[str] = Counter()
    path, eid = document.index.path[home], document.index.eid[home]
    for run in home.own():
        if run.kind in _RUNS and document.text.find("(", run.start, run.end) >= 0:
            for stack, end in _items_of(document.text, run):
                label = path + "".join(f"({d.value})" for d, _ in stack)
                name = "__".join((eid, *(f"item_{d.value}" for d, _ in stack)))
                seen[label] += 1 + (label in taken and label not in seen)
                while seen[label] > 1 and f"{label}#{seen[label]}" in taken:
                    seen[label] += 1
                if seen[label] > 1:
                    label, name = f"{label}#{seen[label]}", f"{name}-{seen[label]}"
                at = stack[-1][0]
                yield InlineItem(home, label, name, at.value, at.start, at.end, end)


_Open = tuple[Designator, Reading]


def _items_of(text: str, run: Node) -> Iterator[tuple[tuple[_Open, ...], int]]:
    """The items of one paragraph: each with those around it, and where it ends."""
    found: list[tuple[_Open, ...]] = []
    stack: tuple[_Open, ...] = ()
    for m in _ITEM_RE.finditer(text, run.start, run.end):
        d = match_designator(text, m.start(), run.end)
        if d is None:
            continue
        depth, reading = _place(text, d, stack, run)
        if reading is not None:
            stack = (*stack[:depth], (d, reading))
            found.append(stack)
    items: list[tuple[tuple[_Open, ...], int]] = []
    ends = [run.end] * (_DEEPEST + 1)  # by depth, where the next item that is no deeper begins
    for item in reversed(_without_singles(found)):
        items.append((item, ends[len(item)]))
        ends[len(item) :] = [item[-1][0].start] * (_DEEPEST + 1 - len(item))
    yield from reversed(items)


def _place(text: str, d: Designator, stack: tuple[_Open, ...], run: Node) -> tuple[int, Reading | None]:
    """How many lists stay open around a designator and how it is read; None where it is no item."""
    for depth in range(len(stack) - 1, -1, -1):
        last, before = stack[depth]
        for r in d.readings:
            if (r.style, r.ordinal) == (before.style, before.ordinal + 1):
                # "in (a) and (b)" cites; a list has words of its own between its items
                parted = _WORD_RE.search(text, stack[-1][0].end, d.start) is not None
                return depth, r if parted and not _is_cited(text, d, last.start) else None
    first = next((r for r in d.readings if r.ordinal == 1), None)
    if first is None or d.weak or len(stack) >= _DEEPEST or _is_cited(text, d, run.start):
        return 0, None
    style = next((k for k, (_, r) in enumerate(stack) if r.style == first.style), len(stack))
    return style, first


def _is_cited(text: str, d: Designator, floor: int) -> bool:
    return _CITING_RE.search(text[max(floor, d.start - 16) : d.start]) is not None


def _without_singles(found: list[tuple[_Open, ...]]) -> list[tuple[_Open, ...]]:
    """The items without those of a list that has one item only."""
    follows = {(k[:-1], k[-1][1].style, k[-1][1].ordinal - 1) for k in found}
    lone: list[Designator] = []
    out = []
    for k in found:
        d, r = k[-1]
        if r.ordinal == 1 and (k[:-1], r.style, 1) not in follows:
            lone.append(d)
            continue
        out.append(tuple(o for o in k if o[0] not in lone))
    return out
