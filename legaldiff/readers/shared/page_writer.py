"""Writes the reading text of marked-up sources: white space runs become one space, paragraphs part by a blank line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.characters import find_unwanted, reason_for
from legaldiff.span import Text, TextBuilder
from legaldiff.structure.block import Block, Role

__all__ = ["CLOSING", "PageWriter"]

# A run of white space, or words with single spaces between them
_RUN_RE = lazy_re(r"(\s+)|\S+(?: \S+)*")
_HEAD = 16  # code points after which a block is no label
CLOSING = frozenset(".,;:)]”’")
"""What closes the words before it: no space stands there for a line break."""


class PageWriter:
    """Takes words, white space and paragraph bounds in the order of the source, and gives the text and its blocks.

    Of the open block it tells the ``role``, the ``last`` character, and the ``head``: its first words without the white
    space between them, all of it when it is short.
    """

    def __init__(self, source: str) -> None:
        self.builder = TextBuilder(source)
        self.source = source
        self.blocks: list[Block] = []
        self.unwanted = find_unwanted(source)
        self._unwanted_ends = [end for _, end in self.unwanted]
        self.role = Role.TEXT
        self.last = ""
        self.head = ""
        self._start = -1  # where the open block begins in the text; -1 while no word of it has come
        self._space: tuple[int, int] | None = None  # white space that counts only when a word follows

    @property
    def is_empty(self) -> bool:
        """Whether no word of the open block has come yet."""
        return self._start < 0

    def open_block(self, role: Role = Role.TEXT) -> None:
        """End the block before, if there is one, and let the next word begin a block of this role."""
        if self._start >= 0:
            self.close_block()
        self.role = role

    def close_block(self) -> None:
        """End the open block; white space at its end is not part of it."""
        if self._start >= 0:
            self.blocks.append(Block(self._start, self.builder.length, self.role))
        self._start, self._space, self.role, self.last, self.head = -1, None, Role.TEXT, "", ""

    def reopen_block(self, at: int) -> None:
        """Let the next word, after source offset ``at``, continue the last block as if that had not ended."""
        if self._start < 0 and self.blocks:
            block = self.blocks.pop()
            self._start, self.role, self.last, self._space = block.start, block.role, " ", (at, at)

    def write(self, start: int, end: int) -> None:
        """Take the words of source ``[start, end)``, without the characters that are no text."""
        at = bisect_right(self._unwanted_ends, start) if self.unwanted else 0
        while at < len(self.unwanted) and self.unwanted[at][0] < end:
            first, last = max(self.unwanted[at][0], start), min(self.unwanted[at][1], end)
            self._write_clean(start, first)
            self.builder.drop(first, last, reason_for(self.source[first:last]))
            start = last
            at += 1
        self._write_clean(start, end)

    def write_lines(self, lines: Sequence[tuple[int, int]]) -> None:
        """Take lines of the open block over, with a space for the line end between two of them.

        Each is words with single spaces between them, and none begins with what closes the words before it.
        """
        source = self.source
        self._begin(lines[0][0], source[lines[0][0]])
        self.builder.copy_lines(lines)
        self.last = source[lines[-1][1] - 1]
        for start, end in lines:
            if len(self.head) >= _HEAD:
                break
            self.head += source[start:end]

    def _write_clean(self, start: int, end: int) -> None:
        for match in _RUN_RE.finditer(self.source, start, end):
            if match.lastindex:
                self.add_space(*match.span())
            else:
                self._begin(match.start(), self.source[match.start()])
                self.builder.copy(match.start(), match.end())
                self.last = self.source[match.end() - 1]
                if len(self.head) < _HEAD:
                    self.head += self.source[match.start() : match.end()]

    def put(self, string: str, start: int, end: int) -> None:
        """Write ``string`` for source ``[start, end)``: a character reference, a quotation mark."""
        if not string.strip():
            self.builder.drop(start, end, "white space written as a reference")
            self.add_space(start, start)
        else:
            self._begin(start, string[0])
            self.builder.put(string, start, end)
            self.last = string[-1]
            self.head += string if len(self.head) < _HEAD else ""

    def put_behind(self, string: str, at: int) -> None:
        """Write ``string``, of which the source at ``at`` has nothing, right behind the last word of the open block."""
        self._space = None
        if string and self._start >= 0:
            self.builder.put(string, at, at)
            self.last = string[-1]

    def add_space(self, start: int, end: int) -> None:
        """Note white space; the first of a run stands for all of it."""
        if self._start >= 0 and self._space is None:
            self._space = (start, end)

    def drop(self, start: int, end: int, reason: str) -> None:
        """Leave source ``[start, end)`` out."""
        self.builder.drop(start, end, reason)

    def finish(self) -> tuple[Text, tuple[Block, ...]]:
        """The text, with what was dropped in the order of the source, and its blocks."""
        self.close_block()
        return self.builder.build(), tuple(self.blocks)

    def _begin(self, at: int, first: str) -> None:
        """Write what stands before a word that begins with ``first``: a blank line, one space, or nothing."""
        if self._start < 0:
            self.builder.put("\n\n" if self.blocks else "", at, at)
            self._start = self.builder.length
        elif self._space is not None:
            start, end = self._space
            # Line breaks around inline elements are not text: "Section 1⏎.⏎Purpose." (EO 14430)
            reopened = self.last == " "
            if not (first in CLOSING and (reopened or "\n" in self.source[start:end])):
                self.builder.put(" ", start, end)
        self._space = None
