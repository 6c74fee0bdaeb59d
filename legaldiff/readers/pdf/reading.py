"""The reader of an unpacked PDF: lines to paragraphs, without what belongs to the page."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import Notice
from legaldiff.readers.pdf.source_lines import LineKind, PdfLine, read_lines
from legaldiff.readers.shared.front_matter import mark_front
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page
from legaldiff.span import Span, Text
from legaldiff.structure.block import Role

__all__ = ["read_pdf"]

# ‘‘ and ’’ as the Federal Register prints quotation marks; ligatures that a font kept as one letter
_GLYPH_RE = lazy_re("‘‘|’’|``|''|[ﬀ-ﬆ\u00ad]")
_GLYPHS = {
    "‘‘": "“", "’’": "”", "``": "“", "''": "”",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip


def read_pdf(source: str) -> Page:
    """Read the text that ``unpack`` made: paragraphs parted by blank lines, pages by form feeds, margins by tabs."""
    reading = _Reading(source)
    for line in read_lines(source):
        reading.take(line)
    reading.release()
    text, blocks = reading.writer.finish()
    text = Text(text.text, text.origin, tuple(sorted(text.dropped)))
    marked = mark_front(text.text, blocks)
    return Page(text, marked, describe(text.text, marked), tuple(reading.notices))


class _Reading:
    """The state of reading one document: the line that is held back until the next says what joins them."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = PageWriter(source)
        self.hyphens = Hyphens(source, typeset=True)
        self.held: PdfLine | None = None
        self.parted = True  # whether a blank line has come since
        self.notices: list[Notice] = []

    def take(self, line: PdfLine) -> None:
        """Read one line."""
        match line.kind:
            case LineKind.BLANK:
                self.parted = True
            case LineKind.WORDS:
                self._take_words(line)
            case LineKind.FILING:
                self.release()
                self._begin(line, Role.FURNITURE)
                self.release()
            case _:
                self.writer.drop(line.start, line.end, line.kind.value)
                if line.kind is LineKind.SCANNED:
                    self._note_scan()

    def release(self) -> None:
        """Write the held line, and end its paragraph."""
        if self.held is not None:
            self._write(self.held.start, self.held.end)
            self.held = None
        self.writer.close_block()
        self.parted = True

    def _take_words(self, line: PdfLine) -> None:
        held = self.held
        if held is None or self.parted:
            self.release()
            cells = "\t" in self.source[line.start : line.end]
            self._begin(line, Role.TABLE if cells else Role.TEXT)
            return
        joint = self.hyphens.joint(self.source, held.start, held.end, line.start)
        cut = joint is None
        self._write(held.start, held.end - cut)
        if cut:
            self.writer.drop(held.end - 1, held.end, "line-end hyphen")
        elif joint == " ":
            self.writer.add_space(held.end, held.end + 1)
        self.held = line

    def _begin(self, line: PdfLine, role: Role) -> None:
        self.writer.open_block(role)
        self.held, self.parted = line, False

    def _write(self, start: int, end: int) -> None:
        for match in _GLYPH_RE.finditer(self.source, start, end):
            self.writer.write(start, match.start())
            glyph = _GLYPHS.get(match[0])
            if glyph:
                self.writer.put(glyph, *match.span())
            else:
                self.writer.drop(*match.span(), "soft hyphen")
            start = match.end()
        self.writer.write(start, end)

    def _note_scan(self) -> None:
        at = self.writer.builder.length
        message = "A page has no text: it is blank, or a picture, and what it shows is not read."
        self.notices.append(Notice("page-without-text", Span(max(0, at - 1), at), message))
