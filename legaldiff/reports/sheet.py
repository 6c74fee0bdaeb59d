"""Runs of styled words laid out in lines: what the readable reports share, whether or not there is colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.reports.words.sanitise import sanitise

if TYPE_CHECKING:
    from legaldiff.compare.result import Op
    from legaldiff.reports.redline import Piece

__all__ = [
    "WIDTH", "Line", "Run", "Style", "beside", "compared", "count_lines", "head", "lay_out", "path_width", "redlined",
    "row",
]  # fmt: skip

Style = Literal[
    "plain", "strong", "quiet", "deleted", "inserted", "substantive", "structural", "consequential", "editorial"
]

WIDTH = 92
"""The width of a line where there is no terminal to ask."""

_WIDEST = 22  # a column of paths

_REDLINE: dict[Op, tuple[Style, str, str]] = {
    "equal": ("plain", "", ""), "delete": ("deleted", "[-", "-]"), "insert": ("inserted", "{+", "+}")
}  # fmt: skip

_PART_RE = lazy_re(r"\n\s*|[^\S\n]+|\S+")  # a line break and what follows it, a gap, a word


class Run(NamedTuple):
    """Some characters in one style."""

    text: str
    style: Style = "plain"


Line = list[Run]


def lay_out(runs: Iterable[Run], width: int, indent: int = 0, hang: int = 0) -> list[Line]:
    """Break runs into lines of at most ``width`` characters (a longer word stands alone), sanitised on the way.

    The first line begins at ``indent``, the others at ``indent + hang``; line breaks in the text are kept. Words are
    only parted at white space, so a word of which a part is deleted stays together.
    """
    filler = _Filler(width, indent, hang)
    for text, style in runs:
        for part in _PART_RE.findall(sanitise(text)):
            if part.startswith("\n"):
                filler.end_line()
            elif part.isspace():
                filler.end_word(Run(" ", style))
            else:
                filler.word.append(Run(part, style))
    filler.end_line()
    return filler.lines


def redlined(pieces: Iterable[Piece], *, marked: bool) -> Iterator[Run]:
    """A redline; ``marked`` has marks as wdiff writes them, which hug the words, so that the gaps stay gaps."""
    for op, text in pieces:
        style, before, after = _REDLINE[op]
        yield Run(f"{before}{text}{after}" if marked else text, style)


def head(file: str, said: str, width: int) -> list[Line]:
    """The name of the file and what is said of all that was found in it; nothing where there is no name."""
    return lay_out([Run(file, "strong"), Run(f": {said}")], width) if file else []


def compared(
    sides: Iterable[Sequence[str]], summary: str, told: Iterable[Line], left_out: str, width: int
) -> Iterator[Line]:
    """A comparison: the two texts with what each says of itself, a sentence, what is told, and what is left out."""
    for side, (name, *said) in zip(("old", "new"), sides, strict=True):
        yield from lay_out([Run(f"{side}: "), Run(name, "strong"), *(Run(f" · {s}") for s in said)], width, hang=5)
    yield from lay_out([Run(summary)], width)
    yield from told
    if left_out:
        yield from [[], *lay_out([Run(f"({left_out})", "quiet")], width)]


def count_lines(counts: Iterable[tuple[str, int]]) -> list[Line]:
    """How many there are of each, below a blank line."""
    return [[], *([Run(f"{n:6,}  {word}")] for word, n in counts)]


def path_width(paths: Iterable[str]) -> int:
    """How wide the column of these paths is; a longer path than the widest column gets a line of its own."""
    return min(_WIDEST, max(map(len, paths), default=0)) + 2


def row(path: str, where: int, more: Sequence[Run], quote: str, width: int) -> Iterator[Line]:
    """A path in a column of that width, what else is a label, and behind them words in as many lines as they need."""
    indent = where + sum(len(r.text) for r in more)
    lines = lay_out([Run(" ".join(quote.split()))], width - indent)
    label = [Run(sanitise(path).ljust(where), "strong"), *more]
    return beside(label, indent, lines if len(path) < where else [[], *lines])


def beside(label: Line, indent: int, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, the first of them behind a label, the others as far from the margin."""
    for line in lines:
        yield [*label, *line]
        label = [Run(" " * indent)]


def _join(line: Line) -> Line:
    """The same line with neighbours of one style as one run."""
    styles = groupby(line, key=lambda r: r.style)
    return [Run("".join(r.text for r in runs), style) for style, runs in styles]


class _Filler:
    """Lines being filled: the word that is being read, and the gap that will stand before it."""

    def __init__(self, width: int, indent: int, hang: int) -> None:
        self.lines: list[Line] = []
        self.word: Line = []
        self._line: Line = []
        self._gap: Run | None = None
        self._used = 0
        self._width = width
        self._margin = indent
        self._hang = hang

    def end_word(self, gap: Run | None) -> None:
        """Put the word on the line, or on the next one where it does not fit."""
        size = sum(len(r.text) for r in self.word)
        if size and self._line:
            if self._margin + self._used + 1 + size > self._width:
                self._close()
            elif self._gap:
                self._line.append(self._gap)
                self._used += 1
        self._line.extend(self.word)
        self._used += size
        self.word = []
        self._gap = gap or self._gap if not size else gap

    def end_line(self) -> None:
        """Break the line here."""
        self.end_word(None)
        if self._line:
            self._close()

    def _close(self) -> None:
        self.lines.append(_join([Run(" " * self._margin), *self._line] if self._margin else self._line))
        self._margin += self._hang if len(self.lines) == 1 else 0
        self._line, self._used, self._gap = [], 0, None
