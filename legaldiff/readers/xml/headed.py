"""Parts whose designator stands at the beginning of their heading: "PART 1—DEFINITIONS", "§ 1.1   Scope."."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind
from legaldiff.readers.xml.dialect import value_of
from legaldiff.readers.xml.dialect_reading import DialectReading
from legaldiff.readers.xml.events import Event
from legaldiff.structure.block import Mark

__all__ = ["HeadedReading"]

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


class HeadedReading(DialectReading):
    """Reads a vocabulary that has one element for a part's designator and heading; the heading is a line of its own."""

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
