"""JSON of a whole document, as ``Document.to_dict`` gives it: reading it gives the very document."""

from __future__ import annotations

import json
from dataclasses import asdict

from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.characters import has_unwanted
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.span import Span, Text
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
    if not isinstance(data, dict):
        raise ReadError(f"this JSON is a {type(data).__name__}: expected a document")
    document = Document.from_dict(data)
    _check(document)
    text = Text(document.text, document.origin, document.dropped)
    return Page(text, (Block(0, len(document.text)),), document.meta, document.notices, whole=document)


def _check(document: Document) -> None:
    """Refuse what no document that was read can hold."""
    nodes, notices, pieces = list(document.root.walk()), document.notices, list(document.origin.pieces())
    strings = [document.format, document.file, *asdict(document.meta).values(), *(node.value for node in nodes)]
    strings += [words for notice in notices for words in (notice.code, notice.message)]
    strings += [dropped.reason for dropped in document.dropped]
    if not all(value is None or isinstance(value, str) for value in strings):
        raise ReadError("not a document: something that should be a text is of another kind")
    in_text = [node.span for node in nodes] + [notice.span for notice in notices]
    in_source = [dropped.span for dropped in document.dropped]
    if not all(isinstance(at, int) for places in (in_text, in_source, pieces) for place in places for at in place):
        raise ReadError("not a document: something that should be a place is no number")
    in_text += [Span(text, text + length) for text, length, _, _ in pieces]
    in_source += [Span(source, source + length) for _, _, source, length in pieces]
    for spans, whole in ((in_text, document.text), (in_source, document.source)):
        if not all(0 <= start <= end <= len(whole) for start, end in spans):
            raise ReadError("not a document: a place lies outside of the text")
    try:
        "".join([document.text, document.source, *(value for value in strings if value)]).encode()
    except UnicodeEncodeError:
        raise ReadError("not a document: it holds half of a character") from None
    if has_unwanted(document.text):
        raise ReadError("not a document: its text holds a control character, which every reader leaves out")


READER = Reader(
    name="json",
    summary="JSON of a whole document, as legaldiff convert --to json writes it",
    suffixes=(".json",),
    sniff=is_json,
    read=read_json,
)
