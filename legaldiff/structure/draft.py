"""Nodes while they are being built: pieces come in the order of the text, kinds are settled when all are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legaldiff.model import INNER, LEVELS, OUTER, Kind, Node
from legaldiff.structure.block import Block

__all__ = ["Draft", "adopt_quotations", "gather", "gather_words", "level_kind", "section_depth", "tile"]

_DEEPEST = len(INNER) - 1
# A member is looked up in its class in eight times the time
_TRIVIA, _CONTENT, _CHAPEAU, _CONTINUATION = Kind.TRIVIA, Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION
_QUOTED = Kind.QUOTED_CONTENT
_HOLDERS = LEVELS | {_QUOTED}
_REGIONS = (Kind.BODY, Kind.CLOSING)
_FIRSTS = ("1", "I", "A", "1.1", "1-1", "1-101", "101")
_WORDED = {kind.value: kind for kind in OUTER} | {"rule": Kind.ARTICLE}


class Draft:
    """A level, a quotation or a region that is still open; ``depth`` counts the levels from the section down."""

    __slots__ = ("children", "depth", "end", "holds", "kind", "start", "style")

    def __init__(self, kind: Kind, start: int, style: str = "", depth: int = -1) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.style = style
        self.depth = depth
        self.children: list[Node] = []
        self.holds = False  # whether a level or quotation stands in it, being a level

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
        if node.start > self.end:
            self.children.append(Node(_TRIVIA, self.end, node.start))
        self.children.append(node)
        self.end = node.end

    def run(self, start: int, end: int) -> None:
        """Add a run of own words."""
        if start > self.end:
            self.children.append(Node(_TRIVIA, self.end, start))
        self.children.append(Node(_CONTINUATION if self.holds else _CONTENT, start, end))
        self.end = end

    def finish(self) -> Node:
        """The node, its children tiling it."""
        return Node(self.kind, self.start, self.end, tuple(self.children))


def level_kind(style: str, depth: int) -> Kind:
    """The kind of a level: by its word where it has one, else by its depth from the section down."""
    return _WORDED.get(style) or INNER[depth if depth < _DEEPEST else _DEEPEST]


def section_depth(kind: Kind) -> int:
    """How deep a level stands, counted from the section down; -1 for what stands above sections."""
    return INNER.index(kind) if kind in INNER else -1


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
        begin = child.start
        if begin > at:
            out.append(Node(_TRIVIA, at, begin))
        out.append(child)
        at = child.end
    if at < end:
        out.append(Node(_TRIVIA, at, end))
    return tuple(out)
