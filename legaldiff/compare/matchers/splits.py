"""Splits and merges: a provision whose words stand in two or more neighbours of the other document.

Looked for beside pairs: what the partner does not hold of the whole, its unmatched neighbours hold, nearly word for
word. A neighbour is a sibling before or after, the first children below (text that slips one level down under its
heading), or the parent whose first child the partner is. What stands farther away is a part only if all its words, in
one run, are among those that the partner does not hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from legaldiff.compare import tokens
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.profile import Bag, Profile
from legaldiff.compare.result import Match, Matching, Split
from legaldiff.model import SPECIAL, Kind, Node

__all__ = ["MATCHER"]

_NAME = "splits"
_HELD = 0.7  # the share of a part, by weight, that must stand in what is left of the whole
_SLIPPED = 0.5  # the same, of the first words below a part that has no more than a heading itself
_ALIKE = 0.35  # how alike the whole and the parts in their order must be, from 0 to 1
_MIN_WORDS = 4  # a part
_MAX_PARTS = 12
_FEWEST_FAR = 12  # words of a part that is no neighbour
_FEWEST_LETTERS = 2 * _FEWEST_FAR  # code points that these words and their spaces take at least
_AWAY = 3  # siblings that may have come between two parts


_Worded = list[tuple[Node, list[str]]]
"""Provisions with their words."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A document as the side of the wholes or of the parts."""

    profile: Profile
    partner: Callable[[Node], Match | None]
    lone: Callable[[], list[Node]]


def match_splits(matching: Matching) -> None:
    """Find the provisions that were split, and those that were merged; the surest first, a provision in one at most."""
    old = _Side(matching.old_profile, matching.of_old, matching.lone_old)
    new = _Side(matching.new_profile, matching.of_new, matching.lone_new)
    found: list[tuple[Match, Split, Callable[[Split], None]]] = []
    found.extend((m, s, matching.add_split) for m, s in _propose(old, new, lambda m: (m.old, m.new)))
    found.extend((m, s, matching.add_merge) for m, s in _propose(new, old, lambda m: (m.new, m.old)))
    places = matching.old_profile.position, matching.new_profile.position
    found.sort(key=lambda f: (-f[1].score, places[0][f[0].old] + places[1][f[0].new]))
    taken: set[Node] = set()
    for match, split, add in found:
        nodes = {match.old, match.new, *split.parts}
        if not taken & nodes:
            taken |= nodes
            add(split)


def _propose(wholes: _Side, parts: _Side, sides: Callable[[Match], tuple[Node, Node]]) -> Iterator[tuple[Match, Split]]:
    """The splits of provisions of one side, one for each pair that has unmatched neighbours which complete it."""
    yield from _propose_far(wholes, parts, sides)
    for match in _beside_unmatched(parts):
        whole, part = sides(match)
        if whole.kind in SPECIAL or match.by == "identical":
            continue
        found = _complete(wholes.profile.bag(whole), part, parts)
        if len(found) > 1:
            score = _alike(wholes.profile.words(whole), [parts.profile.words(p) for p in found])
            if score >= _ALIKE:
                yield match, Split(whole, tuple(found), _NAME, round(score, 4))


def _propose_far(
    wholes: _Side, parts: _Side, sides: Callable[[Match], tuple[Node, Node]]
) -> Iterator[tuple[Match, Split]]:
    """The splits of which one part is no neighbour of the other: it stands in the whole as one run, word for word."""
    lone = [(n, _sentences(parts.profile, n)) for n in parts.lone() if _may_be_far(parts, n)]
    grown: _Worded = []
    for node in wholes.profile.document.provisions if lone else ():
        match = wholes.partner(node)
        if match and match.by != "identical" and node.kind not in SPECIAL:
            part = sides(match)[1]
            if len(wholes.profile.own(node)) < len(parts.profile.own(part)) + _FEWEST_LETTERS:
                continue
            words, held = wholes.profile.words(node), parts.profile.words(part)
            if len(words) >= len(held) + _FEWEST_FAR:
                grown.append((node, words))
    tried: Counter[Node] = Counter()
    for node, whole in _begin_in(lone, grown):
        match = wholes.partner(whole)
        tried[whole] += 1
        if match is None or tried[whole] > _MAX_PARTS:  # a huge provision may share words with thousands
            continue
        run, words = _sentences(parts.profile, node), wholes.profile.words(whole)
        if f" {' '.join(run)} " not in f" {' '.join(words)} ":
            continue
        part = sides(match)[1]
        left = dict(wholes.profile.bag(whole))
        _take(left, parts.profile.bag(part))
        if _is_held(left, parts.profile, node, _HELD):
            found = sorted((part, node), key=lambda n: parts.profile.position[n])
            score = _alike(words, [parts.profile.words(part), parts.profile.words(node)])
            yield match, Split(whole, tuple(found), _NAME, round(score, 4))


def _begin_in(lone: _Worded, grown: _Worded) -> Iterator[tuple[Node, Node]]:
    """The pairs of which the one's first three words stand in the other in a row, in the order of the first."""
    starts = {tuple(words[:3]) for _, words in lone}
    holders: dict[tuple[str, ...], list[Node]] = {}
    for whole, words in grown:
        for start in starts.intersection(zip(words, words[1:], words[2:], strict=False)):
            holders.setdefault(start, []).append(whole)
    return ((node, whole) for node, words in lone for whole in holders.get(tuple(words[:3]), ()))


def _may_be_far(side: _Side, node: Node) -> bool:
    if node.kind in SPECIAL or side.profile.document.index.children(node):
        return False
    return len(_sentences(side.profile, node)) >= _FEWEST_FAR


def _sentences(profile: Profile, node: Node) -> list[str]:
    """The own words without those of the heading, which a merge drops."""
    heading = next((c for c in node.children if c.kind is Kind.HEADING), None)
    skip = len(tokens.words(profile.document.text[heading.start : heading.end])) if heading else 0
    return profile.words(node)[skip:]


def _beside_unmatched(side: _Side) -> list[Match]:
    """The pairs that have an unmatched neighbour on this side, in document order, each once."""
    index = side.profile.document.index
    out: list[Match] = []
    for node in side.lone():
        near = (*_near(side, node, -1), *_near(side, node, 1), index.parent.get(node), *index.children(node)[:1])
        out.extend(m for n in near if n is not None and (m := side.partner(n)))
    return list(dict.fromkeys(out))


def _near(side: _Side, node: Node, step: int) -> list[Node]:
    """The paired siblings in one direction that are near enough to be parts of the same whole."""
    found: list[Node] = []
    for near in side.profile.neighbours(node, step, _MAX_PARTS - 1):
        if len(found) > _AWAY:
            break
        if side.partner(near):
            found.append(near)
    return found


def _complete(whole: Bag, part: Node, side: _Side) -> list[Node]:
    """The partner with the neighbours that hold what it lacks of the whole, in document order."""
    profile, index = side.profile, side.profile.document.index
    left = dict(whole)
    _take(left, profile.bag(part))
    slipped = _SLIPPED if profile.bag(part) == _heading_only(profile, part) else _HELD
    below = _while_held(left, side, iter(index.children(part)[:_MAX_PARTS]), least=slipped)
    before = _while_held(left, side, iter(profile.neighbours(part, -1, _MAX_PARTS - 1)), pass_over=_AWAY)
    after = _while_held(left, side, iter(profile.neighbours(part, 1, _MAX_PARTS - 1)), pass_over=_AWAY)
    above = _while_held(left, side, iter([index.parent.get(part)])) if profile.rank(part) == 0 else []
    return [*above, *reversed(before), part, *below, *after]


def _heading_only(profile: Profile, node: Node) -> Bag:
    return profile.heading_bag(node) if any(c.kind is Kind.HEADING for c in node.children) else {}


def _while_held(
    left: Bag, side: _Side, nodes: Iterator[Node | None], *, least: float = _HELD, pass_over: int = 0
) -> list[Node]:
    """The unmatched provisions whose words stand in ``left``, up to too many others in a row; takes them out of it."""
    found: list[Node] = []
    passed = 0
    for node in nodes:
        if node is None or node.kind in SPECIAL:
            break
        if side.partner(node) is None and _is_held(left, side.profile, node, least):
            _take(left, side.profile.bag(node))
            found.append(node)
            passed = 0
        elif passed < pass_over:
            passed += 1
        else:
            break
    return found


def _is_held(left: Bag, profile: Profile, node: Node, least: float) -> bool:
    bag = profile.bag(node)
    held = sum(min(n, left.get(w, 0)) for w, n in bag.items())
    return held >= least * sum(bag.values()) and len(profile.words(node)) >= _MIN_WORDS


def _take(left: Bag, bag: Bag) -> None:
    for word, n in bag.items():
        if word in left:
            left[word] = max(0, left[word] - n)


def _alike(whole: list[str], parts: list[list[str]]) -> float:
    """The likeness of the words in their order, 0 to 1: shared words, twice, over all (longest common subsequence)."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(whole, [w for p in parts for w in p])


MATCHER = Matcher(_NAME, match_splits)
