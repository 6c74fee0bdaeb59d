"""The paragraphs of a Word file: what their properties say, which of them are one, and what number each has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from legaldiff.readers.docx.definitions import Definitions, Style
from legaldiff.readers.docx.elements import children, find, is_on, name_of, number_of, value
from legaldiff.readers.docx.numbering import LEVELS, Counters

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["CONTAINERS", "Paragraph", "Paragraphs", "tracked_reasons"]

CONTAINERS = frozenset({"body", "tc", "txbxContent", "footnote", "endnote", "hdr", "ftr", "comment"})
"""Elements that have paragraphs."""

_GONE = {"del": "tracked deletion", "moveFrom": "tracked move, from here", "cellDel": "tracked deletion"}
_COME = {"ins": "tracked insertion", "moveTo": "tracked move, to here", "cellIns": "tracked insertion"}


def tracked_reasons(view: str) -> dict[str, str]:
    """Why what a tracked change marks is not seen, by the elements that mark it, for the reader of this name."""
    return {"docx": _GONE, "docx-original": _COME}.get(view, {})


class Paragraph(NamedTuple):
    """What the properties of a paragraph say, in one way of reading the tracked changes."""

    style: Style
    list: str | None  # as the next, None where it is left to the style
    level: int | None
    numbered: bool
    gone: bool  # its end is not seen, so that the next paragraph is one with it
    run_in: bool  # its end is hidden on purpose: a heading in the line of the words after it

    @property
    def goes_on(self) -> bool:
        """Whether the next paragraph is one with it."""
        return self.gone or self.run_in


class Paragraphs:
    """Reads the properties of paragraphs, and counts those of a list; ``view`` is the name of a reader."""

    def __init__(self, definitions: Definitions, view: str) -> None:
        self._definitions = definitions
        self._counters = Counters(definitions.lists)
        self._original = view == "docx-original"
        self._tracked = tracked_reasons(view)

    def read(self, element: _Element) -> Paragraph:
        """What the properties of a paragraph say."""
        now = said = children(find(element, "pPr"))
        if self._original and (before := find(now.get("pPrChange"), "pPr")) is not None:
            said = children(before)
        numbers, mark = children(said.get("numPr")), children(now.get("rPr"))
        return Paragraph(
            style=self._definitions.style(value(said.get("pStyle")) or self._definitions.default),
            list=value(numbers.get("numId")),
            level=number_of(value(numbers.get("ilvl"))),
            numbered=not (self._original and find(now.get("numPr"), "ins") is not None),
            gone=not self._tracked.keys().isdisjoint(mark),
            run_in=is_on(mark.get("specVanish")),
        )

    def find_owner(self, element: _Element, paragraph: Paragraph) -> Paragraph:
        """The paragraph whose number and style joined ones have: a heading that runs in, or the one that ends them."""
        if paragraph.gone and not paragraph.run_in:
            for follower in _followers(element):
                if name_of(follower) == "tbl":
                    break
                paragraph = self.read(follower)
                if not paragraph.goes_on:
                    break
        return paragraph

    def count(self, paragraph: Paragraph) -> str:
        """The number of the next paragraph that is seen, as Word prints it before the words."""
        style, number, level = paragraph.style, paragraph.list, paragraph.level
        if style.reason or not paragraph.numbered:
            return ""
        if number is None:
            number, level = style.list, style.level if level is None else level
        return self._counters.advance(number or "0", min(max(level or 0, 0), LEVELS - 1))


def _followers(element: _Element) -> Iterator[_Element]:
    """The paragraphs and tables behind one, in its own container."""
    inner: _Element | None = element
    while inner is not None and name_of(inner) not in CONTAINERS:
        for follower in inner.itersiblings():
            yield from [follower] if name_of(follower) == "p" else follower.iter("{*}p", "{*}tbl")
        inner = inner.getparent()
