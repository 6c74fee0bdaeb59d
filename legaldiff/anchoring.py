"""What JSON says stands in a document, held against that document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from legaldiff.document import Document
from legaldiff.form import Form, show
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["anchor", "find_provision"]


def find_provision(form: Form, place: str, data: Mapping[str, Any], document: Document) -> Node:
    """The provision that ``data`` names by its path and eid; the place is in the JSON, for the error."""
    node = document.index.by_path.get(data["path"])
    if node is None or document.index.eid[node] != data["eid"]:
        raise form.fault(place, f"no provision has the path {show(data['path'])} and this eid: it is of another text")
    return node


def anchor(form: Form, place: str, data: Mapping[str, Any], document: Document) -> tuple[Node | None, Span]:
    """The provision that ``data`` names, and its span in it, whose words are its quote; no provision for no path."""
    span = form.check_span(f"{place}/span", data["span"], document.text, data["quote"])
    node = find_provision(form, place, data, document) if data["path"] else None
    if node is not None and not node.start <= span.start <= span.end <= node.end:
        raise form.fault(f"{place}/span", f"it is outside of the provision {show(data['path'])}")
    return node, span
