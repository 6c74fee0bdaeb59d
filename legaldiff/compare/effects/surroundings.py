"""What stands around the changes of a provision: which effect types it may tell of, and where to look for each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from legaldiff.compare.effects.cues import FAR, ends_of, may_hold, near_signals
from legaldiff.compare.effects.finder import EffectFinder
from legaldiff.compare.result import Hunk
from legaldiff.compare.tokens import words
from legaldiff.compare.windows import Site, find_sites, find_windows
from legaldiff.grammar.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["Surroundings"]

_Spans = Sequence[Span]
_NOWHERE: tuple[_Spans, _Spans] = ((), ())
_NEAR = 60  # code points from a change, within which it may move where a sentence ends


class Surroundings:
    """The places of old and of new where a change may have made a difference to the phrases of a type."""

    def __init__(self, old_text: str, new_text: str, hunks: Sequence[Hunk]) -> None:
        self._old_text = old_text
        self._new_text = new_text
        self._hunks = hunks
        self._sites = [(site, self._near(site)) for site in find_sites(hunks)]
        self._windows: dict[tuple[tuple[Site, ...], int, str], tuple[_Spans, _Spans]] = {}
        self._signals = reduce(or_, (signals for _, signals in self._sites), 0)

    def spans(self, finder: EffectFinder) -> tuple[_Spans, _Spans]:
        """Where phrases of a type are to be looked for, in old and in new; what is left out is told by no effect."""
        if finder.reach == "sentence":
            return self._sentences(finder)
        if finder.reach == "changed":
            return self._runs(finder)
        if not may_hold(finder.type, self._signals):
            return _NOWHERE
        held = [site for site, signals in self._sites if may_hold(finder.type, signals)]
        asked = tuple(held), finder.margin, finder.ends
        if asked not in self._windows:
            ends = ends_of(finder.ends) if finder.ends else None
            self._windows[asked] = find_windows(self._hunks, held, finder.margin, ends)
        return self._windows[asked]

    def _near(self, site: Site) -> int:
        """What the words of a change and those around it tell of."""
        changed = self._hunks[site.first : site.last]
        gone, come = [h.old for h in changed if h.old], [h.new for h in changed if h.new]
        sides = [(text, spans) for text, spans in ((self._old_text, gone), (self._new_text, come)) if spans]
        before = {text[max(0, spans[0].start - FAR) : spans[0].start]: None for text, spans in sides}
        after = {text[spans[-1].end : spans[-1].end + FAR]: None for text, spans in sides}
        said = [" ".join(s.of(text) for s in spans) for text, spans in ((self._old_text, gone), (self._new_text, come))]
        return near_signals(said[0], said[1], before, after)

    def _sentences(self, finder: EffectFinder) -> tuple[_Spans, _Spans]:
        """The sentences that a change touches, if the own words may hold a phrase at all."""
        ours, theirs = [h.old for h in self._hunks], [h.new for h in self._hunks]
        old_runs, new_runs = _join(ours), _join(theirs)
        said = [*(s.of(self._old_text) for s in old_runs), *(s.of(self._new_text) for s in new_runs)]
        hint = finder.hint or bool
        if not any(map(hint, said)):
            return _NOWHERE
        return (
            [s for s in _touched(self._old_text, old_runs, _gaps(self._hunks, ours)) if hint(s.of(self._old_text))],
            [s for s in _touched(self._new_text, new_runs, _gaps(self._hunks, theirs)) if hint(s.of(self._new_text))],
        )

    def _runs(self, finder: EffectFinder) -> tuple[_Spans, _Spans]:
        """The runs that went and that came where they take no place of others: one side has all words of the other."""
        gone: list[Span] = []
        come: list[Span] = []
        hint = finder.hint or bool
        for site, _ in self._sites:
            changed = self._hunks[site.first : site.last]
            ours = [s for s in _join(h.old for h in changed) if hint(s.of(self._old_text))]
            theirs = [s for s in _join(h.new for h in changed) if hint(s.of(self._new_text))]
            if (ours or theirs) and _is_addition(changed):
                gone += ours
                come += theirs
        return gone, come


def _is_addition(changed: Sequence[Hunk]) -> bool:
    """Whether one side of a change has all words of the other, but for an "and" or "or"."""
    sides = [Counter(w for h in changed if h.op == op for w in words(h.text)) for op in ("delete", "insert")]
    for side in sides:
        for joint in ("and", "or"):
            side.pop(joint, None)
    return sides[0] <= sides[1] or sides[1] <= sides[0]


def _gaps(hunks: Sequence[Hunk], spans: Sequence[Span | None]) -> list[Span]:
    """Where words changed on one side: from one equal hunk to the next."""
    gaps: list[Span] = []
    at, changed = 0, False
    for hunk, span in zip(hunks, spans, strict=True):
        if hunk.op == "equal" and span:
            if changed:
                gaps.append(Span(at, span.start))
            at, changed = span.end, False
        else:
            changed = True
    return [*gaps, Span(at, sys.maxsize)] if changed else gaps


def _touched(text: str, runs: Sequence[Span], gaps: Sequence[Span]) -> list[Span]:
    """The sentences that have, or are next to, a place where words changed."""
    found: list[Span] = []
    k = 0
    for run in runs:
        for sentence in find_sentences(text, *run):
            while k < len(gaps) and gaps[k].end + _NEAR < sentence.start:
                k += 1
            if k < len(gaps) and gaps[k].start - _NEAR <= sentence.end:
                found.append(sentence)
    return found


def _join(spans: Iterable[Span | None]) -> list[Span]:
    """The spans, those that adjoin as one."""
    out: list[Span] = []
    for span in spans:
        if span and out and out[-1].end == span.start:
            out[-1] = Span(out[-1].start, span.end)
        elif span:
            out.append(span)
    return out
