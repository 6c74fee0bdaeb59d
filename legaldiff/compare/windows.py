"""The neighbourhood of changes: what is far from every change need not be looked at again."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.compare.result import Hunk
from legaldiff.span import Span

__all__ = ["find_windows"]

_MARGIN = 200  # code points kept on either side of a change: no phrase or citation that matters is longer


def find_windows(hunks: Sequence[Hunk]) -> tuple[list[Span], list[Span]]:
    """The spans of old and of new that lie around changes; what is left out on one side equals what is on the other."""
    ours: list[Span] = []
    theirs: list[Span] = []
    for k, hunk in enumerate(hunks):
        size = len(hunk.text)
        pieces = [(0, size)]
        if hunk.op == "equal":
            head = 0 if k == 0 else _after(hunk.text, _MARGIN)
            tail = size if k == len(hunks) - 1 else _before(hunk.text, size - _MARGIN)
            if head < tail:
                pieces = [(0, head), (tail, size)]
        for start, end in pieces:
            _add(ours, hunk.old, start, end)
            _add(theirs, hunk.new, start, end)
    return ours, theirs


def _add(spans: list[Span], hunk: Span | None, start: int, end: int) -> None:
    if hunk is None or start == end:
        return
    span = Span(hunk.start + start, hunk.start + end)
    if spans and spans[-1].end == span.start:
        span = Span(spans.pop().start, span.end)
    spans.append(span)


def _after(text: str, at: int) -> int:
    """The first white space at or after a place."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))


def _before(text: str, at: int) -> int:
    """The last white space at or before a place."""
    while at > 0 and not text[at].isspace():
        at -= 1
    return max(at, 0)
