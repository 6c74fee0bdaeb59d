"""A PDF as text: its lines in reading order, for people as well as for the reader.

A blank line parts paragraphs, a form feed begins a page. A line that begins with a tab stands in the margin (running
head, page number, side note, what is printed up the edge); a tab inside a line parts the cells of a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.errors import ReadError
from legaldiff.readers.pdf.columns import find_columns
from legaldiff.readers.pdf.glyphs import read_pages
from legaldiff.readers.pdf.margins import part_margins, row_text
from legaldiff.readers.pdf.paragraphs import Line, Measure, make_lines, measure, opens_paragraph
from legaldiff.readers.pdf.reading import SCANNED
from legaldiff.readers.pdf.segments import Segment, find_segments, join_labels, make_rows, read_turned

__all__ = ["unpack"]


class _Sheet:
    """A page: the lines of its columns, and its margins in words."""

    def __init__(self, segments: list[Segment], first: int, last: int, turned: str, column: int) -> None:
        rows = make_rows(segments)
        self.head = [row_text(row) for row in rows[:first]]
        self.foot = [row_text(row) for row in rows[last:]]
        self.lines: list[Line] = []
        body = join_labels([s for row in rows[first:last] for s in row])
        for part in find_columns(body):
            if part.side:
                self.foot = [*(row_text(row) for row in part.rows), *self.foot]
            else:
                self.lines += make_lines(part.rows, column)
                column += 1
        if turned:
            self.foot.append(turned)
        if not rows and not turned:
            self.foot.append(SCANNED)
        self.column = column


def unpack(data: bytes) -> str:
    """The text of a PDF; raises ``ReadError`` for one that is encrypted, damaged, too large, or a picture only."""
    pages: list[list[Segment]] = []
    turned: list[str] = []
    for glyphs in read_pages(data):
        pages.append(list(find_segments(glyphs)))
        turned.append(read_turned(glyphs))
    if not any(pages):
        message = "the PDF has no text, only pictures of pages: recognise the text first (OCR), or use another format"
        raise ReadError(message)
    bounds = part_margins([make_rows(page) for page in pages])
    sheets: list[_Sheet] = []
    for page, (first, last), words in zip(pages, bounds, turned, strict=True):
        sheets.append(_Sheet(page, first, last, words, sheets[-1].column if sheets else 0))
    usual = measure(line for sheet in sheets for line in sheet.lines)
    return "".join(_write(sheets, usual))


def _write(sheets: list[_Sheet], usual: Measure) -> Iterator[str]:
    before: Line | None = None
    for number, sheet in enumerate(sheets):
        yield "\f" if number else ""
        yield from (f"\t{words}\n" for words in sheet.head)
        for line in sheet.lines:
            if before is not None and opens_paragraph(before, line, usual):
                yield "\n"
            yield line.text + "\n"
            before = line
        yield from (f"\t{words}\n" for words in sheet.foot)
