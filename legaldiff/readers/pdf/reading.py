"""The reader of an unpacked PDF: lines to paragraphs, without what belongs to the page or to the issue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.model import Notice
from legaldiff.readers.shared.front_matter import mark_front
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page
from legaldiff.readers.text.gpo_lines import NUMBER_LINE_RE
from legaldiff.span import Span
from legaldiff.structure.block import Role

__all__ = ["SCANNED", "read_pdf"]

SCANNED = "[page without text]"
"""Stands in the margin of a page that has no letters: a picture of one, or a blank page."""

# What shows that the pages are those of the Federal Register, where other things stand before and after the order
_REGISTER_RE = lazy_re(r"^\f?\t?(?:(?:\d{1,6} )?Federal Register ?/ ?Vol\. \d|VerDate )", re.MULTILINE)
_FILED_RE = lazy_re(r"\[FR Doc|Filed \d|Billing code", re.IGNORECASE)
_LAST_RE = lazy_re(r"\[FR Doc", re.IGNORECASE)
# ‘‘ and ’’ as the Federal Register prints quotation marks; ligatures that a font kept as one letter
_GLYPH_RE = lazy_re("‘‘|’’|``|''|[ﬀ-ﬆ\u00ad]")
_GLYPHS = {
    "‘‘": "“", "’’": "”", "``": "“", "''": "”",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
_SCAN = "A page has no text: it is blank, or a picture, and what it shows is not read."


class LineKind(Enum):
    """What a line is."""

    WORDS = "words"
    BLANK = "blank"
    FILING = "filing line"
    MARGIN = "head, foot or margin of a page"
    SCANNED = "mark of a page without text"
    FRONT = "what precedes the order in the issue"
    NEXT = "what follows the order in the issue"


class PdfLine(NamedTuple):
    """A line ``source[start:end]`` without white space at its ends."""

    kind: LineKind
    start: int
    end: int


def read_pdf(source: str) -> Page:
    """Read the text that ``unpack`` made: paragraphs parted by blank lines, pages by form feeds, margins by tabs."""
    writer, hyphens = PageWriter(source), Hyphens(source, typeset=True)
    notices: list[Notice] = []
    paragraph: list[PdfLine] = []
    for line in _read_lines(source):
        if line.kind is LineKind.WORDS:
            paragraph.append(line)
            continue
        if line.kind in (LineKind.BLANK, LineKind.FILING):
            _write_paragraph(writer, hyphens, paragraph)
            paragraph = []
        if line.kind is LineKind.FILING:
            _write_paragraph(writer, hyphens, [line])
        elif line.kind is not LineKind.BLANK:
            writer.drop(line.start, line.end, line.kind.value)
        if line.kind is LineKind.SCANNED:
            at = writer.builder.length
            notices.append(Notice("page-without-text", Span(max(0, at - 1), at), _SCAN))
    _write_paragraph(writer, hyphens, paragraph)
    text, blocks = writer.finish()
    marked = mark_front(text.text, blocks)
    return Page(text, marked, describe(text.text, marked), tuple(notices))


def _read_lines(source: str) -> Iterator[PdfLine]:
    """Every line of the source in order, with its kind."""
    register = _REGISTER_RE.search(source) is not None
    order = NUMBER_LINE_RE.search(source) if register else None
    begins = order.start() if order else 0  # after the cover of the part and the end of another document
    filed = False
    at = 0
    for raw in source.split("\n"):
        words = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if words else at
        kind = _classify(raw.lstrip("\f"), words, register=register)
        if kind is LineKind.WORDS:
            kind = LineKind.FRONT if start < begins else LineKind.NEXT if filed else kind
        elif kind is LineKind.FILING and start < begins:
            kind = LineKind.FRONT  # the end of the document before
        filed = filed or (kind is LineKind.FILING and _LAST_RE.match(words) is not None)
        yield PdfLine(kind, start, start + len(words))
        at += len(raw) + 1


def _classify(raw: str, words: str, *, register: bool) -> LineKind:
    if not words:
        return LineKind.BLANK
    if register and _FILED_RE.match(words):
        return LineKind.FILING
    if raw.startswith("\t"):
        return LineKind.SCANNED if words == SCANNED else LineKind.MARGIN
    return LineKind.WORDS


def _write_paragraph(writer: PageWriter, hyphens: Hyphens, lines: Sequence[PdfLine]) -> None:
    """Write lines as one paragraph, if there are any: one space or nothing between two of them."""
    if not lines:
        return
    source, first = writer.source, lines[0]
    cells = "\t" in source[first.start : first.end]
    writer.open_block(Role.FURNITURE if first.kind is LineKind.FILING else Role.TABLE if cells else Role.TEXT)
    for line, after in pairwise(lines):
        joint = hyphens.joint(source, line.start, line.end, after.start)
        cut = joint is None
        _write(writer, line.start, line.end - cut)
        if cut:
            writer.drop(line.end - 1, line.end, "line-end hyphen")
        elif joint == " ":
            writer.add_space(line.end, line.end + 1)
    _write(writer, lines[-1].start, lines[-1].end)
    writer.close_block()


def _write(writer: PageWriter, start: int, end: int) -> None:
    """Write words; some are printed with glyphs that stand for other characters."""
    for match in _GLYPH_RE.finditer(writer.source, start, end):
        writer.write(start, match.start())
        glyph = _GLYPHS.get(match[0])
        if glyph:
            writer.put(glyph, *match.span())
        else:
            writer.drop(*match.span(), "soft hyphen")
        start = match.end()
    writer.write(start, end)
