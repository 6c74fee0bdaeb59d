"""Finds every place that may be a label: at the start of a paragraph, behind another label, or inside a paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter

from legaldiff.characters import skip_space
from legaldiff.lazy import lazy_re
from legaldiff.structure.block import Block, Role
from legaldiff.structure.labels.candidate import Candidate, Place, leading_stop
from legaldiff.structure.labels.designator import Designator, match_designator
from legaldiff.structure.labels.heading import find_heading
from legaldiff.structure.labels.items import ITEM_RE, find_announced, find_continuing, find_items
from legaldiff.structure.labels.replacement import price_unmarked
from legaldiff.structure.quotation import Turn, find_marks, opening_mark, read_marks, turn_of

__all__ = ["find_beginnings", "scan"]

# What nearly all words that are no label fail at once: a bracket, a figure, "a.", "SEC", "Part"
_SIGN_RE = lazy_re(
    r"[(\d§“”\"`']|[A-Za-z]{1,6}[.)]|S(?:EC|ec|UB|ub)|sec|P(?:ART|art)|T(?:ITLE|itle)|C(?:HAP|hap)|D(?:IV|iv)|A(?:RT|rt)|R(?:ULE|ule)"
)
_MARKS = frozenset("“”\"`'")
_LONGEST_NUMERAL = 6  # code points of a numeral alone on its line
# "as follows: “(a)", "read as follows: \"SEC. 2."
_QUOTED_RE = lazy_re(r"[:—]\s{0,3}(“|\"|``)(?=\s?[(\dSPTCAI])")
# What has one first letter is found faster than what has two
_SECTION_RE = lazy_re(r"S(?:ection|ECTION|ec\.|EC\.)\s\d{1,3}\.\s{1,3}[A-Z(“\"]")
_PART_RE = lazy_re(r"PART\s[\dIVX]{1,4}(?:--|—|\.)\s?[A-Z]")
# "hereby ordered: Section 1. Purpose.", run together in scraped texts
_RUN_IN_RE = lazy_re(rf"(?<=[.:;”\"])\s{{0,3}}(?={_SECTION_RE.pattern}|{_PART_RE.pattern})")
_LEAST_RUN_IN = 12  # code points
_STACKED_RE = lazy_re(r"[(\d“”\"`']|[A-Za-z]{1,6}\.")  # what a label that stands behind another begins with
_MOST_STACKED = 8
_START = itemgetter(0)  # of a block
_PLACE = attrgetter("designator.start")  # of a candidate
_NO_LABELS = (Role.TABLE, Role.FOOTNOTE)
_STACKED = (Place.STACKED, "#", False)
_STOPPED: tuple[str, ...] = ("1.", "A.", "a.", "1-1", "1.1", "1-101")
_HOLD_STOPPED = frozenset({"sec", "part", "subpart", "title", "chapter", "article", "roman", "I."})
_HOLD_LETTERS = _HOLD_STOPPED | {"1."}  # what "A." may stand behind, not only "(a)"


def scan(
    text: str, blocks: Sequence[Block], first: int, last: int, beginnings: Sequence[Designator | None] | None = None
) -> tuple[list[Candidate], list[Turn]]:
    """The candidates and the turns of the blocks ``[first, last)``, each in the order of the text.

    ``beginnings`` are the designators that the blocks begin with. What may stand inside of a paragraph is looked for in
    the whole text at once; most paragraphs have none of it.
    """
    if first >= last:
        return [], []
    begin, end = blocks[first].start, blocks[last - 1].end
    heads = find_beginnings(text, blocks) if beginnings is None else beginnings
    marked = _by_paragraph(blocks, first, find_marks(text, begin, end))
    items = _by_paragraph(blocks, first, [m.start() - 1 for m in ITEM_RE.finditer(text, begin + 1, end)])
    inside = [m.start() - 1 for regex in (_SECTION_RE, _PART_RE) for m in regex.finditer(text, begin + 1, end)]
    sections = _by_paragraph(blocks, first, inside)
    labelled = [i for i in range(first, last) if heads[i] is not None]
    scanning = _Scanning(text, blocks, (first, labelled[-1] if labelled else -1), heads)
    for index in sorted({*labelled, *marked, *items, *sections}):
        if blocks[index].role not in _NO_LABELS:
            scanning.read(index, marked.get(index, ()), items=index in items, sections=index in sections)
    candidates = scanning.candidates + find_announced(scanning.candidates, scanning.runs)
    candidates.sort(key=_PLACE)
    price_unmarked(text, blocks, candidates, scanning.turns)
    return candidates, scanning.turns


def _by_paragraph(blocks: Sequence[Block], first: int, places: Iterable[int]) -> dict[int, list[int]]:
    """The places of the text that any of the paragraphs holds, from the ``first`` on, by its index."""
    found: dict[int, list[int]] = {}
    for place in places:
        at = bisect_right(blocks, place, first, key=_START) - 1
        if at >= first and place < blocks[at].end:
            found.setdefault(at, []).append(place)
    return found


class _Scanning:
    """What has been found so far."""

    def __init__(
        self, text: str, blocks: Sequence[Block], span: tuple[int, int], beginnings: Sequence[Designator | None]
    ) -> None:
        self.text, self.blocks, self.beginnings = text, blocks, beginnings
        self.first, self.final = span  # the last that begins with a label: items before it may have siblings
        self.candidates: list[Candidate] = []
        self.turns: list[Turn] = []
        self.runs: list[tuple[int, list[Candidate]]] = []  # the inline items, by paragraph
        self.last = -1  # the last paragraph with a candidate so far

    def read(self, index: int, marked: Sequence[int], *, items: bool, sections: bool) -> None:
        """Read one paragraph, which may begin with a label or hold quotation marks or what the flags say."""
        text, block = self.text, self.blocks[index]
        start, end, _ = block
        found: list[Candidate] = []
        rest = start
        head = self.beginnings[index]
        if head is not None:
            rest = _add_chain(text, (index, start, end), head, (Place.BLOCK, *self._look_back(index)), found)
        marks = read_marks(text, start, end, sorted(marked)) if marked else []
        if marks:
            rest = _add_quoted(text, (index, rest, end), found)
        if sections and end - rest > _LEAST_RUN_IN:
            _add_run_in(text, (index, rest, end), start, found)
        if marks or sections:  # what one chain reaches may begin another: “(a) Heading—“(1)
            found = sorted({c.designator.start: c for c in reversed(found)}.values(), key=_PLACE)
        if items and (found or index < self.final):
            found = self._add_items(index, found)
        if marks:
            own = max((c.mark for c in found), default=-1)
            self.turns.append(turn_of(text, index, block, marks, own))
        if found:
            self.candidates += found
            self.last = index

    def _add_items(self, index: int, found: list[Candidate]) -> list[Candidate]:
        """The labels of a paragraph with those items inside of it that go on with one; the others are noted."""
        block = self.blocks[index]
        inline = find_items(self.text, index, block.start, block.end, found)
        taken = find_continuing(found, inline)
        begun = {c.designator.start for c in taken}
        if others := [c for c in inline if c.designator.start not in begun]:
            self.runs.append((index, others))
        return sorted(found + taken, key=_PLACE) if taken else found

    def _look_back(self, index: int) -> tuple[str, bool]:
        """How the paragraph before ends, and whether it has no label; a table or a footnote between counts as none."""
        at = index - 1
        while at >= self.first and self.blocks[at].role in _NO_LABELS:
            at -= 1
        if at < self.first:
            return ":", False
        return leading_stop(self.text, self.blocks[at].end, self.blocks[at].start), at != self.last


def _add_quoted(text: str, span: tuple[int, int, int], found: list[Candidate]) -> int:
    """Add the labels in mid-paragraph that open an announced quotation; returns where the last of them ends."""
    index, rest, end = span
    for m in _QUOTED_RE.finditer(text, rest, end):
        head = match_beginning(text, m.start(1), end)
        if head is not None and head.start > m.start(1):
            rest = _add_chain(text, (index, m.start(1), end), head, (Place.QUOTED, ":", False), found)
    return rest


def _add_run_in(text: str, span: tuple[int, int, int], start: int, found: list[Candidate]) -> None:
    """Add the labels of sections that are run into what is before them."""
    index, rest, end = span
    for m in _RUN_IN_RE.finditer(text, max(start + 1, rest - 1), end):
        head = match_beginning(text, m.end(), end)
        if head is not None:
            where = (Place.RUN_IN, leading_stop(text, m.end(), start), False)
            _add_chain(text, (index, m.end(), end), head, where, found)


def _add_chain(
    text: str, span: tuple[int, int, int], head: Designator, where: tuple[Place, str, bool], found: list[Candidate]
) -> int:
    """Add the labels stacked at one place (``Sec. 3. Heading. (a) (i)``); returns the end of the last or its heading.

    ``head`` is the first of them, ``where`` its place, how the text before it ends, and whether that has no label.
    """
    index, at, end = span
    d = head
    for _ in range(_MOST_STACKED):
        style = d.readings[0].style
        mark = at if d.start > at else -1
        at = skip_space(text, d.end, end)
        heading = find_heading(text, at, end, style)
        found.append(Candidate(index, where[0], mark, d, heading, where[1], where[2]))
        if heading:
            at = skip_space(text, heading, end)
            if text[at : at + 2] == "--" or text[at : at + 1] in ("—", "–"):
                at = skip_space(text, at + (2 if text[at] == "-" else 1), end)
        if at >= end or (style not in _HOLD_LETTERS and text[at].isalpha()) or not _STACKED_RE.match(text, at, end):
            break
        below = match_beginning(text, at, end)
        if below is None or not _may_stack(style, below, headed=bool(heading)):
            break
        d, where = below, _STACKED
    return at


def _may_stack(above: str, d: Designator, *, headed: bool) -> bool:
    style = d.readings[0].style
    stopped = _STOPPED if above in _HOLD_STOPPED else ()
    if above == "1." and headed:
        stopped = ("a.", "A.")  # "128. AUTHORITY.--a. Who may ..." (EO 11081)
    return not d.weak and (style.startswith("(") or style in stopped)


def find_beginnings(text: str, blocks: Sequence[Block]) -> list[Designator | None]:
    """For each paragraph the designator that it begins with; rows of tables have none."""
    match = _SIGN_RE.match
    return [
        (match_beginning if text[start] in _MARKS else match_designator)(text, start, end)
        if (match(text, start) or end - start <= _LONGEST_NUMERAL) and role is not Role.TABLE
        else None
        for start, end, role in blocks
    ]


def match_beginning(text: str, at: int, end: int) -> Designator | None:
    """The designator at ``at``, or behind the quotation mark and the white space there."""
    width = opening_mark(text, at)
    if width:
        at = skip_space(text, at + width, end)
    return match_designator(text, at, end)
