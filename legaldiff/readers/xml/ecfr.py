"""The bulk XML of the electronic Code of Federal Regulations (DLPSTEXTCLASS): DIV1 to DIV9, flat paragraphs in them."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.metadata import parse_date
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import Dialect
from legaldiff.readers.xml.headed import HeadedReading
from legaldiff.structure.block import Role

__all__ = ["READER", "read_ecfr"]

_METADATA = "metadata"
_INLINE = "A AC AD B BR E FR FTREF HED I IMG INF PG PSPACE PTHD SU SUB SUP STARS TD TH XREF a img sup"
_DIALECT = Dialect(
    roots=frozenset({"DLPSTEXTCLASS", "ECFR", "ECFRBRWS", *(f"DIV{n}" for n in range(1, 10))}),
    levels={
        "DIV1": Kind.TITLE,
        "DIV2": Kind.SUBTITLE,
        "DIV3": Kind.CHAPTER,
        "DIV4": Kind.SUBCHAPTER,
        "DIV5": Kind.PART,
        "DIV6": Kind.SUBPART,
        "DIV8": Kind.SECTION,  # DIV7 is a group of sections under a heading, without a designator
        "DIV9": Kind.APPENDIX,
    },
    num=frozenset(),
    heading=frozenset({"HEAD"}),
    inline=frozenset(_INLINE.split()),
    spaced=frozenset({"BR", "HED", "PSPACE", "TD", "TH"}),
    regions=dict.fromkeys(
        ("AUTH", "SOURCE", "CITA", "NOTE", "EDNOTE", "EFFDNOT", "CROSSREF", "SECAUTH", "APPRO"), Kind.NOTE
    ),
    roles={"FTNT": Role.FOOTNOTE, "TR": Role.TABLE, "HD1": Role.HEADING, "HD2": Role.HEADING, "HD3": Role.HEADING},
    left_out={"HEADER": _METADATA, "AMDDATE": _METADATA, "VOLUME": _METADATA, "CFRTOC": "table of contents"},
    flat=frozenset({"DIV8", "DIV9"}),
)
_ROOT_RE = lazy_re(r"<(?:DLPSTEXTCLASS|ECFRBRWS|ECFR|DIV[1-9]\s[^>]{0,300}\bTYPE=)")  # <DIV5 N="1" TYPE="PART">
_TITLE_RE = lazy_re(r"<TITLE>\s*([^<]{1,300}?)\s*</TITLE>")  # <TITLE>⏎Title 1: General Provisions</TITLE>
_DATE_RE = lazy_re(r"<AMDDATE>([^<]{1,40})")  # <AMDDATE>Dec. 29, 2022
_LOOKED_AT = 4096


def is_ecfr(source: str) -> bool:
    """Whether the source has the root element of a title of the eCFR, or is one of its divisions."""
    return _ROOT_RE.search(source, 0, _LOOKED_AT) is not None


def read_ecfr(source: str) -> Page:
    """Read a title of the eCFR or a part of one; raises ``ReadError`` for XML that is broken or of another kind."""
    text, blocks, marks = HeadedReading(source, _DIALECT).read()
    return Page(text, blocks, _describe(source), marks=marks)


def _describe(source: str) -> Metadata:
    head = source[:_LOOKED_AT]
    title, date = _TITLE_RE.search(head), _DATE_RE.search(head)
    return Metadata(
        title=" ".join(unescape(title[1]).split()) if title else None,
        date=parse_date(date[1]) if date else None,
    )


READER = Reader(
    name="ecfr",
    summary="Bulk XML of the electronic Code of Federal Regulations (DLPSTEXTCLASS)",
    suffixes=(),
    sniff=is_ecfr,
    read=read_ecfr,
    roots=_DIALECT.roots,
)
