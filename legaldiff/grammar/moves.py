"""What a candidate can do to the stack of open levels: go on, open a level or a quotation, or be plain text."""

from __future__ import annotations

from typing import NamedTuple, Optional

from legaldiff.grammar.designator import Reading, meant
from legaldiff.grammar.prices import (
    FREE,
    NOT_FIRST,
    QUOTE,
    RANK,
    Frame,
    is_first,
    price_opening,
    price_step,
    price_text,
)
from legaldiff.grammar.scan import Candidate, Place

__all__ = ["CLOSE", "DEEPEST", "Choice", "Frames", "Link", "Spread", "States", "innermost_quote"]

CLOSE = 0.3
"""Two readings whose costs differ by less are not told apart by the text."""
_MOST_CLOSE = 10_000  # near ties that are remembered
DEEPEST = 16
"""Most open frames; what would be deeper is read at the depth that is left."""


class Choice(NamedTuple):
    """How a candidate is read: ``keep`` frames stay open, a quotation is opened or not, then the level is pushed."""

    keep: int
    style: str
    ordinal: float
    quotes: bool
    doubt: str  # "" or the code of a notice


Frames = tuple[Frame, ...]
Link = tuple[Optional["Link"], int, Choice | None]
"""The step before, the candidate's index (or minus one minus a turn's), the choice; None for plain text."""
States = dict[Frames, tuple[float, Link | None]]

_INTERCHANGED = {("1.", "sec"), ("sec", "1.")}  # "Section 1." is followed by "2." in some orders
_CASES = {("(a)", "(A)"), ("(A)", "(a)")}
_ALIKE_IN_CASE = (3, 15, 19, 22, 23, 24, 26)  # c, o, s, v, w, x, z: "(A)", "(B)", "(c)" in scanned texts (EO 11905)
_LEAVE_QUOTE = 2.5  # go on outside a quotation that no mark has closed
_LEAVE_UNMARKED = 1.0  # the same, where no mark opened it either
_SURE = 1.0  # a price of an unmarked quotation below it: the words before name what is replaced
_ENTER_CLOSED = 3.0  # go on inside one that is closed
_OTHER_STYLE_QUOTED = 3.0  # a section in a quotation that began with an item
_SAME_STYLE_ABOVE = 2.5  # "(a)" directly or indirectly under "(a)"
_SAME_STYLE_TRIED = 3  # open levels of one style that a candidate may go on with, counted from the innermost
_OTHER_CASE = 2.0
_TYPED_ALIKE = 0.6  # the letter l for the figure 1, and the reverse


def innermost_quote(frames: Frames) -> int:
    """The index of the innermost quotation, or -1."""
    for k in range(len(frames) - 1, -1, -1):
        if frames[k][0] == QUOTE:
            return k
    return -1


class Spread:
    """Offers every way of reading one candidate, from each state, to ``out``, which keeps the cheapest way to each."""

    __slots__ = ("_at", "_c", "_close", "_frames", "_link", "_open", "_q", "out")

    def __init__(self, candidate: Candidate, at: int, close: list[tuple[Link, Link]]) -> None:
        self.out: States = {}
        self._close = close  # two ways to one state that cost almost the same: the one kept, the one given up
        self._c = candidate
        self._at = at

    def add(self, frames: Frames, cost: float, link: Link | None, *, every: bool = False) -> None:
        """Offer the ways of reading the candidate from one state; ``every`` way, also where one is surely right."""
        c = self._c
        d = c.designator
        self._frames = frames
        self._link = link
        self._q = q = innermost_quote(frames)
        self._open = is_open = q >= 0 and not frames[q][1]
        if not every and len(d.readings) == 1 and c.mark < 0 and not is_open and self._surely(cost):
            return
        self._offer(frames, cost + price_text(c), None)
        if d.weak:
            cost += 1.5
        if c.mark >= 0:
            self._quote(cost)
            if not is_open:
                cost += 2.5  # the mark is passed over
        elif 0 < c.unmarked < (10.0 if frames else _SURE) and not is_open:
            self._quote(cost + c.unmarked)
        for r in d.readings:
            dear = 0.0 if meant(d.value, r.style) == d.value else _TYPED_ALIKE
            self._continue(r, cost + dear)
            self._descend(r, cost + dear)

    def _offer(self, frames: Frames, cost: float, choice: Choice | None) -> None:
        known = self.out.get(frames)
        if known is None:
            self.out[frames] = (cost, (self._link, self._at, choice))
            return
        ahead = known[0] - cost
        if ahead > 0:
            self.out[frames] = (cost, (self._link, self._at, choice))
        if -CLOSE < ahead < CLOSE and known[1] is not None and len(self._close) < _MOST_CLOSE:
            here = (self._link, self._at, choice)
            self._close.append((here, known[1]) if ahead > 0 else (known[1], here))

    def _surely(self, cost: float) -> bool:
        """Take the one move that nothing later can make wrong, so that plain orders are read in one state."""
        c, frames, q = self._c, self._frames, self._q
        if c.designator.weak or c.unmarked or (c.place is not Place.BLOCK and c.place is not Place.STACKED):
            return False
        r = c.designator.readings[0]
        style, ordinal, chapter = r
        seen = False
        for k in range((q if q >= 0 else len(frames)) - 1, -1, -1):
            f = frames[k]
            if f[0] == QUOTE:
                return False
            if f[0] == style:
                if f[2] == chapter and 0 < ordinal - f[1] <= 1 and c.before not in ":#":
                    self._offer((*frames[:k], r), cost, Choice(k, style, ordinal, False, ""))
                    return True
                seen = True
        if seen or q >= 0 or ordinal != 1 or c.before not in ":#" or style in RANK or len(frames) >= DEEPEST:
            return False
        self._offer((*frames, r), cost, Choice(len(frames), style, ordinal, False, ""))
        return True

    def _quote(self, cost: float) -> None:
        """Open a quotation and, in it, the level; in an open one the closing mark may be missing, or one nest."""
        c, frames, q = self._c, self._frames, self._q
        if len(frames) >= DEEPEST - 1:
            return
        cost += 0.1 if c.before == ":" else 0.8 if self._open else 1.2
        doubt = "" if c.mark >= 0 else "unmarked-quotation"
        # every paragraph of a quotation may begin with a mark: one that announces nothing opens no other
        more = 0.0 if c.before == ":" else 2.0
        ways = [(q, 3.0 + more), (len(frames), 2.0 + more)] if self._open else [(q if q >= 0 else len(frames), 0.0)]
        for keep, extra in ways:
            for r in c.designator.readings:
                dear = 0.0 if meant(c.designator.value, r.style) == c.designator.value else _TYPED_ALIKE
                opened = (*frames[:keep], (QUOTE, 0, 0 if c.mark >= 0 else 1), r)
                self._offer(opened, cost + extra + dear, Choice(keep, r.style, r.ordinal, True, doubt))

    def _continue(self, r: Reading, cost: float) -> None:
        """Go on with a level that is open, at any depth."""
        c, frames, q, style = self._c, self._frames, self._q, r.style
        top = len(frames) - 1
        if c.place is Place.STACKED:
            cost += 3.0
        elif c.place is Place.INLINE or c.place is Place.CONTINUED:
            cost += 0.2
        inside = _ENTER_CLOSED if q >= 0 and frames[q][1] else 0.0
        seen = 0
        for k in range(top, -1, -1):
            f = frames[k]
            if f[0] == QUOTE:
                inside = 0.0
                cost += 0.0 if f[1] else _LEAVE_UNMARKED if f[2] else _LEAVE_QUOTE
            elif f[0] == style:
                seen += 1
                if seen > _SAME_STYLE_TRIED:
                    return
                step, doubt = price_step(c, r, f, quoted=self._open and k > q)
                step += inside + 0.02 * (top - k)
                self._offer((*frames[:k], r), cost + step, Choice(k, style, r.ordinal, False, doubt))
            elif r.ordinal == f[1] + 1 and (style, f[0]) in _INTERCHANGED:
                onward = (*frames[:k], (f[0], r.ordinal, 0))
                self._offer(onward, cost + inside + 1.5, Choice(k, style, r.ordinal, False, ""))
            elif r.ordinal == f[1] + 1 and (style, f[0]) in _CASES and r.ordinal in _ALIKE_IN_CASE:
                onward = (*frames[:k], (f[0], r.ordinal, 0))
                self._offer(onward, cost + inside + _OTHER_CASE, Choice(k, f[0], r.ordinal, False, ""))

    def _descend(self, r: Reading, cost: float) -> None:
        """Open a level below one that is open."""
        c, frames, q = self._c, self._frames, self._q
        if len(frames) >= DEEPEST:
            beside = Choice(DEEPEST - 1, r.style, r.ordinal, False, "nested-too-deep")
            self._offer((*frames[: DEEPEST - 1], r), cost + NOT_FIRST, beside)
            return
        end = q if q >= 0 and frames[q][1] else len(frames)
        rank = RANK.get(r.style, FREE)
        if rank < FREE:
            while end and frames[end - 1][0] != QUOTE and RANK.get(frames[end - 1][0], FREE) >= rank:
                end -= 1
            if end < len(frames) and frames[end][0] == r.style:
                return  # its sibling is open: it goes on, skips or repeats
        step, doubt = price_opening(c, r, frames[end - 1][0] if end else "")
        if end < len(frames) and rank < FREE and end and frames[end - 1][0] == QUOTE and not frames[end - 1][1]:
            step += _OTHER_STYLE_QUOTED
        if rank == FREE and any(f[0] == r.style for f in frames[q + 1 : end]):
            step += _SAME_STYLE_ABOVE
        self._offer((*frames[:end], r), cost + step, Choice(end, r.style, r.ordinal, False, doubt))
        if c.after_paragraph and rank == FREE and is_first(r):  # what closes one list may announce another
            for keep in range(end - 1, max(end - 4, q + 1, 0), -1):
                self._offer((*frames[:keep], r), cost + step + 0.6, Choice(keep, r.style, r.ordinal, False, ""))
