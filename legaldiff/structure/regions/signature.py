"""The signature: name, place and date as printed, in one paragraph or several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH
from legaldiff.structure.block import Block, Role

__all__ = ["find_signature"]

_LONGEST = 120  # code points of a signature line
# "THE WHITE HOUSE", "Washington, D.C."; the first letter is looked for first
_PLACE_RE = lazy_re(r"[HTWhtw](?i:(?<=t)he\s+white\s+house|(?<=w)hite\s+house\b|(?<=w)ashington\b|(?<=h)yde\s+park\b)")
# "January 25, 2017.", "Washington, January 27, 2005.", "March 31st 1933The White House."
_DATE_RE = lazy_re(
    rf"(?:[A-Z][\w.']*,?\s+){{0,5}}\S*?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\d)", re.IGNORECASE
)
_CAPITALS_RE = lazy_re(
    r"(?:/[Ss]/\s*)?(?:[A-Z][A-Z.'’]*\s+){1,4}[A-Z][A-Z'’.]+(?:,?\s+JR\.?)?[.,]?"
)  # "HARRY S. TRUMAN"
_LINES_AFTER_NAME = 4  # "Approval recommended: ..." may follow
_PRESIDENT_RE = lazy_re(r"[A-Z]{3,}\s+([A-Z]\.?\s+)?(?:[A-Z]{2,}\s+)?[A-Z]{2,}[.,]?")  # "GERALD R. FORD"
_DAY_RE = lazy_re(r"(?:Done\s+)?[Tt]h(?:is|e)\s.{1,25}\bday\s+of\s+[A-Z]\w+,?\s+(?:\d{4}|in\s+the\s+year)")
_APPROVAL_RE = lazy_re(r"Approval\s+recommended|Approved|Recommended|Attest")
_LONGEST_NAME = 40
_NAME_RE = lazy_re(r"(?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w'’-]+[.,]?")  # "Richard Nixon"; only right above the place
_SIGNED_RE = lazy_re(r"/[Ss]/|\((?:signed|Signed|SIGNED)\)|Signed:|By\s+the\s+President:|BY\s+THE\s+PRESIDENT:")
_SENTENCE_RE = lazy_re(r"\b(?:shall|is|are|was|the\s+date|of\s+this|effective|will|on\s+or|as\s+of)\b")


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
            name = text[blocks[first - 1].start : blocks[first - 1].end]
            first -= len(name) <= _LONGEST_NAME and _NAME_RE.fullmatch(name) is not None
        if first - 2 >= start and _stands_above_approval(text, blocks[first - 2], blocks[first - 1]):
            first -= 2
        while last + 1 < count and _is_line(text, blocks[last + 1]) and not _is_title(text, blocks, last + 1):
            last += 1
        return first, last + 1
    return _unplaced(text, blocks, start)


def _unplaced(text: str, blocks: Sequence[Block], start: int) -> tuple[int, int]:
    """The same where no place stands with the name: a name in capitals near the end (EO 11407), or a line such as
    "This second day of January, 2013", after which only names and offices come.
    """
    count = len(blocks)
    for at in range(count - 1, max(start, count - _LINES_AFTER_NAME) - 1, -1):
        b = blocks[at]
        if b.end - b.start > _LONGEST:
            break
        if _DAY_RE.match(text, b.start, b.end):
            return at, count
        name = _PRESIDENT_RE.fullmatch(text, b.start, b.end)
        if name and (name[1] or at == count - 1):
            last = at + 1
            while last < count and _is_line(text, blocks[last]):
                last += 1
            return at, last
    return count, count


def _stands_above_approval(text: str, name: Block, approval: Block) -> bool:
    """Whether a name is parted from its place by who recommended the order (the codes of 1933)."""
    return (
        approval.end - approval.start <= _LONGEST
        and _APPROVAL_RE.match(text, approval.start, approval.end) is not None
        and _PRESIDENT_RE.fullmatch(text, name.start, name.end) is not None
    )


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
    if _SIGNED_RE.match(line) or _CAPITALS_RE.fullmatch(line) or _DATE_RE.match(line):
        return True
    place = _PLACE_RE.search(line)
    if place and not line[: place.start()].strip(" ,.") and (place.end() == len(line) or len(line) < 90):
        return True
    return place is not None and _CAPITALS_RE.fullmatch(line[: place.start()].strip()) is not None


def _is_title(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Whether a line in capitals below the place is no name but the title of a list (EO 13417)."""
    b = blocks[at]
    if b.role is Role.SIGNATURE or at + 1 == len(blocks) or _is_line(text, blocks[at + 1]):
        return False
    return _CAPITALS_RE.fullmatch(text, b.start, b.end) is not None and _PLACE_RE.match(text, b.start) is None
