"""Canonical text, as the writer of the same name makes it: ``@kind designator  heading``, and depth by indentation."""

from __future__ import annotations

import re
from dataclasses import fields

from legaldiff.characters import UNWANTED_RE
from legaldiff.errors import ReadError
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.layout import Line, group_lines
from legaldiff.readers.shared.page_writer import PageWriter
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import NO_PARTS, NO_VALUE, value_of
from legaldiff.span import Text
from legaldiff.structure.block import Block, Mark, Role
from legaldiff.structure.quotation import opening_mark

__all__ = ["FURNITURE", "HEADER", "INDENT", "READER", "SIGN", "read_canonical"]

HEADER = "legaldiff text 1"
SIGN = "@"
INDENT = "  "
FURNITURE = "furniture"
_HEAD_RE = lazy_re(r'@([A-Za-z]+)(?:="((?:[^"\n]|"")*)")?(?: (?! ))?')  # @section="9" Sec. 9.  Heading
_OPENS_RE = lazy_re(r"^ *@[A-Za-z]", re.MULTILINE)
_FIELD_RE = lazy_re(r"([a-z_]+): *(.*)")  # number: 99017
_FIELDS = frozenset(field.name for field in fields(Metadata))
_KINDS = {kind.value: kind for kind in Kind if kind not in NO_PARTS or kind in (Kind.NUM, Kind.HEADING)}


def is_canonical(source: str) -> bool:
    """Whether the source begins with the line that canonical text begins with, and has one that opens a part."""
    return source[:200].lstrip("\ufeff \t\r\n").startswith(HEADER) and _OPENS_RE.search(source) is not None


def read_canonical(source: str) -> Page:
    """Read canonical text; raises ``ReadError`` for a line that opens a part of no known kind."""
    reading = _Reading(source)
    groups = group_lines(source, 0, len(source))
    meta = reading.take_header(next(groups, []))
    for group in groups:
        for line in group:
            reading.take(line)
        reading.writer.close_block()
    text, blocks = reading.finish()
    return Page(text, blocks, meta, marks=tuple(reading.marks))


class _Reading:
    """The state of reading one text: how many parts are open, and the marks so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = PageWriter(source)
        self.marks: list[Mark] = []
        self.open = 0

    def take_header(self, lines: list[Line]) -> Metadata:
        """Read the first line and the fields below it."""
        found: dict[str, str] = {}
        for at, line in enumerate(lines):
            self.writer.drop(line.start, line.end, "metadata")
            match = _FIELD_RE.match(self.source, line.start, line.end)
            if match and match[1] in _FIELDS:
                if value := UNWANTED_RE.sub("", match[2]).strip():
                    found[match[1]] = value
            elif at:
                message = f"this is no field of the header: expected one of {', '.join(sorted(_FIELDS))}"
                raise ReadError.at(message, self.source, line.start)
        return Metadata(**found)

    def take(self, line: Line) -> None:
        """Read one line: it opens a part, or it is words of the part that its indentation shows."""
        at = line.start
        opens = self.source.startswith(SIGN, at)
        depth = line.indent // len(INDENT)
        if opens or depth < self.open:
            self._close(depth)
        if opens:
            self._open(line)
            return
        if self.writer.is_empty:
            self.writer.open_block()
        else:
            self.writer.add_space(at - 1, at)
        if self.source.startswith("\\", at):
            self.writer.drop(at, at + 1, "markup")
            at += 1
        self.writer.write(at, line.end)

    def finish(self) -> tuple[Text, tuple[Block, ...]]:
        """The text and its paragraphs, when all lines are read."""
        self._close(0)
        return self.writer.finish()

    def _close(self, depth: int) -> None:
        """Close the open parts that are as deep as this, or deeper."""
        self.writer.close_block()
        while self.open > depth:
            self._mark(None)
            self.open -= 1

    def _open(self, line: Line) -> None:
        match = _HEAD_RE.match(self.source, line.start, line.end)
        kind = _KINDS.get(match[1]) if match else None
        if match is None or (kind is None and match[1] != FURNITURE):
            message = f"this opens a part of no known kind: expected {SIGN} and one of {', '.join(_KINDS)}"
            raise ReadError.at(message, self.source, line.start)
        self.writer.drop(line.start, match.end(), "markup")
        if kind is None:
            self.writer.open_block(Role.FURNITURE)
            self.writer.write(match.end(), line.end)
            self.writer.close_block()
            return
        if kind is Kind.NUM:  # below a heading; else the line that opens its level holds it
            self.writer.open_block()
            self._write_num(match.end(), line.end, match[2])
            self.writer.close_block()
            return
        self._mark(kind)
        self.open += 1
        gap = self.source.find("  ", match.end(), line.end)
        ends = line.end if gap < 0 else gap
        self.writer.open_block()
        if ends > match.end():
            self._write_num(match.end(), ends, match[2])
        if ends < line.end:
            self._mark(Kind.HEADING)
            self.writer.write(ends, line.end)
            self._mark(None)
        self.writer.close_block()

    def _write_num(self, start: int, end: int, value: str | None) -> None:
        """Write a designator; a quotation mark before it is no part of it."""
        mark = opening_mark(self.source, start)
        if 0 < mark < end - start:
            self.writer.write(start, start + mark)
            start += mark
        if value is None:
            value = value_of(self.source[start:end])
        else:
            value = None if value == NO_VALUE else value.replace('""', '"')
        self._mark(Kind.NUM, value)
        self.writer.write(start, end)
        self._mark(None)

    def _mark(self, kind: Kind | None, value: str | None = None) -> None:
        self.marks.append(Mark(self.writer.builder.length, kind, value))


READER = Reader(
    "canonical", "Canonical text, as legaldiff convert --to text writes it", (), is_canonical, read_canonical
)
