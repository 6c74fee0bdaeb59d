"""References of a text to itself: which stand in some words, and whether they follow a renumbering."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from legaldiff.citation.scan import find_citations
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.references.resolve import resolver_of
from legaldiff.span import Span

__all__ = ["Reference", "find_references", "follows"]


class Reference(NamedTuple):
    """A written reference to a provision of the same document, or to a range of them.

    ``span`` holds the designators only ("3(b)"); ``paths`` are of what they name, the last of a range too, as the
    words spell them where there is no such provision.
    """

    span: Span
    paths: tuple[str, ...]


def find_references(document: Document, node: Node, spans: Sequence[Span]) -> list[Reference]:
    """The references of a provision to its own text in spans of it, in document order; "this section" is none."""
    resolver = resolver_of(document)
    quote = resolver.places.quote.get(node)
    return sorted(
        Reference(
            item.span,
            tuple(resolver.resolve(s, c.host.anchor, node, quote).path for s in (item.steps, item.through) if s),
        )
        for _, c in find_citations(document.text, spans)
        if c.kind == "internal" and not c.host.anchor.startswith("that ")
        for item in c.items
        if item.steps
    )


def follows(ours: Sequence[Reference], theirs: Sequence[Reference], follow: Callable[[str], str | None]) -> bool:
    """Whether references stand for references one by one: each is the same path, or names what became of the old."""
    if len(ours) != len(theirs):
        return False
    return all(
        len(a.paths) == len(b.paths) and all(p == q or follow(p) == q for p, q in zip(a.paths, b.paths, strict=True))
        for a, b in zip(ours, theirs, strict=True)
    )
