"""The words of the provisions of one document, as the matchers look at them; each is computed when first asked for."""

from __future__ import annotations

import re
from zlib import crc32

from legaldiff.compare.tokens import words
from legaldiff.document import Document
from legaldiff.model import Kind, Node

__all__ = ["Bag", "Profile", "likeness"]

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
_LIGHT_WEIGHT = 1
_TERM_RE = re.compile(r"(?:the (?:term|word|phrase)s? )?[\"“]([^\"“”]{1,80})[\"”]", re.IGNORECASE)  # “Integrity” means
_NUM, _TRIVIA = Kind.NUM, Kind.TRIVIA


def likeness(one: Bag, other: Bag) -> float:
    """How alike two bags are, from 0 to 1: the weight of the shared words, twice, over the weight of all (Dice)."""
    if len(one) > len(other):
        one, other = other, one
    total = sum(one.values()) + sum(other.values())
    shared = 0
    for word, n in one.items():
        m = other.get(word, 0)
        shared += n if n < m else m
    return 2 * shared / total if total else 0.0


class Profile:
    """Own words of provisions: the heading and the runs, without the designator and without the provisions inside."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.position: dict[Node, int] = {n: i for i, n in enumerate(document.provisions)}
        """The place of each provision in document order."""
        self.rank: dict[Node, int] = {}
        """The place of each provision among its siblings."""
        for parent in (None, *document.provisions):
            for i, child in enumerate(document.index.children(parent)):
                self.rank[child] = i
        self._own: dict[Node, str] = {}
        self._words: dict[Node, list[str]] = {}
        self._bags: dict[Node, Bag] = {}
        self._headings: dict[Node, Bag] = {}
        self._prints: dict[Node, int] = {}

    def own(self, node: Node) -> str:
        """Heading and own runs as printed, a line each."""
        found = self._own.get(node)
        if found is None:
            text, runs, todo = self.document.text, [], list(node.children[::-1])
            while todo:
                n = todo.pop()
                if n.kind is _NUM or n.kind is _TRIVIA or n in self.position:
                    continue
                if n.children:
                    todo.extend(n.children[::-1])
                else:
                    runs.append(text[n.start : n.end])
            found = "\n".join(runs) if node.children else text[node.start : node.end]
            self._own[node] = found
        return found

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

    def spoken_bag(self, node: Node) -> Bag:
        """The bag of the own words; of a bare label, which has none, that of the first provision in it."""
        below = () if self.words(node) else self.document.index.children(node)[:1]
        return self.bag(below[0]) if below else self.bag(node)

    def heading_bag(self, node: Node) -> Bag:
        """The words of the heading with their weights, or of the term that a definition opens with; else empty."""
        found = self._headings.get(node)
        if found is None:
            heading = next((c for c in node.children if c.kind is Kind.HEADING), None)
            if heading:
                title = self.document.text[heading.start : heading.end]
            else:
                term = _TERM_RE.match(self.own(node))
                title = term[1] if term else ""
            found = self._headings[node] = _weigh(words(title))
        return found

    def print(self, node: Node) -> int:
        """A fingerprint of the words of the whole provision (32 bits), to break ties by content and never by position.

        Without designators, its own or those below it: equals that only stand elsewhere have the same one.
        """
        if not self._prints:
            for n in reversed(self.document.provisions):  # children first
                found = crc32(" ".join(self.own(n).split()).encode("utf-8", "surrogatepass"))
                for child in self.document.index.children(n):
                    found = crc32(self._prints[child].to_bytes(4, "big"), found)
                self._prints[n] = found
        return self._prints[node]

    def neighbour(self, node: Node, step: int) -> Node | None:
        """The sibling ``step`` places on, or None."""
        index, at = self.document.index, self.rank[node] + step
        siblings = index.children(index.parent.get(node))
        return siblings[at] if 0 <= at < len(siblings) else None

    def weight(self, node: Node) -> int:
        """The number of words of the whole provision, with all below it."""
        return len(self.document.text[node.start : node.end].split())


def _weigh(words: list[str]) -> Bag:
    bag: Bag = {}
    for word in words:
        bag[word] = bag.get(word, 0) + (_LIGHT_WEIGHT if word in _LIGHT else _HEAVY_WEIGHT)
    return bag
