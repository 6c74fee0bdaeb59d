"""Splits and merges: a provision whose words stand in two or more of the other document.

Looked for beside pairs: what the partner does not hold of the whole, its unmatched neighbours hold, nearly word for
word. A neighbour is a sibling before or after, what stands below (text that slips a level down under its heading), or
the parent whose first child the partner is. What stands farther away is asked for more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, repeat

from legaldiff.compare.matchers.distant_parts import (
    COVERED,
    Sharing,
    coverage,
    find_leads,
    find_runs,
    find_sharing,
    gather,
)
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.matchers.remainder import HELD, alike, heading_only, held_share, take
from legaldiff.compare.profile import Bag
from legaldiff.compare.result import Match, Matching, MatchingSide, Split
from legaldiff.model import SPECIAL, Node

__all__ = ["MATCHER"]

_NAME = "splits"
_SLIPPED = 0.5  # the share that must be held of the words below a part that has no more than a heading itself
_ALIKE = 0.35  # how alike the whole and the parts in their order must be, from 0 to 1
_FIFTH = 0.2  # of the whole, by weight: a part from anywhere that has less may be in it by chance
_MAX_BESIDE = 11  # neighbours on either side
_MAX_BELOW = 24
_AWAY = 3  # provisions that may have come between two parts


def match_splits(matching: Matching) -> None:
    """Find the provisions that were split, and those that were merged; the surest first, a provision in one at most."""
    old, new = matching.old_profile, matching.new_profile
    places = {**old.position, **new.position}
    splits, merges = find_sharing(matching)
    leads = [*find_leads(old, new, splits)]
    leads.extend((score, part, whole) for score, whole, part in find_leads(new, old, merges))
    for score, one, other in sorted(leads, key=lambda f: (-f[0], places[f[1]] + places[f[2]])):
        if matching.are_free(one, other):
            matching.add(one, other, _NAME, round(score, 4))
    found = [(split, lead, old, new) for split, lead in _propose(old, new, splits)]
    found.extend((merge, lead, new, old) for merge, lead in _propose(new, old, merges))
    found.sort(key=lambda f: (-f[0].score, places[f[0].whole] + places[f[1]]))
    taken: set[Node] = set()
    for split, _, wholes, parts in found:
        nodes = {split.whole, *split.parts}
        if not taken & nodes:
            taken |= nodes
            wholes.add_whole(split, parts)


def _propose(wholes: MatchingSide, parts: MatchingSide, sharing: Sharing) -> Iterator[tuple[Split, Node]]:
    """The splits of provisions of one side, each with the part that is the partner of the whole."""
    runs = find_runs(wholes, parts)
    matches = (*_beside_unmatched(parts), *filter(None, map(wholes.match, (*sharing, *runs))))
    for match in dict.fromkeys(matches):
        whole, part = wholes.of(match), parts.of(match)
        if whole.kind in SPECIAL or match.by == "identical":
            continue
        bag = wholes.bag(whole)
        left = dict(bag)
        found = _complete(left, part, parts)
        least = _FIFTH * wholes.mass(whole)
        others = (*runs.get(whole, ()), *(n for n in sharing.get(whole, ()) if parts.mass(n) >= least))
        far = gather(left, parts, [n for n in dict.fromkeys(others) if n not in found])
        found = sorted([*found, *far], key=parts.position.__getitem__)
        if len(found) > 1:
            score = coverage(bag, parts, found) if far else alike(wholes.words(whole), [parts.words(p) for p in found])
            if score >= (COVERED if far else _ALIKE):
                yield Split(whole, tuple(found), _NAME, round(score, 4)), part


def _beside_unmatched(side: MatchingSide) -> list[Match]:
    """The pairs that have an unmatched neighbour on this side, in document order, each once.

    Of its siblings only the nearest ones that have a partner may be parts of the same whole.
    """
    index = side.document.index
    out: dict[Match, None] = {}
    for node in side.lone():
        both = (filter(side.match, side.neighbours(node, step, _MAX_BESIDE)) for step in (-1, 1))
        near = (*(n for beside in both for n in islice(beside, _AWAY + 1)), *index.ancestors(node))
        out.update((m, None) for n in (*near, *index.children(node)[:1]) if (m := side.match(n)))
    return list(out)


def _complete(left: Bag, part: Node, side: MatchingSide) -> list[Node]:
    """The partner with the neighbours that hold what it lacks of the whole, in document order; takes all out of it."""
    take(left, side.bag(part))
    slipped = _SLIPPED if side.bag(part) == heading_only(side, part) != {} else HELD
    inside = (n for n in part.walk() if n.is_provision and n is not part)
    below = _while_held(left, side, islice(inside, _MAX_BELOW), first=slipped, pass_over=_AWAY)
    before, after = (
        _while_held(left, side, iter(side.neighbours(part, step, _MAX_BESIDE)), pass_over=_AWAY) for step in (-1, 1)
    )
    above = _while_held(left, side, iter([side.document.index.parent.get(part)])) if side.rank(part) == 0 else []
    return [*above, *reversed(before), part, *below, *after]


def _while_held(
    left: Bag, side: MatchingSide, nodes: Iterator[Node | None], *, first: float = HELD, pass_over: int = 0
) -> list[Node]:
    """The unmatched provisions whose words stand in ``left``, up to too many others in a row; takes them out of it."""
    found: list[Node] = []
    passed = 0
    for least, node in zip(chain([first], repeat(HELD)), nodes, strict=False):
        if node is None or node.kind in SPECIAL:
            break
        if side.match(node) is None and held_share(left, side, node) >= least:
            take(left, side.bag(node))
            found.append(node)
            passed = 0
        elif passed < pass_over:
            passed += 1
        else:
            break
    return found


MATCHER = Matcher(_NAME, match_splits)
