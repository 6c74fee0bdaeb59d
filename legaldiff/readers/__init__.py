"""Readers: each turns one source format into a reading text and its paragraphs; ``read`` gives them their tree."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, replace
from io import BufferedReader, FileIO
from pathlib import PurePath

from legaldiff.characters import clean
from legaldiff.collector import paused_collection
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.readers.shared.decoding import MAX_SIZE, decode, refuse_binary
from legaldiff.readers.shared.president import find_president
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.registry import Registry

__all__ = ["READERS", "Page", "Reader", "read", "read_file", "read_page", "recognise"]

READERS: Registry[Reader] = Registry(
    "reader",
    {
        "docx": "legaldiff.readers.docx:READER",
        "docx-original": "legaldiff.readers.docx:ORIGINAL",
        "docx-both": "legaldiff.readers.docx:BOTH",
        "pdf": "legaldiff.readers.pdf:READER",
        "canonical": "legaldiff.readers.text.canonical:READER",
        "akn": "legaldiff.readers.xml.akn:READER",
        "json": "legaldiff.readers.text.json:READER",
        "ecfr": "legaldiff.readers.xml.regulations:ECFR",
        "cfr": "legaldiff.readers.xml.regulations:CFR",
        "regml": "legaldiff.readers.xml.regulations:REGML",
        "dc-law": "legaldiff.readers.xml.dc_law:READER",
        "uslm": "legaldiff.readers.xml.uslm:READER",
        "bill": "legaldiff.readers.xml.bill:READER",
        "fr-xml": "legaldiff.readers.xml.fr_xml:READER",
        "gpo": "legaldiff.readers.text.gpo:READER",
        "fr-html": "legaldiff.readers.html.fr_html:READER",
        "html": "legaldiff.readers.html.page:READER",
        "markdown": "legaldiff.readers.markdown.reader:READER",
        "text": "legaldiff.readers.text.plain:READER",
    },
    group="legaldiff.readers",
    type=Reader,
)
"""The source formats, in the order in which they are tried; plain text is what is left."""

_BLANK = 64  # code points in which what is no XML shows itself
_FILE_NAME_RE = lazy_re(r"[\w./\\:-]{1,200}\.(?:txt|xml|html?|md|docx|pdf|json)")  # "texts/order-2017.txt"


@paused_collection()
def read(
    text: str | bytes,
    format: str | None = None,
    *,
    strict: bool = False,
    encoding: str | None = None,
    file: str = "",
) -> Document:
    """Read a legal text: recognised by its content, then by the suffix of ``file``, else plain text.

    The bytes of a file are decoded by ``encoding``, or by what they say of themselves; those of a DOCX or PDF file are
    unpacked. ``strict`` raises ``ReadError`` at the first doubt instead of noting it on the document.
    """
    from legaldiff.structure.tree import build_tree

    if isinstance(text, bytes):
        text, format = _open(text, format, encoding, file)
    elif not isinstance(text, str):
        raise TypeError(f"read takes the text itself, not a {type(text).__name__}: read_file(path) reads a file")
    name = format or recognise(text, file)
    page = read_page(text, name, file=file)
    if page.whole is not None:
        return replace(page.whole, file=file or page.whole.file)
    root, doubts = build_tree(page.text.text, page.blocks, page.marks)
    document = Document(
        text=page.text.text,
        root=root,
        source=text if page.source is None else page.source,
        origin=page.text.origin,
        dropped=page.text.dropped,
        notices=(*page.notices, *doubts),
        meta=replace(page.meta, president=find_president(page.text.text, page.meta.date)),
        format=name,
        file=file,
    )
    if strict and document.notices:
        notice = document.notices[0]
        message = f"{notice.message} ({notice.code}; strict reading stops at the first doubt)"
        raise ReadError.at(message, document.source, document.source_span(notice.span).start, file=file)
    return document


def read_page(text: str, format: str, *, file: str = "") -> Page:
    """The reading text and paragraphs of a source, before any structure is seen; raises ``ReadError``."""
    reader = READERS[format]
    if len(text) > MAX_SIZE:
        message = f"the text has {len(text)} code points, more than the {MAX_SIZE} that are read: split it"
        raise ReadError(message, file=file)
    refuse_binary(text[:8], file=file)
    if not file and _FILE_NAME_RE.fullmatch(text):
        raise ReadError(f"{text!r} is the name of a file and not a text: read_file reads the file")
    if not text or text.isspace():
        raise ReadError("there is nothing here but white space: expected the text of an order", file=file)
    try:
        page = reader.read(text)
    except ReadError as error:
        error.file = error.file or file
        raise
    if not page.blocks:
        raise ReadError(f"no words were found by the {format} reader: expected the text of an order", file=file)
    return replace(
        page,
        meta=Metadata(**{name: clean(value) for name, value in asdict(page.meta).items()}),
        marks=tuple([mark if mark.value is None else mark._replace(value=clean(mark.value)) for mark in page.marks]),
    )


def recognise(text: str, file: str = "") -> str:
    """The name of the format of a source: by its content, then by the suffix of ``file``, else ``"text"``."""
    tagged = text[:_BLANK].lstrip("\ufeff\x00 \t\r\n")[:1] in "<"  # or blank so far
    for reader in READERS.values():
        if (tagged or not reader.roots) and reader.sniff(text):
            return reader.name
    suffix = PurePath(file).suffix.lower()
    return next((reader.name for reader in READERS.values() if suffix in reader.suffixes), "text")


def read_file(
    path: str | os.PathLike[str], format: str | None = None, *, strict: bool = False, encoding: str | None = None
) -> Document:
    """Read a file, or standard input for ``"-"``; raises ``ReadError`` where it cannot be read or decoded."""
    file = os.fspath(path)
    return read(_load(file), format, strict=strict, encoding=encoding, file=file)


def _open(data: bytes, format: str | None, encoding: str | None, file: str) -> tuple[str, str | None]:
    """The text in a file, and its format if that is known by the first bytes: unpacked by its reader, else decoded."""
    if len(data) > MAX_SIZE:
        raise ReadError(f"the file is larger than the {MAX_SIZE >> 20} MiB that are read: split it", file=file)
    if not data:
        raise ReadError("the file is empty: expected the text of an order", file=file)
    for reader in (READERS[format],) if format else READERS.values():
        if reader.unpack is not None and reader.magic and data.startswith(reader.magic):
            try:
                return reader.unpack(data), reader.name
            except ReadError as error:
                error.file = error.file or file
                raise
    return decode(data, encoding=encoding, file=file), format


def _load(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(MAX_SIZE + 1)
        with BufferedReader(FileIO(file)) as stream:
            size = os.fstat(stream.fileno()).st_size  # of a pipe it is 0
            return stream.read(size + 1 if 0 < size < MAX_SIZE else MAX_SIZE + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file: check the name", file=file) from None
    except IsADirectoryError:
        raise ReadError("this is a directory: name the files in it", file=file) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"the file cannot be opened ({reason}): check the name and your rights", file=file) from None
