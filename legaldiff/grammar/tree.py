"""From paragraphs to the section tree."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.grammar.block import Block
from legaldiff.grammar.builder import Builder
from legaldiff.grammar.designator import match_designator
from legaldiff.grammar.draft import tile
from legaldiff.grammar.quotation import opening_mark
from legaldiff.grammar.region import Regions, annex_after, find_regions, is_furniture, split_run_in
from legaldiff.grammar.scan import scan
from legaldiff.grammar.sequence import read_sequence
from legaldiff.model import Kind, Node, Notice
from legaldiff.span import Span

__all__ = ["build_tree"]

_DOUBT = {
    "designator-skipped": "{!r} does not follow the designator before it: one or more are missing.",
    "designator-repeated": "{!r} stands where its number has been used before.",
    "nested-too-deep": "{!r} is nested deeper than is read; it stands beside the level that it is in.",
    "unmarked-quotation": "{!r} is read as quoted text, though no quotation mark opens it.",
}


def build_tree(text: str, blocks: Sequence[Block]) -> tuple[Node, tuple[Notice, ...]]:
    """The tree of a reading text, and the doubts about it.

    ``blocks`` are its paragraphs in order; the root tiles ``text[0:len(text)]``. Any text has a tree: what fits nowhere
    becomes CONTENT or TRIVIA with a notice.
    """
    words = split_run_in(text, [b for b in blocks if not is_furniture(text, b)])
    labelled = [_is_labelled(text, b) for b in words]
    regions = find_regions(text, words, labelled)
    children: list[Node] = []
    notices: list[Notice] = []
    _region(children, Kind.PREFACE, words[: regions.preamble])
    _region(children, Kind.PREAMBLE, words[regions.preamble : regions.body])
    children += _operative(text, words, regions, notices)
    signed = words[regions.signature : regions.tail]
    _region(children, Kind.SIGNATURE, signed)
    tail = words[regions.tail :]
    if tail:
        annex = annex_after(text, blocks, tail[0].start)
        _region(children, Kind.CLOSING, annex)  # a list that the order refers to
        _region(children, Kind.NOTE, [b for b in tail if not annex or b.start > annex[-1].start])
    return Node(Kind.DOCUMENT, 0, len(text), tile(children, 0, len(text))), tuple(notices)


def _is_labelled(text: str, b: Block) -> bool:
    start = b.start + opening_mark(text, b.start)
    d = match_designator(text, start, b.end)
    return d is not None and not d.weak


def _region(children: list[Node], kind: Kind, blocks: Sequence[Block]) -> None:
    """A region without levels: one CONTENT per paragraph."""
    if blocks:
        runs = [Node(Kind.CONTENT, b.start, b.end) for b in blocks]
        start, end = blocks[0].start, blocks[-1].end
        children.append(Node(kind, start, end, tile(runs, start, end)))


def _operative(text: str, blocks: Sequence[Block], regions: Regions, notices: list[Notice]) -> list[Node]:
    """The levels between preamble and signature, with BODY before them and CLOSING after them."""
    candidates, turns = scan(text, blocks, regions.body, regions.signature)
    chosen, turned = read_sequence(candidates, turns)
    builder = Builder(text)
    opens = {turns[i].block: turns[i].opens for i, what in turned.items() if what == "open"}
    closes = {turns[i].block for i, what in turned.items() if what == "close"}
    marks: dict[int, list[int]] = {}
    for i in chosen:
        marks.setdefault(candidates[i].block, []).append(i)
    labels = sorted(chosen)
    at = 0
    for index in range(regions.body, regions.signature):
        mine = sorted(marks.get(index, []))
        at += len(mine)
        coming = chosen[labels[at]] if at < len(labels) else None
        builder.paragraph(
            blocks[index],
            [(candidates[i], chosen[i]) for i in mine],
            opens.get(index, -1),
            index in closes,
            coming,
        )
    section = 0.0
    for i in labels:
        d, reading, doubt = candidates[i].designator, chosen[i], chosen[i].doubt
        if doubt and not (reading.style == "sec" and reading.ordinal == section + 1):
            notices.append(Notice(doubt, Span(d.start, d.end), _DOUBT[doubt].format(text[d.start : d.end])))
        if reading.style == "sec":
            section = reading.ordinal
    if not labels and regions.body < regions.signature:
        b = blocks[regions.body]
        notices.append(Notice("unlabelled", Span(b.start, b.end), "The operative text has no designators."))
    found = builder.finish()
    for start in builder.unclosed:
        notices.append(Notice("unclosed-quotation", Span(start, start + 1), "No quotation mark closes this quotation."))
    return found
