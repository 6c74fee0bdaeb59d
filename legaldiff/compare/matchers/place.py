"""The same place and half like words: what is left in the gaps between paired siblings, and was rewritten there.

Comes last, when the parts of splits are known: a part is no successor of the provision that was deleted beside it.
"""

from __future__ import annotations

from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.matchers.siblings import pair_parents, pair_siblings, rounds
from legaldiff.compare.result import Matching

__all__ = ["MATCHER"]

_NAME = "place"
_LEAST = 0.38  # kinship, with what a shared designator adds; rewritten provisions of real orders go down to 0.25 + 0.12


def match_place(matching: Matching) -> None:
    """Pair what is left in the same place."""
    for _ in rounds(matching):
        pair_siblings(matching, _NAME, _LEAST)
        pair_parents(matching, _NAME)


MATCHER = Matcher(_NAME, match_place)
