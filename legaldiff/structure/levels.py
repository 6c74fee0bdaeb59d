"""The levels of operative text, read from its designators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.model import Node, Notice
from legaldiff.span import Span
from legaldiff.structure.block import Block
from legaldiff.structure.builder import Builder
from legaldiff.structure.labels.candidate import Candidate
from legaldiff.structure.labels.designator import Designator
from legaldiff.structure.labels.scan import scan
from legaldiff.structure.labels.spelling import name_of_style
from legaldiff.structure.search.expansion import Choice
from legaldiff.structure.search.sequence import Reading, read_sequence

__all__ = ["read_levels"]

_DOUBT = {
    "designator-skipped": "{!r} does not follow the designator before it: one or more are missing.",
    "designator-repeated": "{!r} stands where its number has been used before.",
    "nested-too-deep": "{!r} is nested deeper than is read; it stands beside the level that it is in.",
    "unmarked-quotation": "{!r} is read as quoted text, though no quotation mark opens it.",
}


def read_levels(
    text: str,
    blocks: Sequence[Block],
    notices: list[Notice],
    *,
    first: int = 0,
    above: int = -1,
    beginnings: Sequence[Designator | None] | None = None,
) -> list[Node]:
    """The levels of the blocks from the ``first`` on, with BODY before them and CLOSING after them.

    ``above`` is the depth of the level that they all stand in, counted from the section down; -1 for none.
    ``beginnings`` are the designators that the blocks begin with, where they are known.
    """
    candidates, turns = scan(text, blocks, first, len(blocks), beginnings)
    reading = read_sequence(candidates, turns)
    builder = Builder(text, above)
    opens = {turns[i].block: turns[i].opens for i, what in reading.turned.items() if what == "open"}
    closes = {turns[i].block for i, what in reading.turned.items() if what == "close"}
    labels = [(candidates[i], choice) for i, choice in reading.chosen.items()]
    at = 0
    for index in range(first, len(blocks)):
        begin = at
        while at < len(labels) and labels[at][0].block == index:
            at += 1
        coming = labels[at][1] if at < len(labels) else None
        builder.paragraph(blocks[index], labels[begin:at], opens.get(index, -1), index in closes, coming)
    notices += _doubts(text, candidates, reading)
    if not reading.chosen and first < len(blocks) and above < 0:
        notices.append(Notice("unlabelled", Span(*blocks[first][:2]), "The operative text has no designators."))
    found = builder.finish()
    unclosed = "No quotation mark closes this quotation."
    notices += [Notice("unclosed-quotation", Span(start, start + 1), unclosed) for start in builder.unclosed]
    return found


def _doubts(text: str, candidates: Sequence[Candidate], reading: Reading) -> Iterator[Notice]:
    if not reading.unsettled and not any(choice.doubt for choice in reading.chosen.values()):
        return
    section = 0.0
    for i in sorted(reading.chosen.keys() | reading.unsettled.keys()):
        d, choice = candidates[i].designator, reading.chosen.get(i)
        if choice is not None and choice.doubt and not (choice.style == "sec" and choice.ordinal == section + 1):
            message = _DOUBT[choice.doubt].format(text[d.start : d.end])
            yield Notice(choice.doubt, Span(d.start, d.end), message)
        if choice is not None and choice.style == "sec":
            section = choice.ordinal
        if i in reading.unsettled:
            yield _ambiguous(text, d, choice, reading.unsettled[i])


def _ambiguous(text: str, d: Designator, choice: Choice | None, other: Choice | None) -> Notice:
    taken, might = (
        "plain text" if c is None else name_of_style(c.style, c.ordinal) + (" in a quotation" if c.quotes else "")
        for c in (choice, other)
    )
    printed = text[d.start : d.end]
    message = f"{printed!r} is read as {taken}; the text does not settle whether it is {might}."
    if taken == might:
        message = f"{printed!r} is read as {taken}; the text does not settle at which level it stands."
    return Notice("designator-ambiguous", Span(d.start, d.end), message)
