"""Redlines: what was deleted and inserted in a provision's own words, in whole words and readable phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from legaldiff.compare.align import align
from legaldiff.compare.phrases import Segment, make_phrases
from legaldiff.compare.result import Hunk, Op
from legaldiff.compare.tokens import normal, tokenise
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


class _Atom(NamedTuple):
    """A token with the white space before it: ``text[lead:start]`` and ``text[start:end]``."""

    lead: int
    start: int
    end: int
    key: str


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
    old, new = _atoms(old_text, ours), _atoms(new_text, theirs)
    old_keys, new_keys = [a.key for a in old], [a.key for a in new]
    alignment = align(old_keys, new_keys)
    for segment in make_phrases(old_keys, new_keys, alignment.blocks):
        _write(writer, old[segment.a : segment.b], new[segment.c : segment.d], segment)
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


def _atoms(text: str, spans: Sequence[Span]) -> list[_Atom]:
    """The tokens of the spans, and after each span an atom for its end that holds the white space there."""
    out = []
    for span, extended in zip(spans, _extended(text, spans), strict=True):
        lead = span.start
        for start, end in tokenise(text, *span):
            printed = text[start:end]
            plain = printed.isascii() and printed.isalnum()  # most tokens are, and need no folding
            out.append(_Atom(lead, start, end, (printed if plain else normal(printed)).lower()))
            lead = end
        out.append(_Atom(lead, extended.end, extended.end, _BREAK))
    return out


def _write(writer: _Writer, old: list[_Atom], new: list[_Atom], segment: Segment) -> None:
    if not segment.equal:
        for a in old:
            writer.delete(a.lead, a.end)
        for b in new:
            writer.insert(b.lead, b.end)
        return
    start = 0
    for stop in [*(k for k, a in enumerate(old, 1) if a.key == _BREAK and k < len(old)), len(old)]:
        _write_run(writer, old[start:stop], new[start:stop])
        start = stop


def _write_run(writer: _Writer, old: list[_Atom], new: list[_Atom]) -> None:
    """Write equal tokens of one run of words: at once where they are printed alike, else one by one."""
    if writer.same(old[0].lead, old[-1].end, new[0].lead, new[-1].end):
        return
    for a, b in zip(old, new, strict=True):
        writer.pair(a.lead, a.start, b.lead, b.start)
        writer.pair(a.start, a.end, b.start, b.end)


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
