"""The glyphs of a PDF with their places, as pdfium gives them: the only file that knows the library."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from math import isqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from legaldiff.errors import ReadError

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["Glyph", "read_pages"]

MAX_PAGES = 5_000
MAX_GLYPHS = 10_000_000
"""Of a whole document: an order has 3,000 on a page, the longest act of Congress 6 million."""
MAX_WORK = 20_000_000_000
"""Of a whole document: the squares of the pieces of text of its pages, since pdfium compares those of a page with one
another; 20,000 pieces take it two seconds, a page of the Federal Register has 500."""

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}  # pdfium's mark for a hyphen at a line end; the soft hyphen
_FAR = 100_000.0  # points: no page is so large; what stands there is not printed
_LEANING = 0.02  # of its length, by which a line may rise


class Glyph(NamedTuple):
    """A printed character: where it begins and ends, its base line and its size, in points from the lower left corner.

    ``upright`` is false for what is turned (the marks of a proof, up the left margin) and for what no page shows; its
    place is of no use.
    """

    char: str
    x: float
    right: float
    y: float
    size: float
    upright: bool


def read_pages(data: bytes) -> Iterator[list[Glyph]]:
    """The glyphs of each page, in the order in which the file prints them; raises ``ReadError``."""
    with closing(_open(data)) as pdf:
        pages = len(pdf)
        if pages > MAX_PAGES:
            raise ReadError(f"the PDF has {pages} pages, more than the {MAX_PAGES} that are read: split it")
        total = work = 0
        for number in range(pages):
            glyphs, pieces = _read_page(pdf, number, MAX_GLYPHS - total, MAX_WORK - work)
            total += len(glyphs)
            work += pieces * pieces
            yield glyphs


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        import pypdfium2
    except ModuleNotFoundError:
        message = "this is a PDF file, and pypdfium2, which reads them, is not installed: pip install 'legaldiff[pdf]'"
        raise ReadError(message) from None
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise ReadError("the PDF is encrypted with a password: save it without one") from None
        raise ReadError(f"the PDF cannot be opened ({error}): it is damaged or cut short") from None


def _read_page(pdf: pypdfium2.PdfDocument, number: int, room: int, work: int) -> tuple[list[Glyph], int]:
    """The glyphs of one page, and how many pieces of text it prints."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        with closing(pdf[number]) as page:
            most = isqrt(max(0, work))
            found = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
            pieces = sum(1 for _ in islice(found, most + 1))
            if pieces > most:
                raise ReadError(f"page {number + 1} of the PDF prints too many pieces of text: {most} are read")
            with closing(page.get_textpage()) as text:
                count = text.count_chars()
                if count > room:
                    raise ReadError(f"the PDF has more than the {MAX_GLYPHS} characters that are read: split it")
                return list(_read_glyphs(text.raw, count)), pieces
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"page {number + 1} of the PDF cannot be read ({error}): the file is damaged") from None


def _read_glyphs(text: Any, count: int) -> Iterator[Glyph]:
    """Glyphs and the spaces between them, which pdfium partly finds by the gaps; a space has no place of its own."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = _HYPHENS.get(code) or (chr(code) if code <= 0x10FFFF else "\ufffd")
        if char in "\r\n\0":
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        upright = matrix.a > 0 and abs(matrix.b) < _LEANING * matrix.a
        upright = upright and max(abs(x.value), abs(y.value), abs(box.right)) < _FAR
        size = min(_FAR, abs(matrix.d) * pdfium.FPDFText_GetFontSize(text, index))
        yield Glyph(char, x.value, max(box.right, x.value), y.value, size, upright)
