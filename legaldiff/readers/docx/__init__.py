"""Word files (DOCX, and its one-file form Flat OPC), with tracked changes accepted, rejected, or both kept."""

from __future__ import annotations

from legaldiff.readers.docx.reading import is_flat_opc, read_flat_opc
from legaldiff.readers.docx.visibility import View
from legaldiff.readers.shared.reader import Page, Reader

__all__ = ["BOTH", "ORIGINAL", "READER"]

_MAGIC = b"PK\x03\x04"
_SUFFIXES = (".docx", ".docm")


def _unpack(data: bytes) -> str:
    from legaldiff.readers.docx.package import unpack

    return unpack(data)


def _read_accepted(source: str) -> Page:
    return read_flat_opc(source, View.ACCEPTED)


def _read_original(source: str) -> Page:
    return read_flat_opc(source, View.ORIGINAL)


def _read_both(source: str) -> Page:
    return read_flat_opc(source, View.BOTH)


READER = Reader(
    name="docx",
    summary="Word file (DOCX or Flat OPC), its tracked changes accepted",
    suffixes=_SUFFIXES,
    sniff=is_flat_opc,
    read=_read_accepted,
    magic=_MAGIC,
    unpack=_unpack,
)

ORIGINAL = Reader(
    name="docx-original",
    summary="Word file as it was before its tracked changes",
    suffixes=(),
    sniff=lambda source: False,
    read=_read_original,
    magic=_MAGIC,
    unpack=_unpack,
)

BOTH = Reader(
    name="docx-both",
    summary="Word file with what its tracked changes took out and what they put in",
    suffixes=(),
    sniff=lambda source: False,
    read=_read_both,
    magic=_MAGIC,
    unpack=_unpack,
)
