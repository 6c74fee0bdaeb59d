"""Names and attributes of WordprocessingML, without the prefix that a file happens to use."""

from __future__ import annotations

from legaldiff.readers.xml.events import Event

__all__ = ["attribute", "is_on", "name_of", "number_of"]

_OFF = ("0", "false", "off", "none")


def name_of(event: Event) -> str:
    """The local name of an element: ``p`` of ``w:p``."""
    return event.value.rpartition(":")[2]


def attribute(event: Event, name: str) -> str:
    """The value of an attribute with the element's own prefix, or without one; the empty string where there is none."""
    prefix = event.value.rpartition(":")[0]
    found = event.attributes.get(f"{prefix}:{name}") if prefix else None
    return found if found is not None else event.attributes.get(name, "")


def is_on(event: Event) -> bool:
    """Whether a switch such as ``<w:vanish/>`` is on: it is, unless its value says otherwise."""
    return attribute(event, "val").lower() not in _OFF


def number_of(event: Event, name: str = "val") -> int | None:
    """An attribute as a whole number, or None."""
    value = attribute(event, name)
    return int(value) if value.lstrip("-").isdecimal() and value.isascii() and len(value) < 10 else None
