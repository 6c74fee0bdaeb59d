"""What a candidate can do to the stack of open levels, and what each move costs.

Going on with a sequence is free, opening a list at its first item is cheap; skipping, repeating, opening at another than
the first, or reading the candidate as plain text are dearer. The prices were set by reading orders from 1933 to 2025; only
their order matters much.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

from legaldiff.grammar.designator import Reading, meant
from legaldiff.grammar.scan import Candidate, Place

__all__ = ["DEEPEST", "QUOTE", "Choice", "Frame", "Frames", "Link", "States", "innermost_quote", "spread"]

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


Frame = tuple[str, float, int]  # style, ordinal, chapter
Frames = tuple[Frame, ...]
Link = tuple[
    Optional["Link"], int, Optional[Choice]
]  # the step before, the candidate (or minus one minus the turn), the choice
States = dict[Frames, tuple[float, Optional[Link]]]

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
_OPEN_AFTER = {":": 0.2, "#": 0.1, ".": 0.8}
_SKIP, _REPEAT, _NOT_FIRST = 3.0, 3.5, 4.5
_LEAVE_QUOTE = 2.5  # go on outside a quotation that no mark has closed
_ENTER_CLOSED = 3.0  # go on inside one that is closed
_SAME_STYLE_ABOVE = 2.5  # "(a)" directly or indirectly under "(a)"
_SAME_STYLE_TRIED = 3  # open levels of one style that a candidate may go on with, counted from the innermost
_TYPED_ALIKE = 0.6  # the letter l for the figure 1, and the reverse


def innermost_quote(frames: Frames) -> int:
    """The index of the innermost quotation, or -1."""
    for k in range(len(frames) - 1, -1, -1):
        if frames[k][0] == QUOTE:
            return k
    return -1


def _offer(out: States, frames: Frames, cost: float, link: Link | None, at: int, choice: Choice | None) -> None:
    known = out.get(frames)
    if known is None or cost < known[0]:
        out[frames] = (cost, (link, at, choice))


def is_first(r: Reading) -> bool:
    """Whether a reading can begin its sequence: 1, or 101, 201 in numbers that begin anew with every part."""
    return r.ordinal == 1 or r.ordinal % 100 == 1 and r.style in ("sec", "1-101", "1.1")


def spread(c: Candidate, at: int, frames: Frames, cost: float, link: Link | None, out: States) -> None:
    """Offer every way of reading a candidate from one state."""
    d = c.designator
    q = innermost_quote(frames)
    is_open = q >= 0 and not frames[q][1]
    if len(d.readings) == 1 and c.mark < 0 and not is_open and _surely(c, at, frames, cost, link, out, q):
        return
    _offer(out, frames, cost + _text_cost(c), link, at, None)
    if d.weak:
        cost += 1.5
    if c.mark >= 0:
        _quote(c, at, frames, cost, link, out, q)
        if not is_open:
            cost += 2.5  # the mark is passed over
    elif c.unmarked and frames and not is_open:
        _quote(c, at, frames, cost + c.unmarked, link, out, q)
    for r in d.readings:
        dear = 0.0 if meant(d.value, r.style) == d.value else _TYPED_ALIKE
        _continue(c, at, r, frames, cost + dear, link, out, q)
        _open(c, at, r, frames, cost + dear, link, out, q)


def _text_cost(c: Candidate) -> float:
    d = c.designator
    if d.weak:
        return 0.5
    if c.place is not Place.BLOCK:
        return _TEXT[c.place]
    style = d.readings[0].style
    return _TEXT_AT_BLOCK.get(style) or (6.0 if _RANK.get(style, _FREE) < _FREE else _TEXT[Place.BLOCK])


def _surely(c: Candidate, at: int, frames: Frames, cost: float, link: Link | None, out: States, q: int) -> bool:
    """Take the one move that nothing later can make wrong, so that plain orders are read in a single state."""
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
                _offer(out, (*frames[:k], r), cost, link, at, Choice(k, style, ordinal, False, ""))
                return True
            seen = True
    if seen or q >= 0 or ordinal != 1 or c.before not in ":#" or style in _RANK or len(frames) >= DEEPEST:
        return False
    _offer(out, (*frames, r), cost, link, at, Choice(len(frames), style, ordinal, False, ""))
    return True


def _quote(c: Candidate, at: int, frames: Frames, cost: float, link: Link | None, out: States, q: int) -> None:
    """Open a quotation and, in it, the level; in an open one, the mark may also be repeated, or it may be left unclosed."""
    if len(frames) >= DEEPEST - 1:
        return
    is_open = q >= 0 and not frames[q][1]
    cost += 0.1 if c.before == ":" else 0.8 if is_open else 1.2
    doubt = "" if c.mark >= 0 else "unmarked-quotation"
    ways = [(q, 3.0), (len(frames), 2.0)] if is_open else [(q if q >= 0 else len(frames), 0.0)]
    for keep, extra in ways:
        for r in c.designator.readings:
            opened = (*frames[:keep], (QUOTE, 0, 0), r)
            _offer(out, opened, cost + extra, link, at, Choice(keep, r.style, r.ordinal, True, doubt))


def _continue(
    c: Candidate, at: int, r: Reading, frames: Frames, cost: float, link: Link | None, out: States, q: int
) -> None:
    """Go on with a level that is open, at any depth."""
    style = r.style
    top = len(frames) - 1
    if c.place is Place.STACKED:
        cost += 3.0
    elif c.place is Place.INLINE or c.place is Place.CONTINUED:
        cost += 0.2
    seen = 0
    inside = _ENTER_CLOSED if q >= 0 and frames[q][1] else 0.0
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
            _offer(
                out,
                (*frames[:k], r),
                cost + inside + step + 0.02 * (top - k),
                link,
                at,
                Choice(k, style, r.ordinal, False, doubt),
            )
        elif {style, f[0]} == {"1.", "sec"} and r.ordinal == f[
            1
        ] + 1:  # "Section 1." is followed by "2." in some orders
            _offer(
                out,
                (*frames[:k], (f[0], r.ordinal, 0)),
                cost + inside + 1.5,
                link,
                at,
                Choice(k, style, r.ordinal, False, ""),
            )


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


def _open(
    c: Candidate, at: int, r: Reading, frames: Frames, cost: float, link: Link | None, out: States, q: int
) -> None:
    """Open a level below one that is open."""
    if len(frames) >= DEEPEST:
        too_deep = Choice(DEEPEST - 1, r.style, r.ordinal, False, "nested-too-deep")
        _offer(out, (*frames[: DEEPEST - 1], r), cost + _NOT_FIRST, link, at, too_deep)
        return
    end = q if q >= 0 and frames[q][1] else len(frames)
    rank = _RANK.get(r.style, _FREE)
    first = is_first(r)
    if rank < _FREE:
        while end and frames[end - 1][0] != QUOTE and _RANK.get(frames[end - 1][0], _FREE) >= rank:
            end -= 1
    above = frames[end - 1][0] if end else ""
    doubt = "" if first or above == QUOTE else "designator-skipped"
    if above == QUOTE:
        step = 0.1
    elif rank < _FREE:
        # sections may be numbered through a document whose parts begin anew (EO 13191)
        step, doubt = (
            (0.1, "") if first else (0.6, "") if above and r.style == "sec" else (2.0 + 0.2 * min(r.ordinal, 10), doubt)
        )
    else:
        step = _OPEN_AFTER.get(c.before, 1.0) + (1.0 if c.place is Place.INLINE else 0.0)
        if not first:  # numbers, too, may run on through parts (EO 9630)
            step = 1.0 if _RANK.get(above, _FREE) < _SECTION else step + _NOT_FIRST
    if rank == _FREE and any(f[0] == r.style for f in frames[q + 1 : end]):
        step += _SAME_STYLE_ABOVE
    _offer(out, (*frames[:end], r), cost + step, link, at, Choice(end, r.style, r.ordinal, False, doubt))
    if c.after_paragraph and first and rank == _FREE:  # a paragraph that closes one list may announce another
        for keep in range(end - 1, max(end - 4, q + 1, 0), -1):
            _offer(out, (*frames[:keep], r), cost + step + 0.6, link, at, Choice(keep, r.style, r.ordinal, False, ""))
