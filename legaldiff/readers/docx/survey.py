"""The first pass over a Word file: which paragraphs are one, what number each has, and what its style says it is.

The number of a paragraph and the one that it is joined with are known only behind its words, so they are found before
anything is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from legaldiff.readers.docx.definitions import Definitions
from legaldiff.readers.docx.elements import attribute, is_on, name_of, number_of
from legaldiff.readers.docx.numbering import LEVELS, Counters
from legaldiff.readers.docx.visibility import View, Visibility
from legaldiff.readers.xml.events import Event, EventKind
from legaldiff.structure.block import Role

__all__ = ["TEXTS", "Paragraph", "Survey", "define", "survey"]

TEXTS = frozenset({"t", "delText"})
"""Elements whose text is words."""

_CONTAINERS = frozenset({"body", "tc", "txbxContent", "footnote", "endnote", "hdr", "ftr", "comment"})


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is read: ``label`` is its number; a joined one goes on with the paragraph before it."""

    label: str = ""
    role: Role = Role.TEXT
    joined: bool = False
    contents: bool = False  # a line of the table of contents
    hidden: bool = False  # by its style


@dataclass(slots=True)
class Survey:
    """What was found, by the offset in the source where the element begins; ``cells`` counts the cells of a row."""

    paragraphs: dict[int, Paragraph] = field(default_factory=dict)
    cells: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Properties:
    """What ``w:pPr`` says: the list and the level None where it leaves them to the style."""

    style: str = ""
    list: str | None = None
    level: int | None = None


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    start: int
    now: _Properties = field(default_factory=_Properties)
    before: _Properties | None = None  # as it was before a tracked change of its properties
    numbered_later: bool = False  # its number is a tracked insertion
    mark_gone: bool = False  # its end is not seen, so that the next paragraph is one with it
    run_in: bool = False  # its end is hidden on purpose: a heading in the line of the words after it
    seen: bool = False  # whether it has words


@dataclass(slots=True)
class _Chain:
    """Paragraphs of one container that are read as one."""

    members: list[_Open] = field(default_factory=list)


def define(events: Iterable[Event]) -> Definitions:
    """Read the definitions of styles and lists."""
    definitions, names = Definitions(), list[str]()
    for event in events:
        if event.kind is EventKind.START:
            if names:
                definitions.start(event, names)
            names.append(name_of(event))
        elif event.kind is EventKind.END:
            names.pop()
    return definitions


def survey(events: Iterable[Event], definitions: Definitions, view: View) -> Survey:
    """Find the paragraphs and rows of all parts that have text."""
    surveyor = _Surveyor(definitions, view)
    for event in events:
        surveyor.take(event)
    return surveyor.found


class _Surveyor:
    def __init__(self, definitions: Definitions, view: View) -> None:
        self.found = Survey()
        self._definitions = definitions
        self._view = view
        self._seen = Visibility(view, definitions)
        self._counters = Counters(definitions.lists)
        self._open: list[_Open] = []
        self._chains: list[_Chain] = []
        self._rows: list[int] = []

    def take(self, event: Event) -> None:
        """Take one stretch of the source."""
        if event.kind is EventKind.START:
            self._seen.start(event)
            self._start(event, name_of(event))
        elif event.kind is EventKind.END:
            name = self._seen.open[-1]
            self._end(name)
            self._seen.end()
        elif event.kind is EventKind.TEXT and self._open and not self._seen.reason and self._seen.open[-1] in TEXTS:
            self._open[-1].seen = True

    def _start(self, event: Event, name: str) -> None:
        if name in _CONTAINERS:
            self._chains.append(_Chain())
            if name == "tc" and self._rows and not self._seen.reason:
                self.found.cells[self._rows[-1]] += 1
        elif name == "tbl" and self._chains:
            self._close_chain()
        elif name == "tr":
            self._rows.append(event.start)
            self.found.cells[event.start] = 0
        elif name == "p" and self._chains:
            self._open.append(_Open(event.start))
        elif self._open:
            self._start_property(event, name)

    def _end(self, name: str) -> None:
        if name in _CONTAINERS:
            self._close_chain()
            self._chains.pop()
        elif name == "tr":
            self._rows.pop()
        elif name == "p" and self._open and self._chains:
            paragraph = self._open.pop()
            self._chains[-1].members.append(paragraph)
            if not paragraph.mark_gone and not paragraph.run_in:
                self._close_chain()

    def _start_property(self, event: Event, name: str) -> None:
        paragraph, names = self._open[-1], self._seen.open
        parents = names[-4:-1]
        if name == "pPr" and parents[-1:] == ["pPrChange"]:
            paragraph.before = _Properties()
        elif parents[-1:] == ["pPr"] and name == "pStyle":
            self._properties(paragraph, names).style = attribute(event, "val")
        elif parents[-1:] == ["numPr"]:
            properties = self._properties(paragraph, names)
            if name == "numId":
                properties.list = attribute(event, "val")
            elif name == "ilvl":
                properties.level = number_of(event)
            elif name == "ins":
                paragraph.numbered_later = self._view is View.ORIGINAL
        elif parents[-2:] == ["pPr", "rPr"]:
            if self._seen.tracked(name):
                paragraph.mark_gone = True
            elif name == "specVanish" and is_on(event):
                paragraph.run_in = True

    def _properties(self, paragraph: _Open, names: list[str]) -> _Properties:
        if "pPrChange" in names[-6:] and paragraph.before is not None:
            return paragraph.before
        return paragraph.now

    def _close_chain(self) -> None:
        """End a paragraph: its properties are those of its last mark, unless a heading runs into it."""
        members, self._chains[-1].members = self._chains[-1].members, []
        if not members:
            return
        owner = members[0] if members[0].run_in else members[-1]
        made = self._make(owner)
        if not any(m.seen for m in members) and owner.mark_gone:
            made.label = ""
        elif made.label:
            made.label = self._count(owner)
        self.found.paragraphs[members[0].start] = made
        for member in members[1:]:
            self.found.paragraphs[member.start] = Paragraph(
                role=made.role, joined=True, contents=made.contents, hidden=made.hidden
            )

    def _chosen(self, paragraph: _Open) -> _Properties:
        original = self._view is View.ORIGINAL and paragraph.before is not None
        chosen = paragraph.before if original and paragraph.before else paragraph.now
        return chosen if chosen.style else _Properties(self._definitions.default, chosen.list, chosen.level)

    def _make(self, paragraph: _Open) -> Paragraph:
        properties = self._chosen(paragraph)
        names = [s.name for s in self._definitions.chain(properties.style)]
        outline = self._definitions.inherited(properties.style, lambda s: s.outline)
        role = Role.TEXT
        if names[:1] == ["title"]:
            role = Role.TITLE
        elif any(n.startswith("heading ") for n in names) or (isinstance(outline, int) and outline < LEVELS):
            role = Role.HEADING
        hidden = self._definitions.inherited(properties.style, lambda s: s.hidden) is True
        contents = any(n.startswith("toc ") and n != "toc heading" for n in names[:1])
        label = "?" if not paragraph.numbered_later and not contents and not hidden else ""
        return Paragraph(label, role, contents=contents, hidden=hidden)

    def _count(self, paragraph: _Open) -> str:
        properties, definitions = self._chosen(paragraph), self._definitions
        number, level = properties.list, properties.level
        if number is None:
            inherited = definitions.inherited(properties.style, lambda s: s.list)
            number = inherited if isinstance(inherited, str) else None
            if number is not None and level is None:
                level = definitions.lists.level_of_style(number, properties.style)
                if level is None:
                    given = definitions.inherited(properties.style, lambda s: s.level)
                    level = given if isinstance(given, int) else 0
        if number in (None, "0", ""):
            return ""
        return self._counters.advance(number or "", min(max(level or 0, 0), LEVELS - 1))
