"""The neighbourhood of changes: what is far from every change need not be looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from legaldiff.compare.result import Hunk
from legaldiff.span import Span

__all__ = ["Site", "find_sites", "find_windows"]

_MARGIN = 200  # code points kept on either side of a change: no phrase or citation that matters is longer


class Site(NamedTuple):
    """A place where words changed: ``hunks[first:last]``, between two that are equal."""

    first: int
    last: int


def find_sites(hunks: Sequence[Hunk]) -> list[Site]:
    """The places where words changed, in order."""
    sites: list[Site] = []
    first = 0
    for k, hunk in enumerate(hunks):
        if hunk.op == "equal":
            if first < k:
                sites.append(Site(first, k))
            first = k + 1
    if first < len(hunks):
        sites.append(Site(first, len(hunks)))
    return sites


def find_windows(hunks: Sequence[Hunk], sites: Iterable[Site]) -> tuple[list[Span], list[Span]]:
    """The spans of old and of new that lie around changes at ``sites``, which are in order.

    What is left out between two windows on one side equals what is left out on the other, or has changes elsewhere.
    """
    ours: list[Span] = []
    theirs: list[Span] = []
    done = 0
    for site in sites:
        if site.first < done:
            continue
        k, at = site.first - 1, 0
        while k >= done and (hunks[k].op != "equal" or not (at := _tail(hunks, k))):
            k -= 1
        for j in range(max(k, done), site.last):
            _add(ours, theirs, hunks[j], at if j == k else 0, len(hunks[j].text))
        k = site.last
        while k < len(hunks):
            hunk = hunks[k]
            size = len(hunk.text) if hunk.op != "equal" else _head(hunks, k)
            _add(ours, theirs, hunk, 0, size)
            if size < len(hunk.text):
                break
            k += 1
        done = k
    return ours, theirs


def _head(hunks: Sequence[Hunk], k: int) -> int:
    """How much of an equal hunk belongs to the window of the change before it."""
    text = hunks[k].text
    head = _after(text)
    return head if k == len(hunks) - 1 or head < _before(text) else len(text)


def _tail(hunks: Sequence[Hunk], k: int) -> int:
    """Where in an equal hunk the window of the change after it begins."""
    text = hunks[k].text
    tail = _before(text)
    return tail if k == 0 or _after(text) < tail else 0


def _after(text: str) -> int:
    """Where a window ends: at the first white space at or after the margin."""
    at = _MARGIN
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))


def _before(text: str) -> int:
    """Where a window begins: at the last white space at or before the margin."""
    at = max(0, len(text) - _MARGIN)
    while at > 0 and not text[at].isspace():
        at -= 1
    return at


def _add(ours: list[Span], theirs: list[Span], hunk: Hunk, start: int, end: int) -> None:
    if start < end:
        if hunk.old:
            _extend(ours, hunk.old.start + start, hunk.old.start + end)
        if hunk.new:
            _extend(theirs, hunk.new.start + start, hunk.new.start + end)


def _extend(spans: list[Span], start: int, end: int) -> None:
    if spans and spans[-1].end == start:
        start = spans.pop().start
    spans.append(Span(start, end))
