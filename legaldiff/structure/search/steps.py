"""What a reading of a label can do to the stack of open levels: go on with one, open one below, or open a quotation.

Orders are much alike, and so are the states of one search: what matters is how far a label is ahead of each open level,
not where in the text it stands. So the moves are told in these terms, and remembered.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from operator import itemgetter
from typing import NamedTuple

from legaldiff.structure.labels.candidate import Place
from legaldiff.structure.labels.designator import Reading, meant
from legaldiff.structure.search.costs import CASES, FREE, INTERCHANGED, NOT_FIRST, QUOTE, RANK, Frames, Situation

__all__ = ["DEEPEST", "TEXT", "Move", "Setting", "find_moves", "innermost_quote", "situation_of"]

DEEPEST = 16
"""Most open frames; what would be deeper is read at the depth that is left."""


class Move(NamedTuple):
    """``keep`` frames stay open, a quotation is ``opened`` or not, then a level of style ``pushed`` is, if any.

    ``style`` is that of the reading; the level that it goes on with may be of another ("Section 1.", then "2.").
    """

    price: float
    keep: int
    opened: Frames
    pushed: str  # "" where none is
    style: str  # "" where the label is read as plain text
    doubt: str  # "" or the code of a notice


TEXT = Move(0.0, 0, (), "", "", "")
"""Read as plain text: all stays as it is."""
_BEGIN_ANEW = ("sec", "1-101", "1.1")
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
_PRICE = itemgetter(0)  # of a move
_REMEMBERED = 4096  # situations; a corpus has a few hundred
_shared = lru_cache(maxsize=_REMEMBERED)(Situation)  # so what is remembered is found by identity
Setting = tuple[bool, Place, str, bool, bool, float, bool]
"""What the text around a candidate tells of it: what a ``Situation`` has from ``after_paragraph`` to ``alone``."""


def innermost_quote(frames: Frames) -> int:
    """The index of the innermost quotation, or -1."""
    return next((k for k in range(len(frames) - 1, -1, -1) if frames[k][0] == QUOTE), -1)


def situation_of(r: Reading, value: str, setting: Setting, text: float) -> Situation:
    """The situation of a reading of a printed value; there is one object for all that are alike."""
    after_paragraph, *others = setting
    first = r.ordinal == 1
    if r.style in _BEGIN_ANEW:  # 100, 101, 201 in numbers that begin anew with every part
        first = r.ordinal % 100 == 1 or (r.style == "1-101" and r.ordinal % 100 == 0)
    number = 0.0
    if r.style in RANK:
        number = 0.0 if first else min(r.ordinal, 10)
    elif r.style in CASES and r.ordinal in _ALIKE_IN_CASE:
        number = r.ordinal
    dear = 0.0 if meant(value, r.style) == value else _TYPED_ALIKE
    return _shared(r.style, first, r.ordinal == 1, number, dear, after_paragraph and first, *others, text)


@lru_cache(maxsize=_REMEMBERED)
def find_moves(seen: Frames, situation: Situation) -> tuple[Move, ...]:
    """The ways of taking a reading where ``seen`` is open, cheapest first; one where it is surely right."""
    finding = _Finding(seen, situation)
    sure = finding.find_sure() if situation.alone and not situation.marked and not finding.is_open else None
    if sure is not None:
        return (sure,)
    if situation.text < inf:
        finding.ways.append(TEXT._replace(price=situation.text))
    finding.find_all()
    return tuple(sorted(finding.ways, key=_PRICE))


class _Finding:
    """Lists the ways of taking one reading; two of them may lead to the same frames."""

    def __init__(self, seen: Frames, at: Situation) -> None:
        self.ways: list[Move] = []
        self._seen, self._at = seen, at
        self._q = q = innermost_quote(seen)
        self.is_open = q >= 0 and not seen[q][1]

    def find_all(self) -> None:
        """List every way."""
        at = self._at
        cost = 1.5 if at.weak else 0.0
        if at.marked:
            self._quote(cost)
            if not self.is_open:
                cost += 2.5  # the mark is passed over
        elif 0 < at.unmarked < (10.0 if self._seen else _SURE) and not self.is_open:
            self._quote(cost + at.unmarked)
        self._continue(cost + at.dear)
        self._descend(cost + at.dear)

    def find_sure(self) -> Move | None:
        """The one way that nothing later can make wrong, so that plain orders are read in one state."""
        at, seen, style = self._at, self._seen, self._at.style
        if at.weak or at.unmarked or at.place > Place.STACKED:
            return None
        announced = at.before in ":#"
        found = False
        for k in range((self._q if self._q >= 0 else len(seen)) - 1, -1, -1):
            f = seen[k]
            if f[0] == QUOTE:
                return None
            if f[0] == style:
                if f[2] == 0 and 0 < f[1] <= 1 and not announced:
                    return Move(0.0, k, (), style, style, "")
                found = True
        if found or self._q >= 0 or not at.one or not announced or style in RANK or len(seen) >= DEEPEST:
            return None
        return Move(0.0, len(seen), (), style, style, "")

    def _push(self, keep: int, price: float, doubt: str = "") -> None:
        """List the way that leaves ``keep`` frames open and opens a level above them."""
        style = self._at.style
        self.ways.append(Move(price, keep, (), style, style, doubt))

    def _quote(self, cost: float) -> None:
        """Open a quotation and, in it, the level; in an open one the closing mark may be missing, or one nest."""
        at, count, q, style = self._at, len(self._seen), self._q, self._at.style
        if count >= DEEPEST - 1:
            return
        cost += 0.1 if at.before == ":" else 0.8 if self.is_open else 1.2
        doubt = "" if at.marked else "unmarked-quotation"
        # every paragraph of a quotation may begin with a mark: one that announces nothing opens no other
        more = 0.0 if at.before == ":" else 2.0
        places = [(q, 3.0 + more), (count, 2.0 + more)] if self.is_open else [(q if q >= 0 else count, 0.0)]
        for keep, extra in places:
            opened = ((QUOTE, 0, 0 if at.marked else 1),)
            self.ways.append(Move(cost + extra + at.dear, keep, opened, style, style, doubt))

    def _continue(self, cost: float) -> None:
        """Go on with a level that is open, at any depth."""
        at, seen, q, style = self._at, self._seen, self._q, self._at.style
        top = len(seen) - 1
        if at.place is Place.STACKED:
            cost += 3.0
        elif at.place is Place.INLINE or at.place is Place.CONTINUED:
            cost += 0.2
        inside = _ENTER_CLOSED if q >= 0 and seen[q][1] else 0.0
        tried = 0
        for k in range(top, -1, -1):
            f = seen[k]
            if f[0] == QUOTE:
                inside = 0.0
                cost += 0.0 if f[1] else _LEAVE_UNMARKED if f[2] else _LEAVE_QUOTE
            elif f[0] == style:
                tried += 1
                if tried > _SAME_STYLE_TRIED:
                    return
                step, doubt = at.price_step(f, quoted=self.is_open and k > q)
                self._push(k, cost + step + inside + 0.02 * (top - k), doubt)
            elif f[1] == 1 and INTERCHANGED.get(style) == f[0]:
                self.ways.append(Move(cost + inside + 1.5, k, (), f[0], style, ""))
            elif f[1] == 1 and CASES.get(style) == f[0] and at.number:
                self.ways.append(Move(cost + inside + _OTHER_CASE, k, (), f[0], f[0], ""))

    def _descend(self, cost: float) -> None:
        """Open a level below one that is open."""
        at, seen, q = self._at, self._seen, self._q
        if len(seen) >= DEEPEST:
            self._push(DEEPEST - 1, cost + NOT_FIRST, "nested-too-deep")
            return
        end = q if q >= 0 and seen[q][1] else len(seen)
        rank = RANK.get(at.style, FREE)
        if rank < FREE:
            while end and seen[end - 1][0] != QUOTE and RANK.get(seen[end - 1][0], FREE) >= rank:
                end -= 1
            if end < len(seen) and seen[end][0] == at.style:
                return  # its sibling is open: it goes on, skips or repeats
        step, doubt = at.price_opening(seen[end - 1][0] if end else "")
        if end < len(seen) and rank < FREE and end and seen[end - 1][0] == QUOTE and not seen[end - 1][1]:
            step += _OTHER_STYLE_QUOTED
        if rank == FREE and any(f[0] == at.style for f in seen[q + 1 : end]):
            step += _SAME_STYLE_ABOVE
        self._push(end, cost + step, doubt)
        if at.after_paragraph and rank == FREE and at.first:  # what closes one list may announce another
            for keep in range(end - 1, max(end - 4, q + 1, 0), -1):
                self._push(keep, cost + step + 0.6)
