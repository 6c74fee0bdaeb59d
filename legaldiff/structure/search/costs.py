"""The prices of reading a candidate: as plain text, as the next of its sequence, or as the first of another.

Going on with a sequence is free, opening a list at its first item is cheap; skipping, repeating, opening at another
than the first, or reading the candidate as plain text are dearer. The prices were set by reading orders from 1933 to
2025; only their order matters much.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from legaldiff.structure.labels.candidate import Place
from legaldiff.structure.labels.designator import Reading

__all__ = [
    "CASES", "FREE", "INTERCHANGED", "NOT_FIRST", "QUOTE", "RANK", "Frame", "Frames", "Situation", "price_text",
    "see_frames",
]  # fmt: skip

QUOTE = "“"
"""The style of the frame of a quotation; its ordinal is 1 once it is closed, its chapter 1 where no mark opened it."""
Frame = tuple[str, float, int]
"""Style, ordinal, chapter."""
Frames = tuple[Frame, ...]

RANK = {  # a level of these styles cannot stand in one of an equal or greater rank
    "division": 1, "title": 2, "subtitle": 3, "chapter": 4, "subchapter": 5, "part": 6, "subpart": 7, "article": 7,
    "rule": 7, "roman": 7, "sec": 8, "1-1": 9, "1.1": 9, "1-101": 10, "1.1.1": 10,
}  # fmt: skip
FREE = 11  # rank of the styles that may stand in anything
_SECTION = RANK["sec"]
_TEXT = {
    Place.BLOCK: 4.0, Place.STACKED: 2.5, Place.INLINE: 0.0, Place.CONTINUED: 1.5, Place.QUOTED: 3.0, Place.RUN_IN: 1.0,
}  # fmt: skip
# an initial or a number may begin a paragraph without being a label ("S. 45° 30' E.", "1,000 feet")
_TEXT_AT_BLOCK = {
    "A.": 2.0, "I.": 2.5, "a.": 2.5, "i.": 2.5, "1.": 3.0, "1)": 3.0, "roman": 1.5, "1.1": 3.0, "1.1.1": 3.0,
}  # fmt: skip
_OPEN_AFTER = {":": 0.2, "#": 0.1, ".": 0.8}
_SKIP, _SKIP_QUOTED, _REPEAT = 3.0, 1.5, 3.5
_MOST_AHEAD = 8
"""How many numbers may be skipped before it makes no difference how many."""
NOT_FIRST = 4.5

INTERCHANGED = {"1.": "sec", "sec": "1."}  # "Section 1." is followed by "2." in some orders
_OTHER = ("*", 0, 0)  # a level of a style that may stand in anything
_SEEN_BY_RANKED = defaultdict(lambda: _OTHER, {style: (style, 0, 0) for style in RANK})
_SEEN_BY_FREE = defaultdict(lambda: _OTHER, {style: ("part", 0, 0) for style in RANK if RANK[style] < RANK["sec"]})
CASES = {"(a)": "(A)", "(A)": "(a)"}
_KINDRED = {**INTERCHANGED, **CASES}


def see_frames(frames: Frames, r: Reading) -> Frames:
    """The open levels as a reading sees them: how far it is ahead of those that it may go on with, not their ordinals.

    Chapters are seen in the same way; a quotation is seen as it is, of other levels only the rank, if it matters.
    """
    own = r[0]
    kin = _KINDRED.get(own)
    others = _SEEN_BY_RANKED if own in RANK else _SEEN_BY_FREE
    return tuple(
        [
            _ahead(frame, r) if frame[0] == own or frame[0] == kin else frame if frame[0] == QUOTE else others[frame[0]]
            for frame in frames
        ]
    )


def _ahead(frame: Frame, r: Reading) -> Frame:
    """How far a reading is ahead of a level, so far as that has a price."""
    style, ordinal, chapter = frame
    if chapter != r.chapter:
        return (style, 0, 1 if r.chapter == chapter + 1 else 2)
    return (style, max(0, min(r.ordinal - ordinal, _MOST_AHEAD)), 0)


def price_text(place: Place, r: Reading, *, weak: bool) -> float:
    """What it costs to read a candidate as no label; ``r`` is the first of its readings."""
    if weak:
        return 0.5
    if place is not Place.BLOCK:
        return _TEXT[place]
    return _TEXT_AT_BLOCK.get(r.style) or (6.0 if RANK.get(r.style, FREE) < FREE else _TEXT[Place.BLOCK])


@dataclass(slots=True, eq=False)
class Situation:
    """What a reading counts as, whatever it follows, and what the text around it tells of it."""

    style: str
    first: bool  # whether it can begin a sequence
    one: bool  # whether it is number one
    number: float  # its ordinal so far as that has a price of its own
    dear: float  # what it costs that it is typed otherwise
    after_paragraph: bool
    place: Place
    before: str
    weak: bool
    marked: bool
    unmarked: float
    alone: bool  # whether there is no other way to read it
    text: float  # what it costs to read it as plain text, infinite where that is told with another reading

    def price_step(self, seen: Frame, *, quoted: bool) -> tuple[float, str]:
        """What it costs to go from an item to the next that is printed, and the doubt that this leaves.

        ``seen`` says how far that is ahead. ``quoted`` text with a mark of its own may leave out what is not amended
        (EO 11520: paragraphs 1 and 3).
        """
        style, ahead, chapters = seen
        if chapters:
            return (0.1 if chapters == 1 and self.first else 2.5), ""
        if 0 < ahead <= 1:
            # a colon announces a list below, not the next item
            return (1.0 if self.before == ":" and style not in RANK else 0.0), ""
        if ahead > 1:
            if style == "1-101" and self.first:
                return 0.3, ""
            skip = _SKIP_QUOTED if quoted and self.marked else _SKIP
            return skip + 0.3 * min(ahead, _MOST_AHEAD), "designator-skipped"
        anew = self.first and self.after_paragraph and self.before == ":"
        return (1.0 if anew else _REPEAT), "designator-repeated"

    def price_opening(self, above: str) -> tuple[float, str]:
        """What it costs to open a level under one of style ``above`` ("" for none), and the doubt that this leaves."""
        if above == QUOTE:
            return 0.1, ""
        doubt = "" if self.first else "designator-skipped"
        if self.style in RANK:
            if self.first:
                return 0.1, doubt
            # sections may be numbered through a document whose parts begin anew (EO 13191)
            return (0.6, "") if above and self.style == "sec" else (2.0 + 0.2 * self.number, doubt)
        step = _OPEN_AFTER.get(self.before, 1.0) + (1.0 if self.place is Place.INLINE else 0.0)
        if self.first:
            return step, doubt
        # numbers, too, may run on through parts (EO 9630)
        return (1.0 if RANK.get(above, FREE) < _SECTION else step + NOT_FIRST), doubt
