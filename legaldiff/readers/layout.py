"""Where paragraphs begin in lines of plain text that no blank line parts: by the evidence of the lines, never by a file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Layout", "Line", "measure_layout", "opens_paragraph", "split_run_ons"]

LONGEST_WRAP = 130
"""Lines longer than this many code points are paragraphs, and not the lines of a hard-wrapped page."""
SHORTEST_WRAP = 50
"""No page is taken to be narrower, or three short lines would pass for wrapped ones."""


class Line(NamedTuple):
    """A line that is not blank: ``source[start:end]`` without white space at its ends, and how far it is indented."""

    start: int
    end: int
    indent: int


class Layout(NamedTuple):
    """How the lines of a text make paragraphs: each line is one, or they are wrapped at ``width`` code points."""

    width: int
    one_per_line: bool


# "(a)", "Sec. 3.", "Section 1.", "SEC. 12.", "1-101.", "4.", "IV.", "A."
_LABEL_RE = re.compile(
    r"[\"“'‘`]{0,2}(?:\([A-Za-z0-9]{1,5}\)|(?:Sec(?:tion|\.)|SEC(?:TION|\.)|Article|ARTICLE|Part|PART) ?[0-9IVXLC]|§ ?\d"
    r"|\d{1,3}(?:[-.]\d{1,3})?\. |[IVXLC]{1,6}\. |[A-Z]\. )"
)
# the line before a wrapped citation: "in section 3(c) and", "paragraphs", "sections 2(a), 2(b),", "under title 5, section"
_CITING_RE = re.compile(
    r"(?:\b(?:sections?|secs?\.|subsections?|paragraphs?|subparagraphs?|clauses?|parts?|articles?|titles?|chapters?|items?)"
    r"|(?:\d|\([A-Za-z0-9]{1,5}\)),?(?: (?:and|or|through|to))?|\b(?:in|of|under|by|with|to|through))$",
    re.IGNORECASE,
)
# "; and", ":", ".", ".”", "it is hereby ordered as follows:-"
_ENDING_RE = re.compile(r"(?:[.;:!?][\"”'’)\]]{0,3}[-–—]{0,2}|[;,] (?:and|or))$")
# "ordered:Section 1.", "Populations);(ii)   Executive", "; and(iv)   The": the breaks were lost, the labels were not
_RUN_ON_RE = re.compile(
    r"(?<=[a-z0-9)\]\"”’%][.;:])(?=(?:Sec(?:tion|\.) ?\d+\. |\([a-zA-Z]{1,5}\) ))|(?<=[;,] and|.[;,] or)(?=\([a-zA-Z]{1,5}\) )"
)
# "Americans.Yet": only where a run-on before a label shows that the breaks were lost
_SENTENCE_RUN_ON_RE = re.compile(r"(?<=[a-z][a-z)\]\"”’][.:])(?=[A-Z][a-z]{0,12} )")
_LABEL_END_RE = re.compile(r"(?:Sec\.|Section|SEC\.|SECTION) ?\d+[A-Za-z]?\.$")


def measure_layout(text: str, paragraphs: Sequence[Sequence[Line]]) -> Layout:
    """Measure the lines that are followed by another one of their paragraph: only those can have been wrapped."""
    lines = [line for paragraph in paragraphs if len(paragraph) > 1 for line in paragraph[:-1]]
    if not lines:
        return Layout(SHORTEST_WRAP, one_per_line=False)
    width = sorted(line.end - line.start for line in lines)[len(lines) * 9 // 10]
    ending = 0
    if 3 <= len(lines) and width <= LONGEST_WRAP:
        ending = sum(_ENDING_RE.search(text, max(line.start, line.end - 12), line.end) is not None for line in lines)
    return Layout(max(SHORTEST_WRAP, width), one_per_line=width > LONGEST_WRAP or ending > 0.6 * len(lines))


def opens_paragraph(text: str, lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether line ``at`` (not the first) of the lines between two blank ones begins a paragraph of its own."""
    if layout.one_per_line:
        return True
    before, line = lines[at - 1], lines[at]
    if line.indent > before.indent + 1 and at + 1 < len(lines) and lines[at + 1].indent < line.indent:
        return True
    word_end = text.find(" ", line.start, line.end)
    room = layout.width - (before.end - before.start) - 1 - ((word_end if word_end > 0 else line.end) - line.start)
    tail = max(before.start, before.end - 60)
    if _LABEL_RE.match(text, line.start, line.end):
        ends = _ENDING_RE.search(text, tail, before.end) is not None
        return ends or (room >= 0 and _CITING_RE.search(text, tail, before.end) is None)
    if room <= 0.2 * layout.width:
        return False
    if _ENDING_RE.search(text, tail, before.end):
        return True
    return room > 0.4 * layout.width and _LABEL_RE.match(text, before.start, before.end) is None


def split_run_ons(text: str, start: int, end: int) -> list[int]:
    """Where paragraphs begin inside ``text[start:end]`` whose line breaks were lost, in order."""
    found = [
        m.start()
        for m in _RUN_ON_RE.finditer(text, start, end)
        if _LABEL_END_RE.search(text, max(start, m.start() - 16), m.start()) is None
    ]
    if found:
        found = sorted({*found, *(m.start() for m in _SENTENCE_RUN_ON_RE.finditer(text, start, end))})
    return found
