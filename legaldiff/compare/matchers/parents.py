"""Parents through their children: whose children are paired with each other is the same provision."""

from __future__ import annotations

from legaldiff.compare.matchers.kinship import pair_best
from legaldiff.compare.result import Matching
from legaldiff.model import Node

__all__ = ["pair_parents"]

_LEAST = 0.3  # kinship, 0 to 1: parents that share all their children and no word of their own have 0.5


def pair_parents(matching: Matching, by: str) -> None:
    """Pair unmatched parents of paired children, one level up."""
    parent_of = matching.new.index.parent
    pairs: list[tuple[Node, Node]] = []
    for old in matching.lone_old():
        children = matching.old.index.children(old)
        if children and matching.free_old(old):
            matches = map(matching.of_old, children)
            above = (parent_of.get(match.new) for match in matches if match)
            pairs.extend((old, new) for new in dict.fromkeys(above) if new and matching.free_new(new))
    pair_best(matching, pairs, by, _LEAST)
