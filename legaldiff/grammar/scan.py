"""Finds every place that may be a label: at the start of a paragraph, behind another label, or inside a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from legaldiff.grammar.beginning import find_beginnings, match_beginning
from legaldiff.grammar.block import Block, Role
from legaldiff.grammar.candidate import Candidate, Place
from legaldiff.grammar.designator import Designator
from legaldiff.grammar.heading import find_heading
from legaldiff.grammar.items import ITEM_RE, find_announced, find_continuing, find_items
from legaldiff.grammar.lead import leading_stop
from legaldiff.grammar.quotation import Turn, find_marks, marks_in, turn_of
from legaldiff.grammar.unmarked import price_unmarked

__all__ = ["scan"]

# "as follows: “(a)", "read as follows: \"SEC. 2."
_QUOTED_RE = re.compile(r"[:—]\s{0,3}(“|\"|``)(?=\s?[(\dSPTCAI])")
# What has one first letter is found faster than what has two
_SECTION_RE = re.compile(r"S(?:ection|ECTION|ec\.|EC\.)\s\d{1,3}\.\s{1,3}[A-Z(“\"]")
_PART_RE = re.compile(r"PART\s[\dIVX]{1,4}(?:--|—|\.)\s?[A-Z]")
# "hereby ordered: Section 1. Purpose.", run together in scraped texts
_RUN_IN_RE = re.compile(rf"(?<=[.:;”\"])\s{{0,3}}(?={_SECTION_RE.pattern}|{_PART_RE.pattern})")
_LEAST_RUN_IN = 12  # code points
_STACKED_RE = re.compile(r"[(\d“”\"`']|[A-Za-z]{1,6}\.")  # what a label that stands behind another begins with
_MOST_STACKED = 8
_NO_LABELS = (Role.TABLE, Role.FOOTNOTE)
_HOLD_STOPPED = ("sec", "part", "subpart", "title", "chapter", "article", "roman", "I.")


def scan(
    text: str, blocks: Sequence[Block], first: int, last: int, beginnings: Sequence[Designator | None] | None = None
) -> tuple[list[Candidate], list[Turn]]:
    """The candidates and the turns of the blocks ``[first, last)``, each in the order of the text.

    ``beginnings`` are the designators that the blocks begin with. What may stand inside of a paragraph is looked for in
    the whole text at once; most paragraphs have none of it.
    """
    if first >= last:
        return [], []
    scanning = _Scanning(text, blocks, first, beginnings or find_beginnings(text, blocks))
    begin, end = blocks[first].start, blocks[last - 1].end
    within = _Paragraphs(blocks[first:last], first)
    marked = within.find(find_marks(text, begin, end))
    items = within.find([m.start() - 1 for m in ITEM_RE.finditer(text, begin + 1, end)])
    inside = (m.start() - 1 for regex in (_SECTION_RE, _PART_RE) for m in regex.finditer(text, begin + 1, end))
    sections = within.find(inside)
    labelled = (i for i in range(first, last) if scanning.beginnings[i] is not None)
    for index in sorted({*labelled, *marked, *items, *sections}):
        if blocks[index].role not in _NO_LABELS:
            scanning.read(index, marked=index in marked, items=index in items, sections=index in sections)
    return scanning.finish()


class _Paragraphs:
    """Finds the paragraphs that hold given places of the text."""

    def __init__(self, blocks: Sequence[Block], first: int) -> None:
        self.first = first
        self.starts = [b.start for b in blocks]
        self.ends = [b.end for b in blocks]

    def find(self, places: Iterable[int]) -> set[int]:
        """The indices of the paragraphs that hold any of the places."""
        found: set[int] = set()
        for place in places:
            at = bisect_right(self.starts, place) - 1
            if at >= 0 and place < self.ends[at]:
                found.add(self.first + at)
        return found


class _Scanning:
    """What has been found so far."""

    def __init__(self, text: str, blocks: Sequence[Block], first: int, beginnings: Sequence[Designator | None]) -> None:
        self.text, self.blocks, self.first, self.beginnings = text, blocks, first, beginnings
        self.candidates: list[Candidate] = []
        self.turns: list[Turn] = []
        self.runs: list[tuple[int, list[Candidate]]] = []  # the inline items, by paragraph
        self.last = -1  # the last paragraph with a candidate

    def read(self, index: int, *, marked: bool, items: bool, sections: bool) -> None:
        """Read one paragraph, which may begin with a label or hold what the flags say."""
        text, block = self.text, self.blocks[index]
        start, end, _ = block
        found: list[Candidate] = []
        rest = start
        head = self.beginnings[index]
        if head is not None:
            before, after_paragraph = self._look_back(index)
            found, rest = _chain(text, (index, start, end), head, Place.BLOCK, before, after_paragraph=after_paragraph)
        marks = marks_in(text, start, end) if marked else []
        if marks:
            rest = _add_quoted(text, (index, rest, end), found)
        if sections and end - rest > _LEAST_RUN_IN:
            _add_run_in(text, (index, rest, end), start, found)
        if items:
            inline = find_items(text, index, start, end, found)
            taken = find_continuing(found, inline)
            found = sorted(found + taken, key=_place_in_text) if taken else found
            begun = {c.designator.start for c in taken}
            self.runs.append((index, [c for c in inline if c.designator.start not in begun]))
        if marks:
            own = max((c.mark for c in found), default=-1)
            self.turns.append(turn_of(text, index, block, marks, own))
        if found:
            self.candidates += found
            self.last = index

    def _look_back(self, index: int) -> tuple[str, bool]:
        """How the paragraph before ends, and whether it has no label; a table or a footnote between counts as none."""
        at = index - 1
        while at >= self.first and self.blocks[at].role in _NO_LABELS:
            at -= 1
        if at < self.first:
            return ":", False
        return leading_stop(self.text, self.blocks[at].end, self.blocks[at].start), at != self.last

    def finish(self) -> tuple[list[Candidate], list[Turn]]:
        """The candidates and the turns."""
        candidates = self.candidates + find_announced(self.candidates, self.runs)
        candidates.sort(key=_place_in_text)
        price_unmarked(self.text, self.blocks, candidates, self.turns)
        return candidates, self.turns


def _place_in_text(c: Candidate) -> int:
    return c.designator.start


def _add_quoted(text: str, span: tuple[int, int, int], found: list[Candidate]) -> int:
    """Add the labels in mid-paragraph that open an announced quotation; returns where the last of them ends."""
    index, rest, end = span
    for m in _QUOTED_RE.finditer(text, rest, end):
        head = match_beginning(text, m.start(1), end)
        if head is not None:
            more, after = _chain(text, (index, m.start(1), end), head, Place.QUOTED, ":")
            if more[0].mark >= 0:
                found += more
                rest = after
    return rest


def _add_run_in(text: str, span: tuple[int, int, int], start: int, found: list[Candidate]) -> None:
    """Add the labels of sections that are run into what is before them."""
    index, rest, end = span
    for m in _RUN_IN_RE.finditer(text, max(start + 1, rest - 1), end):
        head = match_beginning(text, m.end(), end)
        if head is not None:
            more, _ = _chain(text, (index, m.end(), end), head, Place.RUN_IN, leading_stop(text, m.end(), start))
            found += more


def _chain(
    text: str, span: tuple[int, int, int], head: Designator, place: Place, before: str, *, after_paragraph: bool = False
) -> tuple[list[Candidate], int]:
    """The labels stacked at one place (``Sec. 3. Heading. (a) (i)``), and the end of the last one or of its heading.

    ``head`` is the first of them.
    """
    index, at, end = span
    out: list[Candidate] = []
    d: Designator | None = head
    while d is not None:
        style = d.readings[0].style
        mark = at if d.start > at else -1
        at = _skip(text, d.end, end)
        heading = find_heading(text, at, end, style)
        out.append(Candidate(index, place, mark, d, heading, before, after_paragraph))
        if heading:
            at = _skip(text, heading, end)
            if text[at : at + 2] == "--" or text[at : at + 1] in ("—", "–"):
                at = _skip(text, at + (2 if text[at] == "-" else 1), end)
        if at >= end or len(out) == _MOST_STACKED or not _STACKED_RE.match(text, at, end):
            break
        d = match_beginning(text, at, end)
        if d is None or not _may_stack(style, d, headed=bool(heading)):
            break
        place, before, after_paragraph = Place.STACKED, "#", False
    return out, at


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _may_stack(above: str, d: Designator, *, headed: bool) -> bool:
    style = d.readings[0].style
    if d.weak:
        return False
    if style.startswith("("):
        return True
    if above == "1." and headed:
        return style in ("a.", "A.")  # "128. AUTHORITY.--a. Who may ..." (EO 11081)
    return above in _HOLD_STOPPED and style in ("1.", "A.", "a.", "1-1", "1.1", "1-101")
