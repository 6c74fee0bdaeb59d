"""The words of the provisions of one document, as the matchers look at them; each is computed when first asked for."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from zlib import crc32

from legaldiff.compare.redline.tokens import LONGEST, MEMORY, has_words, pieces, words
from legaldiff.compare.redline.trimming import split_common
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, SPECIAL, Kind, Node

__all__ = ["Bag", "Profile", "likeness", "likeness_of_texts", "shared_weight"]

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
    common = sum(map(_WEIGHTS.__getitem__, pieces(old[:head] + old[len(old) - tail :])))
    one, other = _weigh(words(old[head : len(old) - tail])), _weigh(words(new[head : len(new) - tail]))
    total = 2 * common + sum(one.values()) + sum(other.values())
    return 2 * (common + shared_weight(one, other)) / total if total else None


def shared_weight(one: Bag, other: Bag) -> int:
    """The weight of the words that two bags have in common."""
    return sum([min(one[word], other[word]) for word in one.keys() & other.keys()])


class Profile:
    """Own words of provisions: the heading and the runs, without the designator and without the provisions inside."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.position: dict[Node, int] = dict(zip(document.provisions, count(), strict=False))
        """The place of each provision in document order."""
        self._ranks: dict[Node, int] = {}
        self._own: dict[Node, str] = {}
        self._asides: dict[Node, list[Node]] = {}
        self._words: dict[Node, list[str]] = {}
        self._bags: dict[Node, Bag] = {}
        self._masses: dict[Node, int] = {}
        self._headings: dict[Node, Bag] = {}
        self._prints: dict[Node, int] = {}
        self._weights: dict[Node, int] = {}

    def rank(self, node: Node) -> int:
        """The place of a provision among its siblings."""
        found = self._ranks.get(node)
        if found is None:
            index = self.document.index
            self._ranks.update(zip(index.children(index.parent.get(node)), count(), strict=False))
            found = self._ranks[node]
        return found

    def own(self, node: Node) -> str:
        """Heading and own runs as printed, a line each."""
        found = self._own.get(node)
        if found is None:
            found = self._own[node] = self._read(node)
        return found

    def asides(self, node: Node) -> list[Node]:
        """The furniture among the words of a provision: what is trivia and no white space."""
        self.own(node)
        return self._asides.get(node, [])

    def _read(self, node: Node) -> str:
        """The own runs, a line each; notes the furniture among them."""
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

    def words(self, node: Node) -> list[str]:
        """The own words in lower case, in order."""
        found = self._words.get(node)
        if found is None:
            found = self._words[node] = words(self.own(node))
        return found

    def bag(self, node: Node) -> Bag:
        """The own words with their weights: 5 for each, 1 for the few that stand in every order."""
        found = self._bags.get(node)
        if found is None:
            found = self._bags[node] = _weigh(self.words(node))
        return found

    def mass(self, node: Node) -> int:
        """The weight of all its own words."""
        found = self._masses.get(node)
        if found is None:
            found = self._masses[node] = sum(self.bag(node).values())
        return found

    def speaker(self, node: Node) -> Node:
        """The provision; for a bare label, which has no words of its own, the first provision in it."""
        below = () if has_words(self.own(node)) else self.document.index.children(node)[:1]
        return below[0] if below else node

    def heading_bag(self, node: Node) -> Bag:
        """The words of the heading with their weights, or of the term that a definition opens with; else empty."""
        found = self._headings.get(node)
        if found is None:
            heading = next((c for c in node.children if c.kind is _HEADING), None)
            if heading:
                title = self.document.text[heading.start : heading.end]
            else:
                term = _TERM_RE.match(self.own(node))
                title = term[1] if term else ""
            found = self._headings[node] = _weigh(words(title)) if title else {}
        return found

    def print(self, node: Node) -> int:
        """A fingerprint of the words of the whole provision (32 bits), to break ties by content and never by position.

        Without designators, its own or those below it: equals that only stand elsewhere have the same one.
        """
        found = self._prints.get(node)
        if found is None:
            todo = [node]
            while todo:
                n = todo[-1]
                below = self.document.index.children(n)
                missing = [c for c in below if c not in self._prints]
                if missing:
                    todo.extend(missing)
                    continue
                found = crc32(" ".join(self.own(n).split()).encode("utf-8", "surrogatepass"))
                for child in below:
                    found = crc32(self._prints[child].to_bytes(4, "big"), found)
                self._prints[todo.pop()] = found
            found = self._prints[node]
        return found

    def neighbour(self, node: Node, step: int) -> Node | None:
        """The sibling ``step`` places on, or None."""
        index, at = self.document.index, self.rank(node) + step
        siblings = index.children(index.parent.get(node))
        return siblings[at] if 0 <= at < len(siblings) else None

    def neighbours(self, node: Node, step: int, most: int) -> list[Node]:
        """The siblings after a provision, or with ``step`` -1 those before it, the nearest first."""
        index, at = self.document.index, self.rank(node)
        siblings = index.children(index.parent.get(node))
        return siblings[at + 1 : at + 1 + most] if step > 0 else siblings[max(0, at - most) : at][::-1]

    def weight(self, node: Node) -> int:
        """The number of words of the whole provision, with all below it."""
        found = self._weights.get(node)
        if found is None:
            found = self._weights[node] = len(self.document.text[node.start : node.end].split())
        return found

    def is_short(self, node: Node, words: int) -> bool:
        """Whether the whole provision has no more words than that."""
        return len(self.document.text[node.start : node.end].split(None, words)) <= words


class _Weights(dict[str, int]):
    """The weight of the words of a piece of text, remembered."""

    def __missing__(self, piece: str) -> int:
        weight = sum(_weigh(words(piece)).values())
        if len(self) < MEMORY and len(piece) <= LONGEST:
            self[piece] = weight
        return weight


_WEIGHTS = _Weights()


def _weigh(words: list[str]) -> Bag:
    return {word: n if word in _LIGHT else n * _HEAVY_WEIGHT for word, n in Counter(words).items()}
