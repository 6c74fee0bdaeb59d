"""What a document is called, and how deep its provisions stand."""

from __future__ import annotations

from legaldiff.document import Document
from legaldiff.model import Node

__all__ = ["describe_document", "find_depths", "name_of"]


def name_of(document: Document) -> str:
    """The file, or what the text calls itself where there is none."""
    number = document.meta.number and f"No. {document.meta.number}"
    return document.file or number or document.meta.title or "untitled"


def describe_document(document: Document) -> tuple[str, ...]:
    """The name, and the number and date that the text states about itself."""
    number = f"No. {document.meta.number}" if document.meta.number else None
    said = dict.fromkeys((name_of(document), number, document.meta.date))
    return tuple(s for s in said if s)


def find_depths(document: Document) -> dict[Node, int]:
    """The provisions in document order, each with the number of provisions that it is in."""
    depths: dict[Node, int] = {}
    for node in document.provisions:
        above = document.index.parent.get(node)
        depths[node] = 0 if above is None else depths[above] + 1
    return depths
