"""A read text: source, reading text, tree, and the map between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from legaldiff.address import Index
from legaldiff.model import Kind, Metadata, Node, Notice
from legaldiff.span import Dropped, OffsetMap, Span

__all__ = ["Document"]

_STOP = " \t\n\r.:—–-"
_WORDS_RE = re.compile(r"\S+")


@dataclass(frozen=True, eq=False)
class Document:
    """A legal text as read.

    ``text`` is the reading text that the tree, all spans and all paths are about; ``source`` is the input as decoded;
    ``origin`` maps the one to the other. All offsets count Unicode code points.
    """

    text: str
    root: Node = field(repr=False)
    source: str = field(repr=False)
    origin: OffsetMap = field(repr=False)
    dropped: tuple[Dropped, ...] = field(default=(), repr=False)
    notices: tuple[Notice, ...] = field(default=(), repr=False)
    meta: Metadata = field(default_factory=Metadata)
    format: str = "text"
    file: str = ""

    def __repr__(self) -> str:
        name = (self.meta.number and f"No. {self.meta.number}") or self.meta.title or self.file or "untitled"
        return f"<Document {name}: {len(self.index.provisions)} provisions, {len(self.text)} code points>"

    @cached_property
    def index(self) -> Index:
        """Paths, eIds and parents of the provisions."""
        return Index(self.root, self.text)

    @property
    def provisions(self) -> list[Node]:
        """Every provision in document order."""
        return self.index.provisions

    def __getitem__(self, path: str) -> Node:
        """The provision at a path (``"9(a)"``), eId or written reference; raises ``AddressError`` if there is none."""
        return self.index[path]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.index.provisions)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self.index.find(path) is not None

    def find(self, reference: str) -> Node | None:
        """The provision that a path, eId or written reference (``"sec. 9(a)"``) names, or None."""
        return self.index.find(reference)

    def path(self, node: Node) -> str:
        """The path of a provision."""
        return self.index.path[node]

    def text_of(self, node: Node) -> str:
        """All the words of a node, with those below it."""
        return self.text[node.start : node.end]

    def num(self, node: Node) -> str | None:
        """The designator as printed, without its full stop ("(a)", "Sec. 9"); None where there is none."""
        found = next((c for c in node.children if c.kind is Kind.NUM), None)
        return self.text[found.start : found.end].rstrip(_STOP) if found else None

    def heading(self, node: Node) -> str | None:
        """The heading without its full stop; None where there is none."""
        found = next((c for c in node.children if c.kind is Kind.HEADING), None)
        return self.text[found.start : found.end].strip(_STOP) if found else None

    def own_spans(self, node: Node) -> list[Span]:
        """The spans of the provision's own words: not the designator, the heading, the provisions in it, or trivia."""
        skip = (Kind.NUM, Kind.HEADING, Kind.TRIVIA)
        return [n.span for n in node.own() if n.kind not in skip]

    def own_text(self, node: Node) -> str:
        """The provision's own words, its runs joined by a blank line."""
        return "\n\n".join(self.text[s:e] for s, e in self.own_spans(node))

    def source_span(self, span: Span) -> Span:
        """The range of ``source`` that a span of ``text`` was read from."""
        return self.origin.to_source(*span)

    def coverage(self) -> list[Span]:
        """The ranges of the source that are neither mapped, nor white space, nor dropped with a reason.

        An empty list proves that nothing was lost.
        """
        if self.origin.is_identity:
            return [] if self.text == self.source else [Span(0, len(self.source))]
        taken = [(s, s + m) for _, _, s, m in self.origin.pieces()] + [tuple(d.span) for d in self.dropped]
        lost: list[Span] = []
        at = 0
        for start, end in [*sorted(taken), (len(self.source), len(self.source))]:
            lost.extend(Span(at + m.start(), at + m.end()) for m in _WORDS_RE.finditer(self.source[at:start]))
            at = max(at, end)
        return lost
