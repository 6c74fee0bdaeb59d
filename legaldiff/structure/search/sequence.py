"""The best reading of a whole sequence of candidates: which are labels, and at which depth each stands.

A search for the cheapest way through the text. A state is the stack of open levels ("frames"); ``moves`` prices what a
candidate can do to it. The cheapest state is read on first, of several the farthest, so what comes later decides:
``(i)`` after ``(h)`` is the letter when ``(j)`` comes next and the numeral when ``(ii)`` does; and a plain order is
read straight through. The states before each candidate are bounded, so time is linear in the number of candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from heapq import heappop, heappush, heapreplace
from math import inf
from typing import NamedTuple

from legaldiff.structure.labels.candidate import Candidate
from legaldiff.structure.labels.designator import Reading as Meaning
from legaldiff.structure.quotation import Turn
from legaldiff.structure.search.costs import QUOTE, Frames
from legaldiff.structure.search.expansion import Choice, Happening, Link, Offer, list_ways, take
from legaldiff.structure.search.steps import DEEPEST, TEXT, Move, innermost_quote

__all__ = ["CLOSE", "START", "Reading", "State", "explore", "list_steps", "read_sequence"]

CLOSE = 0.3
"""Two readings whose costs differ by less are not told apart by the text."""
_FARTHEST = 60  # links walked back from where two readings meet again
_WIDTH = 10  # states read on from one place
_SLACK = 6.0  # a state that costs so much more than the best one at its place is given up
_MOST_CLOSE = 10_000  # near ties that are remembered
_CLOSED, _OPENED = Meaning(QUOTE, 1), Meaning(QUOTE, 0)


class Reading(NamedTuple):
    """A sequence as read: by index, in order, the choice for every candidate that is a label, and what each turn does.

    ``unsettled`` holds the candidates that could as well be read otherwise, with that other choice (None: as text).
    """

    chosen: dict[int, Choice]
    turned: dict[int, str]  # "open" or "close"
    unsettled: dict[int, Choice | None]


def _turn(turn: Turn, frames: Frames) -> list[Offer]:
    """What the end of a paragraph does to quotations: close the open one, or leave open one that began in it."""
    q = innermost_quote(frames)
    base = frames[:q] if q >= 0 else frames
    if q >= 0 and not frames[q][1]:
        if turn.closes:
            return [(0.0, _CLOSED, Move(0.0, q, (_CLOSED, *frames[q + 1 :]), "", QUOTE, ""))]
    elif turn.opens >= 0 and base and len(frames) < DEEPEST:
        cost, passing = (0.0, 1.0) if turn.cued else (1.5, 0.0)
        offers = [(passing, _OPENED, TEXT), (cost, _OPENED, Move(cost, len(base), (_OPENED,), "", QUOTE, ""))]
        return offers[::-1] if turn.cued else offers
    return [(0.0, _OPENED, TEXT)]


Step = tuple[int, Happening]
"""A candidate's index, or minus one minus a turn's, and what may come of it."""


class State(NamedTuple):
    """Open levels, what it cost to read the text so, and the last step of that."""

    frames: Frames
    link: Link | None
    cost: float


START = State((), None, 0.0)


def read_sequence(candidates: Sequence[Candidate], turns: Sequence[Turn]) -> Reading:
    """The cheapest reading of all candidates."""
    close: list[tuple[Link, Link]] = []
    ends = explore(START, list_steps(candidates, turns), close)
    best = ends[0].link
    if best is not None:
        close += [(best, end.link) for end in ends[1:] if end.link is not None]
    return Reading(*_walk_back(best), _find_unsettled(best, close) if close else {})


def list_steps(candidates: Sequence[Candidate], turns: Sequence[Turn]) -> list[Step]:
    """What changes the open levels, in the order of the text."""
    steps: list[Step] = []
    at = 0
    for index, turn in enumerate(turns):
        if turn.closes or turn.opens >= 0:
            while at < len(candidates) and candidates[at].block <= turn.block:
                steps.append((at, list_ways(candidates[at])))
                at += 1
            steps.append((-index - 1, partial(_turn, turn)))
    steps += [(i, list_ways(candidates[i])) for i in range(at, len(candidates))]
    return steps


def explore(
    start: State, steps: Sequence[Step], close: list[tuple[Link, Link]], *, margin: float = CLOSE
) -> list[State]:
    """The states at the end of the steps, cheapest first, up to ``margin`` dearer than the best.

    Near ties between two ways to one state are added to ``close``: the way kept and the way given up.
    """
    search = _Search(steps, close, margin)
    search.arrive(0, *start)
    search.run()
    return search.ends


class _Search:
    """What has been reached, and what may be reached next, cheapest first; of several as cheap, what is farthest on."""

    def __init__(self, steps: Sequence[Step], close: list[tuple[Link, Link]], margin: float) -> None:
        self.ends: list[State] = []
        self._steps, self._close, self._margin = steps, close, margin
        self._limit = inf  # what is dearer is of no interest
        self._known: list[dict[Frames, tuple[Link | None, float]]] = [{} for _ in range(len(steps) + 1)]
        self._most = [inf] * (len(steps) + 1)  # what a state may cost at each place
        # by cost, minus the place, the source and the offer: a source, and the offer to be taken next
        self._heap: list[tuple[float, int, int, int, tuple[Frames, Link | None, float], list[Offer]]] = []
        self._count = 0

    def run(self) -> None:
        """Go on until all ends of interest are reached."""
        heap = self._heap
        while heap:
            cost, back, number, at, source, offers = heap[0]
            if cost >= self._limit:
                return
            if cost >= self._most[-back] + CLOSE:
                heappop(heap)  # all its other offers are still dearer
                continue
            frames, link, before = source
            if at + 1 < len(offers):
                heapreplace(heap, (before + offers[at + 1][0], back, number, at + 1, source, offers))
            else:
                heappop(heap)
            self.arrive(-back, *take(frames, offers[at], link, self._steps[-back - 1][0]), cost)

    def arrive(self, place: int, frames: Frames, link: Link | None, cost: float) -> None:
        """Come to a place in a state, and read on while nothing else is as cheap."""
        heap, steps, last = self._heap, self._steps, len(self._steps)
        while cost < self._limit and self._is_new(place, frames, link, cost):
            if place == last:
                self.ends.append(State(frames, link, cost))
                self._limit = self.ends[0].cost + self._margin
                return
            step, happening = steps[place]
            offers = happening(frames)
            place += 1
            number = self._count = self._count + 1
            total = cost + offers[0][0]
            if heap and heap[0][0] <= total != cost:
                heappush(heap, (total, -place, number, 0, (frames, link, cost), offers))
                return
            if len(offers) > 1:
                heappush(heap, (cost + offers[1][0], -place, number, 1, (frames, link, cost), offers))
            frames, link = take(frames, offers[0], link, step)
            cost = total

    def _is_new(self, place: int, frames: Frames, link: Link | None, cost: float) -> bool:
        """Whether a state is to be read on from, not having been reached before, nor cheaper ones."""
        states = self._known[place]
        if not states:
            self._most[place] = cost + _SLACK
        elif frames in states:
            kept, other = states[frames]
            if kept and link and link[1] >= 0 and cost - other < CLOSE and len(self._close) < _MOST_CLOSE:
                self._close.append((kept, link))
            return False
        elif len(states) == _WIDTH or cost > self._most[place]:
            return False
        states[frames] = (link, cost)
        if len(states) == _WIDTH:
            self._most[place] = cost
        return True


def _walk_back(link: Link | None) -> tuple[dict[int, Choice], dict[int, str]]:
    chosen: list[tuple[int, Choice]] = []
    turned: dict[int, str] = {}
    while link is not None:
        link, at, way = link
        if way is not None and at < 0:
            turned[-at - 1] = "close" if way.ordinal else "open"
        elif way is not None:
            chosen.append((at, way))
    return dict(reversed(chosen)), turned


def _find_unsettled(best: Link | None, close: Sequence[tuple[Link, Link]]) -> dict[int, Choice | None]:
    """By candidate, the choice that the best reading's nearest rival made where the two parted.

    ``close`` are pairs of a reading that was kept and one given up; only what became part of the best one counts.
    """
    kept_links = set()
    link = best
    while link is not None:
        kept_links.add(id(link))
        link = link[0]
    partings = [_parting(*pair) for pair in sorted(close, key=lambda pair: pair[0][1]) if id(pair[0]) in kept_links]
    return dict(parting for parting in partings if parting is not None)


def _parting(kept: Link | None, lost: Link | None) -> tuple[int, Choice | None] | None:
    """The first candidate that two readings read differently, and how the second reads it."""
    found: tuple[int, Choice | None] | None = None
    for _ in range(_FARTHEST):
        if kept is lost or kept is None or lost is None:
            return found
        if kept[1] != lost[1]:  # only one of them passed a turn here
            if kept[1] < 0:
                kept = kept[0]
            else:
                lost = lost[0]
            continue
        if kept[1] >= 0 and (kept[2] and kept[2][:4]) != (lost[2] and lost[2][:4]):
            found = (kept[1], lost[2])
        kept, lost = kept[0], lost[0]
    return None
