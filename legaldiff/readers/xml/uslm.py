"""United States Legislative Markup (USLM 1 and 2): bills, laws, the United States Code, presidential documents."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, LEVELS, Kind, Metadata
from legaldiff.readers.shared.metadata import describe, iso_date, parse_date
from legaldiff.readers.shared.reader import Page
from legaldiff.readers.xml.dialect import local_name
from legaldiff.readers.xml.dialect_reading import make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.readers.xml.measure import MeasureReading, measure_number
from legaldiff.readers.xml.root import root_tag
from legaldiff.structure.block import Block, Role

__all__ = ["READER"]

_PRESIDENTIAL = frozenset({"executiveOrder", "memorandum", "presidentialDoc", "presidentialDocs", "proclamation"})
_DOCUMENTS = (
    "amendment bill cfrDoc constitutionalAmendment engrossedAmendment frDoc lawDoc notice pLaw proposedRule resolution "
    "rule statute statuteCompilation statutesAtLarge uscDoc"
)
_NAMESPACE_RE = lazy_re(r"""xmlns(?::[\w.-]{1,40})?\s*=\s*["'][^"'<>]{0,200}/uslm\b""")
_NAMES = "dc:title|dc:type|dc:date|docNumber|citableAs|volume|startingPage|approvedDate"
# <docNumber>1058</docNumber>, <dc:date><!-- style="-uslm-sgm:DATE" -->2018-02-07</dc:date>
_FIELD_RE = lazy_re(rf"<(?:[\w.-]{{1,20}}:)?({_NAMES})\b[^<>]{{0,300}}>(?:<!--[^<>]{{0,200}}-->)?([^<]{{1,4000}})</")
_PRINTED_RE = lazy_re(r"<dc:type>([^<]{1,40})</dc:type>\s*<docNumber>([^<]{1,20})<")  # <dc:type>H. R. </dc:type>
_ACTION_RE = lazy_re(r"<action\b[^<>]{0,300}>\s*<date\b[^<>]{0,300}>((?:[^<]|<(?!/date)){1,400})</date>")
_APPROVED_RE = lazy_re(r"<actionDescription\b[^<>]{0,300}>\s*(Approved [^<]{1,60})<")
# <attestation><action>...<date date="2019-07-24" meta=, <signatureDate>Washington, <date date="2018-02-05">
_SIGNED_RE = lazy_re(
    r"<(?:attestation|signatureDate)\b(?:[^<]|<(?!date\b)){0,600}<date\b[^<>]{0,40}\bdate=\"(\d{4}-\d\d-\d\d)\""
)
_TAG_RE = lazy_re(r"<[^<>]{0,300}>")
_LOOKED_AT = 1 << 15
_DASHES = str.maketrans("–—‑", "---")


class _Reading(MeasureReading):
    """Tells by attributes and places what the names of elements alone do not tell."""

    vocabulary = "uslm"
    roots = frozenset(_DOCUMENTS.split()) | _PRESIDENTIAL
    is_presidential = False
    _titled = False

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.roots = self.roots | {name for name, kind in self.dialect.parts.items() if kind in LEVELS}
        self._attributes: dict[str, str] = {}

    def read(self) -> Page:
        """Read all of it; a presidential document without designators in elements has its tree from those it prints."""
        page = super().read()
        is_flat = self.is_presidential and not any(mark.kind is Kind.NUM for mark in self.marks)
        return replace(page, marks=()) if is_flat else page

    def describe(self, text: str, blocks: tuple[Block, ...]) -> Metadata:
        """What its ``meta`` states, or a presidential document itself."""
        meta = _describe_meta(self.source)
        if not self.is_presidential:
            return meta
        found = describe(text, blocks)
        date, filed = found.date or meta.date, found.document_number
        return replace(meta, number=found.number, title=found.title, date=date, document_number=filed)

    def kind_of(self, name: str, attributes: dict[str, str]) -> Kind | None:
        """The part that an element opens; a ``level`` is one below the level that it stands in."""
        if name == "level":
            above = next((part for part in reversed(self._parts[:-1]) if part in LEVELS), None)
            return INNER[min(INNER.index(above) + 1, len(INNER) - 1)] if above in INNER else INNER[0]
        if name in ("enactingFormula", "resolvingClause") and Kind.PREAMBLE in self._parts:
            return Kind.ENACTING_FORMULA
        if name == "heading" and self.is_presidential and Kind.PREFACE not in self._parts:
            return Kind.PREFACE
        if name == "note" and attributes.get("type") == "footnote":
            return Kind.FOOTNOTE
        return super().kind_of(name, attributes)

    def reason_for(self, qualified: str) -> str | None:
        """Why the words of an element are no text."""
        if "titleGroup" in self._attributes.get("class", ""):
            return "running head"  # "Title 3—", "The President"
        if self._head >= 0 and self._attributes.get("type") == "footnote":
            return "note to a heading"
        return super().reason_for(qualified)

    def is_inline(self, name: str, above: Kind | None) -> bool:
        """Whether an element stands in a sentence: also the number of a footnote."""
        return super().is_inline(name, above) or (name == "num" and above not in LEVELS)

    def role_of(self, name: str, attributes: dict[str, str]) -> Role:
        """What the source says that a paragraph is."""
        if "tr" in self.open:
            return Role.TABLE
        if name == "title" and "preface" in self.open:
            return Role.NUMBER
        if name == "heading" and self.is_presidential:
            self._titled, titled = True, self._titled
            return Role.HEADING if titled else Role.TITLE
        return super().role_of(name, attributes)

    def _start(self, event: Event) -> None:
        self._attributes = event.attributes
        name = local_name(event.value)
        self.is_presidential = self.is_presidential or name in _PRESIDENTIAL
        if name == "inline" and event.attributes.get("role") == "after-quoted-block" and self.writer.is_empty:
            self.writer.reopen_block(event.end)
        super()._start(event)


def _describe_meta(source: str) -> Metadata:
    """Number, title, date and citation of a measure, a law or a title of the Code; of a Register page its citation."""
    begins = max(0, source.find("<meta"))
    head = source[begins : begins + _LOOKED_AT]
    meta = head[: head.find("</meta>") + 1]
    found: dict[str, str] = {}
    for name, words in _FIELD_RE.findall(meta):
        value = " ".join(unescape(words).split())
        if name == "citableAs" or name not in found:
            found[name] = value
    cited, _, title = found.get("dc:title", "").partition(": ")
    printed = "volume" in found and "startingPage" in found  # in the Federal Register
    dated = iso_date(found.get("dc:date"))
    return Metadata(
        number=_number(head, found),
        title=title or cited or None,
        date=(None if printed else dated) or _date(source, head),
        publication_date=dated if printed else None,
        citation=f"{found['volume']} FR {found['startingPage']}" if printed else found.get("citableAs"),
    )


def _number(head: str, found: dict[str, str]) -> str | None:
    """ "H.R. 1058", "Public Law 115-9"; for the Code the number of the title."""
    printed = _PRINTED_RE.search(head, head.find("<preface"))
    measure = measure_number(f"{printed[1]} {printed[2]}") if printed else None
    if measure is None and found.get("dc:type", "").endswith(" Law") and printed:
        measure = " ".join(f"{printed[1]} {printed[2]}".split())
    number = measure or found.get("docNumber")
    return number.translate(_DASHES) if number else None


def _date(source: str, head: str) -> str | None:
    """The date of approval, of the last action before the text, or of signing."""
    approved = _APPROVED_RE.search(source)
    if approved:
        return parse_date(approved[1])
    actions = _ACTION_RE.findall(head[: head.find("<main")])
    if actions:
        return parse_date(" ".join(_TAG_RE.sub("", actions[-1]).split()))
    signed = _SIGNED_RE.search(source)
    return signed[1] if signed else None


def _is_uslm(source: str) -> bool:
    """Whether the root element is in a namespace of USLM."""
    return _NAMESPACE_RE.search(root_tag(source)[1]) is not None


READER = make_reader(
    "uslm",
    "United States Legislative Markup: bills, laws, the United States Code, presidential documents",
    _Reading,
    _is_uslm,
)
