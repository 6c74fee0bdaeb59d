"""JSON of a whole document: text, tree, map to the source, notices, metadata."""

from __future__ import annotations

import json

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_json"]

_SURROGATE_RE = lazy_re("[\ud800-\udfff]")  # half of a character, which a source may have and no file can


def write_json(document: Document) -> Written:
    """All of a document; reading it gives the very same."""
    text = json.dumps(document.to_dict(), ensure_ascii=False)
    return Written(_SURROGATE_RE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n")


WRITER = Writer("json", "All of the document as legaldiff holds it, with its source", (".json",), write_json, "json")
