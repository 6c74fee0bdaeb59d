"""The life of a provision: where it stands in each version, and what happened to it on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from legaldiff.compare.engine import Diff
from legaldiff.compare.result import KINDS, Change, Effect, Hunk, Significance
from legaldiff.document import Document
from legaldiff.model import Node

__all__ = ["EVENT_KINDS", "Event", "Life", "trace"]

EVENT_KINDS = ("origin", *KINDS, "follow")
"""Those of a change; ``origin``: it stands in the first version; ``follow``: its path changed with what holds it."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a version (counted from 1) did to a provision; ``old`` and ``new`` are paths before and in that version."""

    version: int
    kinds: tuple[str, ...]
    significance: Significance | None
    old: tuple[str, ...]
    new: tuple[str, ...]
    effects: tuple[Effect, ...] = ()
    hunks: tuple[Hunk, ...] = ()
    reason: str = ""
    change: Change | None = field(default=None, repr=False, compare=False)
    """The change of the diff from the version before, where it is one."""


@dataclass(frozen=True, slots=True)
class Life:
    """One provision through the versions: its path in each, None where it does not stand there, and its events."""

    paths: tuple[str | None, ...]
    events: tuple[Event, ...]

    @property
    def first(self) -> int:
        """The version, counted from 1, that it came with."""
        return next(i for i, path in enumerate(self.paths, 1) if path is not None)

    @property
    def last(self) -> int:
        """The last version, counted from 1, that it stands in."""
        return self.first - 1 + sum(path is not None for path in self.paths)

    @property
    def path(self) -> str:
        """Its path in the last version that it stands in."""
        return self.paths[self.last - 1] or ""

    @property
    def dropped(self) -> bool:
        """Whether it is not in the last version of all."""
        return self.last < len(self.paths)


class _Track(NamedTuple):
    """A life as it is being followed."""

    paths: list[str | None]
    events: list[Event]


def trace(documents: Sequence[Document], diffs: Sequence[Diff]) -> tuple[list[Life], list[dict[Node, int]]]:
    """All lives, and for each version the place in that list of the life of each of its provisions.

    First those that reach the last version, in its order, then the others in the order in which they ended. Each diff
    is from a version to the next, so the work grows with the number of versions, and not faster.
    """
    first, later = documents[0], [None] * len(diffs)
    current = {
        node: _Track(
            [path, *later], [Event(1, ("origin",), None, (), (path,), reason="It stands in the first version.")]
        )
        for node, path in first.index.path.items()
    }
    stages, ended = [current], list[_Track]()
    for version, diff in enumerate(diffs, 2):
        following = _follow(diff, version, current, len(documents))
        ended.extend(_end(diff, version, current))
        current = following
        stages.append(current)
    tracks = [*current.values(), *ended]
    order = {id(track): i for i, track in enumerate(tracks)}
    lives = [Life(tuple(track.paths), tuple(track.events)) for track in tracks]
    return lives, [{node: order[id(track)] for node, track in stage.items()} for stage in stages]


def _follow(diff: Diff, version: int, current: dict[Node, _Track], count: int) -> dict[Node, _Track]:
    """The tracks of the provisions of the new text, with what the version did to each."""
    new = diff.new
    told = {new.index.by_path[ref.path]: change for change in diff.changes for ref in change.new}
    following: dict[Node, _Track] = {}
    for node in new.provisions:
        match, path = diff.matching.of_new(node), new.path(node)
        track = following[node] = current[match.old] if match else _Track([None] * count, [])
        before = track.paths[version - 2] if match else None
        track.paths[version - 1] = path
        if node in told:
            track.events.append(_event(version, told[node]))
        elif match is None:
            reason = f"It came with {_holder(new, node, told)}."
            track.events.append(Event(version, ("insert",), "substantive", (), (path,), reason=reason))
        elif before and before != path:
            reason = f"The path changed from {before} to {path} with what holds it."
            track.events.append(Event(version, ("follow",), "consequential", (before,), (path,), reason=reason))
    return following


def _end(diff: Diff, version: int, current: dict[Node, _Track]) -> Iterator[_Track]:
    """The tracks of the provisions of the old text that have no partner in the new one."""
    old = diff.old
    told = {old.index.by_path[ref.path]: change for change in diff.changes for ref in change.old}
    for node, track in current.items():
        if diff.matching.of_old(node):
            continue
        if node in told:
            track.events.append(_event(version, told[node]))
        else:
            reason = f"It went with {_holder(old, node, told)}."
            track.events.append(Event(version, ("delete",), "substantive", (old.path(node),), (), reason=reason))
        yield track


def _holder(document: Document, node: Node, told: dict[Node, Change]) -> str:
    """The path of the nearest provision around one that has a change of its own."""
    above = next((n for n in document.index.ancestors(node) if n in told), None)
    return document.path(above) if above else "what holds it"


def _event(version: int, change: Change) -> Event:
    old, new = (tuple(r.path for r in refs) for refs in (change.old, change.new))
    return Event(
        version, change.kinds, change.significance, old, new, change.effects, change.hunks, change.reason, change
    )
