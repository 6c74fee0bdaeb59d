"""One step of the search: every way of reading a candidate from every state, and the cheapest way to each new state."""

from __future__ import annotations

from math import inf
from typing import NamedTuple, Optional

from legaldiff.grammar.candidate import Candidate, Place, Setting
from legaldiff.grammar.designator import Reading
from legaldiff.grammar.moves import find_moves, item_of, see_frames
from legaldiff.grammar.prices import QUOTE, Frames, price_text

__all__ = ["CLOSE", "SLACK", "Choice", "Link", "Spread", "States", "Way"]

CLOSE = 0.3
"""Two readings whose costs differ by less are not told apart by the text."""
SLACK = 6.0
"""A state that costs so much more than the best one is given up."""
_MOST_CLOSE = 10_000  # near ties that are remembered


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
States = dict[Frames, tuple[float, Link | None]]


class Spread:
    """Offers every way of reading one candidate, from each state, to ``out``, which keeps the cheapest way to each.

    ``every`` way also where one is surely right.
    """

    __slots__ = ("_at", "_candidate", "_close", "_every", "_items", "_limit", "_next", "_setting", "_text", "out")

    def __init__(self, candidate: Candidate, at: int, close: list[tuple[Link, Link]], *, every: bool = False) -> None:
        self.out: States = {}
        self._candidate = c = candidate
        self._at = at
        self._close = close  # two ways to one state that cost almost the same: the one kept, the one given up
        self._every = every
        self._setting: Setting | None = None
        self._limit = inf  # what is dearer would be given up, and is near no other
        _, _, _, readings, weak = c.designator
        plain = len(readings) == 1 and not (weak or every or c.unmarked or c.mark >= 0 or c.place > Place.STACKED)
        self._next = readings[0] if plain and c.before not in ":#" else None  # may just follow an open level

    def add(self, frames: Frames, cost: float, link: Link | None) -> None:
        """Offer the ways of reading the candidate from one state; the cheapest state comes first."""
        following = self._next
        if following is not None:
            keep = _find_before(frames, following)
            if keep >= 0:
                self._limit = min(self._limit, cost + (SLACK + CLOSE))
                way = (keep, following[0], following[1], False, "")
                self._offer((*frames[:keep], following), cost, (link, self._at, way))
                return
        setting = self._setting or self._prepare()
        found = [(r, find_moves(see_frames(frames, r), item, setting)) for r, item in self._items]
        if not self._every:
            least = min([moves.least for _, moves in found]) if len(found) > 1 else found[0][1].least
            self._limit = min(self._limit, cost + least + (SLACK + CLOSE))
        limit, at = self._limit, self._at
        if not found[0][1].sure and cost + self._text <= limit:
            self._offer(frames, cost + self._text, (link, at, None))
        for r, (_, ways, _) in found:
            own, ordinal, _ = r
            for keep, opened, pushed, style, price, doubt in ways:
                total = cost + price
                if total <= limit:
                    after = (*frames[:keep], *opened, r if pushed == own else (pushed, ordinal, 0))
                    self._offer(after, total, (link, at, (keep, style, ordinal, bool(opened), doubt)))

    def _prepare(self) -> Setting:
        """Work out what the prices depend on; many a candidate just follows, and needs none of it."""
        c = self._candidate
        _, _, value, readings, weak = c.designator
        self._text = price_text(c)
        self._items = [(r, item_of(r, value)) for r in readings]
        alone = len(readings) == 1 and not self._every
        self._setting = Setting(c.place, c.before, c.after_paragraph, weak, c.mark >= 0, c.unmarked, alone)
        return self._setting

    def _offer(self, frames: Frames, cost: float, link: Link) -> None:
        known = self.out.get(frames)
        if known is None:
            self.out[frames] = (cost, link)
            return
        ahead = known[0] - cost
        if ahead > 0:
            self.out[frames] = (cost, link)
        if -CLOSE < ahead < CLOSE and known[1] is not None and len(self._close) < _MOST_CLOSE:
            self._close.append((link, known[1]) if ahead > 0 else (known[1], link))


def _find_before(frames: Frames, r: Reading) -> int:
    """The index of the innermost level that a reading is the next of; -1 where there is none, or a quotation."""
    style, ordinal, chapter = r
    found = -1
    for k, (other, last, before) in enumerate(frames):
        if other == style:
            if 0 < ordinal - last <= 1 and before == chapter:
                found = k
        elif other == QUOTE:
            return -1
    return found
