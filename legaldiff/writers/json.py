"""JSON of a whole document: text, tree, map to the source, notices, metadata."""

from __future__ import annotations

import json

from legaldiff.characters import escape_json
from legaldiff.document import Document
from legaldiff.writers.writer import Writer, Written

__all__ = ["WRITER", "write_json"]


def write_json(document: Document) -> Written:
    """All of a document; reading it gives the very same."""
    return Written(escape_json(json.dumps(document.to_dict(), ensure_ascii=False)) + "\n")


WRITER = Writer("json", "All of the document as legaldiff holds it, with its source", (".json",), write_json, "json")
