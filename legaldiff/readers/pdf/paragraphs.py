"""Where paragraphs begin in the lines of printed columns: by gaps, indents and short lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.readers.pdf.segments import Segment

__all__ = ["Line", "Measure", "make_lines", "measure", "opens_paragraph"]

_CELL = 2.5  # of the size: a gap that parts cells of a table
_ALIGNED = 1.5  # points
_GAP = 0.19  # of the size: a gap that is a space
_WIDER = 1.22  # of the usual distance of lines: a gap between paragraphs
_INDENT = 0.6  # of the size
_OTHER_SIZE = 1.12
# "(a)", "Sec. 4.", "‘‘Sec. 2.", "1.", "•"
_LABEL_RE = lazy_re(r"[‘“\"']{0,2}(?:\([A-Za-z0-9]{1,5}\)|Sec(?:tion|\.) ?\d|[A-Za-z0-9]{1,3}\. |[•▪◦] )")
_ENDING_RE = lazy_re(r"[.;:!?][’”\"')\]]{0,3}$")  # ".’’"
_LISTING_RE = lazy_re(r"(?:[;,] (?:and|or)|—)$")  # "; and", where the next item follows


class Line(NamedTuple):
    """A line of a column, with the edges of that column; ``column`` numbers the columns of the document."""

    text: str
    x: float
    right: float
    y: float
    size: float
    left_edge: float
    right_edge: float
    column: int


class Measure(NamedTuple):
    """The usual size of letters and distance of lines of a document, in points."""

    size: float
    pitch: float


def make_lines(rows: Sequence[Sequence[Segment]], column: int) -> list[Line]:
    """The rows of one column as lines of words; cells are parted by a tab."""
    left_edge, right_edge = _edges(rows)
    lines = []
    for at, row in enumerate(rows):
        cells = _cells(row)
        beside = [*_cells(rows[at - 1] if at else ()), *_cells(rows[at + 1] if at + 1 < len(rows) else ())]
        parts = [row[0].text.rstrip()]
        for before, segment in pairwise(row):
            gap = (segment.x - before.right) / max(before.size, segment.size)
            cell = segment in cells and any(_aligned(segment, other) for other in beside)
            parts.append("\t" if cell else " " if gap > _GAP or before.text.endswith(" ") else "")
            parts.append(segment.text.rstrip())
        size, right = max(row, key=lambda s: len(s.text)).size, max(s.right for s in row)
        lines.append(Line("".join(parts), row[0].x, right, row[0].y, size, left_edge, right_edge, column))
    return lines


def _cells(row: Sequence[Segment]) -> list[Segment]:
    """What stands behind a wide gap: a cell of a table, or words of a line that was spread to fill its column."""
    return [s for before, s in pairwise(row) if s.x - before.right > _CELL * max(before.size, s.size)]


def _aligned(cell: Segment, other: Segment) -> bool:
    """Whether two cells stand below one another, which spread words do only by chance."""
    return abs(cell.x - other.x) < _ALIGNED or abs(cell.right - other.right) < _ALIGNED


def _edges(rows: Sequence[Sequence[Segment]]) -> tuple[float, float]:
    """Where lines begin that are not indented, and where they end; a title in larger letters may run farther."""
    left: Counter[int] = Counter(round(row[0].x) for row in rows)
    often = max(left.values()) / 2
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row[0].size] += sum(len(s.text) for s in row)
    usual = max(sizes, key=lambda size: (sizes[size], size))
    right = max(row[-1].right for row in rows if row[0].size <= usual)
    return float(min(x for x, count in left.items() if count >= often)), right


def measure(lines: Iterable[Line]) -> Measure:
    """The size and the distance that are most common, by the letters of the lines."""
    found = list(lines)
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    for line in found:
        sizes[round(line.size * 2) / 2] += len(line.text)
    for before, line in pairwise(found):
        if before.column == line.column and before.y > line.y:
            pitches[round((before.y - line.y) * 2) / 2] += 1
    size = max(sizes, key=lambda s: (sizes[s], s), default=10.0)
    close = {p: n for p, n in pitches.items() if p < 3 * size}
    return Measure(size, max(close, key=lambda p: (close[p], -p), default=1.2 * size))


def opens_paragraph(before: Line, line: Line, usual: Measure) -> bool:
    """Whether a line begins a paragraph after the line before it."""
    if max(before.size, line.size) > _OTHER_SIZE * min(before.size, line.size):
        return True
    ends = _ENDING_RE.search(before.text) is not None
    label = _LABEL_RE.match(line.text) is not None and (ends or _LISTING_RE.search(before.text) is not None)
    indented = line.x - line.left_edge > _INDENT * line.size
    if "\t" in line.text and "\t" in before.text:
        return True
    if before.column != line.column:
        return label or (ends and (indented or _is_short(before, line)))
    scale = max(1.0, line.size / usual.size)
    if before.y - line.y > _WIDER * usual.pitch * scale:
        return True
    if line.x > before.x + _INDENT * line.size:
        return label or ends or _is_short(before, line)  # else it hangs: the label stands to the left of the words
    if label:
        return True
    titled = line.size > 1.05 * usual.size and not ends  # the lines of a title are cut where the sense is
    return not titled and not line.text[0].islower() and _is_short(before, line) and (ends or indented)


def _is_short(before: Line, line: Line) -> bool:
    """Whether the first word of the line would have stood on the line before it, had they been one paragraph."""
    word = line.text.split(" ", 1)[0].split("\t", 1)[0]
    width = (line.right - line.x) * len(word) / max(1, len(line.text))  # its share of the letters
    return before.right_edge - before.right > width + 0.5 * line.size
