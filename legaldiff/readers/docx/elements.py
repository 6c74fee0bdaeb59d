"""Elements and attributes of WordprocessingML, without the namespace that a file happens to use."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["attribute", "children", "find", "is_on", "name_of", "number_of", "value"]

_OFF = ("0", "false", "off", "none")


def name_of(element: _Element) -> str:
    """The local name of an element: ``p`` of ``w:p``."""
    return element.tag.rpartition("}")[2]


def children(element: _Element | None) -> dict[str, _Element]:
    """The children of an element by their names, of several the last; none where there is no element."""
    return {} if element is None else {name_of(child): child for child in element}


def find(element: _Element | None, *path: str) -> _Element | None:
    """The first child of a name, and of it that of the next name; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if name_of(child) == name), None)
    return element


def attribute(element: _Element, name: str) -> str:
    """The value of an attribute of the element's own namespace, or of none; the empty string where there is none."""
    space, brace, _ = element.tag.rpartition("}")
    return element.get(space + brace + name) or element.get(name) or ""


def value(element: _Element | None, *path: str) -> str | None:
    """What the element at a path says (``w:val``); None where there is no such element."""
    found = find(element, *path) if path else element
    return None if found is None else attribute(found, "val")


def is_on(element: _Element | None) -> bool:
    """Whether a switch such as ``<w:vanish/>`` is there and on: it is, unless its value says otherwise."""
    return element is not None and attribute(element, "val").lower() not in _OFF


@lru_cache
def number_of(said: str | None) -> int | None:
    """What an attribute says as a whole number, or None."""
    return int(said) if said and said.lstrip("-").isdecimal() and said.isascii() and len(said) < 10 else None
