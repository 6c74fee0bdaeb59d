"""Words within more words: what is left and stands nearly whole in a longer provision that is left too.

Comes after the splits, whose wholes are such longer provisions: a part is no partner of the whole by itself.
"""

from __future__ import annotations

from legaldiff.compare.matchers.kinship import pair_best
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.result import Matching
from legaldiff.model import Node

__all__ = ["MATCHER"]

_NAME = "grown"
_LEAST = 0.42  # kinship: the longer has no more than some three times the words of the shorter
_HELD = 0.75  # the share of the shorter, by weight, that stands in the longer
_FEWEST = 40  # the weight of the shorter: eight words beside the light ones


def match_grown(matching: Matching) -> None:
    """Pair what became longer, or shorter, of what shares rare runs of words."""
    pairs = (p for p in matching.sharing if matching.are_free(*p) and _stands_in_the_other(matching, *p))
    pair_best(matching, pairs, _NAME, _LEAST)


def _stands_in_the_other(matching: Matching, old: Node, new: Node) -> bool:
    shorter = min(matching.old_profile.mass(old), matching.new_profile.mass(new))
    return shorter >= _FEWEST and matching.shared_weight(old, new) >= _HELD * shorter


MATCHER = Matcher(_NAME, match_grown)
