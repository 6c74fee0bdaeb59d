"""The XML of the Code of Federal Regulations: the annual one, rules in the Federal Register, and the electronic one."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.model import Metadata
from legaldiff.readers.shared.metadata import iso_date, parse_date
from legaldiff.readers.xml.dialect import read_fields
from legaldiff.readers.xml.dialect_reading import make_reader
from legaldiff.readers.xml.headed import HeadedReading
from legaldiff.structure.block import Block

__all__ = ["CFR", "ECFR"]

_FIELD_RE = lazy_re(r"<(TITLE|DATE|CFRTITLE|GRANULENUM)>\s*([^<]{1,300}?)\s*</")  # <DATE>2005-07-01</DATE>
_TITLE_RE = lazy_re(r"<(TITLE)>\s*([^<]{1,300}?)\s*</TITLE>")  # <TITLE>⏎Title 1: General Provisions</TITLE>
_DATE_RE = lazy_re(r"<(AMDDATE)>([^<]{1,40})")  # <AMDDATE>Dec. 29, 2022
_LOOKED_AT = 4096


class _Annual(HeadedReading):
    """Reads a volume or part of the CFR (CFRGRANULE, CFRDOC), or a rule."""

    vocabulary = "cfr"
    roots = frozenset({"CFRGRANULE", "CFRDOC", "RULE", "PRORULE", "NOTICE"})

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Title, date and citation of a part."""
        found = read_fields(_FIELD_RE, self.source[:_LOOKED_AT])
        title, part = found.get("CFRTITLE"), found.get("GRANULENUM")
        citation = f"{title} CFR {part}" if title and part else None
        return Metadata(title=found.get("TITLE"), date=iso_date(found.get("DATE")), citation=citation)


class _Electronic(HeadedReading):
    """Reads a title of the eCFR (DLPSTEXTCLASS: DIV1 to DIV9 with flat paragraphs in them), or one of its divisions."""

    vocabulary = "ecfr"
    roots = frozenset({"DLPSTEXTCLASS", "ECFR", "ECFRBRWS", *(f"DIV{n}" for n in range(1, 10))})

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """Title, and the date to which it is kept."""
        head = self.source[:_LOOKED_AT]
        found = read_fields(_TITLE_RE, head) | read_fields(_DATE_RE, head)
        return Metadata(title=found.get("TITLE"), date=parse_date(found.get("AMDDATE", "")))


CFR = make_reader(
    "cfr",
    "XML of the annual Code of Federal Regulations (CFRGRANULE, CFRDOC) and of rules in the Federal Register",
    _Annual,
)
ECFR = make_reader("ecfr", "Bulk XML of the electronic Code of Federal Regulations (DLPSTEXTCLASS)", _Electronic)
