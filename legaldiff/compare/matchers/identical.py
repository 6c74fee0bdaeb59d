"""Identical subtrees: provisions whose words, with all below them, are the same whatever their designators.

First those that stand once in each document, wherever they are; then the equals that stand beside matched ones, so
that boilerplate which a document repeats is paired in its order. Two rounds: as printed, which costs one hash of
each run, and by their words alone, which only what is left and looks the same is taken apart for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable

from legaldiff.compare.matchers.kinship import akin_parents
from legaldiff.compare.matchers.matcher import Matcher
from legaldiff.compare.result import Matching, MatchingSide
from legaldiff.document import Document
from legaldiff.model import LEVELS, SPECIAL, Kind, Node

__all__ = ["MATCHER"]

_MIN_WORDS = 4  # "the Secretary of State;" may stand anywhere: fewer words than these pair only in context
_NUM = Kind.NUM
_PROVISIONS = LEVELS | SPECIAL
_OTHERS = bytes(set(range(128)).difference(b"abcdefghijklmnopqrstuvwxyz"))  # what is no letter

Keys = dict[Node, int]
Pair = Callable[[Matching, Node, Node], None]
Own = Callable[[MatchingSide, Node], Hashable]
"""What stands for the own words of a provision, such as the text itself; what is empty stands for none."""


def match_identical(matching: Matching) -> None:
    """Pair the identical subtrees of both documents."""
    _match_keys(matching, _prints(matching.old), _prints(matching.new), _pair_verbatim)
    _match_equal(matching, MatchingSide.own)
    _match_equal(matching, _words_where_alike(matching))


def _match_equal(matching: Matching, own: Own) -> None:
    ids: dict[Hashable, int] = {}
    old, new = (_keys(side, own, ids) for side, _ in matching.sides)
    _match_keys(matching, old, new, _pair_subtrees)


def _match_keys(matching: Matching, old: Keys, new: Keys, pair: Pair) -> None:
    _match_unique(matching, old, new, pair)
    _match_beside(matching, old, new, pair, step=1)
    _match_beside(matching, old, new, pair, step=-1)


def _prints(document: Document) -> Keys:
    """A number for the printed text of each provision behind its designator, with all that is in it."""
    text = document.text
    keys: Keys = {}
    for node in reversed(document.provisions):
        body = text[_body(node) : node.end]
        keys[node] = abs(hash(body)) if body and not body.isspace() else -1
    return keys


def _body(node: Node) -> int:
    """Where the text behind the designator begins."""
    first = node.children[0] if node.children else node
    return first.end if first.kind is _NUM else node.start


def _keys(side: MatchingSide, own: Own, ids: dict[Hashable, int]) -> Keys:
    """A number for each subtree without a partner, the same for the same words; ``ids`` is shared by both documents."""
    keys: Keys = {}
    children = side.document.index.children
    for node in reversed(side.lone()):
        said = own(side, node)
        below = children(node)
        if below:  # a pair stands for itself: what is in it need not be looked at
            said = (said, *[keys[n] if n in keys else (m := side.match(n)) and m.old for n in below])
        keys[node] = ids.setdefault(said, len(ids)) if said else -1  # a bare label is like every other
    return keys


def _words_where_alike(matching: Matching) -> Own:
    """What tells the own words: of a text that no other has the letters of, the text itself will do."""
    letters = {text: _letters(text) for text in {side.own(n) for side, _ in matching.sides for n in side.lone()}}
    twice = {found for found, n in Counter(letters.values()).items() if n > 1}
    return lambda side, node: tuple(side.words(node)) if letters[own := side.own(node)] in twice else own


def _letters(text: str) -> bytes:
    """The letters of a text in order, a to z: texts of the same words have the same."""
    return text.lower().encode("ascii", "ignore").translate(None, _OTHERS)


def _once(keys: Keys) -> dict[int, Node]:
    """The nodes whose key no other node of the document has, in the order of the keys."""
    counts = Counter(keys.values())
    return {key: node for node, key in keys.items() if counts[key] == 1 and key != -1}


def _match_unique(matching: Matching, old: Keys, new: Keys, pair: Pair) -> None:
    once_old, once_new = _once(old), _once(new)
    for key, node in reversed(once_old.items()):  # in document order
        twin = once_new.get(key)
        if twin is None or not matching.are_free(node, twin):
            continue
        if not matching.old_profile.is_short(node, _MIN_WORDS) or akin_parents(matching, node, twin):
            pair(matching, node, twin)


def _match_beside(matching: Matching, old: Keys, new: Keys, pair: Pair, *, step: int) -> None:
    """Pair equals that directly follow (``step`` 1) or precede (-1) the two of a pair among their siblings."""
    left = {new[node] for node in matching.lone_new()} - {-1}
    for node in matching.lone_old()[::step]:
        if old[node] not in left or matching.of_old(node):
            continue
        match = next(map(matching.of_old, matching.old_profile.neighbours(node, -step, 1)), None)
        for twin in matching.new_profile.neighbours(match.new, step, 1) if match else ():
            if old[node] == new.get(twin) and matching.are_free(node, twin):
                pair(matching, node, twin)


def _pair_subtrees(matching: Matching, old: Node, new: Node) -> None:
    """Pair two subtrees of the same shape, node by node; what already has a partner keeps it."""
    todo = [(old, new)]
    while todo:
        one, other = todo.pop()
        if matching.are_free(one, other):
            matching.add(one, other, "identical", 1.0)
        todo.extend(zip(matching.old.index.children(one), matching.new.index.children(other), strict=False))


def _pair_verbatim(matching: Matching, old: Node, new: Node) -> None:
    """Pair two subtrees of the same text and shape, whole or not at all."""
    ours, theirs = matching.old.text, matching.new.text
    if ours[_body(old) : old.end] != theirs[_body(new) : new.end]:
        return
    pairs = _lay_over(old, new)
    if pairs:
        printed_alike = old.kind is new.kind and ours[old.start : old.end] == theirs[new.start : new.end]
        matching.add_whole(pairs, "identical", verbatim=printed_alike)


def _lay_over(old: Node, new: Node) -> list[tuple[Node, Node]]:
    """Two provisions and, in pairs, those in them.

    None unless both hold the same nodes in the same places from the end; only their own designators may differ.
    """
    shift = new.end - old.end
    pairs = [(old, new)]
    todo = [(old.children, new.children)]
    for ours, theirs in todo:
        if len(ours) != len(theirs):
            return []
        for one, other in zip(ours, theirs, strict=True):
            if one.kind is not other.kind or one.end + shift != other.end:
                return []
            if one.value != other.value and ours is not old.children:
                return []
            if one.children or other.children:
                todo.append((one.children, other.children))
            if one.kind in _PROVISIONS:
                pairs.append((one, other))
    return pairs


MATCHER = Matcher("identical", match_identical)
