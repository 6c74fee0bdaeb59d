"""The second pass over a Word file: its words, in the order of the source."""

from __future__ import annotations

from legaldiff.errors import ReadError
from legaldiff.model import Notice
from legaldiff.readers.docx.elements import attribute, name_of
from legaldiff.readers.docx.survey import TEXTS, Paragraph, define, survey
from legaldiff.readers.docx.visibility import View, Visibility
from legaldiff.readers.shared.front_matter import mark_front
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page
from legaldiff.readers.xml.dialect import local_name
from legaldiff.readers.xml.events import Event, EventKind, read_events
from legaldiff.readers.xml.root import root_tag
from legaldiff.span import Span
from legaldiff.structure.block import Role
from legaldiff.structure.labels.designator import match_designator

__all__ = ["is_flat_opc", "read_flat_opc"]

_NAMESPACE = "schemas.microsoft.com/office/2006/xmlPackage"
_SPACES = frozenset({"tab", "ptab", "cr"})
_NOTES = frozenset({"footnote", "endnote"})
_EMBEDDED = frozenset({"altChunk", "subDoc"})
# Places of fonts of symbols that Word writes for common characters
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "§", 0xF0D2: "®", 0xF0D3: "©", 0xF0D4: "™", 0xF0E2: "®", 0xF0E3: "©", 0xF0E4: "™"}
_PRIVATE = range(0xF000, 0xF100)


def is_flat_opc(source: str) -> bool:
    """Whether the source is a Word file as one XML text, as Word saves it and as a DOCX file is unpacked."""
    name, attributes = root_tag(source)
    return local_name(name) == "package" and _NAMESPACE in attributes


def read_flat_opc(source: str, view: View) -> Page:
    """Read Word's Flat OPC form; raises ``ReadError`` for XML that is broken or holds no Word document."""
    definitions = define(read_events(source))
    found = survey(read_events(source), definitions, view)
    reading = _Reading(source, Visibility(view, definitions), found.paragraphs, found.cells)
    for event in read_events(source):
        reading.take(event)
    if not reading.has_body:
        raise ReadError("there is no Word document in this package: expected DOCX, not a workbook or a presentation")
    text, blocks = reading.writer.finish()
    marked = mark_front(text.text, blocks)
    return Page(text, marked, describe(text.text, marked), tuple(reading.notices))


class _Reading:
    def __init__(self, source: str, seen: Visibility, paragraphs: dict[int, Paragraph], cells: dict[int, int]) -> None:
        self.source = source
        self.writer = PageWriter(source)
        self.notices: list[Notice] = []
        self.has_body = False
        self._seen = seen
        self._paragraphs = paragraphs
        self._cells = cells
        self._inside: list[Paragraph] = []
        self._rows: list[bool] = []  # of each open row, whether it is one block
        self._note = 0  # the number of the footnotes so far
        self._breaks = 0
        self._resumes = False  # whether a text box has cut the paragraph at hand

    @property
    def _reason(self) -> str:
        if self._inside and self._inside[-1].contents:
            return "table of contents"
        if self._inside and self._inside[-1].hidden:
            return "hidden text by its style"
        return self._seen.reason

    def take(self, event: Event) -> None:
        """Read one stretch of the source."""
        match event.kind:
            case EventKind.TEXT:
                self._take_text(event)
            case EventKind.START:
                self._seen.start(event)
                self._start(event, name_of(event))
            case EventKind.END:
                self.writer.drop(event.start, event.end, "markup")
                self._end(event, self._seen.end())
            case _:
                self.writer.drop(event.start, event.end, "markup")

    def _take_text(self, event: Event) -> None:
        if self._seen.open and self._seen.open[-1] in TEXTS and self._inside:
            if reason := self._reason:
                self.writer.drop(event.start, event.end, reason)
                return
            self._break_line(event)
            if event.value:
                self.writer.put(event.value, event.start, event.end)
            else:
                self.writer.write(event.start, event.end)
        elif event.value or not self.source[event.start : event.end].isspace():
            self.writer.drop(event.start, event.end, self._seen.reason or "drawing or setting")

    def _start(self, event: Event, name: str) -> None:
        shown = "" if self._reason else self._character(event, name)
        if name == "p" and event.start in self._paragraphs:
            shown = self._start_paragraph(self._paragraphs[event.start], event)
        elif name == "tr":
            one = self._cells.get(event.start, 0) > 1 or any(self._rows)
            if one and not any(self._rows):
                self.writer.open_block(Role.TABLE)
            self._rows.append(one)
        elif name == "txbxContent" and self._inside and not any(self._rows):
            self._cut(event)
        elif name in _SPACES or (name == "br" and not self._reason):
            self._breaks += name == "br"
            self.writer.add_space(event.start, event.start)
        elif name == "body":
            self.has_body = True
        elif name in _EMBEDDED:
            self._note_doubt("embedded", "Another file is embedded here, which is not read.")
        elif name in ("footnotes", "endnotes"):
            self._note = 0
        elif name in _NOTES and not self._reason:
            self._note += 1
        self._stand_for(shown, event, name)

    def _stand_for(self, shown: str, event: Event, name: str) -> None:
        """Write what an element stands for, or drop it; equal lengths would say that its characters were copied."""
        words = shown.strip()
        end = event.end - (len(words) == event.end - event.start)
        if words:
            self.writer.put(words, event.start, end)
            self.writer.drop(end, event.end, "markup")
            if shown.endswith(" "):
                self.writer.add_space(event.end, event.end)
        else:
            self.writer.drop(event.start, event.end, _tag_reason(name))

    def _character(self, event: Event, name: str) -> str:
        """What an element that stands for a character is read as."""
        if not self._inside:
            return ""
        if name == "noBreakHyphen":
            return "-"
        if name == "sym":
            code = attribute(event, "char")
            try:
                place = int(code, 16)
                place = place if place < 0x110000 else 0xFFFD
            except ValueError:
                return ""
            known = _SYMBOLS.get(place)
            return known or chr(place - 0xF000 if place in _PRIVATE and place > 0xF020 else place).strip()
        return f"{self._note} " if name in ("footnoteRef", "endnoteRef") else ""

    def _start_paragraph(self, paragraph: Paragraph, event: Event) -> str:
        """Open a block for a paragraph that begins one, and give its number."""
        self._inside.append(paragraph)
        self._breaks = 0
        if self._reason:
            return ""
        if any(self._rows):
            self.writer.add_space(event.start, event.start)
        elif not paragraph.joined:
            role = Role.FOOTNOTE if any(n in self._seen.open for n in _NOTES) else paragraph.role
            self.writer.open_block(role)
        return paragraph.label

    def _end(self, event: Event, name: str) -> None:
        if name == "p" and self._inside:
            self._inside.pop()
        elif name == "tr":
            if self._rows.pop() and not any(self._rows):
                self.writer.close_block()
        elif name in _NOTES or (name == "txbxContent" and self._inside and not any(self._rows)):
            self.writer.close_block()

    def _break_line(self, event: Event) -> None:
        """Part a paragraph at a line break that stands for a paragraph: two in a row, or one before a label."""
        breaks, self._breaks = self._breaks, 0
        if self._resumes and not self.source[event.start : event.end].isspace():
            self._resumes = False
            self._note_doubt("text-box", "A text box stands in this paragraph, which is read as two.")
        if breaks and not any(self._rows) and not self.writer.is_empty:
            label = match_designator(self.source, event.start, event.end)
            if breaks > 1 or (label is not None and not label.weak):
                self.writer.open_block(self.writer.role)

    def _cut(self, event: Event) -> None:
        self._resumes = self._resumes or not self.writer.is_empty
        self.writer.close_block()

    def _note_doubt(self, code: str, message: str) -> None:
        at = self.writer.builder.length
        self.notices.append(Notice(code, Span(max(0, at - 1), at), message))


def _tag_reason(name: str) -> str:
    match name:
        case "drawing" | "pict" | "object" | "imagedata" | "blip":
            return "image or drawing"
        case "footnoteReference" | "endnoteReference":
            return "mark of a footnote"
        case "softHyphen":
            return "soft hyphen"
        case "commentReference":
            return "mark of a comment"
        case _:
            return "markup"
