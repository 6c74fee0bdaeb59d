"""JSON of a whole document, as ``Document.to_dict`` gives it: reading it gives the very document."""

from __future__ import annotations

import json

from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.span import Text
from legaldiff.structure.block import Block

__all__ = ["READER", "read_json"]

_BEGIN_RE = lazy_re(r'\s*\{\s*"schema_version"\s*:\s*\d+\s*,\s*"format"')  # {"schema_version": 1, "format": "gpo"


def is_json(source: str) -> bool:
    """Whether the source begins as the JSON of a document does."""
    return _BEGIN_RE.match(source.lstrip("\ufeff")[:400]) is not None


def read_json(source: str) -> Page:
    """The document that the JSON holds; raises ``ReadError`` for anything that is none."""
    try:
        data = json.loads(source.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise ReadError.at(f"this is no JSON ({error.msg}): expected a document", source, error.pos) from None
    except (RecursionError, ValueError) as error:  # nested too deep; a number of too many digits
        raise ReadError(f"this JSON holds no document: {error}") from None
    document = Document.from_dict(data)
    text = Text(document.text, document.origin, document.dropped)
    return Page(text, (Block(0, len(document.text)),), document.meta, document.notices, whole=document)


READER = Reader(
    "json", "JSON of a whole document, as legaldiff convert --to json writes it", (".json",), is_json, read_json
)
