"""Pairs the phrases of old and new that stand in the same place; what is left over came or went."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.result import Effect
from legaldiff.span import Span

__all__ = ["Found", "make_effects", "pair_members", "pair_phrases"]

_REACH = 64  # phrases looked at for the partner of one: a rewritten provision may hold thousands in one change
_LONG = 200  # changed words of one effect beyond which it is not weighed against the others
_BARE = ("modality", "negation")
_MANY = 400  # effects of one provision beyond which none is weighed against the others


class Found(NamedTuple):
    """An effect before it is told: the two phrases and their place on the axis."""

    finder: EffectFinder
    old: Phrase | None
    new: Phrase | None
    place: Span


def pair_phrases(
    finder: EffectFinder, axis: Axis, old: Sequence[Phrase], new: Sequence[Phrase], before: Sequence[Found]
) -> list[Found]:
    """The effects of one type, given the phrases of both texts and the effects found before.

    Phrases in one place are a pair, those of equal value first; one left over came or went if a word of it did: what
    is only inserted into a phrase does not undo it. What lies in something that came or went is no effect of its own.
    """
    gone = _Cover([Span(f.old.start, f.old.end) for f in before if f.old and not f.new])
    come = _Cover([Span(f.new.start, f.new.end) for f in before if f.new and not f.old])
    ours = [(axis.of_old(p.start, p.end), p) for p in old if not gone.holds(p.start, p.end)]
    theirs = [(axis.of_new(p.start, p.end), p) for p in new if not come.holds(p.start, p.end)]
    partner = _match(ours, theirs)
    taken = set(partner.values())
    found: list[Found] = []
    for i, (place, phrase) in enumerate(ours):
        j = partner.get(i)
        if j is not None:
            there, other = theirs[j]
            if not finder.same(phrase, other):
                both = Span(min(place.start, there.start), max(place.end, there.end))
                found.append(Found(finder, phrase, other, both))
        elif _is_told_alone(finder, axis, phrase, is_old=True):
            found.append(Found(finder, phrase, None, place))
    for j, (place, phrase) in enumerate(theirs):
        if j not in taken and _is_told_alone(finder, axis, phrase, is_old=False):
            found.append(Found(finder, None, phrase, place))
    return found


def _is_told_alone(finder: EffectFinder, axis: Axis, phrase: Phrase, *, is_old: bool) -> bool:
    return phrase.weighs and finder.alone(phrase) and axis.touches(phrase.start, phrase.end, is_old=is_old)


def pair_members(
    finder: EffectFinder, axis: Axis, old: Sequence[Phrase], new: Sequence[Phrase], before: Sequence[Found]
) -> list[Found]:
    """The effects of members of a list that came or went: nothing is told of what another effect tells a part of."""
    told = [f for f in before if not (f.finder.firm or (f.finder.open and f.old and f.new))]
    gone = _Cover([Span(f.old.start, f.old.end) for f in told if f.old])
    come = _Cover([Span(f.new.start, f.new.end) for f in told if f.new])
    old = [p for p in old if not gone.meets(p.start, p.end)]
    new = [p for p in new if not come.meets(p.start, p.end)]
    return pair_phrases(finder, axis, old, new, before)


def make_effects(
    axis: Axis, old_text: str, new_text: str, found: Sequence[Found], *, is_one: bool = False
) -> tuple[Effect, ...]:
    """The effects in the order of the text, without those of which every changed word is told by others.

    ("unless it objects within 30 days" → "... 60 days" is a change of the deadline, not of the exception.)
    """
    found = [f for f in _without_moved(found, is_one=is_one) if not f.finder.bare or _is_bare(axis, f)]
    kept = [f for f in found if not _is_told(axis, f, found)]
    kept.sort(key=lambda f: (f.place.start, axis.depth(f.old and f.old.start, f.new and f.new.start), f.place.end))
    return tuple(_effect(f, old_text, new_text) for f in kept)


def _match(ours: Sequence[tuple[Span, Phrase]], theirs: Sequence[tuple[Span, Phrase]]) -> dict[int, int]:
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for only_equal in (True, False):
        first = 0
        for i, (place, phrase) in enumerate(ours):
            while first < len(theirs) and theirs[first][0].end <= place.start:
                first += 1
            if i in partner:
                continue
            for j in islice(range(first, len(theirs)), _REACH):
                there, other = theirs[j]
                if there.start >= place.end:
                    break
                fits = phrase.value == other.value if only_equal else phrase.sort == other.sort
                if fits and j not in taken and there.end > place.start:
                    partner[i] = j
                    taken.add(j)
                    break
    return partner


def _without_moved(found: Sequence[Found], *, is_one: bool) -> list[Found]:
    """Leave out what went in one place of the provision and came in another one: it only stands elsewhere.

    A bare "shall" or "not" does not stand for that of another sentence; ``is_one`` says that all are of one.
    """
    gone = Counter((f.finder.name, f.old.value) for f in found if f.old and not f.new)
    come = Counter((f.finder.name, f.new.value) for f in found if f.new and not f.old)
    moved = gone & come
    left = {True: Counter(moved), False: Counter(moved)}
    kept: list[Found] = []
    for f in found:
        phrase = f.old or f.new
        key = (
            (f.finder.name, phrase.value)
            if phrase and not (f.old and f.new) and (is_one or f.finder.name not in _BARE)
            else None
        )
        if key and left[f.new is None][key] > 0:
            left[f.new is None][key] -= 1
        else:
            kept.append(f)
    return kept


def _is_bare(axis: Axis, effect: Found) -> bool:
    """Whether nothing changed beside the two phrases."""
    changed = islice(axis.changed_words(effect.place), 3)
    phrases = ((is_old, p) for is_old, p in ((True, effect.old), (False, effect.new)) if p)
    spans = {is_old: (p.start, p.end) for is_old, p in phrases}
    return all(spans[side][0] <= word.start and word.end <= spans[side][1] for side, word in changed if side in spans)


def _is_told(axis: Axis, effect: Found, found: Sequence[Found]) -> bool:
    if not (effect.old and effect.new) or effect.finder.firm or len(found) > _MANY:
        return False
    others = [f for f in found[found.index(effect) + 1 :] if f.finder is not effect.finder]
    others += [f for f in found if not (f.old and f.new)]
    if not others:
        return False
    gone = _Cover([Span(f.old.start, f.old.end) for f in others if f.old])
    come = _Cover([Span(f.new.start, f.new.end) for f in others if f.new])
    changed = list(islice(axis.changed_words(effect.place), _LONG))
    return len(changed) < _LONG and all((gone if is_old else come).holds(*word) for is_old, word in changed)


class _Cover:
    """Spans, to ask whether one of them holds a range."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if not self._spans or span.end > self._spans[-1].end:
                self._spans.append(span)
        self._starts = [s.start for s in self._spans]

    def meets(self, start: int, end: int) -> bool:
        """Whether one of them has a part of a range."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._spans[at].end > start

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._spans[at].end >= end


def _effect(found: Found, old_text: str, new_text: str) -> Effect:
    old_span = Span(found.old.start, found.old.end) if found.old else None
    new_span = Span(found.new.start, found.new.end) if found.new else None
    old = old_span.of(old_text) if old_span else None
    new = new_span.of(new_text) if new_span else None
    return Effect(found.finder.name, old, new, old_span, new_span, found.finder.reason(old, new))
