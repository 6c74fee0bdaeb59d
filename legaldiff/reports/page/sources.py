"""What the page says about a document: what it calls itself, which file it was, and where its reading is in doubt."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from legaldiff.document import Document
from legaldiff.reports.words.naming import name_of

__all__ = ["Doubt", "Source", "describe_all", "describe_source", "list_doubts"]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as named on the page; empty strings where it states nothing. ``sha256`` is of the decoded text."""

    name: str
    title: str
    number: str
    date: str
    file: str
    format: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A notice about the reading, and the path of the provision that it is about (empty: none)."""

    path: str
    message: str
    code: str


def describe_all(*documents: Document) -> dict[str, Any]:
    """What the page of a comparison says of its documents: the title, the sources, and the doubts about each."""
    return {
        "title": " → ".join(map(name_of, documents)),
        "sources": [describe_source(d) for d in documents],
        "doubts": [list_doubts(d) for d in documents],
    }


def describe_source(document: Document) -> Source:
    """The lines about one document."""
    digest = hashlib.sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()
    meta, name = document.meta, name_of(document)
    said = (meta.title or "", meta.number or "", meta.date or "")
    return Source(name, *said, document.file, document.format, digest)


def list_doubts(document: Document) -> list[Doubt]:
    """The notices in document order."""
    if not document.notices:
        return []
    starts = [n.start for n in document.provisions]
    notices = sorted(document.notices, key=lambda n: n.span)
    return [Doubt(_path_at(document, starts, n.span.start), n.message, n.code) for n in notices]


def _path_at(document: Document, starts: list[int], offset: int) -> str:
    """The path of the innermost provision at an offset."""
    at = bisect_right(starts, offset) - 1
    node = document.provisions[at] if at >= 0 else None
    while node is not None and node.end <= offset:
        node = document.index.parent.get(node)
    return "" if node is None else document.path(node)
