"""What styles.xml and numbering.xml of a Word file define."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from legaldiff.readers.docx.elements import attribute, is_on, name_of, number_of
from legaldiff.readers.docx.numbering import LEVELS, AbstractList, Level, Lists, NumberedList
from legaldiff.readers.xml.events import Event

__all__ = ["Definitions", "Style"]

_LONGEST_CHAIN = 50  # styles may be based on one another in a circle


@dataclass(slots=True)
class Style:
    """A style: what it says itself, before what it is based on."""

    name: str = ""
    based_on: str = ""
    list: str | None = None
    level: int | None = None
    outline: int | None = None
    hidden: bool | None = None


@dataclass(slots=True)
class Definitions:
    """Collects styles and lists from the events of a file; ``default`` is the style of paragraphs that name none."""

    styles: dict[str, Style] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    default: str = ""
    _style: Style = field(default_factory=Style)
    _style_id: str = ""
    _abstract: AbstractList = field(default_factory=AbstractList)
    _numbered: NumberedList = field(default_factory=NumberedList)
    _level: Level = field(default_factory=Level)
    _override: int = 0

    def start(self, event: Event, open_names: list[str]) -> None:
        """Take the start of an element; ``open_names`` are the local names of those around it."""
        if "numbering" in open_names:
            self._start_numbering(event, open_names)
        elif "styles" in open_names:
            self._start_style(event, open_names)

    def chain(self, style: str) -> list[Style]:
        """A style and those that it is based on, the nearest first."""
        found: list[Style] = []
        while style in self.styles and len(found) < _LONGEST_CHAIN:
            found.append(self.styles[style])
            style = self.styles[style].based_on
        return found

    def inherited(self, style: str, pick: Callable[[Style], int | str | bool | None]) -> int | str | bool | None:
        """What the nearest style of a chain says of something."""
        return next((value for s in self.chain(style) if (value := pick(s)) is not None), None)

    def _start_style(self, event: Event, open_names: list[str]) -> None:
        style, name = self._style, name_of(event)
        parent = open_names[-1]
        match name:
            case "style":
                self._style, self._style_id = Style(), attribute(event, "styleId")
                self.styles[self._style_id] = self._style
                if attribute(event, "type") == "paragraph" and attribute(event, "default") in ("1", "true", "on"):
                    self.default = self._style_id
            case "name" if parent == "style":
                style.name = attribute(event, "val").lower()
            case "basedOn" if parent == "style":
                style.based_on = attribute(event, "val")
            case "numId" if parent == "numPr" and "tblStylePr" not in open_names:
                style.list = attribute(event, "val")
                self.lists.of_style[self._style_id] = style.list
            case "ilvl" if parent == "numPr":
                style.level = number_of(event)
            case "outlineLvl" if parent == "pPr":
                style.outline = number_of(event)
            case "vanish" if parent == "rPr" and open_names[-2] == "style":
                style.hidden = is_on(event)
            case _:
                pass

    def _start_numbering(self, event: Event, open_names: list[str]) -> None:
        name, lists = name_of(event), self.lists
        match name:
            case "abstractNum":
                self._abstract = AbstractList()
                lists.abstract[attribute(event, "abstractNumId")] = self._abstract
            case "num":
                self._numbered = NumberedList()
                lists.numbered[attribute(event, "numId")] = self._numbered
            case "numStyleLink":
                self._abstract.style_link = attribute(event, "val")
            case "abstractNumId" if open_names[-1] == "num":
                self._numbered.abstract = attribute(event, "val")
            case "lvlOverride":
                self._override = _place(event)
            case "startOverride":
                self._numbered.starts[self._override] = number_of(event) or 0
            case "lvl":
                self._level = Level()
                owner = self._numbered if "lvlOverride" in open_names else self._abstract
                owner.levels[_place(event)] = self._level
            case _ if "lvl" in open_names:
                self._set_level(event, name)

    def _set_level(self, event: Event, name: str) -> None:
        level, value = self._level, attribute(event, "val")
        match name:
            case "start":
                level.start = number_of(event) or 0
            case "numFmt":
                level.style = value
            case "lvlText":
                level.text = value
            case "suff":
                level.suffix = value
            case "lvlRestart":
                level.restart = number_of(event)
            case "isLgl":
                level.legal = is_on(event)
            case "pStyle":
                level.paragraph_style = value
            case _:
                pass


def _place(event: Event) -> int:
    """The level that an element is about, 0 to 8."""
    return min(max(number_of(event, "ilvl") or 0, 0), LEVELS - 1)
