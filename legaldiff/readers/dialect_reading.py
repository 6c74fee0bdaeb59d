"""Reads XML of a dialect: paragraphs as elsewhere, and marks for the parts that its elements open and close."""

from __future__ import annotations

from legaldiff.errors import ReadError
from legaldiff.grammar.block import Block, Mark, Role
from legaldiff.model import LEVELS, Kind
from legaldiff.readers.dialect import Dialect, local_name, value_of
from legaldiff.readers.page_writer import PageWriter
from legaldiff.readers.xml_events import Event, EventKind, read_events
from legaldiff.span import Text

__all__ = ["DialectReading"]

_RUN_ON = ".:—–-"  # a heading that ends so is followed by its text on the same line


class DialectReading:
    """The state of reading one source: the open elements, and the paragraphs and marks so far.

    A vocabulary with habits that its table cannot tell derives from this and overrides ``kind_of`` or ``value_for``.
    """

    def __init__(self, source: str, dialect: Dialect) -> None:
        self.source = source
        self.dialect = dialect
        self.writer = PageWriter(source)
        self.marks: list[Mark] = []
        self.open: list[str] = []  # local names
        self._parts: list[Kind | None] = []  # for each open element, the part that it opened
        self._skipping = 0  # how many elements were open where words began to be left out
        self._reason = ""
        self._printed: list[str] = []  # the designator being read
        self._head = -1  # the mark of the designator or heading being read, -1 for none
        self._bound = False  # whether what comes next stays in the paragraph of the designator before it

    def read(self) -> tuple[Text, tuple[Block, ...], tuple[Mark, ...]]:
        """Read all of it; raises ``ReadError`` for XML that is broken or of another kind."""
        for event in read_events(self.source):
            if event.kind is EventKind.TEXT:
                self._text(event)
                continue
            self.writer.drop(event.start, event.end, "markup")
            if event.kind is EventKind.START:
                self._start(event)
            elif event.kind is EventKind.END:
                self._end(event)
        text, blocks = self.writer.finish()
        return text, blocks, tuple(self.marks)

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens, or None."""
        return self.dialect.levels.get(name) or self.dialect.regions.get(name)

    def value_for(self, name: str, attributes: dict[str, str], printed: str) -> str | None:
        """The normalised designator of an element that holds one as printed."""
        return value_of(printed)

    def _start(self, event: Event) -> None:
        name, dialect = local_name(event.value), self.dialect
        if not self.open and name not in dialect.roots:
            message = f"the root element is <{name}>: expected one of {', '.join(sorted(dialect.roots))}"
            raise ReadError.at(message, self.source, event.start)
        above = self._parts[-1] if self._parts else None
        self.open.append(name)
        self._parts.append(None)
        if self._skipping:
            return
        if name in dialect.left_out:
            self._skipping, self._reason = len(self.open), dialect.left_out[name]
            return
        if self._head >= 0 or name in dialect.inline:
            return
        if name in dialect.joined:
            self.writer.close_block()
            self.writer.reopen_block(event.end)
            return
        in_level = above in LEVELS
        if in_level and (name in dialect.num or name in dialect.heading):
            self._open_head(Kind.NUM if name in dialect.num else Kind.HEADING)
            return
        self._part_paragraphs(event.end, dialect.roles.get(name, Role.TEXT))
        kind = self.kind_of(name, event.attributes)
        if kind is not None:
            self._parts[-1] = kind
            self._mark(kind, flat=name in dialect.flat)

    def _end(self, event: Event) -> None:
        name = self.open.pop()
        kind = self._parts.pop()
        if self._skipping:
            if len(self.open) < self._skipping:
                self._skipping = 0
            return
        if kind is Kind.NUM or kind is Kind.HEADING:
            self._close_head(kind, name, event)
        elif self._head < 0 and name not in self.dialect.inline:
            if not self._bound:
                self.writer.close_block()
            if kind is not None:
                self._bound = False
                self.writer.close_block()
                self._mark(None)

    def _open_head(self, kind: Kind) -> None:
        if not self._bound:
            self.writer.open_block()
        self._parts[-1] = kind
        self._head = len(self.marks)
        self._printed = []
        self._mark(kind)

    def _close_head(self, kind: Kind, name: str, event: Event) -> None:
        mark = self.marks[self._head]
        printed = "".join(self._printed)
        if kind is Kind.NUM:
            self.marks[self._head] = mark._replace(value=self.value_for(name, {}, printed))
        self._mark(None)
        self._head = -1
        words = printed.strip()
        self._bound = bool(words) and (kind is Kind.NUM or words[-1] in _RUN_ON)
        if self._bound:
            self.writer.add_space(event.end, event.end)
        elif kind is Kind.HEADING:
            self.writer.close_block()

    def _part_paragraphs(self, at: int, role: Role) -> None:
        """Begin a paragraph, or go on behind the designator that has just been read."""
        if self._bound:
            self.writer.add_space(at, at)
        else:
            self.writer.open_block(role)

    def _mark(self, kind: Kind | None, *, flat: bool = False) -> None:
        self.marks.append(Mark(self.writer.builder.length, kind, None, flat))

    def _text(self, event: Event) -> None:
        if self._skipping:
            self.writer.drop(event.start, event.end, self._reason)
            return
        words = event.value or self.source[event.start : event.end]
        if self._head >= 0:
            self._printed.append(words)
        elif words.strip():
            self._bound = False
        if event.value:
            self.writer.put(event.value, event.start, event.end)
        else:
            self.writer.write(event.start, event.end)
