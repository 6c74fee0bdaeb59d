"""Finds every place that may be a label: at the start of a paragraph, behind another label, or inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from legaldiff.grammar.block import Block, Role
from legaldiff.grammar.designator import Designator, Reading, match_designator
from legaldiff.grammar.heading import find_heading
from legaldiff.grammar.lead import leading_stop
from legaldiff.grammar.quotation import Turn, marks_in, opening_mark, turn_of
from legaldiff.grammar.replacement import announces, names, replaces

__all__ = ["Candidate", "Place", "scan"]


class Place(Enum):
    """Where a candidate stands."""

    BLOCK = 0  # at the start of its paragraph
    STACKED = 1  # behind a label or heading that starts the paragraph
    INLINE = 2  # inside a paragraph, its next sibling printed as a paragraph
    CONTINUED = 3  # inside a paragraph that begins with an item of the same list
    QUOTED = 4  # inside a paragraph, opening a quotation that the words before it announce
    RUN_IN = 5  # a section run together with the sentence before it


class Candidate(NamedTuple):
    """A designator that may be a label. ``mark`` is where the quotation mark before it begins, -1 for none."""

    block: int
    place: Place
    mark: int
    designator: Designator
    heading: int  # the end of its run-in heading, 0 where it has none
    before: str  # how the text before it ends: ":" ";" "." "," "#" (stacked) or "x" (anything else)
    after_paragraph: bool  # whether the paragraph before it has no label
    unmarked: float = (
        0.0  # what it costs to read it as opening a quotation whose mark is missing; 0 where that cannot be
    )


# "; (b)", ": (1)", ", and (iii)": what may be an item run into a paragraph
_INLINE_RE = re.compile(r"(?<=[\s:;,.—-])\((?:\d{1,3}|[a-z]{1,5}|[A-Z]{1,4})\)(?=\s)")
# "as follows: “(a)", "read as follows: \"SEC. 2."
_QUOTED_RE = re.compile(r"[:—]\s{0,3}(“|\"|``)(?=\s?[(\dSPTCAI])")
# "hereby ordered: Section 1. Purpose.", run together in scraped texts
_RUN_IN_SECTION_RE = re.compile(
    r"(?<=[.:;”\"])\s{0,3}(?=(?:Section|SECTION|Sec\.|SEC\.)\s\d{1,3}\.\s{1,3}[A-Z(“\"]|PART\s[\dIVX]{1,4}(?:--|—|\.)\s?[A-Z])"
)
_SPACE_RE = re.compile(r"\s*")
_NO_LABELS = (Role.TABLE, Role.FOOTNOTE)
_HOLD_STOPPED = ("sec", "part", "subpart", "title", "chapter", "article", "roman", "I.")


def scan(text: str, blocks: Sequence[Block], first: int, last: int) -> tuple[list[Candidate], list[Turn]]:
    """The candidates and the turns of the blocks ``[first, last)``, each in the order of the text."""
    candidates: list[Candidate] = []
    turns: list[Turn] = []
    runs: list[tuple[int, list[Candidate]]] = []
    after_paragraph = False
    before = ":"
    for index in range(first, last):
        start, end, role = blocks[index]
        if role in _NO_LABELS:
            continue
        found, rest = _chain(text, (index, start, end), Place.BLOCK, before, after_paragraph=after_paragraph)
        marks = marks_in(text, start, end)
        found += _run_in(text, (index, rest, end), start, quotes=bool(marks))
        if text.find("(", start + 1, end) >= 0:
            inline = _inline(text, index, start, end, found)
            taken = _continuing(found, inline)
            found = sorted(found + taken, key=_place_in_text) if taken else found
            begun = {c.designator.start for c in taken}
            runs.append((index, [c for c in inline if c.designator.start not in begun]))
        candidates += found
        after_paragraph = not found
        if marks:
            own = max((c.mark for c in found), default=-1)
            turns.append(turn_of(text, index, blocks[index], marks, own))
        before = leading_stop(text, end, start)
    candidates += _announced(candidates, runs)
    candidates.sort(key=_place_in_text)
    _find_unmarked(text, blocks, candidates, turns)
    return candidates, turns


def _place_in_text(c: Candidate) -> int:
    return c.designator.start


def _run_in(text: str, span: tuple[int, int, int], start: int, *, quotes: bool) -> list[Candidate]:
    """The labels in mid-paragraph that open an announced quotation, or a section run into what is before it."""
    index, rest, end = span
    found: list[Candidate] = []
    for m in _QUOTED_RE.finditer(text, rest, end) if quotes else ():
        more, after = _chain(text, (index, m.start(1), end), Place.QUOTED, ":")
        if more and more[0].mark >= 0:
            found += more
            rest = after
    for m in _RUN_IN_SECTION_RE.finditer(text, max(start + 1, rest - 1), end) if end - rest > 12 else ():
        more, _ = _chain(text, (index, m.end(), end), Place.RUN_IN, leading_stop(text, m.end(), start))
        found += more
    return found


def _find_unmarked(text: str, blocks: Sequence[Block], candidates: list[Candidate], turns: list[Turn]) -> None:
    """Price the reading that a quotation opens without a mark: cheap where words announce it and a mark closes it."""
    opening = {c.block for c in candidates if c.mark >= 0} | {t.block for t in turns if t.opens >= 0}
    at, closed_next = len(turns) - 1, False
    for i in range(len(candidates) - 1, -1, -1):
        c = candidates[i]
        while at >= 0 and turns[at].block >= c.block:
            t = turns[at]
            if t.block in opening:
                closed_next = False
            elif t.closes:
                closed_next = True
            at -= 1
        if c.place is Place.BLOCK and c.mark < 0 and c.before == ":" and c.block > 0:
            candidates[i] = c._replace(unmarked=_unmarked_price(text, blocks[c.block - 1], c, closed=closed_next))


def _unmarked_price(text: str, before: Block, c: Candidate, *, closed: bool) -> float:
    """What it costs that a quotation opens at a label without a mark, after the paragraph ``before``."""
    if not announces(text, before.start, before.end):
        return 0.0
    d = c.designator
    if names(text, before.start, before.end, text[d.start : d.end], d.value):
        return 0.05
    if closed:
        return 0.6
    # "by adding thereto the following: (6) ...": a list of the order's own would begin with (1) (EO 11268)
    adds = min(r.ordinal for r in d.readings) > 1 and replaces(text, before.start, before.end)
    return 0.9 if adds else 3.0


def _chain(
    text: str, span: tuple[int, int, int], place: Place, before: str, *, after_paragraph: bool = False
) -> tuple[list[Candidate], int]:
    """The labels stacked at one place (``Sec. 3. Heading. (a) (i)``), and the end of the last one or of its heading."""
    index, at, end = span
    out: list[Candidate] = []
    style = ""
    while at < end and len(out) < 8:
        width = opening_mark(text, at)
        start = at + width
        if width:
            start = _skip(text, start, end)
        d = match_designator(text, start, end)
        if d is None or (out and not _may_stack(style, d, headed=bool(out[-1].heading))):
            break
        style = d.readings[0].style
        mark = at if width else -1
        at = _skip(text, d.end, end)
        heading = find_heading(text, at, end, style)
        out.append(Candidate(index, place, mark, d, heading, before, after_paragraph))
        if heading:
            at = _skip(text, heading, end)
            if text[at : at + 2] == "--" or text[at : at + 1] in ("—", "–"):
                at = _skip(text, at + (2 if text[at] == "-" else 1), end)
        place, before, after_paragraph = Place.STACKED, "#", False
    return out, at


def _skip(text: str, at: int, end: int) -> int:
    m = _SPACE_RE.match(text, at, end)
    return m.end() if m else at


def _may_stack(above: str, d: Designator, *, headed: bool) -> bool:
    style = d.readings[0].style
    if d.weak:
        return False
    if style.startswith("("):
        return True
    if above == "1." and headed:
        return style in ("a.", "A.")  # "128. AUTHORITY.--a. Who may ..." (EO 11081)
    return above in _HOLD_STOPPED and style in ("1.", "A.", "a.", "1-1", "1.1", "1-101")


def _inline(text: str, index: int, start: int, end: int, found: list[Candidate]) -> list[Candidate]:
    """The bracketed designators inside a paragraph that begin a list or go on with one."""
    out: list[Candidate] = []
    taken = {c.designator.start for c in found}
    goals = {(r.style, r.ordinal + 1) for c in found for r in c.designator.readings}
    for m in _INLINE_RE.finditer(text, start + 1, end):
        if m.start() in taken:
            continue
        d = match_designator(text, m.start(), end)
        if d is None or d.weak:
            continue
        wanted = [
            r for r in d.readings if (r.style, r.ordinal) in goals or (r.ordinal == 1 and (r.style, 0) not in goals)
        ]
        if wanted:
            goals.update((r.style, r.ordinal + 1) for r in wanted)
            goals.update((r.style, 0) for r in wanted if r.ordinal == 1)  # begun
            out.append(Candidate(index, Place.INLINE, -1, d, 0, leading_stop(text, m.start(), start), False))
    return out


def _continuing(found: list[Candidate], inline: list[Candidate]) -> list[Candidate]:
    """The inline items that go on with a list whose item begins this very paragraph."""
    wanted = {r.style: r.ordinal + 1 for c in found for r in c.designator.readings}
    out = []
    for c in inline:
        if c.before not in (";", ".", ","):
            continue
        hits = [r for r in c.designator.readings if wanted.get(r.style) == r.ordinal]
        if hits:
            out.append(c._replace(place=Place.CONTINUED))
            for r in hits:
                wanted[r.style] = r.ordinal + 1
    return out


def _announced(candidates: list[Candidate], runs: list[tuple[int, list[Candidate]]]) -> list[Candidate]:
    """The inline items whose later siblings are printed as paragraphs ("shall: (a) ...", then "(b) ...")."""
    out: list[Candidate] = []
    upcoming: dict[str, float] = {}
    at = len(candidates) - 1
    for index, run in reversed(runs):
        while at >= 0 and candidates[at].block > index:
            c = candidates[at]
            if c.place in (Place.BLOCK, Place.STACKED):
                _note(upcoming, c.designator.readings)
            at -= 1
        out += _matching(run, upcoming)
    return out


def _note(upcoming: dict[str, float], readings: tuple[Reading, ...]) -> None:
    for r in readings:
        if r.style == "sec":
            upcoming.clear()
        upcoming[r.style] = r.ordinal


def _matching(run: list[Candidate], upcoming: dict[str, float]) -> list[Candidate]:
    out: list[Candidate] = []
    reached: dict[str, float] = {}
    for c in run:
        for r in c.designator.readings:
            goal = upcoming.get(r.style, 0)
            if r.ordinal < goal and r.ordinal == reached.get(r.style, 0) + 1:
                reached[r.style] = r.ordinal
                out.append(c)
                break
    good = {s for s, n in reached.items() if n + 1 == upcoming[s]}
    return [c for c in out if any(r.style in good for r in c.designator.readings)]
