"""Writes one paragraph as runs of words with edits between them, without white space at its ends or twice in it."""

from __future__ import annotations

from legaldiff.readers.markdown.inline import BREAK, Edit
from legaldiff.span import TextBuilder
from legaldiff.structure.block import Block, Role

__all__ = ["write_runs"]

_BLANKS = frozenset((" ", "\t", "\n", "\r"))  # others may be dropped as controls
_CLOSING = frozenset(".,;:)]”’")


def write_runs(builder: TextBuilder, blocks: list[Block], span: tuple[int, int], role: Role, edits: list[Edit]) -> None:
    """Write the paragraph at ``span`` of the source; ``edits`` are in order, and one inside of another does not count.

    An edit whose reason is empty is written for what it covers; one with a reason is dropped, and what it leaves is
    written for nothing.
    """
    at, end = span
    run = _Run(builder, blocks, role)
    for first, last, string, reason in edits:
        if first < at:
            continue
        run.copy(at, first)
        if reason:
            builder.drop(first, last, reason)
        if string == BREAK:
            run.close()
        elif string.isspace():
            run.add_space(last if reason else first, broken=string == "\n")
        elif string:
            run.put(string, last if reason else first, last)
        at = last
    run.copy(at, end)
    run.close()


class _Run:
    """The paragraph that is being written: where it begins in the text, and the space that a word has yet to follow."""

    def __init__(self, builder: TextBuilder, blocks: list[Block], role: Role) -> None:
        self.builder, self.blocks, self.role = builder, blocks, role
        self.start = -1
        self.space = -1  # where it stands, or -1
        self.broken = False  # whether it is a line end

    def copy(self, start: int, end: int) -> None:
        """Take the words of a run over; white space at its ends waits for the next."""
        source = self.builder.source
        while start < end and source[start].isspace():
            self.add_space(start)
            start += 1
        last = end
        while last > start and source[last - 1].isspace():
            last -= 1
        if start < last:
            self._begin(source[start], start)
            self.builder.copy(start, last)
            if last < end:
                self.add_space(last)

    def put(self, string: str, start: int, end: int) -> None:
        """Write what a mark stands for."""
        self._begin(string[0], start)
        self.builder.put(string, start, end)

    def add_space(self, at: int, *, broken: bool = False) -> None:
        """Note white space; the first of a run stands for all of it."""
        if self.start >= 0 and self.space < 0:
            self.space, self.broken = at, broken

    def close(self) -> None:
        """End the paragraph."""
        if self.start >= 0:
            self.blocks.append(Block(self.start, self.builder.length, self.role))
        self.start, self.space = -1, -1

    def _begin(self, first: str, at: int) -> None:
        """Write what stands before a word that begins with ``first`` at ``at``: a blank line, a space, or nothing."""
        builder, space = self.builder, self.space
        if self.start < 0:
            builder.put("\n\n" if builder.length else "", at, at)
            self.start = builder.length
        elif space >= 0 and not (self.broken and first in _CLOSING):  # "et seq⏎.) and the Domestic"
            builder.put(" ", space, space + (builder.source[space : space + 1] in _BLANKS))
        self.space = -1
