"""Like words: the children of paired parents in order, parents through their children, then anywhere (moves).

All three again and again, first for what is very like and then for what is like, until nothing is added: so that a
provision that hardly changed finds its partner wherever it went before one that was rewritten takes its place.
"""

from __future__ import annotations

from legaldiff.compare.matchers.candidates import find_candidates
from legaldiff.compare.matchers.kinship import Pair, akin_parents, kinship, may_pair, pair_best
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.matchers.parents import pair_parents
from legaldiff.compare.matchers.siblings import pair_siblings
from legaldiff.compare.profile import Profile
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
_ROUNDS = 8  # of a step: each is linear, and each pairs one more level of a deep tree

_Loose = list[tuple[Node, list[str]]]


def match_likeness(matching: Matching) -> None:
    """Pair what is like."""
    olds = _loose(matching.old_profile, matching.lone_old())
    news = _loose(matching.new_profile, matching.lone_new())
    matching.sharing = find_candidates(olds, news)
    candidates = [*matching.sharing, *_same_headings(matching, olds, news)]
    candidates = [(old, new) for old, new in candidates if kinship(matching, old, new) >= _HOPELESS]
    for in_order, anywhere in _STEPS:
        for _ in range(_ROUNDS):
            before = len(matching)
            pair_parents(matching, _NAME)
            pair_siblings(matching, _NAME, in_order)
            candidates = _pair_anywhere(matching, candidates, anywhere)
            if len(matching) == before:
                break


def _loose(profile: Profile, lone: list[Node]) -> _Loose:
    """The provisions without a partner, with their words; regions do not move."""
    return [(n, profile.words(n)) for n in lone if n.kind not in SPECIAL]


def _same_headings(matching: Matching, olds: _Loose, news: _Loose) -> list[Pair]:
    """The provisions that have the same heading, which no other one in their document has."""
    sides = []
    for nodes, profile in ((olds, matching.old_profile), (news, matching.new_profile)):
        by_heading: dict[tuple[str, ...], list[Node]] = {}
        for node, _ in nodes:
            heading = profile.heading_bag(node)
            if sum(heading.values()) >= _TELLING:
                by_heading.setdefault(tuple(sorted(heading)), []).append(node)
        sides.append({heading: found[0] for heading, found in by_heading.items() if len(found) == 1})
    return [(node, sides[1][heading]) for heading, node in sides[0].items() if heading in sides[1]]


def _pair_anywhere(matching: Matching, candidates: list[Pair], least: float) -> list[Pair]:
    """Pair what moved, to another place among its siblings or to another parent; returns who could still be paired."""
    old_words, new_words = matching.old_profile.words, matching.new_profile.words

    def asked(old: Node, new: Node) -> float:
        if _same_heading(matching, old, new):
            return _SAME_HEADING
        if least < _DOUBTFUL and _could_stay(matching, old, new):
            return _DOUBTFUL
        return least if min(len(old_words(old)), len(new_words(new))) >= _SHORT else max(least, _NEARLY_SAME)

    free = [(o, n) for o, n in candidates if matching.free_old(o) and matching.free_new(n)]
    pair_best(matching, free, _NAME, _SAME_HEADING, asked)
    return free


def _could_stay(matching: Matching, old: Node, new: Node) -> bool:
    """Whether either of two has an unmatched twin in its own place that is half like it."""
    twin = matching.new.index.by_path.get(matching.old.path(old))
    other = matching.old.index.by_path.get(matching.new.path(new))
    pairs = ((one, two) for one, two in ((old, twin), (other, new)) if one and two)
    return any(
        may_pair(one, two)
        and matching.free_old(one)
        and matching.free_new(two)
        and akin_parents(matching, one, two)
        and kinship(matching, one, two) >= _HALF_LIKE
        for one, two in pairs
    )


def _same_heading(matching: Matching, old: Node, new: Node) -> bool:
    heading = matching.old_profile.heading_bag(old)
    return sum(heading.values()) >= _TELLING and heading == matching.new_profile.heading_bag(new)


MATCHER = Matcher(_NAME, match_likeness)
