"""The best reading of a whole sequence of candidates: which are labels, and at which depth each stands.

A beam search over the text. A state is the stack of open levels ("frames"); ``moves`` prices what a candidate can do to
it. Alternatives are carried along, so that what comes later decides: ``(i)`` after ``(h)`` is the letter when ``(j)``
comes next and the numeral when ``(ii)`` does. The beam is bounded, so time is linear in the number of candidates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from legaldiff.grammar.candidate import Candidate
from legaldiff.grammar.moves import DEEPEST
from legaldiff.grammar.prices import QUOTE, Frames, innermost_quote
from legaldiff.grammar.quotation import Turn
from legaldiff.grammar.spread import CLOSE, SLACK, Choice, Link, Spread, States
from legaldiff.grammar.unsettled import find_unsettled

__all__ = ["Reading", "advance", "pass_turns", "read_sequence"]

_WIDTH = 10  # states kept
_CLOSED = (QUOTE, 1, 0)
_OPENED = (QUOTE, 0, 0)


class Reading(NamedTuple):
    """A sequence as read: by index, the choice for every candidate that is a label, and what each turn does.

    ``unsettled`` holds the candidates that could as well be read otherwise, with that other choice (None: as text).
    """

    chosen: dict[int, Choice]
    turned: dict[int, str]  # "open" or "close"
    unsettled: dict[int, Choice | None]


def read_sequence(candidates: Sequence[Candidate], turns: Sequence[Turn]) -> Reading:
    """The cheapest reading of all candidates."""
    close: list[tuple[Link, Link]] = []
    states = advance({(): (0.0, None)}, candidates, turns, (0, len(candidates)), close)
    states = pass_turns(states, turns, len(candidates), candidates)
    cost, best = min(states.values(), key=lambda s: s[0])
    if len(states) > 1 and best is not None:
        rivals = [link for c, link in states.values() if link is not None and link is not best and c < cost + CLOSE]
        close += [(best, link) for link in rivals]
    return Reading(*_walk_back(best), find_unsettled(best, close) if close else {})


def advance(
    states: States,
    candidates: Sequence[Candidate],
    turns: Sequence[Turn],
    span: tuple[int, int],
    close: list[tuple[Link, Link]],
) -> States:
    """The states after the candidates of ``span``, of those before them; near ties are added to ``close``."""
    first, last = span
    turn = _turns_before(turns, candidates[first - 1].block if first else -1)
    for at in range(first, last):
        candidate = candidates[at]
        while turn < len(turns) and turns[turn].block < candidate.block:
            states = _turned(states, turns[turn], turn)
            turn += 1
        spread = Spread(candidate, at, close)
        for frames, (cost, link) in states.items():
            spread.add(frames, cost, link)
        states = _pruned(spread.out) if len(spread.out) > 1 else spread.out
    return states


def pass_turns(states: States, turns: Sequence[Turn], at: int, candidates: Sequence[Candidate]) -> States:
    """The states after the turns that stand between candidate ``at - 1`` and candidate ``at`` (or the end)."""
    before = candidates[at - 1].block if at else -1
    end = candidates[at].block if at < len(candidates) else None
    for turn in range(_turns_before(turns, before), len(turns)):
        if end is not None and turns[turn].block >= end:
            break
        states = _turned(states, turns[turn], turn)
    return states


def _turns_before(turns: Sequence[Turn], block: int) -> int:
    return bisect_left(turns, block, key=lambda turn: turn.block)


def _pruned(states: States) -> States:
    """The cheapest states, cheapest first."""
    costs = [s[0] for s in states.values()]
    limit = min(costs) + SLACK
    if len(costs) <= _WIDTH and max(costs) <= limit and costs == sorted(costs):
        return states
    ordered = sorted(states.items(), key=lambda s: s[1][0])
    return {f: s for f, s in ordered[:_WIDTH] if s[0] <= limit}


def _turned(states: States, turn: Turn, index: int) -> States:
    """What the end of a paragraph does to quotations: close the open one, or leave open one that began in it."""
    if not turn.closes and turn.opens < 0:
        return states
    out: States = {}
    for frames, (cost, link) in states.items():
        q = innermost_quote(frames)
        base = frames[:q] if q >= 0 else frames
        if q >= 0 and not frames[q][1]:
            if turn.closes:
                _keep_cheaper(out, (*base, _CLOSED, *frames[q + 1 :]), cost, (link, -index - 1, None))
            else:
                _keep_cheaper(out, frames, cost, link)
        elif turn.opens >= 0 and base and len(frames) < DEEPEST:
            _keep_cheaper(out, frames, cost + (1.0 if turn.cued else 0.0), link)
            opening = (len(base), QUOTE, 0.0, True, "")
            _keep_cheaper(out, (*base, _OPENED), cost + (0.0 if turn.cued else 1.5), (link, -index - 1, opening))
        else:
            _keep_cheaper(out, frames, cost, link)
    return out


def _keep_cheaper(out: States, frames: Frames, cost: float, link: Link | None) -> None:
    known = out.get(frames)
    if known is None or cost < known[0]:
        out[frames] = (cost, link)


def _walk_back(link: Link | None) -> tuple[dict[int, Choice], dict[int, str]]:
    chosen: dict[int, Choice] = {}
    turned: dict[int, str] = {}
    while link is not None:
        link, at, way = link
        if at < 0:
            turned[-at - 1] = "open" if way else "close"
        elif way is not None:
            chosen[at] = Choice._make(way)
    return chosen, turned
