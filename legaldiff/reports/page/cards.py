"""The entries of a diff as cards that can be jumped to, in the sections of the text that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from legaldiff.compare.result import Change
from legaldiff.compare.tell.summary import describe
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.reports.view import Entry, View, count_changes
from legaldiff.reports.words.wording import describe_kinds, describe_paths

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["Card", "Chip", "Member", "Section", "count_chips", "lay_cards"]


@dataclass(frozen=True, slots=True)
class Member:
    """One change of a group; ``told`` where it has a place of its own, so that this line is no jump target."""

    change: Change
    where: str
    what: str
    told: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An entry with its id, and what it was made from: the reasons of its change, or the members of its group."""

    id: str
    entry: Entry
    change: Change | None
    reason: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Cards in a row that stand in one outermost provision; what spans several of those has no path and no heading."""

    path: str
    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """How many of the changes shown have a significance, and the id of the first card that has it."""

    significance: str
    count: int
    first: str


def count_chips(view: View, sections: Sequence[Section]) -> list[Chip]:
    """One chip for each significance that occurs, the weightiest first."""
    first: dict[str | None, str] = {}
    for section in sections:
        for card in section.cards:
            first.setdefault(card.entry.significance, card.id)
    counts = count_changes(view.changes)["significance"]
    return [Chip(name, number, first.get(name, "changes")) for name, number in counts.items() if number]


def lay_cards(diff: Diff, view: View) -> list[Section]:
    """The sections in the order of the document; one comes again where something from elsewhere stands between."""
    finder = _Finder(diff)
    runs = groupby(_cards(view.entries), key=lambda card: finder.find(card.entry))
    return [Section(*top, tuple(cards)) for top, cards in runs]


def _cards(entries: Sequence[Entry]) -> Iterator[Card]:
    told = {e.changes[0].id for e in entries if e.group is None}
    groups = 0
    for entry in entries:
        if entry.group is None:
            change = entry.changes[0]
            yield Card(f"change-{change.id}", entry, change, describe(change), ())
        else:
            groups += 1
            members = [Member(c, describe_paths(c), describe_kinds(c), c.id in told) for c in entry.changes]
            told.update(c.id for c in entry.changes)
            yield Card(f"group-{groups}", entry, None, "", tuple(members))


class _Finder:
    """Finds the outermost provision in which an entry stands, in new where it can."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff

    def find(self, entry: Entry) -> tuple[str, str]:
        """Its path and heading; empty where the entry is about several."""
        tops = dict.fromkeys(self._find_one(c) for c in entry.changes)
        return next(iter(tops)) if len(tops) == 1 else ("", "")

    def _find_one(self, change: Change) -> tuple[str, str]:
        old, new = self._diff.old, self._diff.new
        if change.new:
            return _name(new, _top(new, change.new[0].path))
        top = _top(old, change.old[0].path)
        match = self._diff.matching.of_old(top)
        return _name(new, match.new) if match else _name(old, top, " (old)")


def _top(document: Document, path: str) -> Node:
    node = document.index.by_path[path]
    return (document.index.ancestors(node) or [node])[-1]


def _name(document: Document, node: Node, side: str = "") -> tuple[str, str]:
    return document.path(node) + side, document.heading(node) or ""
