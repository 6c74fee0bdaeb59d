"""Pairs the phrases of old and new that stand in the same place; what is left over came or went."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from legaldiff.compare.effects.axis import Axis
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.result import Effect
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["Found", "make_effects", "pair_members", "pair_phrases"]

_REACH = 64  # phrases looked at for the partner of one: a rewritten provision may hold thousands in one change
_LONG = 200  # changed words of one effect beyond which it is not weighed against the others
_SENTENCE = 400  # code points on either side of a phrase that are looked at for its sentence
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
            if phrase.value != other.value:
                both = Span(min(place.start, there.start), max(place.end, there.end))
                found.append(Found(finder, phrase, other, both))
        elif finder.alone(phrase) and axis.touches(phrase.start, phrase.end, is_old=True):
            found.append(Found(finder, phrase, None, place))
    for j, (place, phrase) in enumerate(theirs):
        if j not in taken and finder.alone(phrase) and axis.touches(phrase.start, phrase.end, is_old=False):
            found.append(Found(finder, None, phrase, place))
    return found


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


def make_effects(axis: Axis, old_text: str, new_text: str, found: Sequence[Found]) -> tuple[Effect, ...]:
    """The effects in the order of the text, without those of which every changed word is told by others.

    ("unless it objects within 30 days" → "... 60 days" is a change of the deadline, not of the exception.)
    """
    found = _without_moved(axis, old_text, new_text, found)
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


def _without_moved(axis: Axis, old_text: str, new_text: str, found: Sequence[Found]) -> list[Found]:
    """Leave out what went in one place of a sentence and came in another one: only the order of the words changed."""
    gone: dict[tuple[str, str], list[tuple[Found, Phrase]]] = {}
    for f in found:
        if f.old and not f.new:
            gone.setdefault((f.finder.name, f.old.value), []).append((f, f.old))
    moved: set[int] = set()
    for come in found if gone else ():
        others = gone.get((come.finder.name, come.new.value)) if come.new and not come.old else None
        if not (others and come.new):
            continue
        there = axis.of_new(*_sentence(new_text, come.new))
        # phrases of a type are in order: those in the sentence are neighbours
        for k in range(bisect_right(others, there.start, key=lambda o: o[0].place.end), len(others)):
            other, phrase = others[k]
            if other.place.start >= there.end:
                break
            if _meets(axis.of_old(*_sentence(old_text, phrase)), come.place):
                moved |= {id(come), id(other)}
                del others[k]
                break
    return [f for f in found if id(f) not in moved]


def _sentence(text: str, phrase: Phrase) -> Span:
    around = max(0, phrase.start - _SENTENCE), min(len(text), phrase.end + _SENTENCE)
    found = (s for s in find_sentences(text, *around) if s.start <= phrase.start < s.end)
    return next(found, Span(phrase.start, phrase.end))


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


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
