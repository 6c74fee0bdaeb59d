"""Spans, and the map from the reading text back to its source; the unit is the Unicode code point everywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

__all__ = ["Dropped", "OffsetMap", "Span", "Text", "TextBuilder", "check_origin"]


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]


class Dropped(NamedTuple):
    """Characters of the source that are not in the reading text, and why."""

    span: Span
    reason: str


class OffsetMap:
    """Piecewise map from the reading text to its source.

    A piece is ``(text start, text length, source start, source length)``; pieces are in the order of the text and
    cover all of it. Equal lengths mean character for character; other lengths mean that the piece stands for
    the whole source range (``[aacute]`` read as one letter, a line break read as a space). No pieces: the identity.
    """

    __slots__ = ("_pieces",)

    def __init__(self, pieces: list[tuple[int, int, int, int]] | None = None) -> None:
        self._pieces = pieces

    @property
    def is_identity(self) -> bool:
        """Whether text and source are the same string."""
        return self._pieces is None

    def pieces(self) -> Iterator[tuple[int, int, int, int]]:
        """The pieces ``(text start, text length, source start, source length)``, in the order of the text."""
        yield from self._pieces or ()

    def _locate(self, offset: int) -> tuple[int, int, int, int]:
        assert self._pieces is not None
        return self._pieces[max(0, bisect_right(self._pieces, offset, key=itemgetter(0)) - 1)]

    def to_source(self, start: int, end: int) -> Span:
        """The smallest source range that holds what text ``[start, end)`` was read from."""
        if self._pieces is None:
            return Span(start, end)
        if not self._pieces:
            return Span(0, 0)
        t, n, s, m = self._locate(start)
        first = s + (start - t if n == m else 0)
        if end <= start:
            return Span(first, first)
        t, n, s, m = self._locate(end - 1)
        return Span(first, s + (end - t if n == m else m))


@dataclass(frozen=True, slots=True)
class Text:
    """A reading text with its origin in the source and what was left out of it."""

    text: str
    origin: OffsetMap
    dropped: tuple[Dropped, ...]


def check_origin(source: str, text: Text) -> None:
    """Refuse, with ``ValueError``, a map that does not lead from all of the text to its source, in order."""
    if text.origin.is_identity:
        if text.text != source or text.dropped:
            raise ValueError("the origin is null, so the source is the text, and nothing is dropped from it")
        return
    at = before = 0
    for start, length, first, size in text.origin.pieces():
        if start != at or not length or not before <= first <= first + size <= len(source):
            raise ValueError(f"the origin is broken at its piece for offset {start} of the text")
        at, before = start + length, first + size
        ours, theirs = text.text[start:at], source[first:before]
        if (
            length == size
            and ours != theirs
            and any(a != b and (a + b).isalnum() for a, b in zip(ours, theirs, strict=True))
        ):
            raise ValueError(f"the words at offset {start} of the text are not those of the source")
    if at != len(text.text):
        raise ValueError(f"the origin ends at {at}, the text has {len(text.text)} code points")
    taken = sorted([(s, s + m) for _, _, s, m in text.origin.pieces() if m] + [tuple(d.span) for d in text.dropped])
    if any(end > start for (_, end), (start, _) in pairwise(taken)):
        raise ValueError("a part of the source is taken twice, or both taken and dropped")


class TextBuilder:
    """Writes a reading text while it walks the source from left to right, so that the map is built and never guessed.

    Every method takes source offsets in code points. White space that no call mentions is left out silently (the law
    ``source == mapped + white space + dropped`` allows it); anything else that no call mentions breaks ``coverage()``.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, int, int]] = []
        self._dropped: list[Dropped] = []

    def copy(self, start: int, end: int) -> None:
        """Take source ``[start, end)`` over character for character."""
        if end > start:
            n = end - start
            self._parts.append(self.source[start:end])
            last = self._pieces[-1] if self._pieces else None
            if last and last[1] == last[3] and last[1] and last[2] + last[3] == start:
                self._pieces[-1] = (last[0], last[1] + n, last[2], last[3] + n)
            else:
                self._pieces.append((self.length, n, start, n))
            self.length += n

    def copy_paragraphs(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take whole paragraphs over at once, each but the first of the text after a blank line."""
        source, parts, pieces, length = self.source, self._parts, self._pieces, self.length
        for start, end in spans:
            if length:
                parts.append("\n\n")
                pieces.append((length, 2, start, 0))
                length += 2
            parts.append(source[start:end])
            pieces.append((length, end - start, start, end - start))
            length += end - start
        self.length = length

    def copy_lines(self, lines: Sequence[tuple[int, int]]) -> None:
        """Take lines over, with a space for the white space, of one code point, right behind each but the last."""
        self.copy(*lines[0])
        source, parts, pieces, length = self.source, self._parts, self._pieces, self.length
        before = lines[0][1]
        for start, end in lines[1:]:
            size = end - start
            parts += " ", source[start:end]
            if start == before + 1:  # the line is not indented
                pieces.append((length, size + 1, before, size + 1))
            else:
                pieces += (length, 1, before, 1), (length + 1, size, start, size)
            length += size + 1
            before = end
        self.length = length

    def put(self, string: str, start: int, end: int) -> None:
        """Write ``string`` for source ``[start, end)``, which may be empty (a paragraph break)."""
        if string:
            self._pieces.append((self.length, len(string), start, end - start))
            self._parts.append(string)
            self.length += len(string)

    def drop(self, start: int, end: int, reason: str) -> None:
        """Leave source ``[start, end)`` out, for a reason that the document will state."""
        if end > start:
            last = self._dropped[-1] if self._dropped else None
            if last and last.reason == reason and last.span.end == start:
                self._dropped[-1] = Dropped(Span(last.span.start, end), reason)
            else:
                self._dropped.append(Dropped(Span(start, end), reason))

    def since(self, offset: int) -> str:
        """The text written from an offset of it on."""
        parts: list[str] = []
        length = self.length
        for part in reversed(self._parts):
            if length <= offset:
                break
            parts.append(part)
            length -= len(part)
        return "".join(reversed(parts))[max(0, offset - length) :]

    def build(self) -> Text:
        """The finished text, with what was dropped in order; the map is the identity when nothing was changed."""
        text = "".join(self._parts)
        same = not self._dropped and text == self.source
        return Text(text, OffsetMap(None if same else self._pieces), tuple(sorted(self._dropped)))
