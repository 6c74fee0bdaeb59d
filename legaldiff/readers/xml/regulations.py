"""Regulations: the annual Code of Federal Regulations and rules in the Register, the electronic one, and eRegs."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, LEVELS, Kind, Metadata
from legaldiff.readers.shared.metadata import iso_date, parse_date
from legaldiff.readers.xml.dialect import local_name, read_fields, value_of
from legaldiff.readers.xml.dialect_reading import DialectReading, make_reader
from legaldiff.readers.xml.events import Event, EventKind
from legaldiff.structure.block import Block, Mark

__all__ = ["CFR", "ECFR", "REGML"]

_NUMBER = r"\d[^\s—,]*"  # 1.1, 240.10b-5, 9–10
_LETTER = r"(?:[IVXLC]{1,8}|[A-Z]{1,3})"
_HEAD_RE = lazy_re(
    rf"§§\s*{_NUMBER}(?:(?:,|,? and|,? through|\s?[–-])\s{_NUMBER})*"  # §§ 3.5 through 3.9
    rf"|(?:§|section\s)\s*{_NUMBER}"
    r"|\d{1,3}(?:\([^()\s]{1,6}\)){1,8}(?=\s)"  # 2(b)(1) Advertisement
    rf"|(?:sub)?(?:title|chapter|part)s?\s+(?:{_NUMBER}|{_LETTER}(?:[–-]{_LETTER})?)(?![^\W\d_])"  # Subparts B-C
    r"|(?:appendix|supplement|exhibit)\b[^—\n\[]{0,120}?(?=\s*(?:—|--|\s[–-]\s|\[|$))",  # Appendix A to Part 1
    re.IGNORECASE,
)
_APPENDIX_RE = lazy_re(r"([A-Z0-9][\w.-]{0,15}) to\b")  # "A to Part 1", not "to Part 1"
_BETWEEN = " \t\n\r.:—–-"
_CFR_RE = lazy_re(r"<(TITLE|DATE|CFRTITLE|GRANULENUM)>\s*([^<]{1,300}?)\s*</")  # <DATE>2005-07-01</DATE>
_ECFR_TITLE_RE = lazy_re(r"<(TITLE)>\s*([^<]{1,300}?)\s*</TITLE>")  # <TITLE>⏎Title 1: General Provisions</TITLE>
_ECFR_DATE_RE = lazy_re(r"<(AMDDATE)>([^<]{1,40})")  # <AMDDATE>Dec. 29, 2022
_LOOKED_AT = 4096
_PARAGRAPHS = INNER[1:]
_NESTED = frozenset({"paragraph", "interpParagraph"})
_MARKER_RE = lazy_re(r"""\bmarker=(?:"([^"&]+)"|'([^'&]+)')""")  # <paragraph label="1013-1-a" marker="(a)">
_EREGS_RE = lazy_re(r"<(cfrTitleNum|title|documentNumber|effectiveDate|section)>\s*([^<]{1,300}?)\s*<")


class _HeadedReading(DialectReading):
    """Reads a vocabulary that has one element for a part's designator and heading; the heading is a line of its own.

    The designator stands at the beginning of the heading: "PART 1—DEFINITIONS", "§ 1.1   Scope.".
    """

    def runs_on(self, kind: Kind, words: str) -> bool:
        """A heading ends its paragraph."""
        return kind is Kind.NUM

    def head_of(self, name: str, attributes: dict[str, str], above: Kind | None) -> Kind | None:
        """Only what comes before the first words of a part is its head; a later HD is a line inside the text."""
        if above not in LEVELS or not self._at_beginning():
            return None
        return super().head_of(name, attributes, above)

    def value_for(self, printed: str) -> str | None:
        """The normalised designator: "A" of "Appendix A to Part 1"; a range has a hyphen, whichever dash it has."""
        value = value_of(printed.replace("–", "-"))
        lettered = _APPENDIX_RE.match(value or "")
        return lettered[1] if lettered else value

    def _at_beginning(self) -> bool:
        """Whether nothing but a designator has come since the innermost part was opened."""
        last = self.marks[-1]
        opened = last.kind in LEVELS or [mark.kind for mark in self.marks[-2:]] == [Kind.NUM, None]
        return opened and last.at == self.writer.builder.length

    def _close_head(self, kind: Kind, event: Event) -> None:
        if kind is Kind.HEADING and self.marks[self._head - 1].kind in LEVELS:
            self._split_head()
        super()._close_head(kind, event)

    def _split_head(self) -> None:
        """Make of a heading that begins with a designator the designator and the heading behind it."""
        begins = self.marks[self._head].at
        written = self.writer.builder.since(begins)
        lead = len(written) - len(written.lstrip())
        found = _HEAD_RE.match(written, lead)
        if found is None:
            return
        ends = begins + len(found[0].rstrip()) + lead
        rest = written[ends - begins :]
        value = self.value_for(found[0])
        self.marks[self._head] = Mark(begins, Kind.NUM, value)
        goes_on = ends + len(rest) - len(rest.lstrip(_BETWEEN))
        self.marks += Mark(goes_on, None), Mark(goes_on, Kind.HEADING)


class _Annual(_HeadedReading):
    """Reads a volume or part of the CFR (CFRGRANULE, CFRDOC), or a rule."""

    vocabulary = "cfr"
    roots = frozenset({"CFRGRANULE", "CFRDOC", "RULE", "PRORULE", "NOTICE"})

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Title, date and citation of a part."""
        found = read_fields(_CFR_RE, self.source[:_LOOKED_AT])
        title, part = found.get("CFRTITLE"), found.get("GRANULENUM")
        citation = f"{title} CFR {part}" if title and part else None
        return Metadata(title=found.get("TITLE"), date=iso_date(found.get("DATE")), citation=citation)


class _Electronic(_HeadedReading):
    """Reads a title of the eCFR (DLPSTEXTCLASS: DIV1 to DIV9 with flat paragraphs in them), or one of its divisions."""

    vocabulary = "ecfr"
    roots = frozenset({"DLPSTEXTCLASS", "ECFR", "ECFRBRWS", *(f"DIV{n}" for n in range(1, 10))})

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Title, and the date to which it is kept."""
        head = self.source[:_LOOKED_AT]
        found = read_fields(_ECFR_TITLE_RE, head) | read_fields(_ECFR_DATE_RE, head)
        return Metadata(title=found.get("TITLE"), date=parse_date(found.get("AMDDATE", "")))


class _Eregs(_HeadedReading):
    """Writes the designator that an attribute holds, and names paragraphs by their depth."""

    vocabulary = "regml"
    roots = frozenset({"regulation"})
    _marker: tuple[int, int] | None = None  # where the designator stands that an attribute of the last tag holds
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
        found = read_fields(_EREGS_RE, self.source[: _LOOKED_AT // 2])
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
        self._marker = self._find_marker(event)
        first, last = self._marker or (event.end, event.end)
        self.writer.drop(event.start, first, "markup")
        self.writer.drop(last, event.end, "markup")

    def _start(self, event: Event) -> None:
        super()._start(event)
        self._runs_on = event.attributes.get("type") == "keyterm"
        if self._marker is None or self._skipping:
            return
        part = self._parts[-1]  # none inside of a heading, where the designator is words like others
        if part is not None:
            self._open_head(Kind.NUM)
        self._printed.append(self.source[slice(*self._marker)])
        self.writer.write(*self._marker)
        if part is not None:
            super()._close_head(Kind.NUM, event)
            self._parts[-1] = part

    def _find_marker(self, event: Event) -> tuple[int, int] | None:
        """Where in the source the designator of a paragraph stands, if it has one."""
        if event.kind is not EventKind.START or local_name(event.value) not in _NESTED or self._skipping:
            return None
        found = _MARKER_RE.search(self.source, event.start, event.end)
        return found.span(found.lastindex or 0) if found else None


CFR = make_reader(
    "cfr",
    "XML of the annual Code of Federal Regulations (CFRGRANULE, CFRDOC) and of rules in the Federal Register",
    _Annual,
)
ECFR = make_reader("ecfr", "Bulk XML of the electronic Code of Federal Regulations (DLPSTEXTCLASS)", _Electronic)
REGML = make_reader(
    "regml", "Regulation XML of the Consumer Financial Protection Bureau (eregs)", _Eregs, namespace='"eregs"'
)
