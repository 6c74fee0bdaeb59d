"""The prices of reading a candidate: as plain text, as the next of its sequence, or as the first of another.

Going on with a sequence is free, opening a list at its first item is cheap; skipping, repeating, opening at another
than the first, or reading the candidate as plain text are dearer. The prices were set by reading orders from 1933 to
2025; only their order matters much.
"""

from __future__ import annotations

from legaldiff.grammar.designator import Reading
from legaldiff.grammar.scan import Candidate, Place

__all__ = [
    "FREE",
    "NOT_FIRST",
    "QUOTE",
    "RANK",
    "Frame",
    "is_first",
    "is_ranked",
    "price_opening",
    "price_step",
    "price_text",
]

QUOTE = "“"
"""The style of the frame of a quotation; its ordinal is 1 once it is closed, its chapter 1 where no mark opened it."""
Frame = tuple[str, float, int]
"""Style, ordinal, chapter."""

RANK = {  # a level of these styles cannot stand in one of an equal or greater rank
    "division": 1, "title": 2, "subtitle": 3, "chapter": 4, "subchapter": 5, "part": 6, "subpart": 7, "article": 7,
    "rule": 7, "roman": 7, "sec": 8, "1-1": 9, "1.1": 9, "1-101": 10, "1.1.1": 10,
}  # fmt: skip
FREE = 11  # rank of the styles that may stand in anything
_SECTION = RANK["sec"]
_TEXT = {
    Place.BLOCK: 4.0,
    Place.STACKED: 2.5,
    Place.INLINE: 0.0,
    Place.CONTINUED: 1.5,
    Place.QUOTED: 3.0,
    Place.RUN_IN: 1.0,
}
# an initial or a number may begin a paragraph without being a label ("S. 45° 30' E.", "1,000 feet")
_TEXT_AT_BLOCK = {
    "A.": 2.0,
    "I.": 2.5,
    "a.": 2.5,
    "i.": 2.5,
    "1.": 3.0,
    "1)": 3.0,
    "roman": 1.5,
    "1.1": 3.0,
    "1.1.1": 3.0,
}
_OPEN_AFTER = {":": 0.2, "#": 0.1, ".": 0.8}
_SKIP_QUOTED = 1.5
_SKIP, _REPEAT = 3.0, 3.5
NOT_FIRST = 4.5


def is_ranked(style: str) -> bool:
    """Whether a level of this style has a place among sections and what holds them."""
    return style in RANK


def is_first(r: Reading) -> bool:
    """Whether a reading can begin its sequence: 1, or 100, 101, 201 in numbers that begin anew with every part."""
    if r.ordinal == 1 or (r.ordinal % 100 == 1 and r.style in ("sec", "1-101", "1.1")):
        return True
    return r.style == "1-101" and r.ordinal % 100 == 0


def price_text(c: Candidate) -> float:
    """What it costs to read a candidate as no label."""
    d = c.designator
    if d.weak:
        return 0.5
    if c.place is not Place.BLOCK:
        return _TEXT[c.place]
    style = d.readings[0].style
    return _TEXT_AT_BLOCK.get(style) or (6.0 if RANK.get(style, FREE) < FREE else _TEXT[Place.BLOCK])


def price_step(c: Candidate, r: Reading, f: Frame, *, quoted: bool) -> tuple[float, str]:
    """What it costs to go from an item to the next that is printed, and the doubt that this leaves.

    ``quoted`` text with a mark of its own may leave out what is not amended (EO 11520: paragraphs 1 and 3).
    """
    ahead = r.ordinal - f[1]
    if r.chapter != f[2]:
        return (0.1 if r.chapter == f[2] + 1 and is_first(r) else 2.5), ""
    if 0 < ahead <= 1:
        # a colon announces a list below, not the next item
        return (1.0 if c.before == ":" and r.style not in RANK else 0.0), ""
    if ahead > 1:
        if r.style == "1-101" and is_first(r):
            return 0.3, ""
        skip = _SKIP_QUOTED if quoted and c.mark >= 0 else _SKIP
        return skip + 0.3 * min(ahead, 8), "designator-skipped"
    anew = is_first(r) and c.after_paragraph and c.before == ":"
    return (1.0 if anew else _REPEAT), "designator-repeated"


def price_opening(c: Candidate, r: Reading, above: str) -> tuple[float, str]:
    """What it costs to open a level under one of style ``above`` ("" for none), and the doubt that this leaves."""
    first = is_first(r)
    doubt = "" if first or above == QUOTE else "designator-skipped"
    if above == QUOTE:
        return 0.1, doubt
    if r.style in RANK:
        if first:
            return 0.1, doubt
        # sections may be numbered through a document whose parts begin anew (EO 13191)
        return (0.6, "") if above and r.style == "sec" else (2.0 + 0.2 * min(r.ordinal, 10), doubt)
    step = _OPEN_AFTER.get(c.before, 1.0) + (1.0 if c.place is Place.INLINE else 0.0)
    if first:
        return step, doubt
    # numbers, too, may run on through parts (EO 9630)
    return (1.0 if RANK.get(above, FREE) < _SECTION else step + NOT_FIRST), doubt
