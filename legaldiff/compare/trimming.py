"""The common beginning and end of two strings, cut at white space some words short of the first difference."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["shared_head", "shared_tail"]

_CONTEXT = 80  # code points left in place, so that a phrase can still slide to a better place


def shared_head(old: str, new: str) -> int:
    """How many code points both strings begin with that need not be compared; it is cut before white space."""
    n = _longest(min(len(old), len(new)), lambda k: old[:k] == new[:k])
    return _cut(old, n - _CONTEXT)


def shared_tail(old: str, new: str) -> int:
    """How many code points both strings end with that need not be compared; it is cut before white space."""
    n = _longest(min(len(old), len(new)), lambda k: old[len(old) - k :] == new[len(new) - k :])
    at = len(old) - n + _CONTEXT
    while at < len(old) and not (old[at].isspace() and not old[at - 1].isspace()):
        at += 1
    return max(0, len(old) - at)


def _cut(text: str, at: int) -> int:
    while at > 0 and not (text[at].isspace() and not text[at - 1].isspace()):
        at -= 1
    return max(0, at)


def _longest(limit: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to ``limit`` that fits, where every smaller one does."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low
