"""Regulation XML of the Consumer Financial Protection Bureau (eregs): nested, with designators in attributes."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import Dialect, local_name
from legaldiff.readers.xml.events import Event, EventKind
from legaldiff.readers.xml.headed import HeadedReading

__all__ = ["READER", "read_regml"]

_INLINE = "ref def keyterm regtext su sub sup footref variable subscript dash callout br em strong"
_DIALECT = Dialect(
    roots=frozenset({"regulation"}),
    levels={
        "subpart": Kind.SUBPART,
        "section": Kind.SECTION,
        "appendix": Kind.APPENDIX,
        "interpretations": Kind.APPENDIX,
        "interpSection": Kind.SECTION,
    },
    num=frozenset(),
    heading=frozenset({"subject", "title", "appendixTitle"}),
    inline=frozenset(_INLINE.split()),
    spaced=frozenset({"br"}),
    regions={"analysis": Kind.NOTE},
    left_out={"fdsys": "metadata", "preamble": "metadata", "tableOfContents": "table of contents", "graphic": "image"},
)
_PARAGRAPHS = (Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CLAUSE, Kind.SUBCLAUSE, Kind.ITEM, Kind.SUBITEM)
_NESTED = frozenset({"paragraph", "interpParagraph"})
_MARKER_RE = lazy_re(r"""\bmarker=(?:"([^"&]+)"|'([^'&]+)')""")  # <paragraph label="1013-1-a" marker="(a)">
_ROOT_RE = lazy_re(r"<(?:\w{1,20}:)?regulation\s[^>]{0,400}\"eregs\"")  # <regulation xmlns="eregs"
_FIELD_RE = lazy_re(r"<(cfrTitleNum|title|documentNumber|effectiveDate|section)>\s*([^<]{1,300}?)\s*<")
_DATE_RE = lazy_re(r"\d{4}-\d\d-\d\d")
_LOOKED_AT = 4096


class _Reading(HeadedReading):
    """Writes the designator that an attribute holds, and names paragraphs by their depth."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _DIALECT)
        self._runs_on = False  # whether the heading being read is the first words of its paragraph

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens: a paragraph by how many are around it."""
        if name in _NESTED:
            return _PARAGRAPHS[min(sum(above in _NESTED for above in self.open) - 1, len(_PARAGRAPHS) - 1)]
        return super().kind_of(name, attributes)

    def value_for(self, name: str, attributes: dict[str, str], printed: str) -> str | None:
        """The normalised designator: that of a comment names the paragraph it is about, "2(b)(1)"."""
        value = super().value_for(name, attributes, printed)
        return printed.strip() if value and "(" in value else value

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
            super()._close_head(Kind.NUM, "", event)
            self._parts[-1] = part

    def _find_marker(self, event: Event) -> tuple[int, int] | None:
        """Where in the source the designator of a paragraph stands, if it has one."""
        if event.kind is not EventKind.START or local_name(event.value) not in _NESTED or self._skipping:
            return None
        found = _MARKER_RE.search(self.source, event.start, event.end)
        return found.span(found.lastindex or 0) if found else None


def is_regml(source: str) -> bool:
    """Whether the root element is a regulation of the eRegs schema."""
    return _ROOT_RE.search(source, 0, _LOOKED_AT) is not None


def read_regml(source: str) -> Page:
    """Read a regulation; raises ``ReadError`` for XML that is broken or of another kind."""
    text, blocks, marks = _Reading(source).read()
    return Page(text, blocks, _describe(source), marks=marks)


def _describe(source: str) -> Metadata:
    fields = _FIELD_RE.findall(source[: _LOOKED_AT // 2])
    found = {name: unescape(words) for name, words in reversed(fields)}
    title, part, date = (found.get(name) for name in ("cfrTitleNum", "section", "effectiveDate"))
    return Metadata(
        title=found.get("title"),
        date=date if date and _DATE_RE.fullmatch(date) else None,
        citation=f"{title} CFR {part}" if title and part else None,
        document_number=found.get("documentNumber"),
    )


READER = Reader(
    name="regml",
    summary="Regulation XML of the Consumer Financial Protection Bureau (eregs)",
    suffixes=(),
    sniff=is_regml,
    read=read_regml,
    roots=_DIALECT.roots,
)
