"""The common beginning and end of two strings, cut at a space some words short of the first difference."""

from __future__ import annotations

__all__ = ["cut_head", "cut_tail", "split_common"]


def split_common(old: str, new: str) -> tuple[int, int]:
    """How many code points both begin and end with, apart from each other and each in whole words."""
    size = min(len(old), len(new))
    head = cut_head(old, _shared_head(old, new, size) - 1)
    return head, cut_tail(old, _shared_tail(old, new, size - head) - 1)


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


def _shared_head(old: str, new: str, limit: int) -> int:
    """How many code points both begin with: by halves, since the comparison of two slices costs little."""
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            limit = middle - 1
    return low


def _shared_tail(old: str, new: str, limit: int) -> int:
    """How many code points, up to a limit, both end with."""
    i, j, low = len(old), len(new), 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old[i - middle : i - low] == new[j - middle : j - low]:
            low = middle
        else:
            limit = middle - 1
    return low
