"""The neighbourhood of changes: what is far from every change need not be looked at again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legaldiff.compare.result import Hunk
from legaldiff.span import Span

__all__ = ["find_windows"]

_SPACE_RE = re.compile(r"\s")
_MARGIN = 200  # code points kept on either side of a change: no phrase or citation that matters is longer


def find_windows(hunks: Sequence[Hunk], margin: int = _MARGIN) -> tuple[list[Span], list[Span]]:
    """The spans of old and of new that lie around changes; what is left out on one side equals what is on the other."""
    ours: list[Span] = []
    theirs: list[Span] = []
    last = len(hunks) - 1
    for k, hunk in enumerate(hunks):
        size = len(hunk.text)
        if hunk.op == "equal" and size > margin:
            head = 0 if k == 0 else _after(hunk.text, margin)
            tail = size if k == last else _before(hunk.text, size - margin)
            if head < tail:
                _add(ours, hunk.old, 0, head)
                _add(theirs, hunk.new, 0, head)
                _add(ours, hunk.old, tail, size)
                _add(theirs, hunk.new, tail, size)
                continue
        _add(ours, hunk.old, 0, size)
        _add(theirs, hunk.new, 0, size)
    return ours, theirs


def _add(spans: list[Span], hunk: Span | None, start: int, end: int) -> None:
    if hunk is None or start == end:
        return
    start, end = hunk.start + start, hunk.start + end
    if spans and spans[-1].end == start:
        spans[-1] = Span(spans[-1].start, end)
    else:
        spans.append(Span(start, end))


def _after(text: str, at: int) -> int:
    """The first white space at or after a place."""
    found = _SPACE_RE.search(text, at)
    return found.start() if found else len(text)


def _before(text: str, at: int) -> int:
    """The last white space at or before a place."""
    while at > 0 and not text[at].isspace():
        at -= 1
    return max(at, 0)
