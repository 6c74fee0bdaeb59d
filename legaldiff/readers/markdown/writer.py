"""Writes the reading text of Markdown: paragraphs without marks at once, the others mark by mark."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.characters import UNWANTED_RE
from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.inline import CHARACTERS, Edit, find_edits
from legaldiff.readers.markdown.joining import find_joined
from legaldiff.readers.markdown.lines import LITERAL, LineReading
from legaldiff.readers.markdown.numbers import number_items
from legaldiff.readers.markdown.runs import write_runs
from legaldiff.readers.shared.characters import find_characters, reason_for
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.span import Dropped, Span, Text, TextBuilder
from legaldiff.structure.block import Block, Role

__all__ = ["write_markdown"]

_PIPE_RE = lazy_re(r"(?<!\\)\|[ \t]*")
_LONGEST_HEADING = 200  # code points of a line in bold type that is a heading


def write_markdown(source: str, view: str, reading: LineReading, *, dirty: bool) -> tuple[Text, tuple[Block, ...]]:
    """The reading text and its blocks, with all that was dropped in the order of the source.

    ``dirty`` says that the source has characters that are no text.
    """
    writing = _Writing(source, view, reading, dirty=dirty)
    writing.write()
    builder = writing.builder
    for start, end, reason in reading.dropped:
        builder.drop(start, end, reason)
    for match in UNWANTED_RE.finditer(source) if dirty else ():
        builder.drop(*match.span(), reason_for(match[0]))
    text = builder.build()
    dropped = sorted(text.dropped)
    if dirty or "![" in source:
        dropped = list(_without_overlaps(dropped))
    return Text(text.text, text.origin, tuple(dropped)), tuple(writing.blocks)


def _without_overlaps(dropped: list[Dropped]) -> Iterator[Dropped]:
    """What is dropped twice, once: characters that are no text in a link target, marks of lines in an image's words."""
    at = 0
    for one in dropped:
        if one.span.start >= at:
            yield one
        elif one.span.end > at:
            yield Dropped(Span(at, one.span.end), one.reason)
        at = max(at, one.span.end)


class _Writing:
    """The state of writing one page."""

    def __init__(self, source: str, view: str, reading: LineReading, *, dirty: bool) -> None:
        self.view = view
        self.lines = reading.lines
        self.links = reading.links
        self.dirty = dirty
        self.builder = TextBuilder(source)
        self.blocks: list[Block] = []
        self.hyphens = Hyphens(view)
        self.marks = find_characters(view, CHARACTERS, self.lines[0][0]) if self.lines else []
        self.numbers = number_items(view, self.lines)
        if dirty or self.numbers:
            unwanted = [m.start() for m in UNWANTED_RE.finditer(source)]
            self.marks = sorted({*self.marks, *self.numbers, *unwanted})

    def write(self) -> None:
        """Write every paragraph: the lines from one that opens it to the next that does."""
        lines, marks, blocks = self.lines, self.marks, self.blocks
        joined = find_joined(self.view, lines)
        marks.append(len(self.view))
        plain: list[tuple[int, int]] = []  # paragraphs without marks that are still to be written
        length = mark = index = 0
        while index < len(lines):
            start, end, _, role = lines[index]
            after = index + 1
            while after in joined:
                end = lines[after][1]
                after += 1
            while marks[mark] < start:
                mark += 1
            edits: list[Edit] = []
            if marks[mark] < end or after > index + 1 or role is Role.TABLE:
                edits = self._find_edits(index, after, mark)
            if not edits:
                length += 2 if length else 0
                plain.append((start, end))
                blocks.append(Block(length, length + end - start, role))
                length += end - start
            else:
                self.builder.copy_paragraphs(plain)
                plain.clear()
                if role is Role.TEXT and self._is_bold(start, end, edits):
                    role = Role.HEADING
                write_runs(self.builder, blocks, (start, end), role, edits)
                length = self.builder.length
            index = after
        self.builder.copy_paragraphs(plain)

    def _find_edits(self, index: int, after: int, mark: int) -> list[Edit]:
        """The edits of the paragraph of the lines ``[index, after)``, whose marks begin with ``marks[mark]``."""
        start, end = self.lines[index][0], self.lines[after - 1][1]
        first = mark
        while self.marks[mark] < end:
            mark += 1
        edits: list[Edit] = []
        if mark > first and not self.lines[index][2] & LITERAL:
            edits = find_edits(self.view, start, end, self.marks[first:mark], self.links)
        if self.lines[index][3] is Role.TABLE:
            edits += [(*m.span(), " ", "markup") for m in _PIPE_RE.finditer(self.view, start, end)]
        if start in self.numbers:
            edits.append((start, start + 1, self.numbers[start], "number of a list that Markdown counts"))
        if self.dirty:
            found = UNWANTED_RE.finditer(self.builder.source, start, end)
            edits += [(*m.span(), "", reason_for(m[0])) for m in found]
        edits += [self._joint(at) for at in range(index + 1, after)]
        edits.sort()
        return edits

    def _joint(self, after: int) -> Edit:
        """What joins a line to the one before: a space, or nothing after a hyphen."""
        start, end = self.lines[after - 1][:2]
        joint = self.hyphens.joint(self.view, start, end, self.lines[after][0])
        if joint is None:
            self.builder.drop(end - 1, end, "line-end hyphen")
            return end - 1, self.lines[after][0], "", ""
        return end, self.lines[after][0], "\n" if joint == " " else joint, ""

    def _is_bold(self, start: int, end: int, edits: list[Edit]) -> bool:
        """Whether all of a short paragraph is in bold type, and it is no sentence."""
        if (
            self.view[start] not in "*_"
            or end - start > _LONGEST_HEADING
            or len(edits) < 2
            or self.view[end - 3] in ".;:,"
        ):
            return False
        wide = [edit for edit in edits if edit[1] - edit[0] == 2 and not edit[2]]
        return len(wide) == 2 and wide[0][0] == start and wide[1][1] == end
