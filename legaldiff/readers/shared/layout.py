"""Where paragraphs begin in lines that no blank line parts: by the evidence of the lines, never by a file name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.sentences.sentence import find_sentences
from legaldiff.structure.labels.designator import Designator, match_designator
from legaldiff.structure.quotation import opening_mark

__all__ = ["Layout", "Line", "Style", "group_lines", "measure_layout", "measure_paragraphs", "opens_paragraph"]

LONGEST_WRAP = 130
"""Lines longer than this many code points are paragraphs, and not the lines of a hard-wrapped page."""
SHORTEST_WRAP = 50
"""No page is taken to be narrower, or three short lines would pass for wrapped ones."""


class Line(NamedTuple):
    """A line that is not blank: ``source[start:end]`` without white space at its ends, and how far it is indented."""

    start: int
    end: int
    indent: int


class Style(Enum):
    """What tells where a paragraph begins."""

    LINE = "each line is a paragraph"
    INDENTED = "the first line is indented"
    HANGING = "all lines but the first are indented"
    FLUSH = "nothing but labels, and lines that end early"
    SENTENCES = "each sentence begins on a line of its own, and blank lines part the paragraphs"


class Layout(NamedTuple):
    """How the lines of a text make paragraphs; ``width``, and ``margin`` (of lines after the first), in code points."""

    style: Style
    width: int
    margin: int


# the line before a wrapped citation: "in section 3(c) and", "paragraphs", "sections 2(a), 2(b),", "title 5, section"
_CITING_RE = lazy_re(
    r"(?:\b(?:sections?|secs?\.|subsections?|paragraphs?|subparagraphs?|clauses?|parts?|articles?|titles?|chapters?|items?)"
    r"|(?:\d|\([A-Za-z0-9]{1,5}\)),?(?: (?:and|or|through|to))?|\b(?:in|of|under|by|with|to|through))$",
    re.IGNORECASE,
)
_ENDING_RE = lazy_re(r"(?:[.;:!?][\"”'’)\]]{0,3}[-–—]{0,2}|[;,] (?:and|or))$")  # "; and", ":", ".”", "as follows:-"
_SENTENCE_END_RE = lazy_re(r"[.?!][\"”'’)\]]{0,3}$")  # "is read.", "(see below.)"
_LEAST_SENTENCES = 3  # that begin a line within a group, for lines to be sentences
_TAIL = 60  # code points at the end of a line that are looked at


def group_lines(text: str, start: int, end: int) -> Iterator[list[Line]]:
    """The lines of ``text[start:end]`` between blank lines, group by group."""
    group: list[Line] = []
    for raw in text[start:end].split("\n"):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            group.append(Line(start + indent, start + indent + len(words), indent))
        elif group:
            yield group
            group = []
        start += len(raw) + 1
    if group:
        yield group


def measure_layout(text: str, groups: Sequence[Sequence[Line]]) -> Layout:
    """Measure the lines that are followed by another one of their group: only those can have been wrapped."""
    pairs = [pair for group in groups if len(group) > 1 for pair in pairwise(group)]
    if not pairs:
        return Layout(Style.LINE, SHORTEST_WRAP, 0)
    width = sorted(before.end - before.start for before, _ in pairs)[len(pairs) * 9 // 10]
    open_pairs = [(before, line) for before, line in pairs if not _ends(text, before)]
    wrapped = sum(text[line.start].islower() for _, line in open_pairs)
    long_lines = width > LONGEST_WRAP and wrapped <= 0.3 * len(pairs)
    whole_lines = len(pairs) >= 3 and len(open_pairs) < 0.4 * len(pairs) and not wrapped
    columns = Counter(line.indent for _, line in open_pairs or pairs)
    margin = min(columns, key=lambda column: (-columns[column], column))
    style = Style.LINE if long_lines or whole_lines else _find_style(groups, margin)
    return Layout(style, max(SHORTEST_WRAP, width), margin)


def measure_paragraphs(text: str, groups: Sequence[Sequence[Line]]) -> Layout:
    """The same where blank lines part all groups: a group may then be a paragraph with a line for each sentence."""
    layout = measure_layout(text, groups)
    if layout.style in (Style.LINE, Style.FLUSH) and _is_by_sentence(text, groups):
        return layout._replace(style=Style.SENTENCES)
    return layout


def _find_style(groups: Sequence[Sequence[Line]], margin: int) -> Style:
    """Compare all lines with the column where most lines after a first one begin."""
    indents = [line.indent for group in groups if len(group) > 1 for line in group]
    deeper, shallower = sum(i > margin + 1 for i in indents), sum(i < margin - 1 for i in indents)
    if not deeper and not shallower:
        return Style.FLUSH
    return Style.INDENTED if deeper >= shallower else Style.HANGING


def _is_by_sentence(text: str, groups: Sequence[Sequence[Line]]) -> bool:
    """Whether every sentence within a group begins on a line of its own, and no group holds several sections.

    Paragraphs on lines of their own have several sentences here and there, and so have wrapped lines. A label and the
    heading behind it may stand before a sentence.
    """
    count = 0
    for first, *others in groups:
        labels = [match_designator(text, *line[:2]) for line in others]
        if any(label and label.readings[0].style == "sec" for label in labels):
            return False
        plain = {line.start for line, label in zip(others, labels, strict=True) if not label and _is_plain(text, line)}
        line, lines = first, iter(others)
        for sentence in find_sentences(text, first.start, others[-1].end) if others else ():
            while line.end <= sentence.start:
                line = next(lines)
            if line.start in plain and line.start < sentence.start:
                return False
            count += sentence.start in plain
    return len(groups) > 1 and count >= _LEAST_SENTENCES


def _is_plain(text: str, line: Line) -> bool:
    """Whether a line may go on with a paragraph: it opens no quotation and is not all in capitals."""
    return not opening_mark(text, line.start) and not text[line.start : line.end].isupper()


def opens_paragraph(text: str, first: Line, before: Line, line: Line, layout: Layout) -> bool:
    """Whether ``line`` begins a paragraph of its own, and not the next line of the one that began with ``first``."""
    match layout.style:
        case Style.LINE:
            return True
        case Style.INDENTED if line.indent > max(layout.margin, before.indent) + 1:
            return True
        case Style.HANGING if line.indent < before.indent - 1:
            return True
        case Style.HANGING if before is first and line.indent <= first.indent + 1 < layout.margin:
            return True
    room = layout.width - (before.end - before.start) - 1 - _first_word(text, line)
    if layout.style is Style.INDENTED and before is first and line.indent > layout.margin + 1:
        return room >= 0 or _ends(text, before)  # paragraphs of one line each, all of them indented
    label = match_designator(text, line.start, line.end)
    if label is not None and not label.weak:
        return _opens_item(text, first, before, label, room)
    if layout.style is Style.SENTENCES and _SENTENCE_END_RE.search(text, before.start, before.end):
        return not _is_plain(text, line)
    if room <= 0.2 * layout.width:
        return False
    return _ends(text, before) or (
        room > 0.4 * layout.width and match_designator(text, before.start, before.end) is None
    )


def _opens_item(text: str, first: Line, before: Line, label: Designator, room: int) -> bool:
    """Whether a label at the beginning of a line is one: the line before ended early, or held the item before."""
    tail = max(before.start, before.end - _TAIL)
    if _CITING_RE.search(text, tail, before.end):
        return False  # "section 3(c) and⏎(d) of"
    if room >= 0 or text[before.end - 1] == ":":
        return True
    if not _ends(text, before):
        return False
    previous = match_designator(text, first.start, first.end)
    return label.readings[0].style == "sec" or (previous is not None and _follows(previous, label))


def _follows(previous: Designator, label: Designator) -> bool:
    return any(
        a.style == b.style and a.chapter == b.chapter and a.ordinal + 1 == b.ordinal
        for a in previous.readings
        for b in label.readings
    )


def _ends(text: str, line: Line) -> bool:
    return _ENDING_RE.search(text, max(line.start, line.end - _TAIL), line.end) is not None


def _first_word(text: str, line: Line) -> int:
    end = text.find(" ", line.start, line.end)
    return (end if end > 0 else line.end) - line.start
