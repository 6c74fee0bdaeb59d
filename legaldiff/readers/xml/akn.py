"""Akoma Ntoso 3.0 (OASIS LegalDocML): acts, bills, statements and other documents, which state their own structure."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind, Metadata
from legaldiff.readers.xml.dialect import NO_PARTS, NO_VALUE, local_name
from legaldiff.readers.xml.dialect_reading import DialectReading, make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.structure.block import Block, Role

__all__ = ["NO_DATE", "READER"]

NO_DATE = "0001-01-01"
"""Akoma Ntoso wants a date; this one says that there is none."""

_NAMED = {kind.value: kind for kind in Kind if kind not in NO_PARTS}
_HOLDERS = frozenset({"hcontainer", "container", "blockContainer"})  # what they are, their name or class tells
_PLAIN = frozenset({"content", "furniture"})  # names of containers that are no part of the tree
_HEADS = {kind.value: kind for kind in (Kind.NUM, Kind.HEADING)}
_FIELDS = Metadata.__dataclass_fields__
_ITEMS = (Kind.ITEM, Kind.SUBITEM)
_CONTAINER_RE = lazy_re(r"\s{0,200}<(?:[\w.-]{1,40}:)?container[\s>]")


class _Reading(DialectReading):
    """Tells what named containers are, and keeps what the metadata state."""

    vocabulary = "akn"
    roots = frozenset({"akomaNtoso"})

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.stated: dict[str, str] = {}
        self._title: str | None = None  # the normalised designator that a num states beside the printed one
        self._has_containers = False

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens."""
        if name in _HOLDERS:
            named = attributes.get("class" if name == "blockContainer" else "name", "")
            unnamed = Kind.SUBPARAGRAPH if name == "hcontainer" and named not in _PLAIN else None
            return _NAMED.get(named, unnamed)
        if name == "item":
            return _ITEMS[min(self.open.count("item"), len(_ITEMS)) - 1]
        if name == "formula" and "enact" not in attributes.get("name", "").lower():
            return None
        if name == "conclusions":
            return None if self._has_containers else Kind.SIGNATURE
        return super().kind_of(name, attributes)

    def head_of(self, name: str, attributes: dict[str, str], above: Kind | None) -> Kind | None:
        """Whether an element is a NUM or a HEADING: also a container that says so, where the schema has neither."""
        if name == "blockContainer" and attributes.get("class") in _HEADS:
            part = next((kind for kind in reversed(self._parts) if kind is not None), None)
            return _HEADS[attributes["class"]] if part in LEVELS else None
        return super().head_of(name, attributes, above)

    def value_for(self, printed: str) -> str | None:
        """The normalised designator: as stated, else as printed."""
        if self._title is None:
            return super().value_for(printed)
        return None if self._title == NO_VALUE else self._title

    def role_of(self, name: str, attributes: dict[str, str]) -> Role:
        """What the source says that a paragraph is."""
        return Role.FURNITURE if attributes.get("class") == "furniture" else super().role_of(name, attributes)

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """What the metadata state."""
        return Metadata(**{name: stated for name, stated in self.stated.items() if name in _FIELDS})

    def _start(self, event: Event) -> None:
        name = local_name(event.value)
        if name.startswith("FRBR") or name == "publication":
            self._state(name, event.attributes)
        elif name == "num" or event.attributes.get("class") == "num":
            self._title = event.attributes.get("title")
        elif name == "conclusions":
            self._has_containers = _CONTAINER_RE.match(self.source, event.end) is not None
        super()._start(event)

    def _state(self, name: str, attributes: dict[str, str]) -> None:
        """Note a property of the document; the first that states it counts."""
        value = attributes.get("value") or attributes.get("showAs") or ""
        found = {
            "FRBRnumber": {"number": value},
            "FRBRalias": {attributes.get("name", ""): value},
            "FRBRdate": {"date": attributes.get("date", "")},
            "publication": {
                "publication_date": attributes.get("date", ""),
                "citation": value,
                "document_number": attributes.get("number", ""),
            },
        }.get(name, {})
        for field, stated in found.items():
            if stated and stated != NO_DATE:
                self.stated.setdefault(field, stated)


READER = make_reader("akn", "Akoma Ntoso 3.0 (OASIS LegalDocML)", _Reading, suffixes=(".akn",))
