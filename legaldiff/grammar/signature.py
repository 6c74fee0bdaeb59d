"""The signature: name, place and date as printed, in one paragraph or several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legaldiff.grammar.block import Block, Role

__all__ = ["find_signature"]

_LONGEST = 120  # code points of a signature line
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?"
    r"|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_PLACE_RE = re.compile(r"the\s+white\s+house|white\s+house\b|washington\b|hyde\s+park\b", re.IGNORECASE)
# "January 25, 2017.", "Washington, January 27, 2005.", "March 31st 1933The White House."
_DATE_RE = re.compile(
    rf"(?:[A-Z][\w.']*,?\s+){{0,5}}\S*?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\d)", re.IGNORECASE
)
_CAPITALS_RE = re.compile(
    r"(?:/[Ss]/\s*)?(?:[A-Z][A-Z.'’]*\s+){1,4}[A-Z][A-Z'’.]+(?:,?\s+JR\.?)?[.,]?"
)  # "HARRY S. TRUMAN"
_NAME_RE = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w'’-]+[.,]?")  # "Richard Nixon"; only right above the place
_SIGNED_RE = re.compile(r"/[Ss]/|\((?:signed|Signed|SIGNED)\)|Signed:|By\s+the\s+President:|BY\s+THE\s+PRESIDENT:")
_SENTENCE_RE = re.compile(r"\b(?:shall|is|are|was|the\s+date|of\s+this|effective|will|on\s+or|as\s+of)\b")


def find_signature(text: str, blocks: Sequence[Block], start: int) -> tuple[int, int]:
    """The first and the one-past-last block of the signature; both the number of blocks where there is none.

    The last line that names a place or has the role SIGNATURE anchors it; an annex may follow.
    """
    count = len(blocks)
    for at in range(count - 1, start - 1, -1):
        if not _is_anchor(text, blocks[at]):
            continue
        first, last = at, at
        while first > start and _is_line(text, blocks[first - 1]):
            first -= 1
        if first == at and first > start and _PLACE_RE.match(text, blocks[first].start):
            first -= _is_mixed_name(text, blocks[first - 1])
        while last + 1 < count and _is_line(text, blocks[last + 1]):
            last += 1
        return first, last + 1
    return count, count


def _is_anchor(text: str, b: Block) -> bool:
    if b.role is Role.SIGNATURE:
        return True
    return b.end - b.start <= _LONGEST and _PLACE_RE.search(text, b.start, b.end) is not None and _is_line(text, b)


def _is_line(text: str, b: Block) -> bool:
    """Whether a block is a line of a signature: a place, a date, a name in capitals, or these run together."""
    if b.role is Role.SIGNATURE:
        return True
    if b.end - b.start > _LONGEST or b.role is Role.FURNITURE:
        return False
    line = text[b.start : b.end]
    if _SENTENCE_RE.search(line):
        return False
    if _SIGNED_RE.match(line) or _CAPITALS_RE.fullmatch(line):
        return True
    place = _PLACE_RE.search(line)
    if place and not line[: place.start()].strip(" ,.") and (place.end() == len(line) or len(line) < 90):
        return True
    if _DATE_RE.match(line):
        return True
    return place is not None and _CAPITALS_RE.fullmatch(line[: place.start()].strip()) is not None


def _is_mixed_name(text: str, b: Block) -> bool:
    return b.end - b.start <= 40 and _NAME_RE.fullmatch(text, b.start, b.end) is not None
