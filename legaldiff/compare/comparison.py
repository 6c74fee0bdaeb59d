"""A comparison of two documents: the pairs, the changes, and what differs outside of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from legaldiff.compare.result import Change, Group, Matching
from legaldiff.compare.tell.outside import Stray
from legaldiff.compare.tell.summary import summarise
from legaldiff.document import Document

if TYPE_CHECKING:
    from legaldiff.model import Notice

__all__ = ["Comparison"]


@dataclass(frozen=True, eq=False)
class Comparison:
    """What changed from ``old`` to ``new``; ``Diff`` is one with all that can be asked of it.

    ``outside`` are the words that differ and are in no change: title and filing lines, how a designator is printed.
    """

    old: Document = field(repr=False)
    new: Document = field(repr=False)
    matching: Matching = field(repr=False)
    changes: tuple[Change, ...] = field(repr=False)
    groups: tuple[Group, ...] = field(repr=False)
    outside: tuple[Stray, ...] = field(default=(), repr=False)

    @cached_property
    def summary(self) -> str:
        """One line, such as ``"1 substantive change, 3 renumberings"``."""
        return summarise(self.changes, self.outside)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Doubts about the new text: references that did not follow a renumbering (``reference-stale``)."""
        from legaldiff.compare.tell.stale import find_stale

        return find_stale(self.matching)
