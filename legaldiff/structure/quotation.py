"""Double quotation marks: which open and which close, and what a paragraph leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from legaldiff.characters import find_all
from legaldiff.structure.block import Block
from legaldiff.structure.labels.candidate import leading_stop

__all__ = ["Mark", "Turn", "find_marks", "inner_quotations", "marks_in", "opening_mark", "read_marks", "turn_of"]

_TAIL = 40  # most code points after the mark that closes a quotation ("”; and")
_MARKS = ("“", "”", '"', "``", "''")


class Mark(NamedTuple):
    """A quotation mark ``text[start:end]``; ``step`` is +1 where it opens, -1 where it closes."""

    start: int
    end: int
    step: int


class Turn(NamedTuple):
    """What a paragraph without further labels does to quotations, at its end.

    ``closes``: a quotation open at its beginning ends in it. ``opens``: where one begins that it leaves open, or -1.
    ``cued``: the words before that mark announce a quotation.
    """

    block: int
    closes: bool
    opens: int
    cued: bool


def opening_mark(text: str, at: int) -> int:
    """The length of the quotation mark that opens at ``at``, or 0."""
    first = text[at : at + 1]
    if first in ("“", '"') and first:
        return 1
    if first == "”":  # turned the wrong way in print (EO 13442)
        return 0 if text[at + 1 : at + 2] in ("", " ", ".", ",", ";") else 1
    return 2 if text[at : at + 2] in ("``", "''") else 0


def find_marks(text: str, start: int, end: int) -> Iterator[int]:
    """Where the double quotation marks of a text stand, kind by kind; a search for each is faster than one for all."""
    for mark in _MARKS:
        yield from find_all(text, mark, start, end)


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The double quotation marks of a paragraph; a straight one opens where no word ends before it."""
    return read_marks(text, start, end, sorted(find_marks(text, start, end)))


def read_marks(text: str, start: int, end: int, places: Iterable[int]) -> list[Mark]:
    """The same where it is known at which places they stand, in order."""
    out: list[Mark] = []
    if end - start <= 2 and opening_mark(text, start):  # a mark on a line of its own opens
        return [Mark(start, end, 1)]
    for at in places:
        mark = text[at]
        after = at + (2 if mark in "`'" else 1)
        before = text[at - 1] if at > start else " "
        if mark in "“`":  # EO 13480 closes with an opening mark
            ends = not before.isspace() and text[after : after + 1] in ("", "\n", ".", ";", ",")
            step = -1 if ends else 1
        elif mark in "”'" and at > start:
            step = -1
        else:
            opens = (before.isspace() or before in "([—-") and after < end and not text[after].isspace()
            step = 1 if opens else -1
        out.append(Mark(at, after, step))
    return out


def inner_quotations(sentence: str) -> list[tuple[int, int]]:
    """Where words of the sentence stand in double quotation marks; a quotation that the sentence opens with is the
    sentence itself.
    """
    if next(find_marks(sentence, 1, len(sentence)), None) is None:
        return []
    found: list[tuple[int, int]] = []
    depth, opened = 0, 0
    for mark in marks_in(sentence, 0, len(sentence)):
        if mark.start == 0:
            continue
        if depth == 0 and mark.step > 0:
            opened = mark.end
        depth = max(0, depth + mark.step)
        if depth == 0 and mark.step < 0 and opened:
            found.append((opened, mark.start))
            opened = 0
    return [*found, (opened, len(sentence))] if depth else found


def turn_of(text: str, index: int, block: Block, marks: list[Mark], own: int) -> Turn:
    """What the marks of a paragraph leave open or closed.

    ``own`` is the mark before its last quoted label, -1 for none: the marks up to it are spent on opening that label.
    """
    rest = [m for m in marks if m.start > own]
    headed = own < 0 and rest and rest[0].start == block.start and rest[0].step > 0
    head, body = (rest[0], rest[1:]) if headed else (None, rest)
    depth, low, opener = 0, 0, -1
    for m in body:
        if m.step > 0:
            if depth <= 0:
                opener = m.start
            depth += 1
        else:
            depth -= 1
            if head is not None and depth < 0 and block.end - m.end > _TAIL:
                head, depth = None, 0  # a quoted term begins the paragraph (“Agency” means ...)
            low = min(low, depth)
    if head is not None and depth == 0 and low == 0:
        return Turn(index, False, head.start, True)
    left = opener if own < 0 and depth - low > 0 and depth > 0 else -1
    cued = left >= 0 and leading_stop(text, left, block.start) == ":"
    return Turn(index, depth < 0, left, cued)
