"""The common beginning and end of two strings, cut at a space some words short of the first difference."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["cut_head", "cut_tail", "split_common"]


def split_common(old: str, new: str) -> tuple[int, int]:
    """How many code points both begin and end with, apart from each other and each in whole words."""
    size = min(len(old), len(new))  # by halves, since the comparison of two slices costs little
    shared = bisect_left(range(1, size + 1), True, key=lambda n: not old.startswith(new[:n]))
    head = cut_head(old, shared - 1)
    shared = bisect_left(range(1, size - head + 1), True, key=lambda n: not old.endswith(new[-n:]))
    return head, cut_tail(old, shared - 1)


def cut_head(text: str, at: int) -> int:
    """The last place up to ``at`` at which a text may be cut: before white space that follows a word."""
    at = text.rfind(" ", 0, max(0, at + 1))
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return max(0, at)


def cut_tail(text: str, size: int) -> int:
    """The most code points, up to ``size``, that may be cut off at the end of a text: from white space on."""
    at = text.find(" ", len(text) - size)
    while at > 0 and text[at - 1].isspace():
        at = text.find(" ", at + 1)
    return len(text) - at if at >= 0 else 0
