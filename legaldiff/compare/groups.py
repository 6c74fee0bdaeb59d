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
    """Runs of siblings that were renumbered by the same shift."""
    told = {c.new[0].path: c for c in changes if "renumber" in c.kinds and "move" not in c.kinds}
    moved = {c.new[0].path for c in changes if "move" in c.kinds}
    runs: dict[tuple[Node | None, Node | None, int, int], list[Change]] = {}
    last: dict[Node | None, tuple[int, int]] = {}  # by parent in new: the shift of the sibling before, and its run
    position = matching.new_profile.position
    for match in sorted(matching, key=lambda m: position[m.new]):  # what kept its number parts two runs too
        path = matching.new.path(match.new)
        if path in moved:
            continue
        above = matching.new.index.parent.get(match.new)
        shift = matching.new_profile.rank[match.new] - matching.old_profile.rank[match.old]
        before, run = last.get(above, (shift, 0))
        run += before != shift
        last[above] = (shift, run)
        if path in told:
            runs.setdefault((matching.old.index.parent.get(match.old), above, shift, run), []).append(told[path])
    for members in runs.values():
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
