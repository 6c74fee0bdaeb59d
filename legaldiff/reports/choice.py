"""Which changes ``--only`` leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from legaldiff.compare.result import Change

__all__ = ["choose"]


def choose(changes: Iterable[Change], only: Collection[str]) -> tuple[Change, ...]:
    """The changes of any of these significances or kinds, in order; all of them where none is named."""
    return tuple(c for c in changes if not only or c.significance in only or not set(c.kinds).isdisjoint(only))
