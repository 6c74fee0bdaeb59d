"""Families: unmatched children of two parents, paired in order in the gaps between paired ones; parents of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from legaldiff.compare.matchers.alignment import align_in_order
from legaldiff.compare.matchers.kinship import Pair, kinship, may_pair, pair_best, same_designator
from legaldiff.compare.result import Matching
from legaldiff.compare.tell.ordering import kept_in_order
from legaldiff.model import Node

__all__ = ["pair_parents", "pair_siblings", "rounds"]

_SAME_DESIGNATOR = 0.12  # what a shared designator adds
_CELLS = 2_500  # comparisons in a gap; longer lists wait until the index has found anchors in them
_LEAST_OF_PARENTS = 0.3  # kinship, 0 to 1: those that share all their children and no word of their own have 0.5
_ROUNDS = 8  # each is linear, and each pairs one more level of a deep tree
_MOVED_TOGETHER = 2  # children that went to the same other parent: their siblings may have gone there too

_Family = tuple[Node | None, Node | None]
"""A parent in old and one in new, None for the document itself."""


def rounds(matching: Matching) -> Iterator[None]:
    """Go on as long as something was paired, some times at most."""
    for _ in range(_ROUNDS):
        before = len(matching)
        yield
        if len(matching) == before:
            break


def pair_parents(matching: Matching, by: str) -> None:
    """Pair unmatched parents of paired children, one level up: whose children are a pair is the same provision."""
    parent_of = matching.new.index.parent
    pairs: list[Pair] = []
    for old in matching.lone_old():
        children = matching.old.index.children(old)
        if children and matching.free_old(old):
            above = (parent_of.get(match.new) for match in map(matching.of_old, children) if match)
            pairs.extend((old, new) for new in dict.fromkeys(above) if new and matching.free_new(new))
    pair_best(matching, pairs, by, _LEAST_OF_PARENTS)


def pair_siblings(matching: Matching, by: str, least: float) -> None:
    """Pair children whose kinship, with what a shared designator adds, is ``least`` or more."""
    todo = _families(matching)
    for parent, other in todo:  # grows: the children of a new pair are looked at in their turn
        for olds, news in _gaps(matching, parent, other):
            if len(olds) * len(news) <= _CELLS:
                todo.extend(_pair_gap(matching, olds, news, by, least))


def _families(matching: Matching) -> list[_Family]:
    """The parents that have unmatched children and are a pair, or share children; those that share most come first."""
    above_old, above_new = matching.old.index.parent, matching.new.index.parent
    shared: Counter[_Family] = Counter()
    for parent in dict.fromkeys(above_old.get(n) for n in matching.lone_old() if matching.free_old(n)):
        partner = matching.of_old(parent) if parent else None
        if partner or not parent:
            shared[parent, partner.new if partner else None] = 0
        matches = (matching.of_old(child) for child in matching.old.index.children(parent))
        shared.update((parent, above_new.get(m.new)) for m in matches if m)
    paired = [f for f, n in shared.items() if n >= _MOVED_TOGETHER or matching.are_pair(*f)]
    return sorted(paired, key=lambda f: (-shared[f], *_places(matching, f)))


def _places(matching: Matching, family: _Family) -> tuple[int, int]:
    i = matching.old_profile.position[family[0]] if family[0] else -1
    j = matching.new_profile.position[family[1]] if family[1] else -1
    return i + j, abs(i - j)


def _gaps(matching: Matching, parent: Node | None, other: Node | None) -> list[tuple[list[Node], list[Node]]]:
    """Runs of unmatched children between children that are paired with each other and in the same order."""
    olds, news = matching.old.index.children(parent), matching.new.index.children(other)
    above = matching.new.index.parent
    matches = [m for n in olds if (m := matching.of_old(n)) and above.get(m.new) is other]
    if len(matches) in (len(olds), len(news)):
        return []
    kept = kept_in_order(matching, matches)
    anchors = [(matching.old_profile.rank(m.old), matching.new_profile.rank(m.new)) for m in kept]
    gaps = (
        ([*filter(matching.free_old, olds[i + 1 : a])], [*filter(matching.free_new, news[j + 1 : b])])
        for (i, j), (a, b) in pairwise([(-1, -1), *anchors, (len(olds), len(news))])
    )
    return [gap for gap in gaps if all(gap)]


def _pair_gap(matching: Matching, olds: list[Node], news: list[Node], by: str, least: float) -> list[_Family]:
    """Pair two runs in order; returns the new pairs."""
    gap = (*olds, None, *news)
    if matching.hopeless.get(gap, least) < least:
        return []
    scores: dict[tuple[int, int], float] = {}

    def worth(i: int, j: int) -> float:
        old, new = olds[i], news[j]
        if not may_pair(old, new):
            return 0.0
        score = scores[i, j] = kinship(matching, old, new)
        if score + _SAME_DESIGNATOR < least:
            return 0.0
        score += _SAME_DESIGNATOR if score and same_designator(matching, old, new) else 0.0
        return score * score if score >= least else 0.0  # squared: one sure pair is worth more than two doubtful ones

    def mark(i: int, j: int) -> int:
        return matching.old_profile.print(olds[i]) + matching.new_profile.print(news[j])

    pairs = align_in_order(len(olds), len(news), worth, mark)
    if (
        not pairs
        and not any(map(matching.old.index.children, olds))
        and not any(map(matching.new.index.children, news))
    ):
        matching.hopeless[gap] = max(scores.values(), default=0.0) + _SAME_DESIGNATOR
    for i, j in pairs:
        matching.add(olds[i], news[j], by, round(scores[i, j], 4))
    return [(olds[i], news[j]) for i, j in pairs]
