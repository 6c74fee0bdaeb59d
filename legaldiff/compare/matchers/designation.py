"""Same designation and like words: provisions whose path did not change, unless a neighbour is more alike."""

from __future__ import annotations

from legaldiff.compare.matchers.kinship import kinship, like_headings
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.profile import Profile, likeness
from legaldiff.compare.result import Matching
from legaldiff.model import SPECIAL, Node

__all__ = ["MATCHER"]

_LEAST = 0.5  # of 0..1: unrelated provisions reach 0.35 (99th percentile), rewritten ones go down to 0.2
_LIKE_HEADINGS = 0.6  # of 0..1: "Policy and Purpose" is section 1 "Purpose", whatever became of the sentences
_RIVAL = 0.4  # of 0..1: a neighbour that is less like than this is none
_BEYOND_DOUBT = 0.9  # of 0..1: what were more like than this is identical, and has its partner
_WINDOW = 4  # siblings to either side that could be the true partner, where a list has shifted


def match_designation(matching: Matching) -> None:
    """Pair what stands under the same path in both documents and is alike; the regions need no likeness."""
    for old in matching.lone_old():
        new = matching.new.index.by_path.get(matching.old.path(old))
        if new is None or matching.of_new(new):
            continue
        score = kinship(matching, old, new)
        if old.kind in SPECIAL or new.kind in SPECIAL:
            like = old.kind is new.kind
        elif _is_bare(matching.old_profile, old) and _is_bare(matching.new_profile, new):
            like, score = True, 1.0  # a designator alone is the same wherever its path is
        else:
            like = score >= _LEAST or like_headings(matching, old, new) >= _LIKE_HEADINGS
            like = like and not _has_rival(matching, old, new)
        if like:
            matching.add(old, new, "designation", round(score, 4))


def _is_bare(profile: Profile, node: Node) -> bool:
    """Whether a provision is a designator and nothing else."""
    return not profile.own(node) and not profile.document.index.children(node)


def _has_rival(matching: Matching, old: Node, new: Node) -> bool:
    """Whether an unmatched sibling near either of the two is more like the other one."""
    own = max(matching.likeness(old, new) or 0.0, _RIVAL)
    if own >= _BEYOND_DOUBT:
        return False
    return any(
        likeness(side.bag(node), other.bag(rival)) > own
        for (side, other), node, twin in zip(matching.sides, (old, new), (new, old), strict=True)
        for step in (1, -1)
        for rival in other.neighbours(twin, step, _WINDOW)
        if other.match(rival) is None
    )


MATCHER = Matcher("designation", match_designation)
