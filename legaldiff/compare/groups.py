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
    runs: dict[tuple[Node | None, Node | None, int, int], list[Change]] = {}
    last: dict[Node | None, tuple[int, int]] = {}  # by parent in new: the shift of the sibling before, and its run
    for change in changes:
        if "renumber" not in change.kinds or "move" in change.kinds:
            continue
        old = matching.old.index.by_path[change.old[0].path]
        new = matching.new.index.by_path[change.new[0].path]
        above = matching.new.index.parent.get(new)
        shift = matching.new_profile.rank[new] - matching.old_profile.rank[old]
        before, run = last.get(above, (shift, 0))
        run += before != shift
        last[above] = (shift, run)
        runs.setdefault((matching.old.index.parent.get(old), above, shift, run), []).append(change)
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
