"""What may be a label, and where it stands."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from legaldiff.structure.labels.designator import Designator

__all__ = ["Candidate", "Place", "leading_stop"]

_CLOSERS = "”\"'’"


class Place(IntEnum):
    """Where a candidate stands."""

    BLOCK = 0  # at the start of its paragraph
    STACKED = 1  # behind a label or heading that starts the paragraph
    INLINE = 2  # inside a paragraph, its next sibling printed as a paragraph
    CONTINUED = 3  # inside a paragraph that begins with an item of the same list
    QUOTED = 4  # inside a paragraph, opening a quotation that the words before it announce
    RUN_IN = 5  # a section run together with the sentence before it

    __hash__ = int.__hash__  # that of Enum hashes names, call by call


class Candidate(NamedTuple):
    """A designator that may be a label. ``mark`` is where the quotation mark before it begins, -1 for none."""

    block: int
    place: Place
    mark: int
    designator: Designator
    heading: int  # the end of its run-in heading, 0 where it has none
    before: str  # how the text before it ends: ":" ";" "." "," "#" (stacked) or "x" (anything else)
    after_paragraph: bool  # whether the paragraph before it has no label
    unmarked: float = 0.0
    """What it costs to read it as opening a quotation whose mark is missing; 0 where that cannot be."""

    @property
    def start(self) -> int:
        """Where it begins, with the quotation mark before it."""
        return self.mark if self.mark >= 0 else self.designator.start


def leading_stop(text: str, at: int, floor: int) -> str:
    """How the text before ``at`` ends: ``:`` (also for a dash), ``;`` (also for "; and"), ``.``, ``,`` or ``x``."""
    last = text[at - 1] if at > floor else ""
    if last and last in ".;,:":
        return last
    tail = text[max(floor, at - 12) : at].rstrip().rstrip(_CLOSERS)
    if not tail:
        return "x"
    last = tail[-1]
    if last in ":—–" or tail.endswith("--"):
        return ":"
    if last in ";.,":
        return last
    if tail.endswith((" and", " or")):
        return ";" if tail.rstrip("andor").rstrip()[-1:] in ";," else "x"
    return "x"
