"""Writes the hunks of a redline: from pieces that are equal, gone or come to runs as long as possible."""

from __future__ import annotations

from legaldiff.compare.result import Hunk, Op
from legaldiff.span import Span

__all__ = ["HunkWriter"]


class HunkWriter:
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
        if not (gone or come):
            return
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
