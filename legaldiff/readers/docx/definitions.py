"""What styles.xml and numbering.xml of a Word file define."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from legaldiff.readers.docx.elements import attribute, find, is_on, name_of, number_of, value
from legaldiff.readers.docx.numbering import LEVELS, Level, NumberedList
from legaldiff.structure.block import Role

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Definitions", "Style"]

_LONGEST_CHAIN = 50  # styles may be based on one another in a circle


class Style(NamedTuple):
    """A style with what it is based on; ``reason`` is why paragraphs of it are not read, empty where they are."""

    role: Role
    reason: str
    list: str | None
    level: int | None
    hidden: bool


class Definitions:
    """The styles and lists of a file; ``default`` is the style of paragraphs that name none."""

    def __init__(self, parts: Iterable[_Element]) -> None:
        roots = {name_of(part): part for part in parts}
        self._styles = {attribute(s, "styleId"): s for s in _children(roots.get("styles"), "style")}
        self.default = next((name for name, s in reversed(self._styles.items()) if _is_default(s)), "")
        self.lists = self._read_lists(roots.get("numbering"))
        self.style = cache(self._inherit)

    def _inherit(self, name: str) -> Style:
        """The style of a name; the nearest of those that it is based on counts."""
        chain = list(islice(self._chain(name), _LONGEST_CHAIN))
        names = [(value(style, "name") or "").lower() for style in chain]
        outline = next((n for s in chain if (n := number_of(value(s, "pPr", "outlineLvl"))) is not None), None)
        hidden = is_on(next((e for s in chain if (e := find(s, "rPr", "vanish")) is not None), None))
        number = next((v for s in chain if (v := value(s, "pPr", "numPr", "numId")) is not None), None)
        level = next((n for s in chain if (n := number_of(value(s, "pPr", "numPr", "ilvl"))) is not None), None)
        role = Role.TEXT
        if names[:1] == ["title"]:
            role = Role.TITLE
        elif (outline is not None and outline < LEVELS) or any(n.startswith("heading ") for n in names):
            role = Role.HEADING
        reason = "hidden text by its style" if hidden else ""
        if any(n.startswith("toc ") and n != "toc heading" for n in names[:1]):
            reason = "table of contents"
        levels = self.lists[number].levels if number in self.lists else {}
        own = next((at for at, one in sorted(levels.items()) if name and one.paragraph_style == name), level)
        return Style(role, reason, number, own, hidden)

    def _chain(self, name: str) -> Iterable[_Element]:
        while name in self._styles:
            yield self._styles[name]
            name = value(self._styles[name], "basedOn") or ""

    def _read_lists(self, numbering: _Element | None) -> dict[str, NumberedList]:
        """The lists by their numbers; an abstract list may link to a numbering style, which is followed once."""
        abstract = {attribute(a, "abstractNumId"): a for a in _children(numbering, "abstractNum")}
        numbered = {attribute(n, "numId"): n for n in _children(numbering, "num")}
        read = cache(_read_levels)
        lists = {}
        for number, element in numbered.items():
            name = value(element, "abstractNumId")
            if link := value(abstract.get(name or ""), "numStyleLink"):
                linked = value(self._styles.get(link), "pPr", "numPr", "numId")
                name = value(numbered.get(linked or ""), "abstractNumId")
            if name is None or name not in abstract:
                continue
            found = lists[number] = NumberedList(name, dict(read(abstract[name])))
            for override in _children(element, "lvlOverride"):
                found.levels.update(_read_levels(override))
                if (start := value(override, "startOverride")) is not None:
                    found.starts[_place(override)] = number_of(start) or 0
        return lists


def _children(element: _Element | None, name: str) -> Iterable[_Element]:
    return () if element is None else element.iterchildren("{*}" + name)


def _is_default(style: _Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _read_levels(element: _Element) -> dict[int, Level]:
    levels = {}
    for level in _children(element, "lvl"):
        # A format that older versions do not know has its likeness behind it (mc:Fallback): the last counts
        said = {name_of(e): e for e in level.iterdescendants()}
        levels[_place(level)] = Level(
            start=number_of(value(said.get("start"))) or 0,
            style=value(said.get("numFmt")) or "decimal",
            text=value(said.get("lvlText")) or "",
            suffix=value(said.get("suff")) or "tab",
            restart=number_of(value(said.get("lvlRestart"))),
            legal=is_on(said.get("isLgl")),
            paragraph_style=value(said.get("pStyle")) or "",
        )
    return levels


def _place(element: _Element) -> int:
    """The level that an element is about, 0 to 8."""
    return min(max(number_of(attribute(element, "ilvl")) or 0, 0), LEVELS - 1)
