"""The common beginning and end of two strings, cut at white space some words short of the first difference."""

from __future__ import annotations

__all__ = ["shared_head", "shared_tail", "split_common"]

_CONTEXT = 80  # code points left in place, so that a phrase can still slide to a better place


def shared_head(old: str, new: str) -> int:
    """How many code points both strings begin with that need not be compared; it is cut before white space."""
    return _cut_start(old, _common_start(old, new) - _CONTEXT)


def shared_tail(old: str, new: str) -> int:
    """How many code points both strings end with that need not be compared; it is cut before white space."""
    return _cut_end(old, _common_end(old, new, min(len(old), len(new))) - _CONTEXT)


def split_common(old: str, new: str) -> tuple[int, int]:
    """How many code points both begin and end with, apart from each other and each in whole words."""
    head = _cut_start(old, _common_start(old, new) - 1)
    return head, _cut_end(old, _common_end(old, new, min(len(old), len(new)) - head))


def _cut_start(text: str, at: int) -> int:
    while at > 0 and not (text[at].isspace() and not text[at - 1].isspace()):
        at -= 1
    return max(0, at)


def _cut_end(text: str, size: int) -> int:
    at = len(text) - size
    while at < len(text) and not (text[at].isspace() and not text[at - 1 : at].isspace()):
        at += 1
    return max(0, len(text) - at)


def _common_start(old: str, new: str) -> int:
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


def _common_end(old: str, new: str, limit: int) -> int:
    """How many code points, up to a limit, both end with."""
    i, j, found, stride = len(old), len(new), 0, limit
    while stride:
        stop = found + stride
        if stop <= limit and old[i - stop : i - found] == new[j - stop : j - found]:
            found = stop
        else:
            stride //= 2
    return found
