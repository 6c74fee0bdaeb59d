"""Like words: the children of paired parents in order, parents through their children, then anywhere (moves).

All three again and again, first for what is very like and then for what is like, until nothing is added: so that a
provision that hardly changed finds its partner wherever it went before one that was rewritten takes its place.
"""

from __future__ import annotations

from collections import defaultdict

from legaldiff.compare.matchers.candidates import find_candidates
from legaldiff.compare.matchers.kinship import Pair, akin_parents, kinship, may_pair, pair_best
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.matchers.siblings import pair_parents, pair_siblings, rounds
from legaldiff.compare.result import Matching
from legaldiff.model import SPECIAL, Node

__all__ = ["MATCHER"]

_NAME = "likeness"
_STEPS = (
    (0.95, 0.95),
    (0.8, 0.8),
    (0.6, 0.7),
    (0.5, 0.55),
)  # kinship asked of siblings in order, and of provisions anywhere
_SHORT = 8  # words: fewer move only when nearly the same
_NEARLY_SAME = 0.9
_DOUBTFUL = 0.6  # a move of less than this gives way to a twin in the same place
_HALF_LIKE = 0.25  # kinship of such twins
_SAME_HEADING = 0.42  # kinship asked of provisions anywhere that have the same heading
_HOPELESS = 0.3  # kinship of candidates that are not looked at again
_TELLING = 10  # the weight of a heading that is not just "General": two words


def match_likeness(matching: Matching) -> None:
    """Pair what is like."""
    loose = [[n for n in side.lone() if n.kind not in SPECIAL] for side, _ in matching.sides]  # regions do not move
    worded = ([(n, side.words(n)) for n in nodes] for nodes, (side, _) in zip(loose, matching.sides, strict=True))
    matching.sharing = find_candidates(*worded)
    candidates = [*matching.sharing, *_same_headings(matching, *loose)]
    candidates = [(old, new) for old, new in candidates if kinship(matching, old, new) >= _HOPELESS]
    for in_order, anywhere in _STEPS:
        for _ in rounds(matching):
            pair_parents(matching, _NAME)
            pair_siblings(matching, _NAME, in_order)
            candidates = _pair_anywhere(matching, candidates, anywhere)


def _same_headings(matching: Matching, olds: list[Node], news: list[Node]) -> list[Pair]:
    """The provisions that have the same heading, which no other one in their document has."""
    found: dict[tuple[str, ...], tuple[list[Node], list[Node]]] = defaultdict(lambda: ([], []))
    for at, (nodes, (side, _)) in enumerate(zip((olds, news), matching.sides, strict=True)):
        for node in nodes:
            heading = side.heading_bag(node)
            if sum(heading.values()) >= _TELLING:
                found[tuple(sorted(heading))][at].append(node)
    return [(ours[0], theirs[0]) for ours, theirs in found.values() if len(ours) == len(theirs) == 1]


def _pair_anywhere(matching: Matching, candidates: list[Pair], least: float) -> list[Pair]:
    """Pair what moved, to another place among its siblings or to another parent; returns who could still be paired."""
    old_words, new_words = matching.old_profile.words, matching.new_profile.words

    def asked(old: Node, new: Node) -> float:
        if _same_heading(matching, old, new):
            return _SAME_HEADING
        if least < _DOUBTFUL and _could_stay(matching, old, new):
            return _DOUBTFUL
        return least if min(len(old_words(old)), len(new_words(new))) >= _SHORT else max(least, _NEARLY_SAME)

    free = [pair for pair in candidates if matching.are_free(*pair)]
    pair_best(matching, free, _NAME, _SAME_HEADING, asked)
    return free


def _could_stay(matching: Matching, old: Node, new: Node) -> bool:
    """Whether either of two has an unmatched twin in its own place that is half like it."""
    twin = matching.new.index.by_path.get(matching.old.path(old))
    other = matching.old.index.by_path.get(matching.new.path(new))
    pairs = ((one, two) for one, two in ((old, twin), (other, new)) if one and two)
    return any(
        may_pair(one, two)
        and matching.are_free(one, two)
        and akin_parents(matching, one, two)
        and kinship(matching, one, two) >= _HALF_LIKE
        for one, two in pairs
    )


def _same_heading(matching: Matching, old: Node, new: Node) -> bool:
    heading = matching.old_profile.heading_bag(old)
    return sum(heading.values()) >= _TELLING and heading == matching.new_profile.heading_bag(new)


MATCHER = Matcher(_NAME, match_likeness)
