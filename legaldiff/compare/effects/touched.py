"""The sentences that a change touches: where alone what a provision says can have become something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from legaldiff.compare.redline.tokens import words
from legaldiff.compare.result import Hunk
from legaldiff.compare.weigh.windows import find_sites
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["changed_runs", "touched_sentences"]

_LONGEST = 4_000  # code points; of a longer "sentence", a table or a list, the surroundings of a change are looked at
_AROUND = 600  # code points of them on either side


def touched_sentences(old_text: str, new_text: str, hunks: Sequence[Hunk]) -> tuple[list[Span], list[Span]]:
    """The sentences of old and of new in which, or at whose head, words went or came; in order."""
    old = _touched(old_text, [(h.old, h.op != "equal") for h in hunks])
    new = _touched(new_text, [(h.new, h.op != "equal") for h in hunks])
    return list(old), list(new)


def changed_runs(old_text: str, new_text: str, hunks: Sequence[Hunk]) -> tuple[list[Span], list[Span]]:
    """The runs that went and that came where they take no place of others: one side has all words of the other."""
    gone: list[Span] = []
    come: list[Span] = []
    for site in find_sites(hunks):
        changed = hunks[site.first : site.last]
        ours: list[Span] = []
        theirs: list[Span] = []
        for hunk in changed:
            if hunk.old:
                _add(ours, hunk.old)
            elif hunk.new:
                _add(theirs, hunk.new)
        counts = [
            Counter(w for s in spans for w in words(s.of(t)) if w not in ("and", "or"))
            for spans, t in ((ours, old_text), (theirs, new_text))
        ]
        if counts[0] <= counts[1] or counts[1] <= counts[0]:
            gone += ours
            come += theirs
    return gone, come


def _touched(text: str, runs: Iterable[tuple[Span | None, bool]]) -> Iterator[Span]:
    own: list[Span] = []
    changed: list[Span] = []
    at: int | None = None  # where the run before ended
    waits = False  # whether a change stands before the first run of this side
    for span, is_change in runs:
        if span is None:
            waits = at is None
            if at is not None:
                _add(changed, Span(at, at))
            continue
        if is_change or waits:
            _add(changed, span if is_change else Span(span.start, span.start))
        waits = False
        _add(own, span)
        at = span.end
    k = 0
    for run in own:
        for sentence in find_sentences(text, *run):
            while k < len(changed) and changed[k].end <= sentence.start and changed[k] != (sentence.start,) * 2:
                k += 1
            if k < len(changed) and changed[k].start < sentence.end:
                is_long = sentence.end - sentence.start > _LONGEST
                yield from _near(sentence, changed, k) if is_long else (sentence,)


def _near(sentence: Span, changed: Sequence[Span], k: int) -> list[Span]:
    """What lies around the changes of a long sentence, from the first of them on."""
    near: list[Span] = []
    while k < len(changed) and changed[k].start < sentence.end:
        start, end = changed[k].start - _AROUND, changed[k].end + _AROUND
        _add(near, Span(max(start, sentence.start), min(end, sentence.end)))
        k += 1
    return near


def _add(spans: list[Span], span: Span) -> None:
    """Add a span to those before it; what adjoins is one."""
    if spans and span.start <= spans[-1].end:
        span = Span(spans.pop().start, span.end)
    spans.append(span)
