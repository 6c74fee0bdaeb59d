"""One step of the search: the ways of reading a candidate where given levels are open."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from math import inf
from operator import itemgetter
from typing import NamedTuple, Optional

from legaldiff.structure.labels.candidate import Candidate, Place
from legaldiff.structure.labels.designator import Reading
from legaldiff.structure.search.costs import Frames, Situation, price_text, see_frames
from legaldiff.structure.search.steps import Move, find_moves, situation_of

__all__ = ["Choice", "Happening", "Link", "Offer", "list_ways", "take"]

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


Link = tuple[Optional["Link"], int, Choice | None]
"""The step before, the candidate's index (or minus one minus a turn's), the way it is read; None for plain text."""
Offer = tuple[float, Reading, Move]
"""A price, and what is had for it: a reading, and what that does to the open levels."""
Happening = Callable[[Frames], list[Offer]]
"""What may come of a step where some levels are open, cheapest first."""


def list_ways(c: Candidate, *, every: bool = False) -> Happening:
    """The ways of reading a candidate: one where it is surely right, unless ``every`` way is asked for."""
    d = c.designator
    look = (c.place, c.before, c.after_paragraph, d.weak, c.mark >= 0, c.unmarked, every)
    return partial(_list_offers, _situations_of(d.readings, d.value, look))


def _list_offers(situations: list[tuple[Reading, Situation]], frames: Frames) -> list[Offer]:
    offers: list[Offer] = []
    for r, situation in situations:
        offers += [(move[0], r, move) for move in find_moves(see_frames(frames, r), situation)]
    if len(situations) > 1:
        offers.sort(key=_PRICE)
    return offers


@lru_cache(maxsize=_REMEMBERED)
def _situations_of(
    readings: tuple[Reading, ...], value: str, look: tuple[Place, str, bool, bool, bool, float, bool]
) -> list[tuple[Reading, Situation]]:
    """What tells candidates apart: where in the text they stand does not matter."""
    place, before, after_paragraph, weak, marked, unmarked, every = look
    text = price_text(place, readings[0], weak=weak)
    stop = before if before in _TELLING else "x"
    setting = (after_paragraph, place, stop, weak, marked, unmarked, len(readings) == 1 and not every)
    return [(r, situation_of(r, value, setting, inf if k else text)) for k, r in enumerate(readings)]


def take(frames: Frames, offer: Offer, link: Link | None, step: int) -> tuple[Frames, Link | None]:
    """The levels that are open after an offer is taken, and the link to it; a turn that does nothing has none."""
    _, r, (_, keep, opened, pushed, style, doubt) = offer
    if not style:
        return frames, link if step < 0 else (link, step, None)
    level = () if not pushed else (r,) if pushed == r[0] else ((pushed, r[1], 0),)
    return (*frames[:keep], *opened, *level), (link, step, Choice(keep, style, r[1], bool(opened), doubt))
