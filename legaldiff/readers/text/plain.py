"""Plain text: paragraphs parted by blank lines, hard-wrapped or not, or one paragraph on each line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from legaldiff.characters import UNWANTED_RE
from legaldiff.readers.shared.characters import copy_clean, drop_unwanted
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.layout import Line, measure_paragraphs, opens_paragraph
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.text.run_on import has_run_ons, split_run_ons
from legaldiff.span import OffsetMap, Text, TextBuilder
from legaldiff.structure.block import Block

__all__ = ["READER", "read_plain"]


def read_plain(source: str) -> Page:
    """Read plain text; what is clean already (each paragraph one line, a blank line between) is taken as it is."""
    view = _flatten(source)
    groups = list(_group_lines(view))
    paragraphs = list(_split_groups(view, groups))
    if view is source and len(paragraphs) == len(groups) and all(len(lines) == 1 for lines in paragraphs):
        text = Text(source, OffsetMap(), ())
        blocks = tuple(Block(lines[0].start, lines[0].end) for lines in paragraphs)
    else:
        text, blocks = _write(source, view, paragraphs)
    return Page(text, blocks, describe(text.text, blocks))


def _flatten(source: str) -> str:
    """The source at the same length, with line feeds as its only line ends and nothing unprintable."""
    view = source
    if "\r" in view:
        view = view.replace("\r\n", " \n").replace("\r", "\n")
    if UNWANTED_RE.search(view):
        view = UNWANTED_RE.sub(lambda match: " " * len(match[0]), view)
    return view


def _group_lines(view: str) -> Iterator[list[Line]]:
    """The lines between blank lines, group by group."""
    at = 0
    group: list[Line] = []
    for raw in view.split("\n"):
        body = raw.strip()
        if body:
            indent = len(raw) - len(raw.lstrip())
            group.append(Line(at + indent, at + indent + len(body), indent))
        elif group:
            yield group
            group = []
        at += len(raw) + 1
    if group:
        yield group


def _split_groups(view: str, groups: list[list[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph: a group of lines may hold several, and so may a line."""
    layout = measure_paragraphs(view, groups)
    run_on = has_run_ons(view)
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
        for at in split_run_ons(view, line.start, line.end):
            if at > start:
                yield [*paragraph, Line(start, at, line.indent)]
                paragraph = []
                start = at
        paragraph.append(Line(start, line.end, line.indent))
    yield paragraph


def _write(source: str, view: str, paragraphs: list[list[Line]]) -> tuple[Text, tuple[Block, ...]]:
    """Join the lines of each paragraph by a space, and part the paragraphs by a blank line."""
    builder, hyphens = TextBuilder(source), Hyphens(view)
    dirty = UNWANTED_RE.search(source) is not None
    copy = partial(copy_clean, builder) if dirty else builder.copy
    blocks: list[Block] = []
    at = 0
    for lines in paragraphs:
        begins = lines[0].start
        if dirty:
            drop_unwanted(builder, at, begins)
        builder.put("\n\n" if blocks else "", begins if dirty else at, begins)
        start = builder.length
        for line, after in pairwise(lines):
            joint = hyphens.joint(view, line.start, line.end, after.start)
            copy(line.start, line.end if joint is not None else line.end - 1)
            if joint is None:
                builder.drop(line.end - 1, line.end, "line-end hyphen")
            if dirty:
                drop_unwanted(builder, line.end, after.start)
            builder.put(joint or "", after.start if dirty else line.end, after.start)
        copy(lines[-1].start, lines[-1].end)
        at = lines[-1].end
        blocks.append(Block(start, builder.length))
    if dirty:
        drop_unwanted(builder, at, len(source))
    return builder.build(), tuple(blocks)


READER = Reader(
    name="text",
    summary="Plain text, hard-wrapped or not",
    suffixes=(".txt", ".text"),
    sniff=lambda source: False,
    read=read_plain,
)
