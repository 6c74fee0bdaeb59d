"""One axis for two texts: says which phrases of old and new stand in the same place, and what changed there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from legaldiff.compare.result import Hunk
from legaldiff.compare.tokens import is_word, tokenise
from legaldiff.span import Span

__all__ = ["Axis"]


class Axis:
    """Places on a common axis: equal words have their length, each change between them has length one."""

    def __init__(self, old_text: str, new_text: str, hunks: tuple[Hunk, ...]) -> None:
        self._old_text = old_text
        self._new_text = new_text
        self._old: list[tuple[int, int, int, bool]] = []  # start and end in the text, place, whether equal
        self._new: list[tuple[int, int, int, bool]] = []
        self._changes: list[tuple[int, list[Span], list[Span]]] = []  # place, deleted, inserted
        place = 0
        for hunk in hunks:
            if hunk.op == "equal":
                if self._changes and self._changes[-1][0] == place:
                    place += 1
            elif not self._changes or self._changes[-1][0] != place:
                self._changes.append((place, [], []))
            self._add(hunk, place)
            if hunk.op == "equal":
                place += len(hunk.text)
        self._places = [c[0] for c in self._changes]
        self._old_starts = [s[0] for s in self._old]
        self._new_starts = [s[0] for s in self._new]

    def _add(self, hunk: Hunk, place: int) -> None:
        equal = hunk.op == "equal"
        if hunk.old:
            self._old.append((*hunk.old, place, equal))
            if not equal:
                self._changes[-1][1].append(hunk.old)
        if hunk.new:
            self._new.append((*hunk.new, place, equal))
            if not equal:
                self._changes[-1][2].append(hunk.new)

    def of_old(self, start: int, end: int) -> Span:
        """The place of ``old[start:end]``."""
        return _place(self._old, self._old_starts, start, end)

    def of_new(self, start: int, end: int) -> Span:
        """The place of ``new[start:end]``."""
        return _place(self._new, self._new_starts, start, end)

    def depth(self, old: int | None, new: int | None) -> int:
        """How far into its hunk a place lies, on the side where that is less: this orders what shares a change."""
        sides = ((self._old, self._old_starts, old), (self._new, self._new_starts, new))
        return min(
            at - segments[max(0, bisect_right(starts, at) - 1)][0] for segments, starts, at in sides if at is not None
        )

    def changed_words(self, place: Span) -> Iterator[tuple[bool, Span]]:
        """The words that changed in a place: whether it is the old text's, and its span there."""
        for k in range(bisect_left(self._places, place.start), bisect_left(self._places, place.end)):
            _, deleted, inserted = self._changes[k]
            for is_old, text, spans in ((True, self._old_text, deleted), (False, self._new_text, inserted)):
                for span in spans:
                    found = (Span(*t) for t in tokenise(text, *span) if is_word(t.of(text)))
                    yield from ((is_old, word) for word in found)


def _place(segments: list[tuple[int, int, int, bool]], starts: list[int], start: int, end: int) -> Span:
    if not segments:
        return Span(0, 0)
    return Span(_offset(segments, starts, start), _offset(segments, starts, max(start, end - 1)) + 1)


def _offset(segments: list[tuple[int, int, int, bool]], starts: list[int], at: int) -> int:
    start, end, place, equal = segments[max(0, bisect_right(starts, at) - 1)]
    return place + min(max(at, start), end - 1) - start if equal else place
