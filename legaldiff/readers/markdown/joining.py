"""Which lines of Markdown go on with the paragraph of the line before them, and which are paragraphs of their own."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.lines import GOES_ON, OPENS, Lines
from legaldiff.readers.shared.layout import LONGEST_WRAP, Line, Style, measure_layout, opens_paragraph

__all__ = ["find_joined"]

_LOW = frozenset("abcdefghijklmnopqrstuvwxyz.,;:)]’”")
_STOPS = frozenset(".;:!?-–—")
_FEWEST = 3  # line ends that are enough to tell
# A line that begins in mid-sentence: "et seq", ".) and the Domestic"; not a label such as "ii." or "a)"
_GOES_ON_RE = lazy_re(r"(?![a-z]{1,5}[.)] )[a-z]|[.,;:)\]’”]")


def find_joined(view: str, lines: Lines) -> set[int]:
    """The places in ``lines`` of those that go on with the line before, though no blank line tells.

    In Markdown a single line break is a space; but pages are also written with one long line per paragraph, or one
    short line per item, as most of those are that were made from other formats.
    """
    follows = [i for i, line in enumerate(lines) if not line[2] & OPENS]
    if not follows:
        return set()
    going = [i for i in follows if view[lines[i][0]] in _LOW and _GOES_ON_RE.match(view, lines[i][0])]
    certain = {i for i in going if _is_cut(view, lines[i - 1][1], lines[i][0])}
    certain.update([i for i in follows if lines[i][2] & GOES_ON])
    long = sum([end - start > LONGEST_WRAP for start, end, _, _ in lines]) > 0.1 * len(lines)
    if (long or _has_room(view, lines, follows)) and len(going) <= 0.3 * len(follows):
        return certain
    return _join_by_layout(view, lines, certain)


def _has_room(view: str, lines: Lines, follows: list[int]) -> bool:
    """Whether lines end though the next word would have fitted on them: nobody wraps so, but lists are written so."""
    ends = [i for i in follows if view[lines[i - 1][1] - 1] not in _STOPS]
    if len(ends) < _FEWEST:
        return False
    widths = [lines[i - 1][1] - lines[i - 1][0] for i in ends]
    width = sorted(widths)[len(widths) * 9 // 10]
    fitting = 0
    for i, used in zip(ends, widths, strict=True):
        start, end = lines[i][:2]
        word = view.find(" ", start, end)
        fitting += used + 1 + (word if word > 0 else end) - start <= width
    return fitting > len(ends) // 2


def _is_cut(view: str, end: int, start: int) -> bool:
    """Whether the break between two long lines stands in mid-sentence: "12501⏎et seq⏎.) and the Domestic"."""
    return view[end - 1].isalnum() or not view[start].isalnum()


def _join_by_layout(view: str, lines: Lines, certain: set[int]) -> set[int]:
    """As in plain text, but for the indentation, which means nothing here."""
    groups: list[list[Line]] = []
    for start, end, how, _ in lines:
        if how & OPENS:
            groups.append([])
        groups[-1].append(Line(start, end, 0))
    layout = measure_layout(view, groups)
    if layout.style is Style.LINE:
        return certain
    layout = layout._replace(style=Style.FLUSH)
    joined = set(certain)
    first = before = groups[0][0]
    for at, line in enumerate(line for group in groups for line in group):
        if lines[at][2] & OPENS or (at not in certain and opens_paragraph(view, first, before, line, layout)):
            first = line
        else:
            joined.add(at)
        before = line
    return joined
