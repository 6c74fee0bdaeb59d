"""Identical subtrees: provisions whose words, with all below them, are the same whatever their designators.

First those that stand once in each document, wherever they are; then the equals that stand beside matched ones, so
that boilerplate which a document repeats is paired in its order. Two rounds: as printed, which costs one hash of
each run, and by their words alone, which only what is left is taken apart for.
"""

from __future__ import annotations

from collections.abc import Callable

from legaldiff.compare.matchers.kinship import akin_parents
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.profile import Profile
from legaldiff.compare.result import Match, Matching
from legaldiff.model import Node

__all__ = ["MATCHER"]

_MIN_WORDS = 4  # "the Secretary of State;" may stand anywhere: fewer words than these pair only in context

Keys = dict[Node, int]
Partner = Callable[[Node], Match | None]


def match_identical(matching: Matching) -> None:
    """Pair the identical subtrees of both documents."""
    for printed in (True, False):
        ids: dict[tuple[object, ...], int] = {}
        old = _keys(matching.old_profile, matching.of_old, ids, printed=printed)
        new = _keys(matching.new_profile, matching.of_new, ids, printed=printed)
        _match_unique(matching, old, new)
        _match_beside(matching, old, new, step=1)
        _match_beside(matching, old, new, step=-1)


def _keys(profile: Profile, partner: Partner, ids: dict[tuple[object, ...], int], *, printed: bool) -> Keys:
    """A number for each unmatched subtree, the same for the same words; ``ids`` is shared by both documents."""
    keys: Keys = {}
    children = profile.document.index.children
    for node in reversed(profile.document.provisions):
        match = partner(node)
        if match:  # the pair itself: what is in it need not be looked at
            keys[node] = ids.setdefault((match.old.start, match.old.end, match.new.start, match.new.end), len(ids))
            continue
        own = profile.own(node) if printed else tuple(profile.words(node))
        below = [keys[child] for child in children(node)]
        # A bare label is like every other.
        keys[node] = ids.setdefault((own, *below), len(ids)) if own or below else -1
    return keys


def _once(keys: Keys) -> dict[int, Node]:
    """The nodes whose key no other node of the document has."""
    seen: dict[int, Node | None] = {}
    for node, key in keys.items():
        seen[key] = None if key in seen else node
    return {key: node for key, node in seen.items() if node is not None and key >= 0}


def _match_unique(matching: Matching, old: Keys, new: Keys) -> None:
    once_old, once_new = _once(old), _once(new)
    for node in matching.old.provisions:
        key = old[node]
        twin = once_new.get(key)
        if twin is None or once_old.get(key) is not node or not _free(matching, node, twin):
            continue
        if matching.old_profile.weight(node) > _MIN_WORDS or akin_parents(matching, node, twin):
            _pair_subtrees(matching, node, twin)


def _match_beside(matching: Matching, old: Keys, new: Keys, *, step: int) -> None:
    """Pair equals that directly follow (``step`` 1) or precede (-1) the two of a pair among their siblings."""
    for node in matching.old.provisions[::step]:
        if matching.of_old(node):
            continue
        beside = matching.old_profile.neighbour(node, -step)
        match = matching.of_old(beside) if beside else None
        twin = matching.new_profile.neighbour(match.new, step) if match else None
        if twin and old[node] == new[twin] >= 0 and _free(matching, node, twin):
            _pair_subtrees(matching, node, twin)


def _free(matching: Matching, old: Node, new: Node) -> bool:
    return matching.of_old(old) is None and matching.of_new(new) is None


def _pair_subtrees(matching: Matching, old: Node, new: Node) -> None:
    """Pair two subtrees of the same shape, node by node; what already has a partner keeps it."""
    todo = [(old, new)]
    while todo:
        one, other = todo.pop()
        if _free(matching, one, other):
            matching.add(one, other, "identical", 1.0)
        todo.extend(zip(matching.old.index.children(one), matching.new.index.children(other), strict=False))


MATCHER = Matcher("identical", match_identical)
