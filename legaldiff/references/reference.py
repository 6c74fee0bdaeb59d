"""The record of a reference, and all those of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from legaldiff.citation.citation import KINDS
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.model import Notice
from legaldiff.plain import Record, shown
from legaldiff.shape import FLAG, TEXT, WORDS, Shape, exactly, fit, items, maybe, one_of, quoting, record, span_in
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

__all__ = ["SCHEMA_VERSION", "Reference", "References"]

SCHEMA_VERSION = 1
"""The version of the shape of ``References.to_dict()``."""


@dataclass(frozen=True, slots=True, repr=False)
class Reference(Record):
    """One thing that a document cites.

    ``span`` is the whole mention, in code points of the reading text, and ``quote`` its text; ``item`` is the part of
    it that names this target in a list. ``path`` and ``eid`` are of the provision in which it stands. ``target`` is
    an identifier (``us/eo/13768``, ``us/usc/t8/s1373/a/2``); for ``internal`` the path of the provision or inline
    item, or what its path would be where there is none. It is null where the text does not say which act is meant.
    ``through`` is the last target of a range; ``name`` the full name of an act; ``date`` is ISO 8601; ``modifier`` is
    "as amended", "et seq." or "note". ``resolved`` and ``target_eid`` are null where the target is not in this
    document.
    """

    kind: str
    path: str
    eid: str
    span: Span
    quote: str
    item: Span
    target: str | None
    through: str | None = None
    name: str | None = None
    date: str | None = None
    modifier: str | None = None
    resolved: bool | None = None
    target_eid: str | None = None

    @property
    def is_broken(self) -> bool:
        """Whether it names a provision of the document that is not there."""
        return self.resolved is False

    def __repr__(self) -> str:
        return f"<Reference {self.kind} {self.target} at {self.path}: {shown(self.quote)}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Reference:
        """The reference that ``to_dict`` wrote, of the same document; ``ReadError`` where it does not stand there."""
        found: Reference = fit(_shape_of(document), data, "a reference", "legaldiff refs --format jsonl", ReadError)
        return found


def _shape_of(document: Document) -> Shape:
    """What a reference in this document looks like as plain data."""
    span, text = span_in(len(document.text)), maybe(TEXT)
    stated = dict.fromkeys(("target", "through", "name", "date", "modifier", "target_eid"), text)
    table = record(
        Reference,
        kind=one_of(KINDS),
        path=WORDS,
        eid=WORDS,
        span=span,
        quote=TEXT,
        item=span,
        resolved=maybe(FLAG),
        **stated,
    )
    return quoting(table, document.text)


class References(tuple[Reference, ...], Tabular):
    """The references of one document in document order: a tuple that is also a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<References: {len(self)}, {len(self.broken)} broken>"

    @property
    def broken(self) -> References:
        """Those that name a provision of the document that is not there."""
        return References(r for r in self if r.is_broken)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """A notice ``reference-broken`` for each broken one."""
        return tuple(
            Notice("reference-broken", r.item, f"{' '.join(r.quote.split())!r} names {r.target}, which is not there")
            for r in self.broken
        )

    def of_kind(self, kinds: Iterable[str]) -> References:
        """Those of some kinds."""
        wanted = frozenset(kinds)
        return References(r for r in self if r.kind in wanted)

    def to_table(self) -> Table:
        """A row per reference: the fields of ``Reference``, with ``start`` and ``end`` for ``span``, and the item's."""
        return Table.from_rows(
            (_row(r) for r in self),
            ("kind", "path", "eid", "start", "end", "quote", "item", "target", "through", "name", "date", "modifier",
             "resolved", "target_eid"),
        )  # fmt: skip

    def _caption(self) -> str:
        return f"{len(self)} references"

    def to_dict(self) -> dict[str, Any]:
        """The references as JSON: ``{"schema_version", "references": [...], "notices": [...]}``."""
        return {
            "schema_version": SCHEMA_VERSION,
            "references": [r.to_dict() for r in self],
            "notices": [{"code": n.code, "span": list(n.span), "message": n.message} for n in self.notices],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> References:
        """The references that ``to_dict`` wrote, of the same document; ``ReadError`` says what is wrong with others."""
        shape = record(dict, schema_version=exactly(SCHEMA_VERSION), references=items(_shape_of(document)))
        return cls(fit(shape, data, "references", "legaldiff refs --format json", ReadError)["references"])


def _row(found: Reference) -> dict[str, Any]:
    row = found.to_dict()
    row["start"], row["end"] = row.pop("span")
    return {**row, "item": found.quote[found.item.start - found.span.start : found.item.end - found.span.start]}
