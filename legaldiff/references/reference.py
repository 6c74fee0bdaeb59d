"""The record of a reference, and all those of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from legaldiff.anchoring import anchor
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.form import Form
from legaldiff.model import Notice
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

__all__ = ["SCHEMA_VERSION", "Reference", "References"]

SCHEMA_VERSION = 1
"""The version of the shape of ``References.to_dict()``."""

_FORM = Form("refs", "a reference", "legaldiff refs --format jsonl", ReadError, without=("file",))
_SHOWN = 60  # code points of the quote that a repr shows


@dataclass(frozen=True, slots=True, repr=False)
class Reference:
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

    def to_dict(self) -> dict[str, Any]:
        """The reference as JSON, with spans as ``[start, end]``."""
        return {
            "kind": self.kind,
            "path": self.path,
            "eid": self.eid,
            "span": [self.span.start, self.span.end],
            "quote": self.quote,
            "item": [self.item.start, self.item.end],
            "target": self.target,
            "through": self.through,
            "name": self.name,
            "date": self.date,
            "modifier": self.modifier,
            "resolved": self.resolved,
            "target_eid": self.target_eid,
        }

    def __repr__(self) -> str:
        words = self.quote if len(self.quote) <= _SHOWN else f"{self.quote[:_SHOWN]}…"
        return f"<Reference {self.kind} {self.target} at {self.path}: {words!r}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Reference:
        """The reference that ``to_dict`` wrote, of the same document; ``ReadError`` where it does not stand there."""
        _FORM.check(data)
        return _read(data, "", document)


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
        entries = _FORM.entries(data, SCHEMA_VERSION, "references")
        return cls(_read(entry, f"/references/{n}", document) for n, entry in enumerate(entries))


def _read(data: Mapping[str, Any], place: str, document: Document) -> Reference:
    _, span = anchor(_FORM, place, data, document)
    item = _FORM.check_span(f"{place}/item", data["item"], document.text)
    return Reference(**{**{f.name: data[f.name] for f in fields(Reference)}, "span": span, "item": item})


def _row(found: Reference) -> dict[str, Any]:
    row = found.to_dict()
    row["start"], row["end"] = row.pop("span")
    return {**row, "item": found.quote[found.item.start - found.span.start : found.item.end - found.span.start]}
