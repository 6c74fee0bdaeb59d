"""Word files (DOCX, and its one-file form Flat OPC), with tracked changes accepted, rejected, or both kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from legaldiff.readers.docx.reading import FIRST_LINE, read_words
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.root import has_root

__all__ = ["BOTH", "ORIGINAL", "READER"]

_NAMESPACE = "schemas.microsoft.com/office/2006/xmlPackage"


def _is_flat_opc(source: str) -> bool:
    return has_root(source, ("package",), _NAMESPACE)


def _make_reader(name: str, summary: str) -> Reader:
    first = FIRST_LINE.format(name) + "\n"

    def unpack(data: bytes) -> str:
        from legaldiff.readers.docx.package import open_archive
        from legaldiff.readers.docx.words import write_words

        return write_words(open_archive(data), name)

    def read(source: str) -> Page:
        if not _is_flat_opc(source):
            return read_words(source)
        from legaldiff.readers.docx.package import open_flat
        from legaldiff.readers.docx.words import write_words

        words = write_words(open_flat(source), name)
        return replace(read_words(words), source=words)

    return Reader(name, summary, (), lambda source: source.startswith(first), read, magic=b"PK\x03\x04", unpack=unpack)


def _or_flat(sniff: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda source: sniff(source) or _is_flat_opc(source)


_ACCEPTED = _make_reader("docx", "Word file (DOCX or Flat OPC), its tracked changes accepted")
READER = replace(_ACCEPTED, suffixes=(".docx", ".docm"), sniff=_or_flat(_ACCEPTED.sniff))
ORIGINAL = _make_reader("docx-original", "Word file as it was before its tracked changes")
BOTH = _make_reader("docx-both", "Word file with what its tracked changes took out and what they put in")
