"""From a matching to changes: what happened to each provision, told once and in the order of the new text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from legaldiff.address import component
from legaldiff.compare.result import SIGNIFICANCES, Change, ChangeKind, Match, Matching, Ref, Significance, Split
from legaldiff.compare.tell.ordering import find_moved
from legaldiff.compare.tell.summary import describe
from legaldiff.compare.weigh.assess import Assessment, assess, assess_one
from legaldiff.compare.weigh.rewording import assess_split
from legaldiff.document import Document
from legaldiff.model import Node

__all__ = ["find_changes"]

_SAME_WORDS = Assessment((), None, (), "")
_Placed = tuple[tuple[int, int, int], Change]


@dataclass(slots=True)
class _Scene:
    """What all changes are told from."""

    matching: Matching
    moved: set[Node]
    in_split: set[Node] = field(default_factory=set)
    """Provisions of either document that a split or a merge accounts for."""

    def follow(self, path: str) -> str | None:
        """The path in new of a path of old, by the matching."""
        node = self.matching.old.index.by_path.get(path)
        match = self.matching.of_old(node) if node else None
        return self.matching.new.path(match.new) if match else None


def find_changes(matching: Matching) -> tuple[Change, ...]:
    """All changes, numbered in document order of new; what was deleted comes where it stood."""
    scene = _Scene(matching, find_moved(matching))
    for split in (*matching.splits.values(), *matching.merges.values()):
        scene.in_split.update((split.whole, *split.parts))
    placed = [*_tell_pairs(scene), *_tell_splits(scene), *_tell_inserts(scene), *_tell_deletes(scene)]
    placed.sort(key=lambda p: p[0])
    return tuple(replace(change, id=f"c{i}", summary=describe(change)) for i, (_, change) in enumerate(placed, 1))


def _tell_pairs(scene: _Scene) -> Iterator[_Placed]:
    matching = scene.matching
    old_paths, new_paths = matching.old.index.path, matching.new.index.path
    for match in matching:
        old, moved = match.old, match.old in scene.moved
        same = old in matching.verbatim
        if old in scene.in_split or (same and not moved):
            continue
        same = same or matching.old_profile.own(old) == matching.new_profile.own(match.new)
        if same and not moved and old_paths[old] == new_paths[match.new]:
            continue
        found = _SAME_WORDS if same else assess(matching.old, match.old, matching.new, match.new, scene.follow)
        change = _tell_pair(scene, match, found)
        if change:
            yield (matching.new_profile.position[match.new], 0, 0), change


def _tell_pair(scene: _Scene, match: Match, found: Assessment) -> Change | None:
    """The change of one pair, or None. Typography alone is a modify only where nothing else changed."""
    matching = scene.matching
    kinds: list[ChangeKind] = []
    weights: list[Significance] = [found.significance] if found.significance else []
    reasons = [found.reason] if found.significance else []
    old_path, new_path = matching.old.path(match.old), matching.new.path(match.new)
    if match.old in scene.moved:
        kinds.append("move")
        weights.append("structural")
        reasons.append(f"It moved from {old_path} to {new_path}.")
    was, now = component(match.old, matching.old.text), component(match.new, matching.new.text)
    if was != now:
        kinds.append("renumber")
        weights.append("consequential")
        reasons.append(f"The designator changed from {was} to {now}.")
    if found.significance and (found.significance != "editorial" or not kinds):
        kinds.append("modify")
    if not kinds:
        return None
    return Change(
        "",
        tuple(kinds),
        min(weights, key=SIGNIFICANCES.index),
        found.effects,
        (_ref(matching.old, match.old),),
        (_ref(matching.new, match.new),),
        found.hunks,
        match.by,
        match.score,
        " ".join(reasons),
    )


def _tell_splits(scene: _Scene) -> Iterator[_Placed]:
    matching = scene.matching
    for split in matching.splits.values():
        yield _tell_split(scene, "split", split, (split.whole,), split.parts)
    for merge in matching.merges.values():
        yield _tell_split(scene, "merge", merge, merge.parts, (merge.whole,))


def _tell_split(
    scene: _Scene, kind: Literal["split", "merge"], split: Split, old: tuple[Node, ...], new: tuple[Node, ...]
) -> _Placed:
    matching = scene.matching
    found = assess_split(matching, old, new, scene.follow)
    reworded = found.significance == "substantive"
    change = Change(
        "",
        (kind, "modify") if reworded else (kind,),
        "substantive" if reworded else "structural",
        found.effects,
        tuple(_ref(matching.old, n) for n in old),
        tuple(_ref(matching.new, n) for n in new),
        found.hunks,
        split.by,
        split.score,
        found.reason,
    )
    return (matching.new_profile.position[new[0]], 0, 0), change


def _tell_inserts(scene: _Scene) -> Iterator[_Placed]:
    new = scene.matching.new
    for node in _lone(new, scene.matching.of_new, scene.in_split):
        yield (scene.matching.new_profile.position[node], 0, 0), _tell_lone(scene, node, "new")


def _tell_deletes(scene: _Scene) -> Iterator[_Placed]:
    """A deleted provision comes after what became of the nearest one before it that stayed."""
    matching, at = scene.matching, -1
    lone = set(_lone(matching.old, matching.of_old, scene.in_split))
    if not lone:
        return
    for i, node in enumerate(matching.old.provisions):
        match = matching.of_old(node)
        if match and node not in scene.moved:
            at = matching.new_profile.position[match.new]
        elif node in lone:
            yield (at, 1, i), _tell_lone(scene, node, "old")


def _lone(document: Document, partner: Callable[[Node], Match | None], in_split: set[Node]) -> Iterator[Node]:
    """The unmatched provisions that do not stand in an unmatched one."""
    lone: set[Node | None] = set()
    for node in document.provisions:
        if partner(node) is None and node not in in_split:
            lone.add(node)
            if document.index.parent.get(node) not in lone:
                yield node


def _tell_lone(scene: _Scene, node: Node, side: Literal["old", "new"]) -> Change:
    matching = scene.matching
    document, partner = (matching.old, matching.of_old) if side == "old" else (matching.new, matching.of_new)
    found = assess_one(document, node, side, lambda n: partner(n) is not None or n in scene.in_split)
    refs = (_ref(document, node),)
    kind: ChangeKind = "delete" if side == "old" else "insert"
    old, new = (refs, ()) if side == "old" else ((), refs)
    weight = found.significance or "editorial"
    return Change("", (kind,), weight, found.effects, old, new, found.hunks, "unmatched", 0.0, found.reason)


def _ref(document: Document, node: Node) -> Ref:
    return Ref(document.path(node), document.index.eid[node], node.span)
