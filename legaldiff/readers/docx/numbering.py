"""Automatic numbering: what a Word file defines in numbering.xml, and the counters that run through its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from legaldiff.lazy import lazy_re
from legaldiff.readers.docx.number_format import format_bullet, format_number

__all__ = ["AbstractList", "Counters", "Level", "Lists", "NumberedList"]

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
class AbstractList:
    """``w:abstractNum``: nine levels, or the name of the numbering style that has them."""

    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str = ""


@dataclass(slots=True)
class NumberedList:
    """``w:num``: an abstract list with another start, or other levels."""

    abstract: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class Lists:
    """All lists of a file; ``of_style`` gives the list of a numbering style, which an abstract list may link to."""

    abstract: dict[str, AbstractList] = field(default_factory=dict)
    numbered: dict[str, NumberedList] = field(default_factory=dict)
    of_style: dict[str, str] = field(default_factory=dict)

    def abstract_of(self, number: str) -> str | None:
        """The name of the abstract list that has the levels of a list; links are followed once, as Word does."""
        found = self.numbered.get(number)
        if found is None or found.abstract not in self.abstract:
            return None
        link = self.abstract[found.abstract].style_link
        if link:
            linked = self.numbered.get(self.of_style.get(link, ""))
            return linked.abstract if linked and linked.abstract in self.abstract else None
        return found.abstract

    def level(self, number: str, at: int) -> Level | None:
        """The level of a list, with what the list itself says instead of its abstract list."""
        name = self.abstract_of(number)
        if name is None:
            return None
        return self.numbered[number].levels.get(at) or self.abstract[name].levels.get(at)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level that belongs to a paragraph style (``w:pStyle``)."""
        name = self.abstract_of(number)
        levels = self.abstract[name].levels if name is not None else {}
        return next((at for at, level in sorted(levels.items()) if style and level.paragraph_style == style), None)


class Counters:
    """The numbers that the paragraphs of a document have reached, list by list."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._reached: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()  # only asked, never iterated

    def advance(self, number: str, at: int) -> str:
        """Count one paragraph of a list at a level, and give its label with the space after it, if there is one."""
        level = self._lists.level(number, at)
        name = self._lists.abstract_of(number)
        if level is None or name is None:
            return ""
        reached = self._reached.setdefault(name, [None] * LEVELS)
        self._count(number, at, level, reached)
        for deeper in range(at + 1, LEVELS):
            below = self._lists.level(number, deeper)
            if below is None or below.restart is None or at + 1 <= below.restart:
                reached[deeper] = None
        label = self._print(number, level, reached)
        return label if not label or level.suffix == "nothing" else label + " "

    def _count(self, number: str, at: int, level: Level, reached: list[int | None]) -> None:
        start = self._lists.numbered[number].starts.get(at)
        before = reached[at]
        if start is not None and (number, at) not in self._begun:
            reached[at] = start  # a list that starts anew does so where it is first used
        elif before is None:
            reached[at] = level.start if start is None else start
        else:
            reached[at] = before + 1
        self._begun.add((number, at))

    def _print(self, number: str, level: Level, reached: list[int | None]) -> str:
        if level.style == "bullet":
            return format_bullet(level.text)
        if level.style == "none" and not _PLACE_RE.search(level.text):
            return level.text.strip()

        def value(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            shown = self._lists.level(number, place) or Level()
            count = reached[place]
            style = "decimal" if level.legal and shown.style not in ("none", "decimalZero") else shown.style
            return format_number(shown.start if count is None else count, style)

        return _PLACE_RE.sub(value, level.text).strip()
