"""XML as events with code-point offsets: the one place that makes an expat parser, and that refuses hostile XML."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple
from xml.parsers import expat

from legaldiff.characters import UNWANTED_RE, has_unwanted
from legaldiff.errors import ReadError

__all__ = ["MAX_DEPTH", "TOO_DEEP", "Event", "EventKind", "read_events"]

MAX_DEPTH = 200
"""Deeper elements are an attack: bills nest some 30 deep."""
TOO_DEEP = f"elements nest more than {MAX_DEPTH} deep: no legal text does, so the file is broken or made to harm"

_CHUNK = 1 << 16  # bytes fed at a time, so that the events of a large file are never all in memory


class EventKind(Enum):
    """What stands in a stretch of XML."""

    START = "start"
    END = "end"
    TEXT = "text"
    OTHER = "other"  # a comment, processing instruction, declaration, or the mark around a CDATA section


class Event(NamedTuple):
    """A stretch ``source[start:end]`` in code points. The events of a source cover it without a gap.

    ``value`` is the element's name; for TEXT the character that a reference stands for (``&amp;``), or the empty
    string where the source is the text itself.
    """

    kind: EventKind
    start: int
    end: int
    value: str
    attributes: dict[str, str]


_START, _END, _TEXT, _OTHER = EventKind  # members are looked up in twice the time
_Raw = tuple[EventKind, int, str, dict[str, str]]
_NONE: dict[str, str] = {}


class _Parser:
    """An expat parser that notes what begins at which byte, and refuses entities and deep nesting."""

    def __init__(self) -> None:
        self.found: list[_Raw] = []
        self.open: list[str] = []
        self.expat = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False  # a buffered text would have lost the place where it began
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_external
        parser.SkippedEntityHandler = self._refuse_skipped
        parser.DefaultHandler = self._other  # whatever has no handler of its own

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.open.append(name)
        if len(self.open) > MAX_DEPTH:
            raise _RefusedError(TOO_DEEP)
        self.found.append((_START, self.expat.CurrentByteIndex, name, attributes))

    def _end(self, name: str) -> None:
        self.open.pop()
        self.found.append((_END, self.expat.CurrentByteIndex, name, _NONE))

    def _text(self, data: str) -> None:
        self.found.append((_TEXT, self.expat.CurrentByteIndex, data, _NONE))

    def _other(self, *_: object) -> None:
        self.found.append((_OTHER, self.expat.CurrentByteIndex, "", _NONE))

    def _refuse_entity(self, name: str, *_: object) -> None:
        message = f"the XML declares the entity {name!r}: entities are not read, write the characters themselves"
        raise _RefusedError(message)

    def _refuse_external(self, *_: object) -> int:
        message = "the XML refers to an external entity, which is not fetched: write the characters themselves"
        raise _RefusedError(message)

    def _refuse_skipped(self, name: str, *_: object) -> None:
        message = f"the XML uses the entity {name!r}, which it does not declare: write the character itself"
        raise _RefusedError(message)


class _RefusedError(Exception):
    """Leaves the parser from inside one of its handlers, with what is told of the file."""


def read_events(source: str) -> Iterator[Event]:
    """Parse XML; raises ``ReadError`` with line and column where it is broken, cut short, or hostile."""
    base = max(0, source.find("<"))  # a byte-order mark and white space may stand before the declaration
    # A control character is no XML: the parser sees a space, and the reader drops what the source has.
    view = source[base:]
    if has_unwanted(view):
        view = UNWANTED_RE.sub(lambda match: " " * len(match[0]), view)
    data = view.replace("\ufffe", " ").replace("\uffff", " ").encode()
    parser, is_ascii = _Parser(), data.isascii()
    if UNWANTED_RE.sub("", source[:base]).strip():
        raise ReadError.at("there is text before the first element: expected XML", source, 0)
    held: _Raw | None = (_OTHER, 0, "", _NONE) if base else None
    begins = byte = 0
    offset = base  # in the source, of what begins at this byte of the data
    for at in range(0, len(data) + 1, _CHUNK):
        _feed(parser, data, at, source, base)
        found, parser.found = parser.found, []
        for raw in found:
            if is_ascii:
                offset = base + raw[1]
            elif raw[1] > byte:
                offset += len(data[byte : raw[1]].decode())
                byte = raw[1]
            if held is not None:
                if held[0] is raw[0] is _TEXT and source[begins] != "&" != source[offset]:
                    continue  # expat begins anew at each line break
                yield _finish(held, begins, offset, source)
            held, begins = raw, offset
    if held is not None:
        yield _finish(held, begins, len(source), source)


def _finish(raw: _Raw, start: int, end: int, source: str) -> Event:
    kind, _, value, attributes = raw
    if kind is _TEXT and (source[start] != "&" or value == source[start:end]):
        value = ""
    return Event(kind, start, end, value, attributes)


def _feed(parser: _Parser, data: bytes, at: int, source: str, base: int) -> None:
    """Give the parser the next chunk; whatever it objects to becomes a ``ReadError`` that points at the place."""
    try:
        parser.expat.Parse(data[at : at + _CHUNK], at + _CHUNK > len(data))
    except _RefusedError as error:
        byte, message = parser.expat.CurrentByteIndex, str(error)
    except expat.ExpatError as error:
        byte = parser.expat.ErrorByteIndex
        message = f"this is not well-formed XML ({expat.ErrorString(error.code)}): correct it, or name another format"
        if byte >= len(data.rstrip()) and parser.open:
            message = f"the XML is cut short: <{parser.open[-1]}> is still open at the end, so the file is not whole"
    else:
        return
    offset = base + len(data[: max(0, byte)].decode(errors="ignore"))
    raise ReadError.at(message, source, min(offset, len(source)))
