"""The common beginning and end of two strings, cut at white space some words short of the first difference."""

from __future__ import annotations

__all__ = ["cut_head", "cut_tail", "shared_head", "shared_tail", "split_common"]


def split_common(old: str, new: str) -> tuple[int, int]:
    """How many code points both begin and end with, apart from each other and each in whole words."""
    head = cut_head(old, shared_head(old, new) - 1)
    return head, cut_tail(old, _ending(old, new, min(len(old), len(new)) - head))


def cut_head(text: str, at: int) -> int:
    """The last place up to ``at`` at which a text may be cut: before white space that follows a word."""
    while at > 0 and not (text[at].isspace() and not text[at - 1].isspace()):
        at -= 1
    return max(0, at)


def cut_tail(text: str, size: int) -> int:
    """The most code points, up to ``size``, that may be cut off at the end of a text: from white space on."""
    at = len(text) - size
    while at < len(text) and not (text[at].isspace() and not text[at - 1 : at].isspace()):
        at += 1
    return max(0, len(text) - at)


def shared_head(old: str, new: str) -> int:
    """How many code points both begin with: in shrinking strides, since the comparison of two slices costs little."""
    limit = stride = min(len(old), len(new))
    found = 0
    while stride:
        stop = found + stride
        if stop <= limit and old[found:stop] == new[found:stop]:
            found = stop
        else:
            stride //= 2
    return found


def shared_tail(old: str, new: str) -> int:
    """How many code points both end with."""
    return _ending(old, new, min(len(old), len(new)))


def _ending(old: str, new: str, limit: int) -> int:
    """How many code points, up to a limit, both end with."""
    i, j, found, stride = len(old), len(new), 0, limit
    while stride:
        stop = found + stride
        if stop <= limit and old[i - stop : i - found] == new[j - stop : j - found]:
            found = stop
        else:
            stride //= 2
    return found
