"""Readers: each turns one source format into a reading text and its paragraphs; ``read`` gives them their tree."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.readers.decoding import MAX_SIZE, decode, refuse_binary
from legaldiff.readers.reader import Page, Reader
from legaldiff.registry import Registry

__all__ = ["READERS", "Page", "Reader", "read", "read_file", "read_page", "recognise"]

READERS: Registry[Reader] = Registry(
    "reader",
    {
        "fr-xml": "legaldiff.readers.fr_xml:READER",
        "gpo": "legaldiff.readers.gpo:READER",
        "fr-html": "legaldiff.readers.fr_html:READER",
        "text": "legaldiff.readers.plain:READER",
    },
    group="legaldiff.readers",
    type=Reader,
)
"""The source formats, in the order in which they are tried; plain text is what is left."""


def read(text: str, format: str | None = None, *, strict: bool = False, file: str = "") -> Document:
    """Read a legal text: recognised by its content, then by the suffix of ``file``, else plain text.

    ``strict`` raises ``ReadError`` at the first doubt instead of noting it on the document.
    """
    from legaldiff.grammar.tree import build_tree

    name = format or recognise(text, file)
    page = read_page(text, name, file=file)
    root, doubts = build_tree(page.text.text, page.blocks, page.marks)
    document = Document(
        text=page.text.text,
        root=root,
        source=text,
        origin=page.text.origin,
        dropped=page.text.dropped,
        notices=(*page.notices, *doubts),
        meta=page.meta,
        format=name,
        file=file,
    )
    if strict and document.notices:
        notice = document.notices[0]
        message = f"{notice.message} ({notice.code}; strict reading stops at the first doubt)"
        raise ReadError.at(message, text, document.source_span(notice.span).start, file=file)
    return document


def read_page(text: str, format: str, *, file: str = "") -> Page:
    """The reading text and paragraphs of a source, before any structure is seen; raises ``ReadError``."""
    reader = READERS[format]
    if len(text) > MAX_SIZE:
        message = f"the text has {len(text)} code points, more than the {MAX_SIZE} that are read: split it"
        raise ReadError(message, file=file)
    refuse_binary(text[:8], file=file)
    if not text.strip():
        raise ReadError("there is nothing here but white space: expected the text of an order", file=file)
    try:
        page = reader.read(text)
    except ReadError as error:
        error.file = error.file or file
        raise
    if not page.blocks:
        raise ReadError(f"no words were found by the {format} reader: expected the text of an order", file=file)
    return page


def recognise(text: str, file: str = "") -> str:
    """The name of the format of a source: by its content, then by the suffix of ``file``, else ``"text"``."""
    for name in READERS:
        if READERS[name].sniff(text):
            return name
    suffix = PurePath(file).suffix.lower()
    return next((name for name in READERS if suffix in READERS[name].suffixes), "text")


def read_file(
    path: str | os.PathLike[str], format: str | None = None, *, strict: bool = False, encoding: str | None = None
) -> Document:
    """Read a file, or standard input for ``"-"``; raises ``ReadError`` where it cannot be read or decoded."""
    file = os.fspath(path)
    data = _load(file)
    if len(data) > MAX_SIZE:
        raise ReadError(f"the file is larger than the {MAX_SIZE >> 20} MiB that are read: split it", file=file)
    if not data:
        raise ReadError("the file is empty: expected the text of an order", file=file)
    return read(decode(data, encoding=encoding, file=file), format, strict=strict, file=file)


def _load(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(MAX_SIZE + 1)
        with Path(file).open("rb") as stream:
            return stream.read(MAX_SIZE + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file: check the name", file=file) from None
    except IsADirectoryError:
        raise ReadError("this is a directory: name the files in it", file=file) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"the file cannot be opened ({reason}): check the name and your rights", file=file) from None
