"""The entries of a diff as cards that can be jumped to, in the sections of the text that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from legaldiff.compare.engine import Diff
from legaldiff.compare.result import Change
from legaldiff.compare.tell.summary import describe
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.reports.view import Entry, View
from legaldiff.reports.words.wording import describe_kinds, describe_paths

__all__ = ["Card", "Member", "Section", "lay_cards"]


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


def lay_cards(diff: Diff, view: View) -> list[Section]:
    """The sections in the order of the document; one comes again where something from elsewhere stands between."""
    runs = groupby(_cards(view.entries), key=lambda card: _find_top(diff, card.entry))
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


def _find_top(diff: Diff, entry: Entry) -> tuple[str, str]:
    """The path and heading of the outermost provision in which an entry stands; empty where it is about several."""
    tops = {_find_one(diff, change) for change in entry.changes}
    return tops.pop() if len(tops) == 1 else ("", "")


def _find_one(diff: Diff, change: Change) -> tuple[str, str]:
    """That of one change, in new where it can be."""
    if change.new:
        return _name(diff.new, _top(diff.new, change.new[0].path))
    top = _top(diff.old, change.old[0].path)
    match = diff.matching.of_old(top)
    return _name(diff.new, match.new) if match else _name(diff.old, top, " (old)")


def _top(document: Document, path: str) -> Node:
    node = document.index.by_path[path]
    return (document.index.ancestors(node) or [node])[-1]


def _name(document: Document, node: Node, side: str = "") -> tuple[str, str]:
    return document.path(node) + side, document.heading(node) or ""
