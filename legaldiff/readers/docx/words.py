"""A Word file as its words, for people as well as for the reader: one pass over the trees of its parts.

The first line says in which of the three ways the tracked changes are read. Every other line is a mark in brackets and
words. A mark names the part that begins, the role of the paragraph that begins, or why the words are not read; behind
``[+]`` the paragraph goes on. The number of a paragraph stands before its words, as Word prints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from legaldiff.errors import ReadError
from legaldiff.readers.docx.definitions import Definitions, Style
from legaldiff.readers.docx.elements import attribute, find, is_on, name_of, number_of, value
from legaldiff.readers.docx.number_format import format_symbol
from legaldiff.readers.docx.numbering import LEVELS, Counters
from legaldiff.readers.docx.reading import FIRST_LINE
from legaldiff.readers.xml.events import MAX_DEPTH, TOO_DEEP
from legaldiff.structure.block import Role
from legaldiff.structure.labels.designator import match_designator

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["write_words"]

_GONE = {"del": "tracked deletion", "moveFrom": "tracked move, from here", "cellDel": "tracked deletion"}
_COME = {"ins": "tracked insertion", "moveTo": "tracked move, to here", "cellIns": "tracked insertion"}
_TRACKED: dict[str, dict[str, str]] = {"docx": _GONE, "docx-original": _COME, "docx-both": {}}
_UNSEEN = {
    "Fallback": "second form of the same content",
    "instrText": "field instruction",
    "delInstrText": "field instruction",
    "rt": "reading aid",
}
_PARTS = {"hdr": "page header or footer", "ftr": "page header or footer", "comments": "comment"}
_UNREAD = {
    "drawing": "image or drawing",
    "pict": "image or drawing",
    "object": "image or drawing",
    "footnoteReference": "mark of a footnote",
    "endnoteReference": "mark of a footnote",
    "softHyphen": "soft hyphen",
    "commentReference": "mark of a comment",
}
_CONTAINERS = frozenset({"body", "tc", "txbxContent", "footnote", "endnote", "hdr", "ftr", "comment"})
_NOTES = frozenset({"footnote", "endnote"})


class _Paragraph(NamedTuple):
    """What the properties of a paragraph say, in this way of reading the changes."""

    style: Style
    list: str | None  # as the next, None where it is left to the style
    level: int | None
    numbered: bool
    gone: bool  # its end is not seen, so that the next paragraph is one with it
    run_in: bool  # its end is hidden on purpose: a heading in the line of the words after it


@dataclass(slots=True)
class _Chain:
    """Paragraphs of one container that are read as one; ``head`` is the place of its mark in what is written."""

    note: bool = False  # whether it stands in a footnote
    owner: _Paragraph | None = None  # the one whose number and style it has
    head: int = -1
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
        self._definitions = definitions
        self._counters = Counters(definitions.lists)
        self._original = view == "docx-original"
        self._tracked = _TRACKED[view]
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
            name = child.tag.rpartition("}")[2]
            if not name.endswith("Pr"):  # properties have no words
                self.take(child, name, reason or self._hidden(child, name))
        self._depth -= 1

    def take(self, element: _Element, name: str, reason: str) -> None:
        """Write an element."""
        match name:
            case "r":
                self.walk(element, reason)
            case "t" | "delText":
                self._take_words(element.text or "", reason)
            case "p" if self._chain is not None:
                self._take_paragraph(element, reason)
            case "tab" | "ptab" | "cr":
                self._write("\t", reason)
            case "br":
                self._breaks += not reason
                self._write(" ", reason)
            case "tr":
                self._take_row(element, reason)
            case "fldChar":
                self._turn_field(attribute(element, "fldCharType"))
            case "altChunk" | "subDoc":
                self._mark("embedded")
            case _ if name in _CONTAINERS:
                self._take_container(element, name, reason)
            case _:
                self._take_other(element, name, reason)

    def _take_container(self, element: _Element, name: str, reason: str) -> None:
        outer = self._chain
        box = name == "txbxContent" and outer is not None and not self._row and not reason
        self.has_body = self.has_body or name == "body"
        self._note += name in _NOTES and not reason
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
        opens = not self._row and sum(not self._hidden(cell, "tc") for cell in cells) > 1
        if opens:
            self._row = True
            self._close("+")
            self._mark(Role.TABLE.value)
        self.walk(row, reason)
        if opens:
            self._row = False
            self._close()

    def _take_other(self, element: _Element, name: str, reason: str) -> None:
        if name in ("footnotes", "endnotes"):
            self._note = 0
        elif name == "tbl":
            self._end_chain()
        if name in _UNREAD:
            self._write("", reason or _UNREAD[name])
        elif character := self._character(element, name):
            self._write(character, reason if self._chain else "drawing or setting")
        elif element.text and not element.text.isspace():
            self._write(element.text, reason or "drawing or setting")
        self.walk(element, reason)

    def _hidden(self, element: _Element, name: str) -> str:
        """Why an element with all in it is not seen; the empty string where it is."""
        match name:
            case "r":
                properties = find(element, "rPr")
                vanish = find(properties, "vanish")
                if vanish is not None:  # the run's own word counts before that of its style
                    return "hidden text" if is_on(vanish) else ""
                style = value(properties, "rStyle")
                return "hidden text by its style" if style and self._definitions.style(style).hidden else ""
            case "tr" | "tc":
                return self._tracked_in(find(element, f"{name}Pr"))
            case "sdt":
                return "prompt of a form" if is_on(find(element, "sdtPr", "showingPlcHdr")) else ""
            case "footnote" | "endnote":
                return "" if attribute(element, "type") in ("", "normal") else "rule above the footnotes"
        return self._hiding.get(name, "")

    def _tracked_in(self, properties: _Element | None) -> str:
        """Why what has these properties is not seen, by the tracked changes that they name."""
        names = [] if properties is None else [name_of(child) for child in properties]
        return next((self._tracked[name] for name in names if name in self._tracked), "")

    def _read_paragraph(self, element: _Element) -> _Paragraph:
        now = find(element, "pPr")
        before = find(now, "pPrChange", "pPr") if self._original else None
        chosen = now if before is None else before
        return _Paragraph(
            style=self._definitions.style(value(chosen, "pStyle") or self._definitions.default),
            list=value(chosen, "numPr", "numId"),
            level=number_of(value(chosen, "numPr", "ilvl")),
            numbered=not (self._original and find(now, "numPr", "ins") is not None),
            gone=self._tracked_in(find(now, "rPr")) != "",
            run_in=is_on(find(now, "rPr", "specVanish")),
        )

    def _take_paragraph(self, element: _Element, reason: str) -> None:
        chain, paragraph = self._chain or _Chain(), self._read_paragraph(element)
        chain.owner = owner = chain.owner or self._find_owner(element, paragraph)
        reason = owner.style.reason or reason
        self._breaks = 0
        if reason or self._fields[-1]:
            self._at = None
        elif chain.head < 0:
            self._close("+")
            self._mark("+" if self._row else self._role.value)
            self._at = ""
            self._write("\t" if self._row else "", "")
            chain.head = len(self.out)
            self._write("" if owner.gone else self._count(owner), "")
        self.walk(element, reason)
        if not paragraph.gone and not paragraph.run_in:
            self._end_chain()

    def _find_owner(self, element: _Element, paragraph: _Paragraph) -> _Paragraph:
        """The paragraph whose number and style joined ones have: a heading that runs in, or the one that ends them."""
        if not paragraph.run_in:
            for follower in _followers(element) if paragraph.gone else ():
                if name_of(follower) == "tbl":
                    break
                paragraph = self._read_paragraph(follower)
                if not paragraph.gone and not paragraph.run_in:
                    break
        return paragraph

    def _count(self, paragraph: _Paragraph) -> str:
        style, number, level = paragraph.style, paragraph.list, paragraph.level
        if style.reason or not paragraph.numbered:
            return ""
        if number is None:
            number, level = style.list, style.level if level is None else level
        return self._counters.advance(number or "0", min(max(level or 0, 0), LEVELS - 1))

    def _end_chain(self) -> None:
        """End what is read as one paragraph; where none of its ends is seen, it has a number only if it has words."""
        if (chain := self._chain) is not None:
            if chain.seen and chain.head >= 0 and chain.owner is not None and chain.owner.gone:
                self.out[chain.head] += self._count(chain.owner)
            self._chain = _Chain(chain.note)

    def _take_words(self, words: str, reason: str) -> None:
        if self._chain is None:
            reason = reason or "drawing or setting"
        elif not reason and not self._fields[-1]:
            self._break_line(words)
            self._chain.seen = True
        self._write(words, reason)

    @property
    def _role(self) -> Role:
        """The role of the paragraph at hand."""
        if self._chain is None or self._chain.owner is None:
            return Role.TEXT
        return Role.FOOTNOTE if self._chain.note else self._chain.owner.style.role

    def _break_line(self, words: str) -> None:
        """Part a paragraph at a line break that stands for a paragraph: two in a row, or one before a label."""
        breaks, self._breaks = self._breaks, 0
        if breaks and self._filled and not self._row:
            label = match_designator(words, 0, len(words))
            if breaks > 1 or (label is not None and not label.weak):
                self._close(self._role.value)

    def _write(self, words: str, reason: str) -> None:
        """Write words behind a mark that says whether they are read, if the line at hand says another thing."""
        reason = reason or ("field instruction" if self._fields[-1] else "")
        if reason != self._at:
            self._mark(reason or self._next)
            self._at = reason
        if not reason:
            self._next = "+"
            self._filled = self._filled or not (not words or words.isspace())
        self.out.append(words.replace("\n", " "))

    def _mark(self, mark: str) -> None:
        self.out.append(f"\n[{mark}] ")
        self._at = None

    def _close(self, mark: str = "text") -> None:
        """End the paragraph at hand; the next words that no other begins with begin one of this mark."""
        self._at, self._next, self._filled, self._breaks = None, mark, False, 0

    def _character(self, element: _Element, name: str) -> str:
        """What an element that stands for a character is read as."""
        match name:
            case "noBreakHyphen":
                return "-"
            case "footnoteRef" | "endnoteRef":
                return f"{self._note} "
            case "sym":
                return format_symbol(attribute(element, "char"))
        return ""

    def _turn_field(self, turn: str) -> None:
        fields = self._fields
        if turn == "begin":
            fields.append(True)
        elif turn == "separate" and len(fields) > 1:
            fields[-1] = fields[-2]
        elif turn == "end" and len(fields) > 1:
            fields.pop()


def _followers(element: _Element) -> Iterator[_Element]:
    """The paragraphs and tables behind one, in its own container."""
    inner: _Element | None = element
    while inner is not None and name_of(inner) not in _CONTAINERS:
        for follower in inner.itersiblings():
            yield from [follower] if name_of(follower) == "p" else follower.iter("{*}p", "{*}tbl")
        inner = inner.getparent()
