"""The levels of operative text, read from its designators."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.grammar.block import Block
from legaldiff.grammar.builder import Builder
from legaldiff.grammar.scan import scan
from legaldiff.grammar.sequence import read_sequence
from legaldiff.model import Node, Notice
from legaldiff.span import Span

__all__ = ["read_levels"]

_DOUBT = {
    "designator-skipped": "{!r} does not follow the designator before it: one or more are missing.",
    "designator-repeated": "{!r} stands where its number has been used before.",
    "nested-too-deep": "{!r} is nested deeper than is read; it stands beside the level that it is in.",
    "unmarked-quotation": "{!r} is read as quoted text, though no quotation mark opens it.",
}


def read_levels(
    text: str, blocks: Sequence[Block], notices: list[Notice], *, first: int = 0, above: int = -1
) -> list[Node]:
    """The levels of the blocks from the ``first`` on, with BODY before them and CLOSING after them.

    ``above`` is the depth of the level that they all stand in, counted from the section down; -1 for none.
    """
    candidates, turns = scan(text, blocks, first, len(blocks))
    chosen, turned = read_sequence(candidates, turns)
    builder = Builder(text, above)
    opens = {turns[i].block: turns[i].opens for i, what in turned.items() if what == "open"}
    closes = {turns[i].block for i, what in turned.items() if what == "close"}
    marks: dict[int, list[int]] = {}
    for i in chosen:
        marks.setdefault(candidates[i].block, []).append(i)
    labels = sorted(chosen)
    at = 0
    for index in range(first, len(blocks)):
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
    if not labels and first < len(blocks) and above < 0:
        b = blocks[first]
        notices.append(Notice("unlabelled", Span(b.start, b.end), "The operative text has no designators."))
    found = builder.finish()
    for start in builder.unclosed:
        notices.append(Notice("unclosed-quotation", Span(start, start + 1), "No quotation mark closes this quotation."))
    return found
