"""Documents and extracts as plain rows: what the JSON formats write, in the words of the published schemas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.rules.rule import Extract

__all__ = ["extract_rows", "outline_rows"]


def outline_rows(document: Document, within: Node | None = None) -> Iterator[dict[str, Any]]:
    """One row per provision in document order; those of ``within``, itself first, where it is given."""
    index = document.index
    nodes = index.provisions if within is None else (n for n in within.walk() if n.is_provision)
    for node in nodes:
        yield {
            "file": document.file,
            "path": index.path[node],
            "eid": index.eid[node],
            "kind": node.kind.value,
            "num": document.num(node),
            "heading": document.heading(node),
            "text": document.own_text(node),
            "span": [node.start, node.end],
        }


def extract_rows(extracts: Sequence[Extract], file: str) -> Iterator[dict[str, Any]]:
    """One row per extract, in the order given."""
    for found in extracts:
        yield {
            "file": file,
            "rule": found.rule,
            "path": found.path,
            "eid": found.eid,
            "span": list(found.span),
            "quote": found.quote,
            "fields": dict(found.fields),
        }
