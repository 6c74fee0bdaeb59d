"""Splits and merges: a provision whose words stand in two or more of the other document.

Looked for beside pairs: what the partner does not hold of the whole, its unmatched neighbours hold, nearly word for
word. A neighbour is a sibling before or after, what stands below (text that slips a level down under its heading), or
the parent whose first child the partner is. What stands farther away is asked for more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice, repeat
from operator import attrgetter

from legaldiff.address import Index
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
from legaldiff.compare.matchers.remainder import HELD, Proposal, Side, alike, heading_only, is_held, take
from legaldiff.compare.profile import Bag
from legaldiff.compare.result import Match, Matching, Split
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
    old = Side(matching.old_profile, matching.of_old, matching.lone_old, attrgetter("old"))
    new = Side(matching.new_profile, matching.of_new, matching.lone_new, attrgetter("new"))
    places = {**matching.old_profile.position, **matching.new_profile.position}
    parts_of = find_sharing(matching, old, new)
    leads = [(score, whole, part) for score, whole, part in find_leads(old, new, parts_of[0])]
    leads.extend((score, part, whole) for score, whole, part in find_leads(new, old, parts_of[1]))
    for score, one, other in sorted(leads, key=lambda f: (-f[0], places[f[1]] + places[f[2]])):
        if matching.free_old(one) and matching.free_new(other):
            matching.add(one, other, _NAME, round(score, 4))
    found: list[tuple[Proposal, Callable[[Split], None]]] = []
    found.extend((p, matching.add_split) for p in _propose(old, new, parts_of[0]))
    found.extend((p, matching.add_merge) for p in _propose(new, old, parts_of[1]))
    found.sort(key=lambda f: (-f[0].split.score, places[f[0].split.whole] + places[f[0].lead]))
    taken: set[Node] = set()
    for (split, _), add in found:
        nodes = {split.whole, *split.parts}
        if not taken & nodes:
            taken |= nodes
            add(split)


def _propose(wholes: Side, parts: Side, sharing: Sharing) -> Iterator[Proposal]:
    """The splits of provisions of one side."""
    profile, runs = parts.profile, find_runs(wholes, parts)
    matches = (*_beside_unmatched(parts), *filter(None, map(wholes.match, (*sharing, *runs))))
    for match in dict.fromkeys(matches):
        whole, part = wholes.of(match), parts.of(match)
        if whole.kind in SPECIAL or match.by == "identical":
            continue
        bag = wholes.profile.bag(whole)
        left = dict(bag)
        found = _complete(left, part, parts)
        least = _FIFTH * wholes.profile.mass(whole)
        others = (*runs.get(whole, ()), *(n for n in sharing.get(whole, ()) if profile.mass(n) >= least))
        far = gather(left, parts, [n for n in dict.fromkeys(others) if n not in found])
        found = sorted([*found, *far], key=profile.position.__getitem__)
        if len(found) > 1:
            words = wholes.profile.words(whole)
            score = coverage(bag, parts, found) if far else alike(words, [profile.words(p) for p in found])
            if score >= (COVERED if far else _ALIKE):
                yield Proposal(Split(whole, tuple(found), _NAME, round(score, 4)), part)


def _beside_unmatched(side: Side) -> list[Match]:
    """The pairs that have an unmatched neighbour on this side, in document order, each once."""
    index = side.profile.document.index
    out: list[Match] = []
    for node in side.lone():
        near = (*_near(side, node, -1), *_near(side, node, 1), *index.ancestors(node), *index.children(node)[:1])
        out.extend(m for n in near if n is not None and (m := side.match(n)))
    return list(dict.fromkeys(out))


def _near(side: Side, node: Node, step: int) -> list[Node]:
    """The paired siblings in one direction that are near enough to be parts of the same whole."""
    found: list[Node] = []
    for near in side.profile.neighbours(node, step, _MAX_BESIDE):
        if len(found) > _AWAY:
            break
        if side.match(near):
            found.append(near)
    return found


def _complete(left: Bag, part: Node, side: Side) -> list[Node]:
    """The partner with the neighbours that hold what it lacks of the whole, in document order; takes all out of it."""
    profile, index = side.profile, side.profile.document.index
    take(left, profile.bag(part))
    slipped = _SLIPPED if profile.bag(part) == heading_only(profile, part) != {} else HELD
    below = _while_held(left, side, islice(_inside(index, part), _MAX_BELOW), first=slipped, pass_over=_AWAY)
    before = _while_held(left, side, iter(profile.neighbours(part, -1, _MAX_BESIDE)), pass_over=_AWAY)
    after = _while_held(left, side, iter(profile.neighbours(part, 1, _MAX_BESIDE)), pass_over=_AWAY)
    above = _while_held(left, side, iter([index.parent.get(part)])) if profile.rank(part) == 0 else []
    return [*above, *reversed(before), part, *below, *after]


def _inside(index: Index, node: Node) -> Iterator[Node]:
    """The provisions in one, in document order."""
    for child in index.children(node):
        yield child
        yield from _inside(index, child)


def _while_held(
    left: Bag, side: Side, nodes: Iterator[Node | None], *, first: float = HELD, pass_over: int = 0
) -> list[Node]:
    """The unmatched provisions whose words stand in ``left``, up to too many others in a row; takes them out of it."""
    found: list[Node] = []
    passed = 0
    for least, node in zip(chain([first], repeat(HELD)), nodes, strict=False):
        if node is None or node.kind in SPECIAL:
            break
        if side.match(node) is None and is_held(left, side.profile, node, least):
            take(left, side.profile.bag(node))
            found.append(node)
            passed = 0
        elif passed < pass_over:
            passed += 1
        else:
            break
    return found


MATCHER = Matcher(_NAME, match_splits)
