"""Changes that are one to a reader: cascades of renumbering, and the same replacement in many places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from legaldiff.compare.result import Change, Group, Matching
from legaldiff.model import Node

__all__ = ["find_groups"]

_FEWEST_REPLACED = 3  # provisions: two with the same new word may be chance
_FEWEST_RENUMBERED = 2


def find_groups(matching: Matching, changes: Sequence[Change]) -> tuple[Group, ...]:
    """The groups of two kinds, each in the order of its first member."""
    return (*_find_cascades(matching, changes), *_find_replacements(changes))


def _find_cascades(matching: Matching, changes: Sequence[Change]) -> Iterator[Group]:
    """Runs of neighbours, in both texts, that were renumbered; any other sibling between them parts two runs."""
    told = {c.new[0].path: c for c in changes if "renumber" in c.kinds and "move" not in c.kinds}
    runs: list[list[Change]] = []
    awaited: dict[tuple[Node | None, Node | None, int, int], list[Change]] = {}  # runs, by the place of the next one
    position = matching.new_profile.position
    for match in sorted(matching, key=lambda m: position[m.new]):
        change = told.get(matching.new.path(match.new))
        if change is None:
            continue
        above, old_above = matching.new.index.parent.get(match.new), matching.old.index.parent.get(match.old)
        old_rank, new_rank = matching.old_profile.rank(match.old), matching.new_profile.rank(match.new)
        run = awaited.pop((old_above, above, old_rank, new_rank), None)
        if run is None:
            runs.append(run := [])
        run.append(change)
        awaited[old_above, above, old_rank + 1, new_rank + 1] = run
    for members in runs:
        if len(members) >= _FEWEST_RENUMBERED:
            first, final = members[0], members[-1]
            summary = f"{first.old[0].path} to {final.old[0].path} became {first.new[0].path} to {final.new[0].path}"
            yield Group("cascade", summary, tuple(c.id for c in members))


def _find_replacements(changes: Sequence[Change]) -> Iterator[Group]:
    """The same words replaced by the same words in several provisions."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for change in changes:
        for gone, come in pairwise(change.hunks):
            if gone.op == "delete" and come.op == "insert":
                found.setdefault((gone.text.strip(), come.text.strip()), {})[change.id] = None
    for (gone_text, come_text), members in found.items():
        if len(members) >= _FEWEST_REPLACED:
            summary = f"“{gone_text}” became “{come_text}” in {len(members)} provisions"
            yield Group("replacement", summary, tuple(members))
