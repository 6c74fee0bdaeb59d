"""United States Legislative Markup (USLM 1 and 2): bills, laws, the United States Code, presidential documents."""

from __future__ import annotations

from dataclasses import replace

from legaldiff.lazy import lazy_re
from legaldiff.model import INNER, LEVELS, Kind, Metadata
from legaldiff.readers.shared.metadata import describe
from legaldiff.readers.shared.reader import Page
from legaldiff.readers.xml.dialect import local_name
from legaldiff.readers.xml.dialect_reading import make_reader
from legaldiff.readers.xml.events import Event
from legaldiff.readers.xml.measure import MeasureReading
from legaldiff.readers.xml.root import root_tag
from legaldiff.readers.xml.uslm_meta import describe_meta
from legaldiff.structure.block import Block, Role

__all__ = ["READER"]

_PRESIDENTIAL = frozenset({"executiveOrder", "memorandum", "presidentialDoc", "presidentialDocs", "proclamation"})
_DOCUMENTS = (
    "amendment bill cfrDoc constitutionalAmendment engrossedAmendment frDoc lawDoc notice pLaw proposedRule resolution "
    "rule statute statuteCompilation statutesAtLarge uscDoc"
)
_NAMESPACE_RE = lazy_re(r"""xmlns(?::[\w.-]{1,40})?\s*=\s*["'][^"'<>]{0,200}/uslm\b""")


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
        meta = describe_meta(self.source)
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


def _is_uslm(source: str) -> bool:
    """Whether the root element is in a namespace of USLM."""
    return _NAMESPACE_RE.search(root_tag(source)[1]) is not None


READER = make_reader(
    "uslm",
    "United States Legislative Markup: bills, laws, the United States Code, presidential documents",
    _Reading,
    _is_uslm,
)
