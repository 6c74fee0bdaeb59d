"""What is left of a provision once the words of its partner are taken out, and who else stands in that."""

from __future__ import annotations

from legaldiff.compare.profile import Bag, Profile
from legaldiff.compare.redline import tokens
from legaldiff.model import Node

__all__ = ["HELD", "alike", "heading_only", "held_share", "sentences", "take"]

HELD = 0.7
"""The share of a part, by weight, that must stand in what is left of the whole."""
_MIN_WORDS = 4  # of a part, beside those of its heading


def held_share(left: Bag, profile: Profile, node: Node) -> float:
    """The share of the words of a provision, 0 to 1 by weight, that stand in ``left``.

    Those of its heading do not count, which a merge drops and a split adds; 0 where it has hardly any other.
    """
    if len(sentences(profile, node)) < _MIN_WORDS:
        return 0.0
    bag, heading = profile.bag(node), heading_only(profile, node)
    if heading:
        bag = {w: n - heading.get(w, 0) for w, n in bag.items()}
    return sum([min(bag[w], left[w]) for w in bag.keys() & left.keys()]) / sum(bag.values())


def take(left: Bag, bag: Bag) -> None:
    """Take words out of ``left``."""
    for word, n in bag.items():
        if word in left:
            left[word] = max(0, left[word] - n)


def sentences(profile: Profile, node: Node) -> list[str]:
    """The own words without those of the heading."""
    skip = len(tokens.words(profile.heading(node) or ""))
    return profile.words(node)[skip:] if skip else profile.words(node)


def heading_only(profile: Profile, node: Node) -> Bag:
    """The words of the heading; empty where there is none, even where the provision defines a term."""
    return {} if profile.heading(node) is None else profile.heading_bag(node)


def alike(whole: list[str], parts: list[list[str]]) -> float:
    """The likeness of the words in their order, 0 to 1: shared words, twice, over all (longest common subsequence)."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(whole, [w for p in parts for w in p])
