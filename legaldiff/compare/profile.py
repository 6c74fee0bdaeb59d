"""The words of the provisions of one document, as the matchers look at them; each is computed when first asked for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import wraps
from itertools import count
from typing import Any, TypeVar
from zlib import crc32

from legaldiff.compare.redline.tokens import Memory, has_words, pieces, words
from legaldiff.compare.redline.trimming import split_common
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, SPECIAL, Kind, Node

__all__ = ["Bag", "Profile", "likeness", "likeness_of_texts", "shared_weight"]

_Made = TypeVar("_Made")
Bag = dict[str, int]
"""Words with their weight times their count."""

_LIGHT = frozenset(
    re.findall(
        r"\w+",
        "a all an and any are as at be by for from in is it its may not of on or order other section shall such that "
        "the their these this to under upon which will with",
    )
)  # in every order, so that two provisions are no more alike for sharing them
_HEAVY_WEIGHT = 5
_TERM_RE = lazy_re(r"(?:the (?:term|word|phrase)s? )?[\"“]([^\"“”]{1,80})[\"”]", re.IGNORECASE)  # “Integrity” means
_HEADING, _TRIVIA = Kind.HEADING, Kind.TRIVIA
_NOT_OWN = LEVELS | SPECIAL | {Kind.NUM, Kind.TRIVIA}
"""The children of a provision that hold none of its own words."""


def likeness(one: Bag, other: Bag) -> float:
    """How alike two bags are, from 0 to 1: the weight of the shared words, twice, over the weight of all (Dice)."""
    total = sum(one.values()) + sum(other.values())
    return 2 * shared_weight(one, other) / total if total else 0.0


def likeness_of_texts(old: str, new: str) -> float | None:
    """The likeness of the bags of two texts; None where neither has a word.

    What both begin and end with is weighed once: most provisions that changed differ in a word or two.
    """
    head, tail = split_common(old, new)
    common = sum(map(_weights.__getitem__, pieces(old[:head] + old[len(old) - tail :])))
    one, other = _weigh(words(old[head : len(old) - tail])), _weigh(words(new[head : len(new) - tail]))
    total = 2 * common + sum(one.values()) + sum(other.values())
    return 2 * (common + shared_weight(one, other)) / total if total else None


def shared_weight(one: Bag, other: Bag) -> int:
    """The weight of the words that two bags have in common."""
    return sum([min(one[word], other[word]) for word in one.keys() & other.keys()])


def _kept(tell: Callable[[Profile, Node], _Made]) -> Callable[[Profile, Node], _Made]:
    """A method that is asked once of each provision: what it told is kept with the profile."""
    name = tell.__name__

    @wraps(tell)
    def told(profile: Profile, node: Node) -> _Made:
        kept: dict[Node, _Made] = profile.kept[name]
        found = kept.get(node)
        if found is None:
            found = kept[node] = tell(profile, node)
        return found

    return told


class Profile:
    """Own words of provisions: the heading and the runs, without the designator and without the provisions inside."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.position: dict[Node, int] = dict(zip(document.provisions, count(), strict=False))
        """The place of each provision in document order."""
        self._ranks: dict[Node, int] = {}
        self._asides: dict[Node, list[Node]] = {}
        self._prints: dict[Node, int] = {}
        self.kept: defaultdict[str, dict[Node, Any]] = defaultdict(dict)
        """What the methods that keep it have told of each provision, by their names."""

    def rank(self, node: Node) -> int:
        """The place of a provision among its siblings."""
        found = self._ranks.get(node)
        if found is None:
            self._ranks.update(zip(self._siblings(node), count(), strict=False))
            found = self._ranks[node]
        return found

    def _siblings(self, node: Node) -> list[Node]:
        index = self.document.index
        return index.children(index.parent.get(node))

    @_kept
    def own(self, node: Node) -> str:
        """Heading and own runs as printed, a line each; notes the furniture among them."""
        text = self.document.text
        if not node.children:
            return text[node.start : node.end]
        runs: list[str] = []
        todo = list(node.children[::-1])
        while todo:
            n = todo.pop()
            kind = n.kind
            if kind in _NOT_OWN:
                if kind is _TRIVIA and not text[n.start : n.end].isspace():
                    self._asides.setdefault(node, []).append(n)
            elif n.children:
                todo.extend(n.children[::-1])
            else:
                runs.append(text[n.start : n.end])
        return runs[0] if len(runs) == 1 else "\n".join(runs)

    def asides(self, node: Node) -> list[Node]:
        """The furniture among the words of a provision: what is trivia and no white space."""
        self.own(node)
        return self._asides.get(node, [])

    @_kept
    def words(self, node: Node) -> list[str]:
        """The own words in lower case, in order."""
        return words(self.own(node))

    @_kept
    def bag(self, node: Node) -> Bag:
        """The own words with their weights: 5 for each, 1 for the few that stand in every order."""
        return _weigh(self.words(node))

    @_kept
    def mass(self, node: Node) -> int:
        """The weight of all its own words."""
        return sum(self.bag(node).values())

    def speaker(self, node: Node) -> Node:
        """The provision; for a bare label, which has no words of its own, the first provision in it."""
        below = () if has_words(self.own(node)) else self.document.index.children(node)[:1]
        return below[0] if below else node

    def heading(self, node: Node) -> str | None:
        """The heading as printed; None where there is none."""
        return next((self.document.text_of(c) for c in node.children if c.kind is _HEADING), None)

    @_kept
    def heading_bag(self, node: Node) -> Bag:
        """The words of the heading with their weights, or of the term that a definition opens with; else empty."""
        heading = self.heading(node)
        if heading is None and (term := _TERM_RE.match(self.own(node))):
            heading = term[1]
        return _weigh(words(heading)) if heading else {}

    def print(self, node: Node) -> int:
        """A fingerprint of the words of the whole provision (32 bits), to break ties by content and never by position.

        Without designators, its own or those below it: equals that only stand elsewhere have the same one.
        """
        children, prints = self.document.index.children, self._prints
        todo = [node]
        for n in todo:  # grows
            todo.extend(c for c in children(n) if c not in prints)
        for n in reversed(todo if node not in prints else ()):
            found = crc32(" ".join(self.own(n).split()).encode("utf-8", "surrogatepass"))
            for child in children(n):
                found = crc32(prints[child].to_bytes(4, "big"), found)
            prints[n] = found
        return prints[node]

    def neighbours(self, node: Node, step: int, most: int) -> list[Node]:
        """The siblings after a provision, or with ``step`` -1 those before it, the nearest first."""
        siblings, at = self._siblings(node), self.rank(node)
        return siblings[at + 1 : at + 1 + most] if step > 0 else siblings[max(0, at - most) : at][::-1]

    @_kept
    def weight(self, node: Node) -> int:
        """The number of words of the whole provision, with all below it."""
        return len(self.document.text_of(node).split())

    def is_short(self, node: Node, words: int) -> bool:
        """Whether the whole provision has no more words than that."""
        return len(self.document.text_of(node).split(None, words)) <= words


def _weigh(words: list[str]) -> Bag:
    return {word: n if word in _LIGHT else n * _HEAVY_WEIGHT for word, n in Counter(words).items()}


@Memory
def _weights(piece: str) -> int:
    return sum(_weigh(words(piece)).values())
