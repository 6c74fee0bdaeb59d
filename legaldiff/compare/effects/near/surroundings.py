"""What stands around the changes of a provision: which effect types it may tell of, and where to look for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.effects.near.clues import FAR
from legaldiff.compare.effects.near.reach import may_hold, site_clues, walk_after, walk_before
from legaldiff.compare.redline.tokens import words
from legaldiff.compare.result import Hunk
from legaldiff.compare.weigh.windows import Site, find_sites
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["Surroundings"]

_NEAR = 60  # code points from a change, within which it may move where a sentence ends


class Surroundings:
    """The places of old and of new where a change may have made a difference to the phrases of a type."""

    def __init__(self, old_text: str, new_text: str, hunks: Sequence[Hunk]) -> None:
        sites = find_sites(hunks)
        self._old = _Side(old_text, [h.old for h in hunks], sites)
        self._new = _Side(new_text, [h.new for h in hunks], sites)
        self._clues = [*map(_clues, self._old.near, self._new.near)]
        self._all = reduce(or_, self._clues, 0)

    def find(self, finder: EffectFinder) -> tuple[list[Phrase], list[Phrase]]:
        """The phrases of a type in old and in new; none where all of them are the same in the same places."""
        if finder.reach == "sentence":
            old_spans, new_spans = self._old.sentences(finder), self._new.sentences(finder)
        elif finder.reach == "changed":
            old_spans, new_spans = self._runs(finder)
        elif may_hold(finder.type, self._all):
            held = [k for k, clues in enumerate(self._clues) if may_hold(finder.type, clues)]
            old_spans, new_spans = self._old.windows(held, finder), self._new.windows(held, finder)
        else:
            return [], []
        if not (old_spans or new_spans):
            return [], []
        ours, theirs = self._old.phrases(finder, old_spans), self._new.phrases(finder, new_spans)
        if not (ours or theirs) or self._old.placed(ours) == self._new.placed(theirs):
            return [], []
        return ours, theirs

    def _runs(self, finder: EffectFinder) -> tuple[list[Span], list[Span]]:
        """The runs that went and that came where they take no place of others: one side has all words of the other."""
        gone: list[Span] = []
        come: list[Span] = []
        clue = finder.clue or bool
        for old, new in zip(self._old.near, self._new.near, strict=True):
            ours = [s for s in old.spans if clue(s.of(self._old.text))]
            theirs = [s for s in new.spans if clue(s.of(self._new.text))]
            if (ours or theirs) and _is_addition(old.said, new.said):
                gone += ours
                come += theirs
        return gone, come


class _Near(NamedTuple):
    """A change on one side: the spans that changed, or an empty one; and what stands before and after them."""

    spans: list[Span]
    said: str
    before: str
    after: str

    def window(self, finder: EffectFinder) -> list[Span]:
        """Where a phrase of a type may stand that has a part in the change."""
        if finder.ends:
            back, ahead = walk_before(self.before).words(finder.ends), walk_after(self.after[:FAR]).words(finder.ends)
            first, last = _since(self.before, back), _until(self.after, ahead)
        else:
            first = self.before.rfind(" ", 0, max(0, len(self.before) - finder.margin)) + 1
            last = self.after.find(" ", finder.margin)
            last = len(self.after) if last < 0 else last
        spans = list(self.spans)
        spans[0] = Span(spans[0].start - len(self.before) + first, spans[0].end)
        spans[-1] = Span(spans[-1].start, spans[-1].end + last)
        return spans


def _since(text: str, count: int | None) -> int:
    """Where the word of a text begins that so many stand after."""
    if count is None:
        return 0
    parts = text.rsplit(None, count + 1)
    return len(parts[0]) if len(parts) > count + 1 else 0


def _until(text: str, count: int | None) -> int:
    """Where the word of a text ends that so many stand before."""
    if count is None:
        return len(text)
    parts = text.split(None, count + 1)
    return len(text) - (len(parts[-1]) if len(parts) > count + 1 else 0)


class _Side:
    """One side of a redline: its text, the runs of own words, and each change in them."""

    def __init__(self, text: str, spans: Sequence[Span | None], sites: Sequence[Site]) -> None:
        self.text = text
        self._runs = _join(spans)
        self._firsts = [run.start for run in self._runs]
        self.near = [self._near(_changed(spans, site)) for site in sites]
        self._starts = [near.spans[0].start for near in self.near]
        self._ends = [near.spans[-1].end for near in self.near]

    def _near(self, changed: list[Span]) -> _Near:
        start, end = changed[0].start, changed[-1].end
        before = after = ""
        if self._runs:
            first = self._runs[max(0, bisect_right(self._firsts, start) - 1)].start
            if start - first > FAR:
                first = self.text.find(" ", start - FAR, start)
            last = self._runs[max(0, bisect_left(self._firsts, end) - 1)].end
            if last - end > 2 * FAR:
                last = max(end, self.text.rfind(" ", end, end + 2 * FAR))
            before, after = self.text[first:start], self.text[end:last]
        said = " ".join(s.of(self.text) for s in changed)
        return _Near(changed, said, before, after)

    def placed(self, phrases: Sequence[Phrase]) -> list[tuple[int, str]]:
        """What the phrases come to, each with the number of the changes that begin before it."""
        return [(bisect_right(self._starts, p.start), p.value) for p in phrases]

    def phrases(self, finder: EffectFinder, spans: Iterable[Span]) -> list[Phrase]:
        return [p for s in spans for p in finder.find(self.text, *s)]

    def windows(self, sites: Iterable[int], finder: EffectFinder) -> list[Span]:
        return _join([span for k in sites for span in self.near[k].window(finder)])

    def sentences(self, finder: EffectFinder) -> list[Span]:
        """The sentences that have, or are next to, a place where words changed."""
        clue = finder.clue or bool
        return [
            sentence
            for run in self._runs
            if clue(run.of(self.text))
            for sentence in find_sentences(self.text, *run)
            if self._is_near(sentence)
        ]

    def _is_near(self, sentence: Span) -> bool:
        """Whether a sentence has, or is close to, a change: the first that ends behind its beginning is looked at."""
        k = bisect_left(self._ends, sentence.start - _NEAR)
        return k < len(self._starts) and self._starts[k] <= sentence.end + _NEAR


def _clues(old: _Near, new: _Near) -> int:
    """What the words of a change and those around it tell of."""
    befores, afters = (dict.fromkeys(sides) for sides in ((old.before, new.before), (old.after[:FAR], new.after[:FAR])))
    walks = [*map(walk_before, befores), *map(walk_after, afters)]
    return site_clues(old.said, new.said, walks, befores)


def _changed(spans: Sequence[Span | None], site: Site) -> list[Span]:
    """What changed at a site on one side; where nothing stands there, an empty span at its place."""
    found = _join(spans[site.first : site.last])
    if found:
        return found
    before = spans[site.first - 1] if site.first else None
    after = spans[site.last] if site.last < len(spans) else None
    at = before.end if before else after.start if after else 0
    return [Span(at, at)]


def _is_addition(gone: str, come: str) -> bool:
    """Whether one side of a change has all words of the other, but for an "and" or "or"."""
    sides = [Counter(w for w in words(said) if w not in ("and", "or")) for said in (gone, come)]
    return sides[0] <= sides[1] or sides[1] <= sides[0]


def _join(spans: Iterable[Span | None]) -> list[Span]:
    """The spans, those that adjoin or overlap as one."""
    out: list[Span] = []
    for span in spans:
        if span and out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(span.end, out[-1].end))
        elif span:
            out.append(span)
    return out
