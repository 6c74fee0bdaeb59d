"""The reading order of a page: its columns, what runs across them, and what stands beside them in the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from legaldiff.readers.pdf.segments import Segment, make_rows

__all__ = ["find_columns"]

_GUTTER = 7.0  # points; the columns of the Federal Register stand 9 to 18 points apart
_CROSSING = 0.06  # of the segments may run across a gutter: headings above the columns
_FEW = 8  # segments, of which one may run across
_MOST = 12  # gutters; more are those of a table
_NARROW = 0.4  # of the text beside it: less is a side note ("Title 3--", "[FR Doc. 05-1886") on lines of its own
_SPARSE = 0.12  # of the lines beside it: so few are no column of a table
_PROSE = 0.6  # of its column's width that a line of prose fills on the average; cells fill less
_LEAST = 90.0  # points: no column of prose is narrower
_LINE = 1.0  # points by which base lines of one line may differ


Column = list[list[Segment]]
"""The rows of one column, from the top down."""


def find_columns(segments: Sequence[Segment]) -> tuple[list[Column], Column]:
    """Cut a page into columns in reading order, and the side notes that stand beside the text."""
    gutters = _find_gutters(segments)
    if not gutters:
        return [make_rows(segments)] if segments else [], []
    parts, across = _part(segments, gutters)
    sides = [at for at in range(len(parts) - 1) if _is_side(parts[at], parts[at + 1])]
    found = _walk(parts, sorted(across, key=lambda s: -s.y), sides)
    return _join(found), make_rows([s for at in sides for s in parts[at]])


def _walk(parts: Sequence[list[Segment]], across: Sequence[Segment], sides: Sequence[int]) -> Iterator[Column]:
    """Between what runs across, each column from left to right."""
    lines = [-s.y for s in across]
    bands: list[dict[int, list[Segment]]] = [{} for _ in range(len(across) + 1)]
    for at, part in enumerate(parts):
        if at not in sides:
            for segment in part:
                bands[bisect_left(lines, -segment.y)].setdefault(at, []).append(segment)
    for number, band in enumerate(bands):
        yield from (make_rows(band[at]) for at in sorted(band))
        if number < len(across):
            yield [[across[number]]]


def _join(columns: Iterable[Column]) -> list[Column]:
    """Columns that go on downwards from one another are one: a single column with a heading across the page."""
    joined: list[Column] = []
    for column in columns:
        if joined and joined[-1][-1][0].y > column[0][0].y:
            joined[-1].extend(column)
        else:
            joined.append(column)
    return joined


def _find_gutters(segments: Sequence[Segment]) -> list[float]:
    """The x of each gutter that parts prose from prose, or prose from side notes; cells of a table part nothing."""
    most = max(_CROSSING * len(segments), len(segments) >= _FEW)
    turns = sorted([(s.x, 1) for s in segments] + [(s.right, -1) for s in segments])
    open_ones, begin = 0, None
    gutters: list[float] = []
    for x, turn in turns:
        if begin is not None and open_ones <= most and open_ones + turn > most:
            if x - begin >= _GUTTER:
                gutters.append((begin + x) / 2)
            begin = None
        open_ones += turn
        if turn < 0 and open_ones <= most and begin is None:
            begin = x
    if not gutters or len(gutters) > _MOST:
        return []
    parts, _ = _part(segments, gutters)
    return [g for at, g in enumerate(gutters) if _parts_text(parts[at], parts[at + 1])]


def _part(segments: Sequence[Segment], gutters: Sequence[float]) -> tuple[list[list[Segment]], list[Segment]]:
    """The segments between the gutters, and those that run across one."""
    parts: list[list[Segment]] = [[] for _ in range(len(gutters) + 1)]
    across: list[Segment] = []
    for s in segments:
        at = bisect_right(gutters, s.x)
        (across if at < len(gutters) and s.right > gutters[at] else parts[at]).append(s)
    return parts, across


def _parts_text(before: Sequence[Segment], after: Sequence[Segment]) -> bool:
    """Whether what stands left and right of a gutter is prose, or a side note on lines of its own."""
    if not before or not after:
        return False
    return (_is_prose(before) and _is_prose(after)) or _is_side(before, after)


def _width(part: Sequence[Segment]) -> float:
    return max(s.right for s in part) - min(s.x for s in part)


def _is_prose(part: Sequence[Segment]) -> bool:
    width = _width(part)
    rows = make_rows(part)
    filled = sum(row[-1].right - row[0].x for row in rows) / len(rows)
    return width >= _LEAST and (filled >= _PROSE * width or len(rows) < 3)


def _is_side(part: Sequence[Segment], beside: Sequence[Segment]) -> bool:
    """Whether the part is narrow, and most of its lines stand on no base line of the text beside it."""
    if not part or not beside or _width(part) > _NARROW * _width(beside):
        return False
    if len(part) <= _SPARSE * len(beside):
        return True
    lines = sorted(s.y for s in beside)
    shared = sum(bisect_left(lines, s.y - _LINE) < bisect_right(lines, s.y + _LINE) for s in part)
    return shared <= len(part) / 2
