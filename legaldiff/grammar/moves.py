"""What a candidate can do to the stack of open levels, and what each move costs.

Going on with a sequence is free, opening a list at its first item is cheap; skipping, repeating, opening at another
than the first, or reading the candidate as plain text are dearer. The prices were set by reading orders from 1933 to
2025; only their order matters much.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

from legaldiff.grammar.designator import Reading, meant
from legaldiff.grammar.scan import Candidate, Place

__all__ = ["DEEPEST", "QUOTE", "Choice", "Frame", "Frames", "Link", "Spread", "States", "innermost_quote"]

QUOTE = "“"
"""The style of the frame of a quotation; its ordinal is 1 once it is closed."""
DEEPEST = 16
"""Most open frames; what would be deeper is read at the depth that is left."""


class Choice(NamedTuple):
    """How a candidate is read: ``keep`` frames stay open, a quotation is opened or not, then the level is pushed."""

    keep: int
    style: str
    ordinal: float
    quotes: bool
    doubt: str  # "" or the code of a notice


Frame = tuple[str, float, int]
"""Style, ordinal, chapter."""
Frames = tuple[Frame, ...]
Link = tuple[Optional["Link"], int, Choice | None]
"""The step before, the candidate's index (or minus one minus a turn's), the choice; None for plain text."""
States = dict[Frames, tuple[float, Link | None]]

_RANK = {  # a level of these styles cannot stand in one of an equal or greater rank
    "title": 1, "chapter": 2, "part": 3, "subpart": 4, "article": 4, "rule": 4, "roman": 4,
    "sec": 6, "1-1": 7, "1.1": 7, "1-101": 8, "1.1.1": 8,
}  # fmt: skip
_FREE = 9  # rank of the styles that may stand in anything
_SECTION = _RANK["sec"]
_TEXT = {
    Place.BLOCK: 4.0,
    Place.STACKED: 2.5,
    Place.INLINE: 0.0,
    Place.CONTINUED: 1.5,
    Place.QUOTED: 3.0,
    Place.RUN_IN: 1.0,
}
# an initial or a number may begin a paragraph without being a label ("S. 45° 30' E.", "1,000 feet")
_TEXT_AT_BLOCK = {
    "A.": 2.0,
    "I.": 2.5,
    "a.": 2.5,
    "i.": 2.5,
    "1.": 3.0,
    "1)": 3.0,
    "roman": 1.5,
    "1.1": 3.0,
    "1.1.1": 3.0,
}
_INTERCHANGED = {("1.", "sec"), ("sec", "1.")}  # "Section 1." is followed by "2." in some orders
_OPEN_AFTER = {":": 0.2, "#": 0.1, ".": 0.8}
_SKIP, _REPEAT, _NOT_FIRST = 3.0, 3.5, 4.5
_LEAVE_QUOTE = 2.5  # go on outside a quotation that no mark has closed
_ENTER_CLOSED = 3.0  # go on inside one that is closed
_OTHER_STYLE_QUOTED = 3.0  # a section in a quotation that began with an item
_SAME_STYLE_ABOVE = 2.5  # "(a)" directly or indirectly under "(a)"
_SAME_STYLE_TRIED = 3  # open levels of one style that a candidate may go on with, counted from the innermost
_TYPED_ALIKE = 0.6  # the letter l for the figure 1, and the reverse


def innermost_quote(frames: Frames) -> int:
    """The index of the innermost quotation, or -1."""
    for k in range(len(frames) - 1, -1, -1):
        if frames[k][0] == QUOTE:
            return k
    return -1


def is_first(r: Reading) -> bool:
    """Whether a reading can begin its sequence: 1, or 101, 201 in numbers that begin anew with every part."""
    return r.ordinal == 1 or (r.ordinal % 100 == 1 and r.style in ("sec", "1-101", "1.1"))


class Spread:
    """Offers every way of reading one candidate, from each state, to ``out``, which keeps the cheapest way to each."""

    __slots__ = ("_at", "_c", "_frames", "_link", "_open", "_q", "out")

    def __init__(self, candidate: Candidate, at: int) -> None:
        self.out: States = {}
        self._c = candidate
        self._at = at

    def add(self, frames: Frames, cost: float, link: Link | None) -> None:
        """Offer the ways of reading the candidate from one state."""
        c = self._c
        d = c.designator
        self._frames = frames
        self._link = link
        self._q = q = innermost_quote(frames)
        self._open = is_open = q >= 0 and not frames[q][1]
        if len(d.readings) == 1 and c.mark < 0 and not is_open and self._surely(cost):
            return
        self._offer(frames, cost + _text_cost(c), None)
        if d.weak:
            cost += 1.5
        if c.mark >= 0:
            self._quote(cost)
            if not is_open:
                cost += 2.5  # the mark is passed over
        elif c.unmarked and frames and not is_open:
            self._quote(cost + c.unmarked)
        for r in d.readings:
            dear = 0.0 if meant(d.value, r.style) == d.value else _TYPED_ALIKE
            self._continue(r, cost + dear)
            self._descend(r, cost + dear)

    def _offer(self, frames: Frames, cost: float, choice: Choice | None) -> None:
        known = self.out.get(frames)
        if known is None or cost < known[0]:
            self.out[frames] = (cost, (self._link, self._at, choice))

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
        if seen or q >= 0 or ordinal != 1 or c.before not in ":#" or style in _RANK or len(frames) >= DEEPEST:
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
        ways = [(q, 3.0), (len(frames), 2.0)] if self._open else [(q if q >= 0 else len(frames), 0.0)]
        for keep, extra in ways:
            for r in c.designator.readings:
                opened = (*frames[:keep], (QUOTE, 0, 0), r)
                self._offer(opened, cost + extra, Choice(keep, r.style, r.ordinal, True, doubt))

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
                cost += 0.0 if f[1] else _LEAVE_QUOTE
            elif f[0] == style:
                seen += 1
                if seen > _SAME_STYLE_TRIED:
                    return
                step, doubt = _step(c, r, f)
                step += inside + 0.02 * (top - k)
                self._offer((*frames[:k], r), cost + step, Choice(k, style, r.ordinal, False, doubt))
            elif r.ordinal == f[1] + 1 and (style, f[0]) in _INTERCHANGED:
                onward = (*frames[:k], (f[0], r.ordinal, 0))
                self._offer(onward, cost + inside + 1.5, Choice(k, style, r.ordinal, False, ""))

    def _descend(self, r: Reading, cost: float) -> None:
        """Open a level below one that is open."""
        c, frames, q = self._c, self._frames, self._q
        if len(frames) >= DEEPEST:
            beside = Choice(DEEPEST - 1, r.style, r.ordinal, False, "nested-too-deep")
            self._offer((*frames[: DEEPEST - 1], r), cost + _NOT_FIRST, beside)
            return
        end = q if q >= 0 and frames[q][1] else len(frames)
        rank = _RANK.get(r.style, _FREE)
        if rank < _FREE:
            while end and frames[end - 1][0] != QUOTE and _RANK.get(frames[end - 1][0], _FREE) >= rank:
                end -= 1
            if end < len(frames) and frames[end][0] == r.style:
                return  # its sibling is open: it goes on, skips or repeats
        step, doubt = _opening(c, r, frames[end - 1][0] if end else "")
        if end < len(frames) and rank < _FREE and end and frames[end - 1][0] == QUOTE and not frames[end - 1][1]:
            step += _OTHER_STYLE_QUOTED
        if rank == _FREE and any(f[0] == r.style for f in frames[q + 1 : end]):
            step += _SAME_STYLE_ABOVE
        self._offer((*frames[:end], r), cost + step, Choice(end, r.style, r.ordinal, False, doubt))
        if c.after_paragraph and rank == _FREE and is_first(r):  # what closes one list may announce another
            for keep in range(end - 1, max(end - 4, q + 1, 0), -1):
                self._offer((*frames[:keep], r), cost + step + 0.6, Choice(keep, r.style, r.ordinal, False, ""))


def _text_cost(c: Candidate) -> float:
    d = c.designator
    if d.weak:
        return 0.5
    if c.place is not Place.BLOCK:
        return _TEXT[c.place]
    style = d.readings[0].style
    return _TEXT_AT_BLOCK.get(style) or (6.0 if _RANK.get(style, _FREE) < _FREE else _TEXT[Place.BLOCK])


def _step(c: Candidate, r: Reading, f: Frame) -> tuple[float, str]:
    """What it costs to go from an item to the next that is printed, and the doubt that this leaves."""
    ahead = r.ordinal - f[1]
    if r.chapter != f[2]:
        return (0.1 if r.chapter == f[2] + 1 and is_first(r) else 2.5), ""
    if 0 < ahead <= 1:
        # a colon announces a list below, not the next item
        return (1.0 if c.before == ":" and r.style not in _RANK else 0.0), ""
    if ahead > 1:
        if r.style == "1-101" and is_first(r):
            return 0.3, ""
        return _SKIP + 0.3 * min(ahead, 8), "designator-skipped"
    anew = is_first(r) and c.after_paragraph and c.before == ":"
    return (1.0 if anew else _REPEAT), "designator-repeated"


def _opening(c: Candidate, r: Reading, above: str) -> tuple[float, str]:
    """What it costs to open a level under one of style ``above`` ("" for none), and the doubt that this leaves."""
    first = is_first(r)
    doubt = "" if first or above == QUOTE else "designator-skipped"
    if above == QUOTE:
        return 0.1, doubt
    if r.style in _RANK:
        if first:
            return 0.1, doubt
        # sections may be numbered through a document whose parts begin anew (EO 13191)
        return (0.6, "") if above and r.style == "sec" else (2.0 + 0.2 * min(r.ordinal, 10), doubt)
    step = _OPEN_AFTER.get(c.before, 1.0) + (1.0 if c.place is Place.INLINE else 0.0)
    if first:
        return step, doubt
    # numbers, too, may run on through parts (EO 9630)
    return (1.0 if _RANK.get(above, _FREE) < _SECTION else step + _NOT_FIRST), doubt
