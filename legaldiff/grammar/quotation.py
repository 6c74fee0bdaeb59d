"""Double quotation marks: which open and which close, and what a paragraph leaves open."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["OPENING", "Mark", "marks_in", "opening_mark"]

_MARK_RE = re.compile(r"[“”\"]|``|''")
OPENING = ("“", '"', "``", "''")


class Mark(NamedTuple):
    """A quotation mark ``text[start:end]``; ``step`` is +1 where it opens, -1 where it closes."""

    start: int
    end: int
    step: int


def opening_mark(text: str, at: int) -> int:
    """The length of the quotation mark that opens at ``at``, or 0."""
    first = text[at : at + 1]
    if first in ("“", '"') and first:
        return 1
    if first == "”":  # turned the wrong way in print (EO 13442)
        return 0 if text[at + 1 : at + 2] in ("", " ", ".", ",", ";") else 1
    return 2 if text[at : at + 2] in ("``", "''") else 0


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The double quotation marks of a paragraph; a straight one opens where no word ends before it."""
    out: list[Mark] = []
    if end - start <= 2 and opening_mark(text, start):  # a mark on a line of its own opens
        return [Mark(start, end, 1)]
    for m in _MARK_RE.finditer(text, start, end):
        mark, at = m[0], m.start()
        if mark in ("“", "``"):  # EO 13480 closes with an opening mark
            ends = (
                at > start and not text[at - 1].isspace() and text[m.end() : m.end() + 1] in ("", "\n", ".", ";", ",")
            )
            step = -1 if ends else 1
        elif mark in ("”", "''") and at > start:
            step = -1
        else:
            before = text[at - 1] if at > start else " "
            after = text[m.end()] if m.end() < end else " "
            opens = (before.isspace() or before in "([—-") and not after.isspace()
            step = 1 if opens else -1
        out.append(Mark(at, m.end(), step))
    return out
