"""A Word file as its words, for people as well as for the reader: one pass over the trees of its parts.

The first line says in which of the three ways the tracked changes are read. Every other line is a mark in brackets and
words. A mark names the part that begins, the role of the paragraph that begins, or why the words are not read; behind
``[+]`` the paragraph goes on. The number of a paragraph stands before its words, as Word prints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from legaldiff.errors import ReadError
from legaldiff.readers.docx.definitions import Definitions
from legaldiff.readers.docx.elements import attribute, children, find, is_on, name_of, value
from legaldiff.readers.docx.number_format import format_symbol
from legaldiff.readers.docx.paragraphs import CONTAINERS, Paragraph, Paragraphs, tracked_reasons
from legaldiff.readers.docx.reading import FIRST_LINE
from legaldiff.readers.xml.events import MAX_DEPTH, TOO_DEEP
from legaldiff.structure.block import Role
from legaldiff.structure.labels.designator import match_designator

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["write_words"]

_UNSEEN = {
    "Fallback": "second form of the same content",
    "instrText": "field instruction",
    "delInstrText": "field instruction",
    "rt": "reading aid",
}
_PARTS = {"hdr": "page header or footer", "ftr": "page header or footer", "comments": "comment"}
_UNREAD = {
    **dict.fromkeys(("drawing", "pict", "object"), "image or drawing"),
    **dict.fromkeys(("footnoteReference", "endnoteReference"), "mark of a footnote"),
    "softHyphen": "soft hyphen",
    "commentReference": "mark of a comment",
}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\t", "noBreakHyphen": "-"}
_NOTES = ("footnote", "endnote")


@dataclass(slots=True)
class _Chain:
    """Paragraphs of one container that are read as one."""

    note: bool = False  # whether it stands in a footnote
    owner: Paragraph | None = None  # the one whose number and style it has
    head: int = -1  # the place of its number in what is written
    seen: bool = False  # whether it has words


def write_words(parts: list[_Element], view: str) -> str:
    """The source that the reader of the name ``view`` reads; ``ReadError`` where the parts hold no Word document."""
    writer = _Writer(Definitions(parts), view)
    for part in parts:
        name = name_of(part)
        if name not in ("numbering", "styles"):
            writer.out.append(f"\n[part] {name}")
            writer.take(part, name, _PARTS.get(name, ""))
    if not writer.has_body:
        raise ReadError("there is no Word document in this package: expected DOCX, not a workbook or a presentation")
    return "".join(writer.out) + "\n"


class _Writer:
    def __init__(self, definitions: Definitions, view: str) -> None:
        self.out = [FIRST_LINE.format(view)]
        self.has_body = False
        self._styles = definitions.style
        self._paragraphs = Paragraphs(definitions, view)
        self._tracked = tracked_reasons(view)
        self._hiding = _UNSEEN | self._tracked
        self._chain: _Chain | None = None
        self._depth = 0
        self._at: str | None = None  # the reason of the line at hand, empty where it is read
        self._next = "text"  # the mark of the next line that is read
        self._filled = False  # whether the paragraph at hand has words
        self._breaks = 0
        self._row = False  # whether a row is at hand that is read as one paragraph
        self._note = 0  # the number of the footnotes so far
        self._fields = [False]  # of each open field, whether its instruction is at hand, or one around it

    def walk(self, element: _Element, reason: str) -> None:
        """Write what is in an element; ``reason`` is why nothing in it is seen, empty where it is."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ReadError(TOO_DEEP)
        for child in element:
            name = name_of(child)
            if not name.endswith("Pr"):  # properties have no words
                self.take(child, name, reason or self._hiding.get(name, ""))
        self._depth -= 1

    def take(self, element: _Element, name: str, reason: str) -> None:
        """Write an element."""
        match name:
            case "r":
                self.walk(element, reason or self._hidden_run(find(element, "rPr")))
            case "t" | "delText":
                self._take_words(element.text or "", reason)
            case "p" if self._chain is not None:
                self._take_paragraph(self._chain, element, reason)
            case "tr":
                self._take_row(element, reason or self._tracked_in(element, "trPr"))
            case "sdt":
                prompts = is_on(find(element, "sdtPr", "showingPlcHdr"))
                self.walk(element, reason or ("prompt of a form" if prompts else ""))
            case _ if name in CONTAINERS:
                self._take_container(element, name, reason or self._tracked_in(element, "tcPr"))
            case _:
                self._take_other(element, name, reason)

    def _take_container(self, element: _Element, name: str, reason: str) -> None:
        outer = self._chain
        self.has_body = self.has_body or name == "body"
        if name in _NOTES:
            if attribute(element, "type") not in ("", "normal"):
                reason = reason or "rule above the footnotes"
            self._note += not reason
        box = name == "txbxContent" and outer is not None and not self._row and not reason
        if box and self._filled:
            self._mark("text-box")
        self._chain = _Chain(note=name in _NOTES or (outer is not None and outer.note))
        self.walk(element, reason)
        self._end_chain()
        self._chain = outer
        if box:
            self._close()

    def _take_row(self, row: _Element, reason: str) -> None:
        """Write a row: its cells are one paragraph, but a single cell is a frame around paragraphs."""
        cells = [c for c in row.iterdescendants("{*}tc") if next(c.iterancestors("{*}tr")) is row]
        opens = not self._row and sum(not self._tracked_in(cell, "tcPr") for cell in cells) > 1
        if opens:
            self._row = True
            self._close("+")
            self._mark(Role.TABLE.value)
        self.walk(row, reason)
        if opens:
            self._row = False
            self._close()

    def _take_paragraph(self, chain: _Chain, element: _Element, reason: str) -> None:
        paragraph = self._paragraphs.read(element)
        owner = chain.owner = chain.owner or self._paragraphs.find_owner(element, paragraph)
        reason = owner.style.reason or reason
        self._breaks = 0
        if reason or self._fields[-1]:
            self._at = None
        elif chain.head < 0:
            label = "" if owner.gone else self._paragraphs.count(owner)
            self.out += ("\n[+] \t" if self._row else f"\n[{self._role}] ", label)
            chain.head = len(self.out) - 1
            self._at, self._next, self._filled = "", "+", label != ""
        self.walk(element, reason)
        if not paragraph.goes_on:
            self._end_chain()

    def _end_chain(self) -> None:
        """End what is read as one paragraph; where none of its ends is seen, it has a number only if it has words."""
        if (chain := self._chain) is not None:
            if chain.seen and chain.head >= 0 and chain.owner is not None and chain.owner.gone:
                self.out[chain.head] = self._paragraphs.count(chain.owner)
            self._chain = _Chain(chain.note)

    def _take_other(self, element: _Element, name: str, reason: str) -> None:
        match name:
            case "footnotes" | "endnotes":
                self._note = 0
            case "tbl":
                self._end_chain()
            case "br":
                self._breaks += not reason
                self._write(" ", reason)
            case "fldChar":
                self._turn_field(attribute(element, "fldCharType"))
            case "altChunk" | "subDoc":
                self._mark("embedded")
            case "footnoteRef" | "endnoteRef":
                self._write(f"{self._note} ", reason)
            case "sym":
                self._write(format_symbol(attribute(element, "char")), reason)
            case _ if name in _CHARACTERS:
                self._write(_CHARACTERS[name], reason)
            case _ if name in _UNREAD:
                self._write("", reason or _UNREAD[name])
            case _ if element.text and not element.text.isspace():
                self._write(element.text, reason or "drawing or setting")
        self.walk(element, reason)

    def _hidden_run(self, properties: _Element | None) -> str:
        """Why a run with these properties is not seen; its own word counts before that of its style."""
        said = children(properties)
        if "vanish" in said:
            return "hidden text" if is_on(said["vanish"]) else ""
        style = value(said.get("rStyle"))
        return "hidden text by its style" if style and self._styles(style).hidden else ""

    def _tracked_in(self, element: _Element, properties: str) -> str:
        """Why an element is not seen, by the tracked changes that its properties name."""
        return next((self._tracked[n] for n in children(find(element, properties)) if n in self._tracked), "")

    @property
    def _role(self) -> str:
        """The mark of the paragraph at hand."""
        if self._chain is None or self._chain.owner is None:
            return Role.TEXT.value
        return (Role.FOOTNOTE if self._chain.note else self._chain.owner.style.role).value

    def _take_words(self, words: str, reason: str) -> None:
        if not reason and not self._fields[-1] and self._chain is not None:
            if self._breaks:
                self._break_line(words)
            self._chain.seen = True
        self._write(words, reason)

    def _break_line(self, words: str) -> None:
        """Part a paragraph at a line break that stands for a paragraph: two in a row, or one before a label."""
        breaks, self._breaks = self._breaks, 0
        if self._filled and not self._row:
            label = match_designator(words, 0, len(words))
            if breaks > 1 or (label is not None and not label.weak):
                self._close(self._role)

    def _write(self, words: str, reason: str) -> None:
        """Write words behind a mark that says whether they are read, if the line at hand says another thing."""
        if not reason:
            reason = "field instruction" if self._fields[-1] else "" if self._chain else "drawing or setting"
        if reason != self._at:
            self._mark(reason or self._next)
            self._at = reason
        if not reason:
            self._next = "+"
            self._filled = self._filled or words.strip() != ""
        self.out.append(words.replace("\n", " "))

    def _mark(self, mark: str) -> None:
        self.out.append(f"\n[{mark}] ")
        self._at = None

    def _close(self, mark: str = "text") -> None:
        """End the paragraph at hand; the next words that no other begins with begin one of this mark."""
        self._at, self._next, self._filled, self._breaks = None, mark, False, 0

    def _turn_field(self, turn: str) -> None:
        fields = self._fields
        if turn == "begin":
            fields.append(True)
        elif turn == "separate" and len(fields) > 1:
            fields[-1] = fields[-2]
        elif turn == "end" and len(fields) > 1:
            fields.pop()
