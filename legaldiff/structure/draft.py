"""Nodes while they are being built: pieces come in the order of the text, kinds are settled when all are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from legaldiff.model import INNER, LEVELS, OUTER, Kind, Node
from legaldiff.structure.block import Block

__all__ = ["Draft", "adopt_quotations", "gather", "gather_words", "leave_regions", "level_kind", "tile"]

_DEEPEST = len(INNER) - 1
# A member is looked up in its class in eight times the time
_TRIVIA, _CONTENT, _CHAPEAU, _CONTINUATION = Kind.TRIVIA, Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION
_QUOTED = Kind.QUOTED_CONTENT
_HOLDERS = LEVELS | {_QUOTED}
_REGIONS = (Kind.BODY, Kind.CLOSING)
_FIRSTS = ("1", "I", "A", "1.1", "1-1", "1-101", "101")
_WORDED = {kind.value: kind for kind in OUTER} | {"rule": Kind.ARTICLE}


@dataclass(slots=True, eq=False)
class Draft:
    """A level, a quotation or a region that is still open; ``depth`` counts the levels from the section down."""

    kind: Kind
    start: int
    style: str = ""
    depth: int = -1
    children: list[Node] = field(default_factory=list)
    holds: bool = False  # whether a level or quotation stands in it, being a level
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.end = self.start

    def add(self, node: Node) -> None:
        """Put a finished piece behind the others, and what parts the two between them.

        In a level, words before the first level or quotation lead into it; those behind it go on.
        """
        kind = node.kind
        if kind is _CONTENT:
            self.run(node.start, node.end)
            return
        if kind in _HOLDERS and not self.holds and self.kind in LEVELS:
            self.holds = True
            for child in self.children:
                if child.kind is _CONTENT:
                    child.kind = _CHAPEAU
        self._append(node)

    def run(self, start: int, end: int) -> None:
        """Add a run of own words."""
        self._append(Node(_CONTINUATION if self.holds else _CONTENT, start, end))

    def _append(self, node: Node) -> None:
        if node.start > self.end:
            self.children.append(Node(_TRIVIA, self.end, node.start))
        self.children.append(node)
        self.end = node.end

    def finish(self) -> Node:
        """The node, its children tiling it."""
        return Node(self.kind, self.start, self.end, tuple(self.children))


def level_kind(style: str, depth: int) -> Kind:
    """The kind of a level: by its word where it has one, else by its depth from the section down."""
    return _WORDED.get(style) or INNER[depth if depth < _DEEPEST else _DEEPEST]


def adopt_quotations(nodes: list[Node], text: str) -> list[Node]:
    """The nodes, each quotation that follows loose text put into it: that text announced it.

    A quotation that begins with "Section 1" or "Part I" is the whole of another order and stays beside it.
    """
    out: list[Node] = []
    at = 0
    while at < len(nodes):
        node, after = nodes[at], at + 1
        if node.kind in _REGIONS and after < len(nodes) and not _is_whole(nodes[after], text):
            while after < len(nodes) and nodes[after].kind is _QUOTED:
                after += 1
        out.append(gather(node.kind, [*node.children, *nodes[at + 1 : after]]) if after > at + 1 else node)
        at = after
    return out


def leave_regions(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, with the pieces of a region in its place."""
    for node in nodes:
        if node.kind in _REGIONS:
            yield from (piece for piece in node.children if piece.kind is not _TRIVIA)
        else:
            yield node


def _is_whole(quotation: Node, text: str) -> bool:
    level = next((c for c in quotation.children if c.kind in LEVELS), None)
    num = level.first(Kind.NUM) if level else None
    return num is not None and text[num.start].isalpha() and num.value in _FIRSTS


def gather(kind: Kind, pieces: Sequence[Node]) -> Node:
    """The node that reaches from the first to the last of some pieces, which are in order."""
    start, end = pieces[0].start, pieces[-1].end
    return Node(kind, start, end, tile(pieces, start, end))


def gather_words(kind: Kind, blocks: Iterable[Block]) -> Node:
    """The node of some paragraphs, with one CONTENT for each."""
    return gather(kind, [Node(_CONTENT, b.start, b.end) for b in blocks])


def tile(children: Iterable[Node], start: int, end: int) -> tuple[Node, ...]:
    """The children with TRIVIA in the gaps between them, so that they cover ``[start, end)``."""
    out: list[Node] = []
    at = start
    for child in children:
        if child.start > at:
            out.append(Node(_TRIVIA, at, child.start))
        out.append(child)
        at = child.end
    if at < end:
        out.append(Node(_TRIVIA, at, end))
    return tuple(out)
