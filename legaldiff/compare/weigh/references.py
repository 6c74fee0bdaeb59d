"""References of a text to itself: which stand in some words, and whether they follow a renumbering."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from legaldiff.citation.scan import find_citations
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.references.resolve import resolver_of
from legaldiff.span import Span

__all__ = ["Reference", "find_references", "follows"]


class Reference(NamedTuple):
    """A written reference to a provision of the same document, or to a range of them.

    ``span`` holds the designators only ("3(b)"); ``paths`` are of what they name, of the last of a range too: those
    that the words spell where there is no such provision, or the designators alone where they say not of what.
    """

    span: Span
    paths: tuple[str, ...]


def find_references(document: Document, node: Node, spans: Sequence[Span]) -> list[Reference]:
    """The references of a provision to its own text in spans of it, in document order; "this section" is none."""
    return sorted(_find(document, node, spans))


def _find(document: Document, node: Node, spans: Sequence[Span]) -> Iterator[Reference]:
    resolver = resolver_of(document)
    quote = resolver.places.quote.get(node)
    for _, cited in find_citations(document.text, spans):
        anchor = cited.host.anchor
        if cited.kind == "internal" and not anchor.startswith("that "):
            for item in cited.items:
                written = "".join(item.span.of(document.text).split())
                ends = [steps for steps in (item.steps, item.through) if steps]
                found = [resolver.resolve(steps, anchor, node, quote) for steps in ends]
                if found:
                    yield Reference(
                        item.span, tuple(f.path if f.node or anchor not in ("", "above") else written for f in found)
                    )


def follows(ours: Sequence[Reference], theirs: Sequence[Reference], follow: Callable[[str], str | None]) -> bool:
    """Whether references stand for references one by one: each is the same path, or names what became of the old."""
    if [len(a.paths) for a in ours] != [len(b.paths) for b in theirs]:
        return False
    pairs = ((p, q) for a, b in zip(ours, theirs, strict=True) for p, q in zip(a.paths, b.paths, strict=True))
    return all(p == q or follow(p) == q for p, q in pairs)
