"""What a comparison leaves in the new text: marks on what changed, and traces of what stood there and does not now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legaldiff.compare.engine import Diff
from legaldiff.compare.result import Change, Significance
from legaldiff.model import Node
from legaldiff.reports.page.passages import DEEPEST, Passage, find_passages
from legaldiff.reports.words.naming import find_depths
from legaldiff.reports.words.wording import describe_kinds

__all__ = ["Mark", "Trace", "find_bars", "find_marks", "weave"]


@dataclass(frozen=True, slots=True)
class Trace:
    """The place in the new text where a deleted or moved provision stood in the old one."""

    change: Change
    depth: int


class Mark(NamedTuple):
    """A change as the margin beside a provision says it."""

    id: str
    significance: Significance
    what: str


def find_marks(changes: Sequence[Change]) -> dict[str, list[Mark]]:
    """The changes of each provision of the new text, by its eId."""
    marks: dict[str, list[Mark]] = {}
    for change in changes:
        for ref in change.new:
            marks.setdefault(ref.eid, []).append(Mark(change.id, change.significance, describe_kinds(change)))
    return marks


def find_bars(diff: Diff, changes: Sequence[Change]) -> dict[str, Significance]:
    """What the bar in the margin says, by path: of every changed provision, and of what came inside a new one."""
    bars = {r.path: c.significance for c in changes for r in c.new}
    came = {r.path for c in changes if c.kinds == ("insert",) for r in c.new}
    for node in diff.new.provisions:
        above = diff.new.index.parent.get(node)
        if above is not None and (top := diff.new.path(above)) in came and diff.matching.of_new(node) is None:
            path = diff.new.path(node)
            came.add(path)
            bars.setdefault(path, bars[top])
    return bars


def weave(diff: Diff, changes: Sequence[Change]) -> Iterator[Passage | Trace]:
    """The passages of the new text, with the traces between them."""
    traces = _find_traces(diff, changes)
    yield from traces.pop(None, ())
    at: Node | None = None
    for passage in find_passages(diff.new):
        if passage.node is not at:
            yield from traces.pop(at, ())
            at = passage.node
        yield passage
    for left in traces.values():
        yield from left


def _find_traces(diff: Diff, changes: Sequence[Change]) -> dict[Node | None, list[Trace]]:
    """By the provision of the new text after which they stand: the nearest one before them that stayed in place."""
    gone = {c.old[0].path: c for c in changes if c.old and (not c.new or "move" in c.kinds)}
    moved = {c.old[0].path for c in diff.changes if "move" in c.kinds}
    away: set[Node] = set()
    traces: dict[Node | None, list[Trace]] = {}
    place: Node | None = None
    for node, depth in find_depths(diff.old).items():
        path = diff.old.path(node)
        if path in gone:
            traces.setdefault(place, []).append(Trace(gone[path], min(depth, DEEPEST)))
        match = diff.matching.of_old(node)
        if path in moved or diff.old.index.parent.get(node) in away:
            away.add(node)
        elif match:
            place = match.new
    return traces
