"""From glyphs to pieces of lines: what stands close together on one base line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.readers.pdf.glyphs import Glyph

__all__ = ["Segment", "find_segments", "join_labels", "make_rows", "read_turned"]

_GAP = 0.19  # of the size: a gap that is a space between words
_FAR = 1.2  # of the size: a gap between columns or cells; or a very wide space, which is joined again in its row
_RAISED = 0.4  # of the size, by which a raised figure ("10th") stands above its line
_BACK = 0.2  # of the size, by which an accent stands before its letter; the letters of a ligature share one place
_LABEL_GAP = 60  # points between a label and its words in a hanging paragraph
_LABEL_RE = lazy_re(
    r"\(?[A-Za-z0-9]{1,5}\)|(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\.|[•▪◦–—*-]|(?:Sec\.|Section) ?\d{1,3}\.?"
)


class Segment(NamedTuple):
    """A piece of a line: its place and size in points, and its words, with a space at the end if one was printed."""

    x: float
    right: float
    y: float
    size: float
    text: str


def find_segments(glyphs: Sequence[Glyph]) -> Iterator[Segment]:
    """Runs of glyphs, in the order in which the file prints them, that go on to the right without a wide gap."""
    run: list[Glyph] = []
    text: list[str] = []
    spaced = False
    for glyph in glyphs:
        if glyph.char.isspace():
            spaced = spaced or bool(run)
            continue
        if not glyph.upright:
            continue
        if run:
            last = run[-1]
            size = max(last.size, glyph.size, 1.0)
            gap = glyph.x - last.right
            if abs(glyph.y - last.y) > _RAISED * size or gap > _FAR * size or glyph.x < last.x - _BACK * size:
                yield _make(run, [*text, " "] if spaced else text)
                run, text, spaced = [], [], False
            elif spaced or gap > _GAP * size:
                text.append(" ")
        run.append(glyph)
        text.append(glyph.char)
        spaced = False
    if run:
        yield _make(run, text)


def _make(run: list[Glyph], text: list[str]) -> Segment:
    """The line's own place and size are those that most of its letters have: a raised figure does not lift it."""
    middle = sorted(run, key=lambda g: (g.size, g.y))[len(run) // 2]
    return Segment(run[0].x, max(g.right for g in run), middle.y, max(middle.size, 1.0), "".join(text))


def read_turned(glyphs: Sequence[Glyph]) -> str:
    """The words that are printed up or down the page, as one line."""
    return " ".join("".join(g.char for g in glyphs if not g.upright).split())


def make_rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that share a base line, from the top of the page down, each row from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (-s.y, s.x)):
        if rows and abs(rows[-1][0].y - segment.y) <= _leeway(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x) for row in rows]


def _leeway(first: Segment, second: Segment) -> float:
    """By how much base lines of one row may differ; a letter of a size of its own is a signature, and shares no row."""
    small, large = sorted((first.size, second.size))
    return _RAISED * (large if large < 2 * small else small / 4)


def join_labels(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, labels and bullets joined with what follows in their row: they are no column of their own."""
    joined: list[Segment] = []
    for row in make_rows(segments):
        at = 0
        while at < len(row):
            segment = row[at]
            if at + 1 < len(row) and _is_label(row[at - 1] if at else None, segment, row[at + 1]):
                words = row[at + 1]
                text = f"{segment.text.rstrip()} {words.text}"
                segment = Segment(segment.x, words.right, words.y, words.size, text)
                at += 1
            joined.append(segment)
            at += 1
    return joined


def _is_label(before: Segment | None, segment: Segment, after: Segment) -> bool:
    """Whether a segment is the label of what follows: not the last word of a column beside the next column."""
    gap = after.x - segment.right
    near = gap < _LABEL_GAP and (before is None or gap < segment.x - before.right)
    return near and _LABEL_RE.fullmatch(segment.text.rstrip()) is not None
