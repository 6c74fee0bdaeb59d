"""Regulation XML of the Consumer Financial Protection Bureau (eregs): nested, with designators in attributes."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, Kind, Metadata
from legaldiff.readers.shared.metadata import iso_date
from legaldiff.readers.xml.dialect import local_name, read_fields
from legaldiff.readers.xml.dialect_reading import make_reader
from legaldiff.readers.xml.events import Event, EventKind
from legaldiff.readers.xml.headed import HeadedReading
from legaldiff.structure.block import Block

__all__ = ["READER"]

_PARAGRAPHS = INNER[1:]
_NESTED = frozenset({"paragraph", "interpParagraph"})
_MARKER_RE = lazy_re(r"""\bmarker=(?:"([^"&]+)"|'([^'&]+)')""")  # <paragraph label="1013-1-a" marker="(a)">
_FIELD_RE = lazy_re(r"<(cfrTitleNum|title|documentNumber|effectiveDate|section)>\s*([^<]{1,300}?)\s*<")
_LOOKED_AT = 4096


class _Reading(HeadedReading):
    """Writes the designator that an attribute holds, and names paragraphs by their depth."""

    vocabulary = "regml"
    roots = frozenset({"regulation"})
    _runs_on = False  # whether the heading being read is the first words of its paragraph

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens: a paragraph by how many are around it."""
        if name in _NESTED:
            return _PARAGRAPHS[min(sum(above in _NESTED for above in self.open) - 1, len(_PARAGRAPHS) - 1)]
        return super().kind_of(name, attributes)

    def value_for(self, printed: str) -> str | None:
        """The normalised designator: that of a comment names the paragraph it is about, "2(b)(1)"."""
        value = super().value_for(printed)
        return printed.strip() if value and "(" in value else value

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Title, date on which it takes effect, citation and number of the document."""
        found = read_fields(_FIELD_RE, self.source[: _LOOKED_AT // 2])
        title, part = found.get("cfrTitleNum"), found.get("section")
        return Metadata(
            title=found.get("title"),
            date=iso_date(found.get("effectiveDate")),
            citation=f"{title} CFR {part}" if title and part else None,
            document_number=found.get("documentNumber"),
        )

    def runs_on(self, kind: Kind, words: str) -> bool:
        """A key term is followed by its text on the same line."""
        return kind is Kind.NUM or self._runs_on

    def _drop_markup(self, event: Event) -> None:
        marker = self._find_marker(event)
        if marker is None:
            super()._drop_markup(event)
        else:
            self.writer.drop(event.start, marker[0], "markup")
            self.writer.drop(marker[1], event.end, "markup")

    def _start(self, event: Event) -> None:
        super()._start(event)
        self._runs_on = event.attributes.get("type") == "keyterm"
        marker = self._find_marker(event)
        if marker is None:
            return
        part = self._parts[-1]  # none inside of a heading, where the designator is words like others
        if part is not None:
            self._open_head(Kind.NUM)
        self._printed.append(self.source[slice(*marker)])
        self.writer.write(*marker)
        if part is not None:
            super()._close_head(Kind.NUM, event)
            self._parts[-1] = part

    def _find_marker(self, event: Event) -> tuple[int, int] | None:
        """Where in the source the designator of a paragraph stands, if it has one."""
        if event.kind is not EventKind.START or local_name(event.value) not in _NESTED or self._skipping:
            return None
        found = _MARKER_RE.search(self.source, event.start, event.end)
        return found.span(found.lastindex or 0) if found else None


READER = make_reader(
    "regml", "Regulation XML of the Consumer Financial Protection Bureau (eregs)", _Reading, namespace='"eregs"'
)
