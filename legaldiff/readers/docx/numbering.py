"""Automatic numbering: the counters that run through the paragraphs of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from legaldiff.lazy import lazy_re
from legaldiff.readers.docx.number_format import format_bullet, format_number

__all__ = ["LEVELS", "Counters", "Level", "NumberedList"]

LEVELS = 9
_PLACE_RE = lazy_re(r"%([1-9])")  # "%1.%2", "(%3)"


@dataclass(slots=True)
class Level:
    """One level of a list (``w:lvl``); ``restart`` is ``w:lvlRestart``, None where nothing is said."""

    start: int = 0
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""


@dataclass(slots=True)
class NumberedList:
    """``w:num``: the levels of an abstract list, whose name it has, or its own instead, and where they begin anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Counters:
    """The numbers that the paragraphs of a document have reached, list by list."""

    def __init__(self, lists: Mapping[str, NumberedList]) -> None:
        self._lists = lists
        self._reached: dict[str, list[int | None]] = {}  # by the abstract list, on which several lists go on counting
        self._begun: set[tuple[str, int]] = set()  # only asked, never iterated

    def advance(self, number: str, at: int) -> str:
        """Count one paragraph of a list at a level, and give its label with the space after it, if there is one."""
        found = self._lists.get(number)
        if found is None or at not in found.levels:
            return ""
        level, start = found.levels[at], found.starts.get(at)
        reached = self._reached.setdefault(found.abstract, [None] * LEVELS)
        before = reached[at]
        if start is not None and (number, at) not in self._begun:
            reached[at] = start  # a list that starts anew does so where it is first used
        elif before is None:
            reached[at] = level.start if start is None else start
        else:
            reached[at] = before + 1
        self._begun.add((number, at))
        for deeper in range(at + 1, LEVELS):
            if reached[deeper] is not None:
                below = found.levels.get(deeper)
                if below is None or below.restart is None or at + 1 <= below.restart:
                    reached[deeper] = None
        label = _print(found.levels, level, reached)
        return label if not label or level.suffix == "nothing" else label + " "


@lru_cache
def _split(text: str) -> list[str]:
    return _PLACE_RE.split(text)


def _print(levels: Mapping[int, Level], level: Level, reached: list[int | None]) -> str:
    if level.style == "bullet":
        return format_bullet(level.text)
    if level.style == "none" and not _PLACE_RE.search(level.text):
        return level.text.strip()

    pieces = list(_split(level.text))  # every second one is the place of a number
    for at in range(1, len(pieces), 2):
        place = int(pieces[at]) - 1
        shown, count = levels.get(place) or Level(), reached[place]
        style = "decimal" if level.legal and shown.style not in ("none", "decimalZero") else shown.style
        pieces[at] = format_number(shown.start if count is None else count, style)
    return "".join(pieces).strip()
