"""A PDF as text: its lines in reading order, for people as well as for the reader.

A blank line parts paragraphs, a form feed begins a page. A line that begins with a tab stands in the margin (running
head, page number, side note, what is printed up the edge); a tab inside a line parts the cells of a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.readers.pdf.columns import find_columns
from legaldiff.readers.pdf.glyphs import read_pages
from legaldiff.readers.pdf.paragraphs import Line, Measure, make_lines, measure, opens_paragraph
from legaldiff.readers.pdf.reading import SCANNED
from legaldiff.readers.pdf.segments import Segment, find_segments, join_labels, make_rows, read_turned

__all__ = ["unpack"]

Row = list[Segment]

_APART = 1.7  # of the size: the distance of base lines that parts a running head from the text
_MOST = 3  # rows of a running head or foot
_LABEL_RE = lazy_re(r"\(|Sec(?:tion|\.) \d|[A-Za-z0-9]{1,3}\. ")  # "Sec. 2. Trees.", at the top of two pages
_NUMBER_RE = lazy_re(r"\d+")
# "5042", "- 3 -", "Page 3 of 7", "iv"
_PAGE_RE = lazy_re(r"[-–— ]{0,3}(?:[Pp]age )?(?:\d{1,6}|[ivxl]{1,6})(?: (?:of|/) \d{1,5})?[-–— ]{0,3}")
# What the Federal Register prints at the head and the foot of its pages, also where there is one page only
_REGISTER_RE = lazy_re(r"(?:\d{1,6} )?Federal Register ?/ ?Vol\. \d|VerDate ")


class _Sheet:
    """A page: the lines of its columns, and its margins in words."""

    def __init__(self, segments: list[Segment], first: int, last: int, turned: str, column: int) -> None:
        rows = make_rows(segments)
        self.head = [_row_text(row) for row in rows[:first]]
        self.lines: list[Line] = []
        body = join_labels([s for row in rows[first:last] for s in row])
        columns, beside = find_columns(body)
        for at, column_rows in enumerate(columns, column):
            self.lines += make_lines(column_rows, at)
        self.column = column + len(columns)
        self.foot = [_row_text(row) for row in [*beside, *rows[last:]]]
        if turned:
            self.foot.append(turned)
        if not rows and not turned:
            self.foot.append(SCANNED)


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
    bounds = _part_margins([make_rows(page) for page in pages])
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


def _row_text(row: Row) -> str:
    """The words of a row, its pieces parted by a space."""
    return " ".join(" ".join(s.text for s in row).split())


def _part_margins(pages: Sequence[Sequence[Row]]) -> list[tuple[int, int]]:
    """For each page the rows ``[first, last)`` that are its text; those before and after are head and foot."""
    heads, feet = _find_margins(pages), _find_margins([rows[::-1] for rows in pages])
    return [(head, max(head, len(rows) - foot)) for rows, head, foot in zip(pages, heads, feet, strict=True)]


def _find_margins(pages: Sequence[Sequence[Row]]) -> list[int]:
    """How many of the first rows of each page are furniture."""
    edges = [rows[: _edge(rows)] for rows in pages]
    seen = Counter(_shape(row) for rows in edges for row in rows)
    return [max((at for at, row in enumerate(rows, 1) if _is_furniture(row, seen)), default=0) for rows in edges]


def _edge(rows: Sequence[Row]) -> int:
    """How many rows at the edge stand apart from the text: none where no gap is near."""
    for at in range(1, min(_MOST, len(rows) - 1) + 1):
        if abs(rows[at - 1][0].y - rows[at][0].y) >= _APART * max(rows[at - 1][0].size, rows[at][0].size):
            return at
    return 1 if len(rows) == 1 else 0


def _shape(row: Row) -> str:
    """The words without the page number, on whichever side it stands, so that left and right pages are alike."""
    words = [w for w in _NUMBER_RE.sub("#", _row_text(row)).split() if w != "#"]
    return " ".join(words)


def _is_furniture(row: Row, seen: Counter[str]) -> bool:
    """Whether a row at the edge is a page number, or the same on several pages."""
    words, shape = _row_text(row), _shape(row)
    if _PAGE_RE.fullmatch(words) or _REGISTER_RE.match(words):
        return True
    return shape != "" and seen[shape] > 1 and not _LABEL_RE.match(words)
