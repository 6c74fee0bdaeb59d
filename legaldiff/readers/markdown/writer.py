"""Writes the reading text of Markdown: paragraphs without marks at once, the others mark by mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legaldiff.characters import UNWANTED_RE
from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.inline import BREAK, CHARACTERS, Edit, find_edits
from legaldiff.readers.markdown.joining import find_joined
from legaldiff.readers.markdown.lines import LITERAL, LineReading, Lines
from legaldiff.readers.shared.characters import Spans, drop_unwanted, find_characters, reason_for
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.page_writer import CLOSING
from legaldiff.span import Dropped, Span, Text, TextBuilder
from legaldiff.structure.block import Block, Role

__all__ = ["write_markdown"]

_BLANKS = frozenset((" ", "\t", "\n", "\r"))  # others may be dropped as controls
_MARKS = ("1. ", "1) ")
_COUNTED_RE = lazy_re(r"(?:[02-9]|[1-9]\d)\d{0,8}[.)][ \t]")  # "2. ": the text counts by itself
_PIPE_RE = lazy_re(r"(?<!\\)\|[ \t]*")
_LONGEST_HEADING = 200  # code points of a line in bold type that is a heading


def write_markdown(source: str, view: str, reading: LineReading, unwanted: Spans) -> tuple[Text, tuple[Block, ...]]:
    """The reading text and its blocks; ``unwanted`` are the characters that are no text."""
    writing = _Writing(source, view, reading, dirty=bool(unwanted))
    writing.write()
    builder = writing.builder
    for start, end, reason in reading.dropped:
        builder.drop(start, end, reason)
    drop_unwanted(builder, unwanted)
    text = builder.build()
    if unwanted or "![" in source:
        text = Text(text.text, text.origin, tuple(_without_overlaps(text.dropped)))
    return text, tuple(writing.blocks)


def _without_overlaps(dropped: Iterable[Dropped]) -> Iterator[Dropped]:
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
        self.numbers = _number_items(view, self.lines)
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
                _write_runs(self.builder, blocks, (start, end), role, edits)
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
        at = -1
        kept: list[Edit] = []
        for edit in edits:  # one inside of another does not count
            if edit[0] >= at:
                kept.append(edit)
                at = edit[1]
        return kept

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


def _number_items(view: str, lines: Lines) -> dict[int, str]:
    """What is printed for the "1" at a place of the source: Markdown counts lists whose items are all written "1.".

    It is so for the second and later items. They are of one indentation, and only deeper lines stand between them: a
    heading or another item ends a list.
    """
    ones = [line for line in lines if view.startswith(_MARKS, line[0])]
    if len(ones) < 2 or any(_COUNTED_RE.match(view, line[0]) for line in lines):
        return {}
    found: dict[int, str] = {}
    lists: list[tuple[int, int]] = []  # the open lists: their indentation, and how many items they have had
    for start, _, _, _ in lines:
        before = view[view.rfind("\n", 0, start) + 1 : start]
        indent = len(before) - len(before.lstrip(" \t>"))  # of the line, whose words may stand behind a mark
        count = 0
        while lists and lists[-1][0] >= indent:
            column, count = lists.pop()
            count = count if column == indent == len(before) else 0
        if view.startswith(_MARKS, start):
            lists.append((len(before), count + 1))
            if count:
                found[start] = str(count + 1)
    return found


def _write_runs(
    builder: TextBuilder, blocks: list[Block], span: tuple[int, int], role: Role, edits: list[Edit]
) -> None:
    """Write the paragraph at ``span`` of the source; ``edits`` are in order.

    An edit whose reason is empty is written for what it covers; one with a reason is dropped, and what it leaves is
    written for nothing.
    """
    at, end = span
    run = _Run(builder, blocks, role)
    for first, last, string, reason in edits:
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
        elif space >= 0 and not (self.broken and first in CLOSING):  # "et seq⏎.) and the Domestic"
            builder.put(" ", space, space + (builder.source[space : space + 1] in _BLANKS))
        self.space = -1
