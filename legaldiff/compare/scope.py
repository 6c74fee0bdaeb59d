"""Provisions that a question is limited to, with all that is in them, in both documents of a diff."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TypeVar

from legaldiff.address import Index, normalise_reference
from legaldiff.compare.comparison import Comparison
from legaldiff.compare.result import Change, Matching
from legaldiff.compare.tell.outside import Stray, sides_of
from legaldiff.document import Document, find_in_each
from legaldiff.errors import AddressError
from legaldiff.model import Node

__all__ = ["OUTSIDE", "Scope", "find_scope", "narrow"]

OUTSIDE = "outside"
"""In the place of a path: what stands outside of all provisions."""
_RANGE = ".."
_SIDES = ("old:", "new:")
_Compared = TypeVar("_Compared", bound=Comparison)


@dataclass(frozen=True, slots=True)
class Scope:
    """Provisions of old and of new; ``outside`` takes in what is in none."""

    old: frozenset[Node]
    new: frozenset[Node]
    outside: bool
    matching: Matching

    def holds(self, told: Change | Stray) -> bool:
        """Whether all that a change or a stray is about lies within."""
        return all(self._where(told))

    def touches(self, told: Change | Stray) -> bool:
        """Whether anything that it is about lies within."""
        return any(self._where(told))

    def _where(self, told: Change | Stray) -> Iterator[bool]:
        ours, theirs = sides_of(told)
        if not ours and not theirs:
            yield self.outside
        yield from (self.matching.old.index.by_path[ref.path] in self.old for ref in ours)
        yield from (self.matching.new.index.by_path[ref.path] in self.new for ref in theirs)


def find_scope(diff: Comparison, paths: Iterable[str], *, one: bool = False) -> Scope:
    """The provisions at the paths, their partners, and all that is in either.

    A path may be one of old or of new; ``old:9(c)`` and ``new:9(c)`` say which, ``4(1)..4(9)`` is a run of siblings,
    and ``outside`` what is in no provision. ``AddressError`` names the nearest paths where there is no such provision,
    and with ``one`` refuses a path under which the two documents hold different provisions.
    """
    tops: tuple[set[Node], set[Node]] = set(), set()
    outside = False
    for path in map(str.strip, paths):
        if path.lower() == OUTSIDE and not _is_listed(diff, path):
            outside = True
            continue
        for side, found in enumerate(_resolve(diff, path, one=one)):
            tops[side].update(found)
    became = diff.matching.became()
    links = [(old, new) for old, news in became.items() for new in news if old in tops[0] or new in tops[1]]
    old, new = (_subtrees({*top, *(link[side] for link in links)}) for side, top in enumerate(tops))
    return Scope(old, new, outside, diff.matching)


def narrow(diff: _Compared, sections: Sequence[str] = (), ignore: Collection[str] = ()) -> _Compared:
    """The same diff without the changes outside of the sections, and without those to be ignored.

    A change is ignored for its significance, or when every kind of it is ignored.
    """
    scope = find_scope(diff, sections) if sections else None

    def stays(told: Change | Stray) -> bool:
        kinds = told.kinds if isinstance(told, Change) else ("outside",)
        ignored = told.significance in ignore or set(kinds).issubset(ignore)
        return not ignored and (scope is None or scope.touches(told))

    changes = tuple(filter(stays, diff.changes))
    ids = {c.id for c in changes}
    groups = (replace(g, members=tuple(m for m in g.members if m in ids)) for g in diff.groups)
    return replace(
        diff,
        changes=changes,
        groups=tuple(g for g in groups if len(g.members) > 1),
        outside=tuple(filter(stays, diff.outside)),
    )


def _is_listed(diff: Comparison, path: str) -> bool:
    """Whether it is a path as it stands, which comes before all else that it could mean."""
    return any(d.index.exact(path) is not None for d in (diff.old, diff.new))


def _resolve(diff: Comparison, path: str, *, one: bool) -> tuple[list[Node], list[Node]]:
    """The provisions of old and of new that a path names."""
    side = "" if _is_listed(diff, path) else next((s for s in _SIDES if path.startswith(s)), "")
    bare = path[len(side) :]
    asked = [d for d, name in zip((diff.old, diff.new), _SIDES, strict=True) if side in ("", name)]
    found = _find(asked, bare)
    old, new = found if not side else (found[0], []) if side == _SIDES[0] else ([], found[0])
    if not old and not new:
        raise AddressError(f"no provision {bare!r} in either text{_nearest(diff, bare)}")
    if one and old and new and not diff.matching.are_pair(old[0], new[0]):
        raise AddressError(
            f"{bare} of the old text and {bare} of the new one are different provisions: say old:{bare} or new:{bare}"
        )
    return old, new


def _find(documents: Sequence[Document], path: str) -> list[list[Node]]:
    """In each text the provision, or the siblings from the first to the last of a range; empty where there are none."""
    nodes = find_in_each(documents, path)
    if _RANGE not in path or any(nodes):
        return [[node] if node else [] for node in nodes]
    first, _, last = path.partition(_RANGE)
    ends = find_in_each(documents, first.strip()), find_in_each(documents, last.strip())
    return [_run(d.index, start, stop) for d, start, stop in zip(documents, *ends, strict=True)]


def _run(index: Index, start: Node | None, stop: Node | None) -> list[Node]:
    """The siblings from one to another; empty where they are none."""
    siblings = index.children(index.parent.get(start)) if start is not None else []
    if start is None or stop is None or stop not in siblings:
        return []
    return siblings[siblings.index(start) : siblings.index(stop) + 1]


def _nearest(diff: Comparison, path: str) -> str:
    known = dict.fromkeys((*diff.new.index.by_path, *diff.old.index.by_path))
    near = get_close_matches(normalise_reference(path), list(known)[:20_000], 3, 0.5)
    return f"; the nearest are {', '.join(near)}" if near else ""


def _subtrees(tops: Iterable[Node]) -> frozenset[Node]:
    return frozenset(n for top in tops for n in top.walk() if n.is_provision)
