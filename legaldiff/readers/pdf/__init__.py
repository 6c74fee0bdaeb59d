"""PDF with a text layer: unpacked to lines in reading order, which the reader joins to paragraphs."""

from __future__ import annotations

from legaldiff.readers.pdf.reading import read_pdf
from legaldiff.readers.shared.reader import Reader

__all__ = ["READER", "read_pdf"]


def _unpack(data: bytes) -> str:
    from legaldiff.readers.pdf.unpacking import unpack

    return unpack(data)


READER = Reader(
    name="pdf",
    summary="PDF with a text layer (with the extra 'pdf')",
    suffixes=(".pdf",),
    sniff=lambda source: False,
    read=read_pdf,
    magic=b"%PDF-",
    unpack=_unpack,
)
