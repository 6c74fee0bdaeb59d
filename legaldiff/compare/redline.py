"""Redlines: what was deleted and inserted in a provision's own words, in whole words and readable phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from legaldiff.compare.align import align
from legaldiff.compare.phrases import Segment, make_phrases
from legaldiff.compare.result import Hunk, Op
from legaldiff.compare.tokens import split_tokens
from legaldiff.compare.trimming import shared_head, shared_tail
from legaldiff.span import Span

__all__ = ["Redline", "redline", "whole"]

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


class _Tokens(NamedTuple):
    """The tokens of some spans, and after each span one for its end, which holds the white space there.

    Token ``k`` is ``text[starts[k]:ends[k]]``, with the white space before it ``text[leads[k]:ends[k]]``.
    """

    keys: list[str]
    leads: list[int]
    starts: list[int]
    ends: list[int]


def redline(old_text: str, old_spans: Sequence[Span], new_text: str, new_spans: Sequence[Span]) -> Redline:
    """Compare the words of two lists of spans; words that differ in typography or case only are still aligned."""
    writer = _Writer(old_text, new_text)
    ours, theirs = list(old_spans), list(new_spans)
    tail = 0
    if ours and theirs:
        head = shared_head(ours[0].of(old_text), theirs[0].of(new_text))
        (a, b), (c, d) = ours[0], theirs[0]
        writer.pair(a, a + head, c, c + head)
        ours[0], theirs[0] = Span(a + head, b), Span(c + head, d)
        tail = shared_tail(ours[-1].of(old_text), theirs[-1].of(new_text))
        ours[-1], theirs[-1] = Span(ours[-1].start, ours[-1].end - tail), Span(theirs[-1].start, theirs[-1].end - tail)
    old, new = _find_tokens(old_text, ours), _find_tokens(new_text, theirs)
    alignment = align(old.keys, new.keys)
    for segment in make_phrases(old.keys, new.keys, alignment.blocks):
        _write(writer, old, new, segment)
    if tail:
        writer.pair(ours[-1].end, ours[-1].end + tail, theirs[-1].end, theirs[-1].end + tail)
    return Redline(writer.finish(), alignment.complete)


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


def _find_tokens(text: str, spans: Sequence[Span]) -> _Tokens:
    found = _Tokens([], [], [], [])
    for span, extended in zip(spans, _extended(text, spans), strict=True):
        parts, keys = split_tokens(span.of(text))
        places = list(accumulate(map(len, parts), initial=span.start))
        found.keys.extend(keys)
        found.keys.append(_BREAK)
        found.leads.extend(places[:-1:2])
        found.starts.extend(places[1:-1:2])
        found.starts.append(extended.end)
        found.ends.extend(places[2::2])
        found.ends.append(extended.end)
    return found


def _write(writer: _Writer, old: _Tokens, new: _Tokens, segment: Segment) -> None:
    _, a, b, c, d = segment
    if not segment.equal:
        for k in range(a, b):
            writer.delete(old.leads[k], old.ends[k])
        for k in range(c, d):
            writer.insert(new.leads[k], new.ends[k])
        return
    while a < b:
        stop = _run_end(old.keys, a, b)
        _write_run(writer, old, new, Segment(True, a, stop, c, c + stop - a))
        a, c = stop, c + stop - a


def _run_end(keys: Sequence[str], start: int, end: int) -> int:
    """Where the run of words ends that begins at a token: each span has its own."""
    try:
        return keys.index(_BREAK, start, end) + 1
    except ValueError:
        return end


def _write_run(writer: _Writer, old: _Tokens, new: _Tokens, run: Segment) -> None:
    """Write equal tokens of one run of words: at once where they are printed alike, else one by one."""
    _, a, b, c, d = run
    if writer.same(old.leads[a], old.ends[b - 1], new.leads[c], new.ends[d - 1]):
        return
    for i, j in zip(range(a, b), range(c, d), strict=True):
        writer.pair(old.leads[i], old.starts[i], new.leads[j], new.starts[j])
        writer.pair(old.starts[i], old.ends[i], new.starts[j], new.ends[j])


class _Writer:
    """Collects hunks: runs as long as possible, deletions before insertions, shared white space outside of them."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old_text = old_text
        self._new_text = new_text
        self._hunks: list[tuple[Op, Span | None, Span | None]] = []
        self._deleted: list[Span] = []
        self._inserted: list[Span] = []

    def pair(self, a: int, b: int, c: int, d: int) -> None:
        """Old ``[a, b)`` stands where new ``[c, d)`` stands."""
        if not self.same(a, b, c, d):
            self.delete(a, b)
            self.insert(c, d)

    def same(self, a: int, b: int, c: int, d: int) -> bool:
        """Write old ``[a, b)`` and new ``[c, d)`` as equal, if they are."""
        if self._old_text[a:b] != self._new_text[c:d]:
            return False
        self._equal(a, b, c, d)
        return True

    def delete(self, start: int, end: int) -> None:
        """Old ``[start, end)`` is gone."""
        _extend(self._deleted, start, end)

    def insert(self, start: int, end: int) -> None:
        """New ``[start, end)`` has come."""
        _extend(self._inserted, start, end)

    def finish(self) -> tuple[Hunk, ...]:
        """The hunks."""
        self._flush()
        return tuple(self._hunk(*h) for h in self._hunks)

    def _hunk(self, op: Op, old: Span | None, new: Span | None) -> Hunk:
        text = new.of(self._new_text) if new else old.of(self._old_text) if old else ""
        return Hunk(op, text, old, new)

    def _equal(self, a: int, b: int, c: int, d: int) -> None:
        if a == b:
            return
        self._flush()
        last = self._hunks[-1] if self._hunks else None
        if last and last[0] == "equal" and last[1] and last[2] and last[1].end == a and last[2].end == c:
            self._hunks[-1] = ("equal", Span(last[1].start, b), Span(last[2].start, d))
        else:
            self._hunks.append(("equal", Span(a, b), Span(c, d)))

    def _flush(self) -> None:
        """Write the change that is pending, with the white space that both sides begin with as equal before it."""
        gone, come = self._deleted, self._inserted
        self._deleted, self._inserted = [], []
        if gone and come:
            n = self._shared_space(gone[0], come[0])
            if n:
                (a, b), (c, d) = gone[0], come[0]
                self._equal(a, a + n, c, c + n)
                gone[0], come[0] = Span(a + n, b), Span(c + n, d)
        self._hunks.extend(("delete", s, None) for s in gone if s.end > s.start)
        self._hunks.extend(("insert", None, s) for s in come if s.end > s.start)

    def _shared_space(self, old: Span, new: Span) -> int:
        n = 0
        while n < min(old.end - old.start, new.end - new.start):
            x = self._old_text[old.start + n]
            if not x.isspace() or x != self._new_text[new.start + n]:
                break
            n += 1
        return n


def _extend(spans: list[Span], start: int, end: int) -> None:
    if start == end:
        return
    if spans and spans[-1].end == start:
        spans[-1] = Span(spans[-1].start, end)
    else:
        spans.append(Span(start, end))
