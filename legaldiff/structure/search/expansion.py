"""One step of the search: the ways of reading a candidate where given levels are open."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from operator import itemgetter
from typing import NamedTuple, Optional

from legaldiff.structure.labels.candidate import Candidate, Place, Setting
from legaldiff.structure.labels.designator import Reading
from legaldiff.structure.search.costs import Frames, price_text
from legaldiff.structure.search.steps import Move, Situation, find_moves, item_of, see_frames

__all__ = ["Choice", "Link", "Offer", "Way", "spread_of", "take"]

_REMEMBERED = 4096  # candidates as they look; a corpus has a few thousand
_PRICE = itemgetter(0)  # of an offer
_TELLING = ":#."  # the other ends of the text before a label have no price


class Choice(NamedTuple):
    """How a candidate is read: ``keep`` frames stay open, a quotation is opened or not, then the level is pushed."""

    keep: int
    style: str
    ordinal: float
    quotes: bool
    doubt: str  # "" or the code of a notice


Way = tuple[int, str, float, bool, str]
"""A ``Choice`` while it is one of many: a plain tuple is made in half the time, and few of them are taken."""
Link = tuple[Optional["Link"], int, Way | None]
"""The step before, the candidate's index (or minus one minus a turn's), the way it is read; None for plain text."""
Offer = tuple[float, Reading, Move]
"""A price, and what is had for it: a reading, and what that does to the open levels."""


class Spread:
    """The ways of reading a candidate, whatever is open before it: its readings and the setting that they stand in."""

    __slots__ = ("_situations",)

    def __init__(self, situations: list[tuple[Reading, Situation]]) -> None:
        self._situations = situations

    def list_offers(self, frames: Frames) -> list[Offer]:
        """The ways where ``frames`` are open, cheapest first; one where it is surely right."""
        offers: list[Offer] = []
        for r, situation in self._situations:
            offers += [(move[0], r, move) for move in find_moves(see_frames(frames, r), situation)]
        if len(self._situations) > 1:
            offers.sort(key=_PRICE)
        return offers


def spread_of(c: Candidate, *, every: bool = False) -> Spread:
    """The ways of reading a candidate; ``every`` way also where one is surely right."""
    d = c.designator
    look = (c.place, c.before, c.after_paragraph, d.weak, c.mark >= 0, c.unmarked, every)
    return _spread_of(d.readings, d.value, look)


@lru_cache(maxsize=_REMEMBERED)
def _spread_of(
    readings: tuple[Reading, ...], value: str, look: tuple[Place, str, bool, bool, bool, float, bool]
) -> Spread:
    """The same by what tells candidates apart: where in the text they stand does not matter."""
    place, before, after_paragraph, weak, marked, unmarked, every = look
    text = price_text(place, readings[0], weak=weak)
    stop = before if before in _TELLING else "x"
    situations: list[tuple[Reading, Situation]] = []
    for r in readings:
        item = item_of(r, value)
        alone = len(readings) == 1 and not every
        setting = Setting(place, stop, after_paragraph and item.first, weak, marked, unmarked, alone)
        situations.append((r, Situation.of(item, setting, inf if situations else text)))
    return Spread(situations)


def take(frames: Frames, offer: Offer, link: Link | None, step: int) -> tuple[Frames, Link | None]:
    """The levels that are open after an offer is taken, and the link to it; a turn that does nothing has none."""
    _, r, (_, keep, opened, pushed, style, doubt) = offer
    if not style:
        return frames, link if step < 0 else (link, step, None)
    level = () if not pushed else (r,) if pushed == r[0] else ((pushed, r[1], 0),)
    return (*frames[:keep], *opened, *level), (link, step, (keep, style, r[1], bool(opened), doubt))
