"""Running heads and feet: what stands apart at the top or the bottom of pages, and is the same on several of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from legaldiff.lazy import lazy_re
from legaldiff.readers.pdf.segments import Segment

__all__ = ["part_margins", "row_text"]

Row = list[Segment]

_APART = 1.7  # of the size: the distance of base lines that parts a running head from the text
_MOST = 3  # rows of a running head or foot
_LABEL_RE = lazy_re(r"\(|Sec(?:tion|\.) \d|[A-Za-z0-9]{1,3}\. ")  # "Sec. 2. Trees.", at the top of two pages
_NUMBER_RE = lazy_re(r"\d+")
# "5042", "- 3 -", "Page 3 of 7", "iv"
_PAGE_RE = lazy_re(r"[-–— ]{0,3}(?:[Pp]age )?(?:\d{1,6}|[ivxl]{1,6})(?: (?:of|/) \d{1,5})?[-–— ]{0,3}")
# What the Federal Register prints at the head and the foot of its pages, also where there is one page only
_REGISTER_RE = lazy_re(r"(?:\d{1,6} )?Federal Register ?/ ?Vol\. \d|VerDate ")


def row_text(row: Row) -> str:
    """The words of a row, its pieces parted by a space."""
    return " ".join(" ".join(s.text for s in row).split())


def part_margins(pages: Sequence[Sequence[Row]]) -> list[tuple[int, int]]:
    """For each page the rows ``[first, last)`` that are its text; those before and after are head and foot."""
    heads, feet = _find_margins(pages), _find_margins([rows[::-1] for rows in pages])
    return [(head, max(head, len(rows) - foot)) for rows, head, foot in zip(pages, heads, feet, strict=True)]


def _find_margins(pages: Sequence[Sequence[Row]]) -> list[int]:
    """How many of the first rows of each page are furniture."""
    edges = [rows[: _edge(rows)] for rows in pages]
    seen = Counter(_shape(row) for rows in edges for row in rows)
    return [max((at for at, row in enumerate(rows, 1) if _is_furniture(row, seen)), default=0) for rows in edges]


def _edge(rows: Sequence[Row]) -> int:
    """How many rows at the edge stand apart from the text: none where no gap is near."""
    for at in range(1, min(_MOST, len(rows) - 1) + 1):
        if abs(rows[at - 1][0].y - rows[at][0].y) >= _APART * max(rows[at - 1][0].size, rows[at][0].size):
            return at
    return 1 if len(rows) == 1 else 0


def _shape(row: Row) -> str:
    """The words without the page number, on whichever side it stands, so that left and right pages are alike."""
    words = [w for w in _NUMBER_RE.sub("#", row_text(row)).split() if w != "#"]
    return " ".join(words)


def _is_furniture(row: Row, seen: Counter[str]) -> bool:
    """Whether a row at the edge is a page number, or the same on several pages."""
    words, shape = row_text(row), _shape(row)
    if _PAGE_RE.fullmatch(words) or _REGISTER_RE.match(words):
        return True
    return shape != "" and seen[shape] > 1 and not _LABEL_RE.match(words)
