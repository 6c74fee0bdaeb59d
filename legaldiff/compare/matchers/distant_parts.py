"""Parts that are no neighbours of each other, or of the whole's partner: nearly all their words stand in the whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from legaldiff.compare.matchers.remainder import HELD, heading_only, held_share, sentences, take
from legaldiff.compare.profile import Bag, likeness
from legaldiff.compare.result import Matching, MatchingSide
from legaldiff.model import SPECIAL, Node

__all__ = ["COVERED", "Sharing", "coverage", "find_leads", "find_runs", "find_sharing", "gather"]

_FEWEST = 12  # words of a part that is no neighbour
_FEWEST_LETTERS = 2 * _FEWEST  # code points that these words and their spaces take at least
_MOST_TRIED = 12  # parts of one whole: a huge provision may share words with thousands
COVERED = 0.5
"""How alike a whole and parts from anywhere must be, from 0 to 1."""

Sharing = dict[Node, list[Node]]
"""Wholes, each with what may be a part of it."""


def find_sharing(matching: Matching) -> tuple[Sharing, Sharing]:
    """For each whole of old the unmatched provisions of new that may be parts of it, and the other way round.

    Only of what shares rare runs of words; a likeness that is known says at once where too few words are shared.
    """
    old, new = matching.old_profile, matching.new_profile
    splits: Sharing = {}
    merges: Sharing = {}
    for one, other in matching.sharing:
        shared = matching.shared_weight(one, other) + 1  # in whole numbers: what is lost in dividing is less
        for whole, part, wholes, parts, found in ((one, other, old, new, splits), (other, one, new, old, merges)):
            size = parts.mass(part) - sum(heading_only(parts, part).values())
            if shared >= HELD * size and parts.match(part) is None and _is_long(parts, part):
                match = wholes.match(whole)
                if not (match and match.by == "identical"):
                    found.setdefault(whole, []).append(part)
    return splits, merges


def find_leads(wholes: MatchingSide, parts: MatchingSide, sharing: Sharing) -> Iterator[tuple[float, Node, Node]]:
    """The wholes without a partner that two or more provisions stand in, each with the one that is to be its partner.

    That is an unmatched one that two of them stand in, or else the longest. Before them, how alike the whole and all
    its parts are, from 0 to 1.
    """
    for whole, others in sharing.items():
        if wholes.match(whole) or len(others) == 1:
            continue
        bag = wholes.bag(whole)
        found = gather(dict(bag), parts, others)
        score = coverage(bag, parts, found)
        if len(found) > 1 and score >= COVERED:
            yield score, whole, _lead(found, parts)


def _lead(found: list[Node], parts: MatchingSide) -> Node:
    parent = parts.document.index.parent
    holders = Counter(above for n in found if (above := parent.get(n)) and parts.match(above) is None)
    holders.update(n for n in found if n in holders)
    most = max(holders, key=lambda n: (holders[n], -parts.position[n]), default=None)
    if most and holders[most] > 1:
        return most
    return max(found, key=lambda n: (parts.mass(n), -parts.position[n]))


def gather(left: Bag, parts: MatchingSide, others: list[Node]) -> list[Node]:
    """Those of the others that stand in what is left of the whole, the surest first; takes them out of it."""
    found = []
    shares = {node: held_share(left, parts, node) for node in others}
    for node in sorted(others, key=lambda n: (-shares[n], parts.position[n])):
        if held_share(left, parts, node) >= HELD:
            take(left, parts.bag(node))
            found.append(node)
    return found


def coverage(whole: Bag, parts: MatchingSide, found: list[Node]) -> float:
    """How alike the whole and all its parts are, in whatever order they stand, from 0 to 1."""
    total: Counter[str] = Counter()
    for node in found:
        total.update(parts.bag(node))
    return likeness(whole, total)


def find_runs(wholes: MatchingSide, parts: MatchingSide) -> Sharing:
    """For each whole that has a partner the unmatched provisions that stand in it as one run, word for word."""
    lone: dict[tuple[str, ...], list[Node]] = defaultdict(list)  # by their first three words
    for node in parts.lone():
        if node.kind not in SPECIAL and not parts.document.index.children(node) and _is_long(parts, node):
            lone[tuple(sentences(parts, node)[:3])].append(node)
    found: Sharing = {}
    for whole, words in _find_grown(wholes, parts) if lone else ():
        begun = lone.keys() & zip(words, words[1:], words[2:], strict=False)
        nodes = sorted((n for start in begun for n in lone[start]), key=parts.position.__getitem__)[:_MOST_TRIED]
        held = f" {' '.join(words)} " if nodes else ""
        runs = [n for n in nodes if f" {' '.join(sentences(parts, n))} " in held]
        if runs:
            found[whole] = runs
    return found


def _find_grown(wholes: MatchingSide, parts: MatchingSide) -> Iterator[tuple[Node, list[str]]]:
    """The wholes that have so many more words than their partners that another part could stand in them."""
    for node in wholes.document.provisions:
        match = wholes.match(node)
        if match and match.by != "identical" and node.kind not in SPECIAL:
            part = parts.of(match)
            if len(wholes.own(node)) < len(parts.own(part)) + _FEWEST_LETTERS:
                continue
            words = wholes.words(node)
            if len(words) >= len(parts.words(part)) + _FEWEST:
                yield node, words


def _is_long(side: MatchingSide, node: Node) -> bool:
    return len(sentences(side, node)) >= _FEWEST
