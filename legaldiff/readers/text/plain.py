"""Plain text: paragraphs parted by blank lines, hard-wrapped or not, or one paragraph on each line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from legaldiff.characters import UNWANTED_RE
from legaldiff.lazy import lazy_re
from legaldiff.readers.shared.characters import Spans, drop_unwanted, find_unwanted, flatten
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.layout import Line, group_lines, measure_paragraphs, opens_paragraph
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.span import OffsetMap, Text, TextBuilder
from legaldiff.structure.block import Block

__all__ = ["READER", "read_plain"]

# What a text has only where its line breaks were lost before a label, as pages scraped without them
_SIGNS = (".Sec", ":Sec", ";Sec", ".(", ":(", ";(", "and(", "or(", "”(", '"(')
# "ordered:Section 1.", "Populations);(ii)   Executive", "; and(iv)   The"
_RUN_ON_RE = lazy_re(
    r"[.;:][\"”’)]?(?=(?:Sec(?:tion|\.) ?\d{1,3}\.[ \u00a0]|\([a-zA-Z]{1,5}\)[ \u00a0]))"
    r"|[;,] (?:and|or)(?=\([a-zA-Z]{1,5}\)[ \u00a0])"
)
# "Americans.Yet": only where a run-on before a label shows that the breaks were lost
_SENTENCE_RE = lazy_re(r"[.:][\"”’)]?(?=[A-Z][a-z]{0,12} )")
_BEFORE = frozenset('abcdefghijklmnopqrstuvwxyz0123456789)]"”’%')
_LABEL_RE = lazy_re(r"(?:Sec\.|Section|SEC\.|SECTION) ?\d+[A-Za-z]?\.$")  # "Sec. 3." of "Sec. 3.(a) Each"


def read_plain(source: str) -> Page:
    """Read plain text; what is clean already (each paragraph one line, a blank line between) is taken as it is."""
    unwanted = find_unwanted(source)
    view = flatten(source, unwanted)
    groups = list(group_lines(view, 0, len(view)))
    paragraphs = list(_split_groups(view, groups))
    if view is source and len(paragraphs) == len(groups) and all(len(lines) == 1 for lines in paragraphs):
        text = Text(source, OffsetMap(), ())
        blocks = tuple(Block(lines[0].start, lines[0].end) for lines in paragraphs)
    else:
        text, blocks = _write(source, view, paragraphs, unwanted)
    return Page(text, blocks, describe(text.text, blocks))


def _split_groups(view: str, groups: list[list[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph: a group of lines may hold several, and so may a line."""
    layout = measure_paragraphs(view, groups)
    run_on = any(sign in view for sign in _SIGNS)  # looked for before the costlier search
    for lines in groups:
        paragraph = lines[:1]
        for before, line in pairwise(lines):
            if opens_paragraph(view, paragraph[0], before, line, layout):
                yield from _split_lines(view, paragraph) if run_on else (paragraph,)
                paragraph = []
            paragraph.append(line)
        yield from _split_lines(view, paragraph) if run_on else (paragraph,)


def _split_lines(view: str, lines: list[Line]) -> Iterator[list[Line]]:
    """Split the lines of a paragraph where line breaks before a label were lost."""
    paragraph: list[Line] = []
    for line in lines:
        start = line.start
        for at in _split_run_ons(view, line.start, line.end):
            if at > start:
                yield [*paragraph, Line(start, at, line.indent)]
                paragraph = []
                start = at
        paragraph.append(Line(start, line.end, line.indent))
    yield paragraph


def _split_run_ons(text: str, start: int, end: int) -> list[int]:
    """Where paragraphs begin inside ``text[start:end]`` whose line breaks were lost, in order."""
    found = [
        m.end()
        for m in _RUN_ON_RE.finditer(text, start, end)
        if m.start() > start
        and text[m.start() - 1] in _BEFORE
        and _LABEL_RE.search(text, max(start, m.start() - 16), m.end()) is None
    ]
    if found:
        sentences = (m for m in _SENTENCE_RE.finditer(text, start, end) if text[m.start() - 2 : m.start()].islower())
        found = sorted({*found, *(m.end() for m in sentences)})
    return found


def _write(source: str, view: str, paragraphs: list[list[Line]], unwanted: Spans) -> tuple[Text, tuple[Block, ...]]:
    """Join the lines of each paragraph by a space, and part the paragraphs by a blank line."""
    builder, hyphens = TextBuilder(source), Hyphens(view)
    copy = partial(_copy_clean, builder) if unwanted else builder.copy
    blocks: list[Block] = []
    at = 0
    for lines in paragraphs:
        begins = lines[0].start
        builder.put("\n\n" if blocks else "", begins if unwanted else at, begins)
        start = builder.length
        for line, after in pairwise(lines):
            joint = hyphens.joint(view, line.start, line.end, after.start)
            copy(line.start, line.end if joint is not None else line.end - 1)
            if joint is None:
                builder.drop(line.end - 1, line.end, "line-end hyphen")
            builder.put(joint or "", after.start if unwanted else line.end, after.start)
        copy(lines[-1].start, lines[-1].end)
        at = lines[-1].end
        blocks.append(Block(start, builder.length))
    drop_unwanted(builder, unwanted)
    return builder.build(), tuple(blocks)


def _copy_clean(builder: TextBuilder, start: int, end: int) -> None:
    """Copy source ``[start, end)`` without the characters that are no text."""
    for match in UNWANTED_RE.finditer(builder.source, start, end):
        builder.copy(start, match.start())
        start = match.end()
    builder.copy(start, end)


READER = Reader("text", "Plain text, hard-wrapped or not", (".txt", ".text"), lambda source: False, read_plain)
