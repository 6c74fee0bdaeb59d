"""What kept its order and what moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from legaldiff.compare.result import Match, Matching
from legaldiff.model import Node

__all__ = ["find_moved", "heaviest_run", "kept_in_order"]

Weight = tuple[int, int, int]
_NOTHING: Weight = (0, 0, 0)


def kept_in_order(matching: Matching, matches: Sequence[Match]) -> list[Match]:
    """Those of the pairs, given in the order of old, that did not move: the longest common sequence.

    Of several as long, the heaviest by words; so the fewest moves are told, and the light one moved past the heavy one.
    """
    places = [matching.new_profile.position[m.new] for m in matches]
    if all(a < b for a, b in pairwise(places)):
        return list(matches)
    old, new = matching.old_profile, matching.new_profile
    weights = [(1, old.weight(m.old) + new.weight(m.new), old.print(m.old) + new.print(m.new)) for m in matches]
    run = heaviest_run(places, weights)
    return [m for i, m in enumerate(matches) if i in run]


def heaviest_run(places: Sequence[int], weights: Sequence[Weight]) -> set[int]:
    """The indices of the heaviest rising subsequence of ``places`` (distinct numbers, any order).

    A weight is (1, words, fingerprint) and weights are compared in that order: the last breaks ties by content, so that
    old against new and new against old leave the same ones in place. O(n log n): a Fenwick tree keeps the heaviest run
    that ends at or below each place.
    """
    rank = {place: i + 1 for i, place in enumerate(sorted(places))}
    best: list[tuple[Weight, int]] = [(_NOTHING, -1)] * (len(places) + 1)
    before: list[int] = []
    for i, place in enumerate(places):
        found, at = (_NOTHING, -1), rank[place] - 1
        while at > 0:
            found = max(found, best[at], key=lambda b: b[0])
            at -= at & -at
        before.append(found[1])
        (one, words, mark), weight = found[0], weights[i]
        total = (one + weight[0], words + weight[1], mark + weight[2])
        at = rank[place]
        while at <= len(places):
            if total > best[at][0]:
                best[at] = (total, i)
            at += at & -at
    run, i = set(), max(best, key=lambda b: b[0])[1]
    while i >= 0:
        run.add(i)
        i = before[i]
    return run


def find_moved(matching: Matching) -> set[Node]:
    """The paired provisions of old that stand under another parent in new, or past siblings that stayed.

    Siblings that merely shift because others came or went do not move. Parents that were split or merged into each
    other count as the same parent.
    """
    above = matching.new.index.parent
    became = matching.became()
    moved: set[Node] = set()
    for parent in (None, *matching.old.provisions):
        children = () if parent in matching.verbatim else matching.old.index.children(parent)
        if not children:
            continue
        matches = [m for child in children if (m := matching.of_old(child))]
        homes = became.get(parent, ()) if parent else (None,)
        by_home: dict[Node | None, list[Match]] = defaultdict(list)
        for match in matches:
            home = above.get(match.new)
            if home in homes:
                by_home[home].append(match)
        stayed = {m.old for group in by_home.values() for m in kept_in_order(matching, group)}
        moved.update(m.old for m in matches if m.old not in stayed)
    return moved
