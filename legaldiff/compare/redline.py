"""Redlines: what was deleted and inserted in a provision's own words, in whole words and readable phrases."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from legaldiff.compare.align import Block, align
from legaldiff.compare.hunk_writer import HunkWriter
from legaldiff.compare.phrases import Segment, make_phrases
from legaldiff.compare.result import Hunk, Op
from legaldiff.compare.tokens import PIECES, Piece, split_pieces
from legaldiff.compare.trimming import cut_head, cut_tail, shared_head, shared_tail
from legaldiff.span import Span

__all__ = ["Redline", "redline", "whole"]

_CONTEXT = 80  # code points left in place beside a difference, so that a phrase can still slide to a better place
_SPACE_RE = re.compile(r"\s*")
_BREAK = "\n"
"""The key of the end of a run of words; no token is white space."""


class Redline(NamedTuple):
    """The hunks in order, and whether all words were compared (False: a part was too large and counts as replaced).

    Equal and deleted texts joined are the old words, equal and inserted ones the new: every run of own words, and
    between two runs the white space that follows the first. The text of a hunk is the text of its spans.
    """

    hunks: tuple[Hunk, ...]
    complete: bool


class _Side(NamedTuple):
    """One side: its runs of words, and where the white space after each run ends that belongs to it."""

    text: str
    runs: list[Span]
    stops: list[int]

    def run(self, k: int) -> str:
        return self.runs[k].of(self.text)


class _Shared(NamedTuple):
    """What both sides begin or end with: so many runs, and so many code points of the next one."""

    runs: int
    size: int


class _Run(NamedTuple):
    """A run of words in its pieces: where each starts, and how many tokens stand before it; ``stop`` is after them."""

    pieces: list[Piece]
    places: list[int]
    counts: list[int]
    stop: int


class _Tokens:
    """The tokens of some runs, and after each run one for its end, which holds the white space there."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self._runs: list[_Run] = []
        self._firsts: list[int] = []

    def add(self, text: str, start: int, stop: int) -> None:
        """Add a run that starts at a place, and ends at ``stop`` with the white space after it."""
        printed = split_pieces(text)
        pieces = list(map(PIECES.__getitem__, printed))
        keys = [piece.keys for piece in pieces]
        places = list(accumulate(map(len, printed), initial=start))
        self._firsts.append(len(self.keys))
        self._runs.append(_Run(pieces, places, list(accumulate(map(len, keys), initial=0)), stop))
        self.keys.extend(chain.from_iterable(keys))
        self.keys.append(_BREAK)

    def stretch(self, a: int, b: int) -> Span:
        """Where the tokens from ``a`` to ``b`` of one run stand, with the white space before them."""
        n = bisect_right(self._firsts, a) - 1
        run, first = self._runs[n], self._firsts[n]
        return Span(_end(run, a - first - 1), _end(run, b - first - 1))

    def start(self, k: int) -> int:
        """Where a token starts, behind the white space."""
        n = bisect_right(self._firsts, k) - 1
        run, at = self._runs[n], k - self._firsts[n]
        if at == run.counts[-1]:
            return run.stop
        i = bisect_right(run.counts, at) - 1
        return run.places[i] + i + run.pieces[i].starts[at - run.counts[i]]


def _end(run: _Run, at: int) -> int:
    """Where a token of a run ends; the one before the first ends where the run begins."""
    if at < 0:
        return run.places[0]
    if at == run.counts[-1]:
        return run.stop
    i = bisect_right(run.counts, at) - 1
    return run.places[i] + i + run.pieces[i].ends[at - run.counts[i]]  # a space after each piece


def redline(old_text: str, old_spans: Sequence[Span], new_text: str, new_spans: Sequence[Span]) -> Redline:
    """Compare the words of two lists of spans; words that differ in typography or case only are still aligned."""
    old, new = _side(old_text, old_spans), _side(new_text, new_spans)
    for context in (1, _CONTEXT):
        head = _shared_head(old, new, context)
        tail = _shared_tail(old, new, head, context)
        ours, theirs = _find_tokens(old, head, tail), _find_tokens(new, head, tail)
        alignment = align(ours.keys, theirs.keys)
        if _is_framed(ours, theirs, alignment.blocks, head, tail):
            break
    writer = HunkWriter(old_text, new_text)
    for k in range(head.runs):
        _write_end(writer, old, new, (k, k), old.runs[k].end - old.runs[k].start)
    _write_head(writer, old, new, head)
    for segment in make_phrases(ours.keys, theirs.keys, alignment.blocks):
        _write(writer, ours, theirs, segment)
    for k in range(tail.runs + 1 if tail.size else tail.runs, 0, -1):
        size = tail.size if k > tail.runs else old.runs[-k].end - old.runs[-k].start
        _write_end(writer, old, new, (len(old.runs) - k, len(new.runs) - k), size)
    return Redline(writer.finish(), alignment.complete)


def _side(text: str, spans: Sequence[Span]) -> _Side:
    return _Side(text, list(spans), [s.end for s in _extended(text, spans)])


def _shared_head(old: _Side, new: _Side, context: int) -> _Shared:
    """What both sides begin with that need not be compared; so many code points before a difference are."""
    least = min(len(old.runs), len(new.runs))
    if not least:
        return _Shared(0, 0)
    k = 0
    while k < least - 1 and old.run(k) == new.run(k):
        k += 1
    size = shared_head(old.run(k), new.run(k)) - context
    while size < 0 and k and context > 1:
        k -= 1
        size += old.runs[k].end - old.runs[k].start
    return _Shared(k, cut_head(old.run(k), size))


def _shared_tail(old: _Side, new: _Side, head: _Shared, context: int) -> _Shared:
    """What both sides end with that need not be compared, apart from what they begin with."""
    least = min(len(old.runs), len(new.runs)) - head.runs
    if not least:
        return _Shared(0, 0)
    k = 1
    while k < least and old.run(-k) == new.run(-k):
        k += 1
    a, b = (side.run(-k)[head.size if len(side.runs) - k == head.runs else 0 :] for side in (old, new))
    size = shared_tail(a, b)
    if context == 1:
        return _Shared(k - 1, min(cut_tail(a, size), cut_tail(b, size)))
    size -= context
    while size < 0 and k > 1:
        k -= 1
        size += old.runs[-k].end - old.runs[-k].start
    return _Shared(k - 1, cut_tail(old.run(-k), size))


def _is_framed(old: _Tokens, new: _Tokens, blocks: Sequence[Block], head: _Shared, tail: _Shared) -> bool:
    """Whether the first and last change put words in the place of others: no phrase slides into what was cut off."""
    gaps: list[bool] = []
    a = c = 0
    for i, j, n in (*blocks, Block(len(old.keys), len(new.keys), 0)):
        if i > a or j > c:
            gaps.append(i > a and j > c)
        a, c = i + n, j + n
    return bool(gaps) and (gaps[0] or not any(head)) and (gaps[-1] or not any(tail))


def whole(op: Op, text: str, spans: Sequence[Span]) -> tuple[Hunk, ...]:
    """The hunks of words that came or went as a whole, one a run."""
    shown = [s for s in _extended(text, spans) if s.end > s.start]
    if op == "insert":
        return tuple(Hunk(op, s.of(text), None, s) for s in shown)
    return tuple(Hunk(op, s.of(text), s, None) for s in shown)


def _extended(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, each but the last with the white space that follows it: two runs must not be joined into one word."""
    out = [Span(s.start, _after_space(text, s.end, spans[k + 1].start)) for k, s in enumerate(spans[:-1])]
    return [*out, *spans[-1:]]


def _after_space(text: str, start: int, end: int) -> int:
    found = _SPACE_RE.match(text, start, max(start, end))
    return found.end() if found else start


def _find_tokens(side: _Side, head: _Shared, tail: _Shared) -> _Tokens:
    found = _Tokens()
    last = len(side.runs) - tail.runs - 1
    for k in range(head.runs, last + 1):
        (start, end), stop = side.runs[k], side.stops[k]
        start += head.size if k == head.runs else 0
        if k == last and tail.size:
            end = stop = end - tail.size
        found.add(side.text[start:end], start, stop)
    return found


def _write_head(writer: HunkWriter, old: _Side, new: _Side, head: _Shared) -> None:
    if head.size:
        a, c = old.runs[head.runs].start, new.runs[head.runs].start
        writer.pair(a, a + head.size, c, c + head.size)


def _write_end(writer: HunkWriter, old: _Side, new: _Side, pair: tuple[int, int], size: int) -> None:
    """Write the last code points of a pair of runs, which are equal, and the white space after either."""
    i, j = pair
    b, d = old.runs[i].end, new.runs[j].end
    if not writer.same(b - size, old.stops[i], d - size, new.stops[j]):
        writer.pair(b - size, b, d - size, d)
        writer.pair(b, old.stops[i], d, new.stops[j])


def _write(writer: HunkWriter, old: _Tokens, new: _Tokens, segment: Segment) -> None:
    _, a, b, c, d = segment
    if not segment.equal:
        for start, end in _places(old, a, b):
            writer.delete(start, end)
        for start, end in _places(new, c, d):
            writer.insert(start, end)
        return
    while a < b:
        stop = _run_end(old.keys, a, b)
        _write_run(writer, old, new, Segment(True, a, stop, c, c + stop - a))
        a, c = stop, c + stop - a


def _places(side: _Tokens, start: int, end: int) -> Iterator[Span]:
    """Where some tokens stand, with the white space before them: a span for each run of words."""
    while start < end:
        stop = _run_end(side.keys, start, end)
        yield side.stretch(start, stop)
        start = stop


def _run_end(keys: Sequence[str], start: int, end: int) -> int:
    """Where the run of words ends that begins at a token: each span has its own."""
    try:
        return keys.index(_BREAK, start, end) + 1
    except ValueError:
        return end


def _write_run(writer: HunkWriter, old: _Tokens, new: _Tokens, run: Segment) -> None:
    """Write equal tokens of one run of words: at once where they are printed alike, else half by half."""
    _, a, b, c, d = run
    (start, end), (first, last) = old.stretch(a, b), new.stretch(c, d)
    if writer.same(start, end, first, last):
        return
    if b - a > 1:
        n = (b - a) // 2
        _write_run(writer, old, new, Segment(True, a, a + n, c, c + n))
        _write_run(writer, old, new, Segment(True, a + n, b, c + n, d))
        return
    at, there = old.start(a), new.start(c)
    writer.pair(start, at, first, there)
    writer.pair(at, end, there, last)
