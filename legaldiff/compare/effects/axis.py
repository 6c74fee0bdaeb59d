"""One axis for two texts: says which phrases of old and new stand in the same place, and what changed there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.compare.effects.finder import Phrase
from legaldiff.compare.redline.tokens import find_words
from legaldiff.compare.result import Hunk
from legaldiff.span import Span

__all__ = ["Axis"]


class _Segment(NamedTuple):
    """A hunk on one side: its span, its place on the axis, and how much of the same change stands before it."""

    start: int
    end: int
    place: int
    equal: bool
    before: int


class _Change(NamedTuple):
    place: int
    deleted: list[Span]
    inserted: list[Span]


class Axis:
    """Places on a common axis: equal words have their length, each change between them has length one."""

    def __init__(self, old_text: str, new_text: str, hunks: tuple[Hunk, ...]) -> None:
        self._old_text = old_text
        self._new_text = new_text
        self._old: list[_Segment] = []
        self._new: list[_Segment] = []
        self._changes: list[_Change] = []
        self._begins: tuple[list[int], list[int]] = [], []  # in old and in new, where each change begins
        place = 0
        for hunk in hunks:
            in_change = bool(self._changes) and self._changes[-1].place == place
            if hunk.old and hunk.new:
                place += in_change
                self._old.append(_Segment(*hunk.old, place, True, 0))
                self._new.append(_Segment(*hunk.new, place, True, 0))
                place += len(hunk.text)
                continue
            if not in_change:
                self._changes.append(_Change(place, [], []))
                for begins, side in zip(self._begins, (self._old, self._new), strict=True):
                    begins.append(side[-1].end if side else 0)
            change = self._changes[-1]
            if hunk.old:
                self._old.append(_Segment(*hunk.old, place, False, _so_far(self._old, change.deleted)))
                change.deleted.append(hunk.old)
            elif hunk.new:
                self._new.append(_Segment(*hunk.new, place, False, _so_far(self._new, change.inserted)))
                change.inserted.append(hunk.new)
        self.has_both = bool(self._old and self._new)
        self._places = [c.place for c in self._changes]
        self._old_starts = [s.start for s in self._old]
        self._new_starts = [s.start for s in self._new]

    def of_old(self, start: int, end: int) -> Span:
        """The place of ``old[start:end]``."""
        return _place(self._old, self._old_starts, start, end)

    def of_new(self, start: int, end: int) -> Span:
        """The place of ``new[start:end]``."""
        return _place(self._new, self._new_starts, start, end)

    def kept(self, start: int, end: int, *, is_old: bool) -> float:
        """The share of ``old[start:end]`` or ``new[start:end]`` that the other text has in the same place."""
        segments, starts = (self._old, self._old_starts) if is_old else (self._new, self._new_starts)
        near = segments[max(0, bisect_right(starts, start) - 1) : bisect_left(starts, end)]
        equal = sum(min(end, s.end) - max(start, s.start) for s in near if s.equal and s.end > start)
        return equal / max(1, end - start)

    def places(self, phrases: Sequence[Phrase], *, is_old: bool) -> list[tuple[int, str]]:
        """What phrases come to, each with the number of the changes that begin before it."""
        begins = self._begins[not is_old]
        return [(bisect_right(begins, p.start), p.value) for p in phrases]

    def depth(self, old: int | None, new: int | None) -> int:
        """How far into its change a place lies, on the side where that is less: this orders what shares a change."""
        sides = ((self._old, self._old_starts, old), (self._new, self._new_starts, new))
        return min(_depth(segments, starts, at) for segments, starts, at in sides if at is not None)

    def changed_words(self, place: Span) -> Iterator[tuple[bool, Span]]:
        """The words that changed in a place: whether it is the old text's, and its span there."""
        for k in range(bisect_left(self._places, place.start), bisect_left(self._places, place.end)):
            _, deleted, inserted = self._changes[k]
            for is_old, text, spans in ((True, self._old_text, deleted), (False, self._new_text, inserted)):
                for span in spans:
                    yield from ((is_old, Span(*t)) for t in find_words(text, *span))

    def touches(self, start: int, end: int, *, is_old: bool) -> bool:
        """Whether a word of ``old[start:end]`` went, or one of ``new[start:end]`` came."""
        text, segments, starts = (
            (self._old_text, self._old, self._old_starts) if is_old else (self._new_text, self._new, self._new_starts)
        )
        for k in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            s = segments[k]
            if not s.equal and any(True for _ in find_words(text, max(start, s.start), min(end, s.end))):
                return True
        return False


def _so_far(segments: list[_Segment], spans: list[Span]) -> int:
    """How much of the change that is being read stands before its next hunk."""
    return segments[-1].before + segments[-1].end - segments[-1].start if spans else 0


def _place(segments: list[_Segment], starts: list[int], start: int, end: int) -> Span:
    if not segments:
        return Span(0, 0)
    return Span(_offset(segments, starts, start), _offset(segments, starts, max(start, end - 1)) + 1)


def _offset(segments: list[_Segment], starts: list[int], at: int) -> int:
    s = segments[max(0, bisect_right(starts, at) - 1)]
    return s.place + min(max(at, s.start), s.end - 1) - s.start if s.equal else s.place


def _depth(segments: list[_Segment], starts: list[int], at: int) -> int:
    s = segments[max(0, bisect_right(starts, at) - 1)]
    return s.before + at - s.start
