"""The best reading of a whole sequence of candidates: which are labels, and at which depth each stands.

A beam search over the text. A state is the stack of open levels ("frames"); ``moves`` prices what a candidate can do to
it. Alternatives are carried along, so that what comes later decides: ``(i)`` after ``(h)`` is the letter when ``(j)``
comes next and the numeral when ``(ii)`` does. The beam is bounded, so time is linear in the number of candidates.
"""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.grammar.moves import DEEPEST, QUOTE, Choice, Frames, Link, Spread, States, innermost_quote
from legaldiff.grammar.quotation import Turn
from legaldiff.grammar.scan import Candidate

__all__ = ["read_sequence"]

_WIDTH = 10  # states kept
_SLACK = 6.0  # a state that costs so much more than the best one is given up
_CLOSED = (QUOTE, 1, 0)
_OPENED = (QUOTE, 0, 0)


def read_sequence(candidates: Sequence[Candidate], turns: Sequence[Turn]) -> tuple[dict[int, Choice], dict[int, str]]:
    """By index, the choice for every candidate that is a label, and what each turn does (``open`` or ``close``)."""
    states: States = {(): (0.0, None)}
    turn = 0
    for at, candidate in enumerate(candidates):
        while turn < len(turns) and turns[turn].block < candidate.block:
            states = _turned(states, turns[turn], turn)
            turn += 1
        spread = Spread(candidate, at)
        for frames, (cost, link) in states.items():
            spread.add(frames, cost, link)
        states = _pruned(spread.out) if len(spread.out) > 1 else spread.out
    while turn < len(turns):
        states = _turned(states, turns[turn], turn)
        turn += 1
    return _walk_back(min(states.values(), key=lambda s: s[0])[1])


def _pruned(states: States) -> States:
    ordered = sorted(states.items(), key=lambda s: s[1][0])
    limit = ordered[0][1][0] + _SLACK
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
            opening = Choice(len(base), QUOTE, 0.0, True, "")
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
        link, at, choice = link
        if at < 0:
            turned[-at - 1] = "open" if choice else "close"
        elif choice is not None:
            chosen[at] = choice
    return chosen, turned
