"""Documents and extracts as plain rows: what the JSON formats write, in the words of the published schemas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.rules.rule import Extract
from legaldiff.structure.inline import InlineItem, find_inline_items

__all__ = ["extract_rows", "in_order", "outline_rows"]


def outline_rows(document: Document, within: Node | None = None, *, inline: bool = False) -> Iterator[dict[str, Any]]:
    """One row per provision in document order; those of ``within``, itself first, where it is given.

    With ``inline`` the items of lists in running words have rows as well, with one member more: ``inline``.
    """
    index = document.index
    nodes = index.provisions if within is None else [n for n in within.walk() if n.is_provision]
    for entry in in_order(document, nodes) if inline else nodes:
        if isinstance(entry, InlineItem):
            yield _inline_row(document, entry)
            continue
        yield {
            "file": document.file,
            "path": index.path[entry],
            "eid": index.eid[entry],
            "kind": entry.kind.value,
            "num": document.num(entry),
            "heading": document.heading(entry),
            "text": document.own_text(entry),
            "span": [entry.start, entry.end],
        }


def in_order(document: Document, nodes: Sequence[Node]) -> list[Node | InlineItem]:
    """Provisions and the inline items in them, in the order in which they begin."""
    homes = set(nodes)
    items = [item for item in find_inline_items(document) if item.home in homes]
    return sorted([*nodes, *items], key=lambda entry: entry.start)


def _inline_row(document: Document, item: InlineItem) -> dict[str, Any]:
    return {
        "file": document.file,
        "path": item.path,
        "eid": item.eid,
        "kind": Kind.ITEM.value,
        "num": document.text[item.start : item.num_end],
        "heading": None,
        "text": document.text[item.num_end : item.end].strip(),
        "span": [item.start, item.end],
        "inline": True,
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
