"""How akin two provisions are: by their own words, and by the provisions in them that are already paired."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from legaldiff.address import component
from legaldiff.compare.profile import likeness
from legaldiff.compare.result import Matching
from legaldiff.model import SPECIAL, Node

__all__ = ["Pair", "akin_parents", "kinship", "like_headings", "may_pair", "pair_best", "same_designator"]

_BEGINS = 0.6  # likeness, at least, of a provision and the same with a paragraph added
_MIN_WORDS = 4  # that say what a provision is about
_HEADINGS = 0.45  # the part of what is unlike in the words that the same heading makes up for

Pair = tuple[Node, Node]
"""A provision of old and one of new."""


def kinship(matching: Matching, old: Node, new: Node) -> float:
    """From 0 to 1: the mean of the likeness of the own words and the share of the words below that are paired.

    A heading counts with the own words, and once more by itself: it says what a section is about when every sentence in
    it was rewritten. Where one of the two says nothing (no words of their own; nothing below them paired yet) the
    other stands alone.
    """
    pair = old, new
    known = matching.own_kinship
    if pair not in known:
        known[pair] = _own_kinship(matching, old, new)
    own = known[pair]
    ours, theirs = matching.old.index.children(old), matching.new.index.children(new)
    if not ours and not theirs:
        return own or 0.0
    below = _shared_below(matching, ours, theirs, new)
    if own is None or below is None:
        return own or below or 0.0
    return (own + below) / 2


def _own_kinship(matching: Matching, old: Node, new: Node) -> float | None:
    """What the own words and the headings say, which stays while pairs are found; None where they are silent."""
    own = matching.likeness(matching.old_profile.speaker(old), matching.new_profile.speaker(new))
    if own is not None and own < _BEGINS and _begins_with_the_other(matching, old, new):
        own = _BEGINS
    if own is not None and own < 1:
        own += (1 - own) * _HEADINGS * like_headings(matching, old, new)
    return own


def _begins_with_the_other(matching: Matching, old: Node, new: Node) -> bool:
    """Whether one is the other with words added at its end."""
    one, other = matching.old_profile.words(old), matching.new_profile.words(new)
    n = min(len(one), len(other))
    return n >= _MIN_WORDS and one[:_MIN_WORDS] == other[:_MIN_WORDS] and one[:n] == other[:n]


def like_headings(matching: Matching, old: Node, new: Node) -> float:
    """The likeness of the headings, 0 to 1; 0 where one has none."""
    one, other = matching.old_profile.heading_bag(old), matching.new_profile.heading_bag(new)
    return likeness(one, other) if one and other else 0.0


def _shared_below(matching: Matching, ours: list[Node], theirs: list[Node], new: Node) -> float | None:
    """The share of the characters of the children that are paired with each other; None where none has a partner."""
    if not (ours and theirs):
        return 0.0 if any(map(matching.of_old, ours)) or any(map(matching.of_new, theirs)) else None
    of_old, parent = matching.of_old, matching.new.index.parent
    matches = [m for child in ours if (m := of_old(child))]
    if not matches and not any(map(matching.of_new, theirs)):
        return None
    total = sum([n.end - n.start for n in (*ours, *theirs)])
    shared = [m.old.end - m.old.start + m.new.end - m.new.start for m in matches if parent.get(m.new) is new]
    return sum(shared) / total


def same_designator(matching: Matching, old: Node, new: Node) -> bool:
    """Whether both carry the same designator, or are the same region."""
    return component(old, matching.old.text) == component(new, matching.new.text)


def akin_parents(matching: Matching, old: Node, new: Node) -> bool:
    """Whether both stand in the same place: the parents are a pair, or neither has one."""
    return matching.are_pair(matching.old.index.parent.get(old), matching.new.index.parent.get(new))


def may_pair(old: Node, new: Node) -> bool:
    """Whether the kinds allow a pair: a region pairs with the same region only."""
    return old.kind is new.kind or (old.kind not in SPECIAL and new.kind not in SPECIAL)


def pair_best(
    matching: Matching,
    pairs: Iterable[Pair],
    by: str,
    lowest: float,
    least: Callable[[Node, Node], float] | None = None,
) -> None:
    """Add the pairs that are akin enough, the likeliest first.

    ``lowest`` is asked of all, ``least`` says where more is.
    Ties go to those in the same place and then to those nearest to each other, which is the same either way round.
    """
    ranked = []
    for old, new in dict.fromkeys(pairs):
        if not may_pair(old, new):
            continue
        score = kinship(matching, old, new)
        if score >= lowest and (least is None or score >= least(old, new)):
            i, j = matching.old_profile.position[old], matching.new_profile.position[new]
            ranked.append((-score, not akin_parents(matching, old, new), i + j, abs(i - j), old, new))
    ranked.sort(key=lambda r: r[:4])
    for negative, _, _, _, old, new in ranked:
        if matching.are_free(old, new):
            matching.add(old, new, by, round(-negative, 4))
