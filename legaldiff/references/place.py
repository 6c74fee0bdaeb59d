"""Where the words of a document stand: its runs in order, with their provision and the quotation they are in."""

from __future__ import annotations

from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.model import Kind, Node

__all__ = ["Places", "Run"]

_SILENT = (Kind.NUM, Kind.TRIVIA)


class Run(NamedTuple):
    """Words ``text[start:end]`` of a provision's own; ``quote`` is the innermost quoted structure around them."""

    start: int
    end: int
    node: Node | None
    quote: Node | None
    is_heading: bool = False


class Places:
    """One walk through a document: its runs, and for every provision the level and the quotation that it stands in."""

    def __init__(self, document: Document) -> None:
        self.runs: list[Run] = []
        self.scope: dict[Node, Node | None] = {}
        """The provision or quoted structure right around each provision; None at the outermost level."""
        self.quote: dict[Node, Node | None] = {}
        """The innermost quoted structure around each provision."""
        self.within: dict[Node, Node | None] = {}
        """The provision in which each quoted structure stands."""
        provisions = document.index.path  # asks a node's identity, which is quicker than its kind
        todo: list[tuple[Node, Node | None, Node | None, Node | None]] = [(document.root, None, None, None)]
        while todo:
            node, provision, scope, quote = todo.pop()
            if node.kind is Kind.PREFACE:
                continue
            if node in provisions:
                self.scope[node], self.quote[node] = scope, quote
                provision = scope = node
            elif node.kind is Kind.QUOTED_CONTENT:
                self.within[node] = provision
                scope = quote = node
            if node.children:
                todo.extend((c, provision, scope, quote) for c in reversed(node.children))
            elif node.kind not in _SILENT and node.end > node.start:
                self.runs.append(Run(node.start, node.end, provision, quote, node.kind is Kind.HEADING))
