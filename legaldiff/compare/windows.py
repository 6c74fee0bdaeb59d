"""The neighbourhood of changes: what is far from every change need not be looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from legaldiff.compare.result import Hunk
from legaldiff.span import Span

__all__ = ["MARGIN", "Ends", "Site", "find_sites", "find_windows"]

MARGIN = 200
"""Code points kept on either side of a change: no phrase or citation that matters is longer."""

_LONGEST = 24  # code points of a word


class Site(NamedTuple):
    """A place where words changed: ``hunks[first:last]``, between two that are equal."""

    first: int
    last: int


class Ends(NamedTuple):
    """Which words with their marks end what is looked at; the first ``loose`` words beside a change never do.

    ``stops`` tells all that ends at a word, as bits; ``bit`` is the one that counts.
    """

    stops: Callable[[str], int]
    bit: int
    loose: int


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


def find_windows(
    hunks: Sequence[Hunk], sites: Iterable[Site], margin: int = MARGIN, ends: Ends | None = None
) -> tuple[list[Span], list[Span]]:
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
        while k >= done and (hunks[k].op != "equal" or not (at := _tail(hunks, k, margin, ends))):
            k -= 1
        for j in range(max(k, done), site.last):
            _add(ours, theirs, hunks[j], at if j == k else 0, len(hunks[j].text))
        k = site.last
        while k < len(hunks):
            hunk = hunks[k]
            size = len(hunk.text) if hunk.op != "equal" else _head(hunks, k, margin, ends)
            _add(ours, theirs, hunk, 0, size)
            if size < len(hunk.text):
                break
            k += 1
        done = k
    return ours, theirs


def _head(hunks: Sequence[Hunk], k: int, margin: int, ends: Ends | None) -> int:
    """How much of an equal hunk belongs to the window of the change before it."""
    text = hunks[k].text
    head = _after(text, margin, ends)
    if k == len(hunks) - 1 or len(text) > 2 * (margin + _LONGEST) or (ends and not ends.loose and head < margin):
        return head
    tail = _before(text, margin, ends)
    return head if head < tail or (ends and head == tail) else len(text)


def _tail(hunks: Sequence[Hunk], k: int, margin: int, ends: Ends | None) -> int:
    """Where in an equal hunk the window of the change after it begins."""
    text = hunks[k].text
    tail = _before(text, margin, ends)
    if k == 0 or len(text) > 2 * (margin + _LONGEST) or (ends and not ends.loose and len(text) - tail < margin):
        return tail
    head = _after(text, margin, ends)
    return tail if head < tail or (ends and head == tail) else 0


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


def _after(text: str, margin: int, ends: Ends | None) -> int:
    """Where a window ends: at the first white space at or after the margin, or after a word that ends it."""
    at = 0
    if ends is None:
        at = margin
        while at < len(text) and not text[at].isspace():
            at += 1
        return min(at, len(text))
    for n, (at, stops) in enumerate(_words_after(text[: margin + _LONGEST], ends.stops)):
        if at >= margin or (n >= ends.loose and stops & ends.bit):
            return at
    return len(text)


def _before(text: str, margin: int, ends: Ends | None) -> int:
    """Where a window begins: at the last white space at or before the margin, or after a word that ends it."""
    at = len(text)
    if ends is None:
        at = max(0, at - margin)
        while at > 0 and not text[at].isspace():
            at -= 1
        return at
    near = text[-margin - _LONGEST :]
    ahead = len(text) - len(near)
    for n, (place, stops) in enumerate(_words_before(near, ends.stops)):
        if n >= ends.loose and stops & ends.bit:
            return at
        at = ahead + place
        if at <= len(text) - margin:
            return at
    return 0


@lru_cache(maxsize=64)  # one effect type after another looks at the same change
def _words_after(text: str, stops: Callable[[str], int]) -> list[tuple[int, int]]:
    """Where each word of a text ends, and what ends at it."""
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at) + len(word)
        found.append((at, stops(word)))
    return found


@lru_cache(maxsize=64)
def _words_before(text: str, stops: Callable[[str], int]) -> list[tuple[int, int]]:
    """Where each word of a text begins, and what ends at it, from the last word to the first."""
    found, at = [], len(text)
    for word in reversed(text.split()):
        at = text.rindex(word, 0, at)
        found.append((at, stops(word)))
    return found
