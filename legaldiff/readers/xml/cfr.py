"""The XML of the annual Code of Federal Regulations (CFRGRANULE, CFRDOC) and of rules in the Federal Register."""

from __future__ import annotations

from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Metadata
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import Dialect
from legaldiff.readers.xml.headed import HeadedReading
from legaldiff.structure.block import Role

__all__ = ["READER", "read_cfr"]

_RULES = ("RULE", "PRORULE", "NOTICE")
_HEAD = "running head"
_METADATA = "metadata"
_INLINE = "AC B BR CHED E ENT FR FTREF I INF PRTPAGE SU SUB SUP STARS a"
_DIALECT = Dialect(
    roots=frozenset({"CFRGRANULE", "CFRDOC", *_RULES}),
    levels={
        "TITLE": Kind.TITLE,
        "SUBTITLE": Kind.SUBTITLE,
        "CHAPTER": Kind.CHAPTER,
        "SUBCHAP": Kind.SUBCHAPTER,
        "PART": Kind.PART,
        "SUBPART": Kind.SUBPART,
        "SECTION": Kind.SECTION,
        "APPENDIX": Kind.APPENDIX,
    },
    num=frozenset({"SECTNO"}),
    heading=frozenset({"HD", "SUBJECT", "RESERVED"}),
    inline=frozenset(_INLINE.split()),
    spaced=frozenset({"BR", "CHED", "ENT"}),
    regions={
        **dict.fromkeys(
            ("AUTH", "SOURCE", "CITA", "EDNOTE", "EFFDNOT", "NOTE", "SECAUTH", "APPRO", "CROSSREF"), Kind.NOTE
        ),
        "PREAMB": Kind.PREFACE,
        "SUPLINF": Kind.PREAMBLE,
        "SIG": Kind.SIGNATURE,
    },
    roles={
        "FTNT": Role.FOOTNOTE,
        "ROW": Role.TABLE,
        "BOXHD": Role.TABLE,
        "TTITLE": Role.TABLE,
        "HD": Role.HEADING,
        "FRDOC": Role.FURNITURE,
        "BILCOD": Role.FURNITURE,
    },
    left_out={
        **dict.fromkeys(("FDSYS", "FMTR", "AMDDATE", "VOLUME"), _METADATA),
        **dict.fromkeys(("EAR", "LRH", "RRH"), _HEAD),
        **dict.fromkeys(("CONTENTS", "TOC", "CFRTOC", "SECHD"), "table of contents"),
        "GID": "image name",
    },
    flat=frozenset({"SECTION", "APPENDIX"}),
)
_ROOT_RE = lazy_re(rf"<(?:CFRGRANULE|CFRDOC|{'|'.join(_RULES)})[\s>]")
_FIELD_RE = lazy_re(r"<(TITLE|DATE|CFRTITLE|GRANULENUM)>\s*([^<]{1,300}?)\s*</")  # <DATE>2005-07-01</DATE>
_ISO_RE = lazy_re(r"\d{4}-\d\d-\d\d")
_LOOKED_AT = 4096


def is_cfr(source: str) -> bool:
    """Whether the source has the root element of a part of the annual CFR, or of a rule in the Federal Register."""
    return _ROOT_RE.search(source, 0, _LOOKED_AT) is not None


def read_cfr(source: str) -> Page:
    """Read a volume or part of the CFR, or a rule; raises ``ReadError`` for XML that is broken or of another kind."""
    text, blocks, marks = HeadedReading(source, _DIALECT).read()
    return Page(text, blocks, _describe(source), marks=marks)


def _describe(source: str) -> Metadata:
    found = {name: unescape(words) for name, words in reversed(_FIELD_RE.findall(source[:_LOOKED_AT]))}
    date, title, part = (found.get(name) for name in ("DATE", "CFRTITLE", "GRANULENUM"))
    return Metadata(
        title=found.get("TITLE"),
        date=date if date and _ISO_RE.fullmatch(date) else None,
        citation=f"{title} CFR {part}" if title and part else None,
    )


READER = Reader(
    name="cfr",
    summary="XML of the annual Code of Federal Regulations (CFRGRANULE, CFRDOC) and of rules in the Federal Register",
    suffixes=(),
    sniff=is_cfr,
    read=read_cfr,
    roots=_DIALECT.roots,
)
