"""United States Legislative Markup (USLM 1 and 2): bills, laws, the United States Code, presidential documents."""

from __future__ import annotations

from dataclasses import replace

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, LEVELS, Kind
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.reader import Page, Reader
from legaldiff.readers.xml.dialect import LEVEL_NAMES, Dialect, local_name
from legaldiff.readers.xml.events import Event
from legaldiff.readers.xml.measure import MeasureReading
from legaldiff.readers.xml.root import root_tag
from legaldiff.readers.xml.uslm_meta import describe_meta
from legaldiff.structure.block import Role

__all__ = ["READER", "read_uslm"]

_PRESIDENTIAL = frozenset({"executiveOrder", "memorandum", "presidentialDoc", "presidentialDocs", "proclamation"})
_DOCUMENTS = (
    "amendment bill cfrDoc constitutionalAmendment engrossedAmendment frDoc lawDoc notice pLaw proposedRule resolution "
    "rule statute statuteCompilation statutesAtLarge uscDoc"
)
_ROOTS = frozenset(_DOCUMENTS.split()) | _PRESIDENTIAL
_LEVELS = {
    **LEVEL_NAMES,
    "amendmentInstruction": Kind.SECTION,
    "compiledAct": Kind.DIVISION,
    "courtRule": Kind.ARTICLE,
    "courtRules": Kind.DIVISION,
    "preliminary": Kind.PART,
    "reorganizationPlan": Kind.DIVISION,
    "reorganizationPlans": Kind.DIVISION,
    "subarticle": Kind.ARTICLE,
    "subdivision": Kind.DIVISION,
    "subsubitem": Kind.SUBITEM,
}
_INLINE = (
    "a abbr actionDescription addedText affected amendingAction autograph b br centerRunningHead checkBox column "
    "committee containsShortTitle cosponsor currency date def defs del deletedText designator em entity fillIn "
    "headingText i img inline ins label line marker math name nonsponsor notation organization person property "
    "proviso quotedText ref role shortTitle span sponsor strong sub sup target td term th u"
)
_SPACED = "actionDescription br column designator label name notation target td th"
_NOTES = (
    "changeNote editorialNote effectiveDateNote endorsement legislativeHistory note notes sourceCredit statutoryNote"
)
_DIALECT = Dialect(
    roots=_ROOTS | _LEVELS.keys(),
    levels=_LEVELS,
    num=frozenset({"num"}),
    heading=frozenset({"heading"}),
    inline=frozenset(_INLINE.split()),
    spaced=frozenset(_SPACED.split()),
    joined=frozenset({"docNumber"}),
    regions={
        **dict.fromkeys(("preface", "longTitle", "amendPreface", "coverPage"), Kind.PREFACE),
        **dict.fromkeys(("preamble", "enactingFormula", "resolvingClause"), Kind.PREAMBLE),
        **dict.fromkeys(("attestation", "signatures"), Kind.SIGNATURE),
        **dict.fromkeys(_NOTES.split(), Kind.NOTE),
        **dict.fromkeys(("footnote", "endnote"), Kind.FOOTNOTE),
        **dict.fromkeys(("quotedContent", "amendmentContent"), Kind.QUOTED_CONTENT),
        "recital": Kind.RECITAL,
    },
    roles={
        **dict.fromkeys(("tr", "caption", "tocItem", "header", "row"), Role.TABLE),
        **dict.fromkeys(("affiliation", "signatureDate", "signature"), Role.SIGNATURE),
        **dict.fromkeys(("frDocId", "billingCode"), Role.FURNITURE),
        "crossHeading": Role.HEADING,
        "officialTitle": Role.TITLE,
    },
    left_out={
        **dict.fromkeys(("meta", "amendMeta"), "metadata"),
        **dict.fromkeys(("page", "endMarker"), "page mark"),
        **dict.fromkeys(("slugLine", "leftRunningHead", "rightRunningHead", "ear"), "running head"),
        "sidenote": "note in the margin",
    },
)
_NAMESPACE_RE = lazy_re(r"""xmlns(?::[\w.-]{1,40})?\s*=\s*["'][^"'<>]{0,200}/uslm\b""")


class _Reading(MeasureReading):
    """Tells by attributes and places what the names of elements alone do not tell."""

    def __init__(self, source: str) -> None:
        super().__init__(source, _DIALECT)
        self._attributes: dict[str, str] = {}
        self._titled = False
        self.is_presidential = False

    @property
    def is_flat(self) -> bool:
        """Whether this is a presidential document whose levels are told by its designators alone."""
        return self.is_presidential and not any(mark.kind is Kind.NUM for mark in self.marks)

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


def is_uslm(source: str) -> bool:
    """Whether the root element is in a namespace of USLM."""
    return _NAMESPACE_RE.search(root_tag(source)[1]) is not None


def read_uslm(source: str) -> Page:
    """Read any document in USLM; raises ``ReadError`` for XML that is broken or of another kind."""
    reading = _Reading(source)
    text, blocks, marks = reading.read()
    meta = describe_meta(source)
    if reading.is_presidential:
        found = describe(text.text, blocks)
        date, filed = found.date or meta.date, found.document_number
        meta = replace(meta, number=found.number, title=found.title, date=date, document_number=filed)
    return Page(text, blocks, meta, reading.notices(text.text), () if reading.is_flat else marks)


READER = Reader(
    name="uslm",
    summary="United States Legislative Markup: bills, laws, the United States Code, presidential documents",
    suffixes=(),
    sniff=is_uslm,
    read=read_uslm,
    roots=_ROOTS,
)
