"""Reads XML of a dialect: paragraphs as elsewhere, and marks for the parts that its elements open and close."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from legaldiff.characters import UNWANTED_RE
from legaldiff.errors import ReadError
from legaldiff.model import LEVELS, Kind, Metadata, Notice
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import load_dialect, local_name, value_of
from legaldiff.readers.xml.events import Event, EventKind, read_events
from legaldiff.readers.xml.root import has_root
from legaldiff.structure.block import Block, Mark, Role
from legaldiff.structure.quotation import opening_mark

__all__ = ["DialectReading", "make_reader"]

_RUN_ON = ".:—–-"  # a heading that ends so is followed by its text on the same line


class DialectReading:
    """The state of reading one source: the open elements, and the paragraphs and marks so far.

    A vocabulary derives from this: it has the name of its table and its root elements, and says what a source states of
    itself. One with habits that its table cannot tell overrides ``kind_of``, ``value_for``, ``head_of``,
    ``reason_for``, ``role_of``, ``is_inline`` or ``runs_on``.
    """

    vocabulary: ClassVar[str]
    roots: frozenset[str]

    def __init__(self, source: str) -> None:
        self.source = source
        self.dialect = load_dialect(self.vocabulary)
        self.writer = PageWriter(source)
        self.marks: list[Mark] = []
        self.open: list[str] = []  # local names
        self._parts: list[Kind | None] = []  # for each open element, the part that it opened
        self._skipping = 0  # how many elements were open where words began to be left out
        self._reason = ""
        self._printed: list[str] = []  # the designator being read
        self._head = -1  # the mark of the designator or heading being read, -1 for none
        self._bound = False  # whether what comes next stays in the paragraph of the designator before it

    def read(self) -> Page:
        """Read all of it; raises ``ReadError`` for XML that is broken or of another kind."""
        starts, ends, words, _ = EventKind
        for event in read_events(self.source):
            kind = event.kind
            if kind is words:
                self._text(event)
                continue
            self._drop_markup(event)
            if kind is starts:
                self._start(event)
            elif kind is ends:
                self._end(event)
        text, blocks = self.writer.finish()
        meta, notices = self.describe(text.text, blocks), self.notices(text.text)
        return Page(text, blocks, meta, notices, tuple(self.marks))

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """What the source states of itself."""
        raise NotImplementedError

    def notices(self, text: str) -> tuple[Notice, ...]:
        """What a reader of the text has to be told."""
        return ()

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens, or None."""
        return self.dialect.parts.get(name)

    def value_for(self, printed: str) -> str | None:
        """The normalised designator of a printed one."""
        return value_of(printed)

    def head_of(self, name: str, attributes: dict[str, str], above: Kind | None) -> Kind | None:
        """Whether an element, directly inside of a part or of none, is the NUM or the HEADING of a level."""
        if above not in LEVELS:
            return None
        return Kind.NUM if name in self.dialect.num else Kind.HEADING if name in self.dialect.heading else None

    def reason_for(self, qualified: str) -> str | None:
        """Why the words of an element, named with its prefix, are no text; None where they are."""
        return self.dialect.left_out.get(local_name(qualified))

    def is_inline(self, name: str, above: Kind | None) -> bool:
        """Whether an element, directly inside of a part or of none, stands in a sentence."""
        return name in self.dialect.inline

    def role_of(self, name: str, attributes: dict[str, str]) -> Role:
        """What the source says that a paragraph is."""
        return self.dialect.roles.get(name, Role.TEXT)

    def runs_on(self, kind: Kind, words: str) -> bool:
        """Whether the text goes on behind a NUM or a HEADING in the same paragraph."""
        return kind is Kind.NUM or words[-1] in _RUN_ON

    def _drop_markup(self, event: Event) -> None:
        self.writer.drop(event.start, event.end, "markup")

    def _start(self, event: Event) -> None:
        name, dialect = local_name(event.value), self.dialect
        if not self.open and name not in self.roots:
            message = f"the root element is <{name}>: expected one of {', '.join(sorted(self.roots))}"
            raise ReadError.at(message, self.source, event.start)
        above = self._parts[-1] if self._parts else None
        self.open.append(name)
        self._parts.append(None)
        if self._skipping:
            return
        reason = self.reason_for(event.value)
        if reason is not None:
            self._skipping, self._reason = len(self.open), reason
            return
        if self._head >= 0 or self.is_inline(name, above):
            if name in dialect.spaced:
                self._space(event.start)
            return
        if name in dialect.joined:
            self.writer.close_block()
            self.writer.reopen_block(event.end)
            return
        head = self.head_of(name, event.attributes, above)
        if head is not None:
            self._open_head(head)
            return
        self._part_paragraphs(event, self.role_of(name, event.attributes))
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
            self._close_head(kind, event)
        elif self._head < 0 and not self.is_inline(name, self._parts[-1] if self._parts else None):
            if not self._bound:
                self.writer.close_block()
            if kind is not None:
                self._bound = False
                self.writer.close_block()
                self._mark(None)
        elif name in self.dialect.spaced:
            self._space(event.end)

    def _open_head(self, kind: Kind) -> None:
        if not self._bound:
            self.writer.open_block()
        self._parts[-1] = kind
        self._head = len(self.marks)
        self._printed = []
        self._mark(kind)

    def _close_head(self, kind: Kind, event: Event) -> None:
        mark = self.marks[self._head]
        printed = UNWANTED_RE.sub("", "".join(self._printed))
        if kind is Kind.NUM:
            at = mark.at + self._find_mark(mark.at)
            self.marks[self._head] = mark._replace(at=at, value=self.value_for(printed))
        self._mark(None)
        self._head = -1
        words = printed.strip()
        self._bound = bool(words) and self.runs_on(kind, words)
        if self._bound:
            self._space(event.end)
        elif kind is Kind.HEADING:
            self.writer.close_block()

    def _find_mark(self, begins: int) -> int:
        """How far a designator stands behind the quotation mark that opens its paragraph, which is no part of it."""
        written = self.writer.builder.since(begins)
        lead = len(written) - len(written.lstrip())
        mark = opening_mark(written, lead)
        return lead + mark if mark and lead + mark < len(written) else 0

    def _part_paragraphs(self, event: Event, role: Role) -> None:
        """Begin a paragraph, or go on behind the designator that has just been read."""
        if self._bound and role is not Role.FURNITURE:
            self._space(event.end)
        else:
            self._bound = False
            self.writer.open_block(role)

    def _space(self, at: int) -> None:
        """Part two elements, but not behind a dash: "Short Title.—This Act"."""
        if self.writer.last != "—":
            self.writer.add_space(at, at)

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


def make_reader(
    name: str,
    summary: str,
    reading: type[DialectReading],
    sniff: Callable[[str], bool] | None = None,
    *,
    namespace: str = "",
    suffixes: tuple[str, ...] = (),
) -> Reader:
    """The reader of a vocabulary, known by its root elements and what its namespace holds unless ``sniff`` tells."""

    def is_such(source: str) -> bool:
        return has_root(source, reading.roots, namespace)

    def read(source: str) -> Page:
        return reading(source).read()

    return Reader(name, summary, suffixes, sniff or is_such, read, roots=reading.roots)
