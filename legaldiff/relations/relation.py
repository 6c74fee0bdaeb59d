"""The record of a relation, and all those of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from legaldiff.anchoring import anchor
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.form import Form
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

__all__ = ["SCHEMA_VERSION", "VERBS", "Relation", "Relations"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Relations.to_dict()``."""

VERBS = ("amends", "revokes", "supersedes")
"""What a document can do to an instrument."""

_FORM = Form("relations", "a relation", "legaldiff relations --format jsonl", ReadError, without=("file",))
_SHOWN = 60  # code points of the quote that a repr shows


@dataclass(frozen=True, slots=True, repr=False)
class Relation:
    """One instrument, or a provision of one, that a document says it amends, revokes or supersedes.

    ``kind`` is that of a reference, ``target`` the identifier of the instrument (``us/eo/12333``), ``part`` that of the
    provision of it that is touched (``us/eo/12333/s3``), None where none is named; ``date`` is ISO 8601, None where no
    mention of the instrument has one. ``in_part`` says that not the whole is touched: a part, or a bound such as "to
    the extent". ``span`` are the words that say so, in code points of the reading text, ``quote`` their text, ``path``
    and ``eid`` the provision in which they stand; ``mention`` is where the target is named, which for an item of a
    list may be in its chapeau. ``by`` is the rule that found it.
    """

    verb: str
    kind: str
    target: str
    part: str | None
    date: str | None
    in_part: bool
    path: str
    eid: str
    span: Span
    quote: str
    mention: Span
    by: str

    def to_dict(self) -> dict[str, Any]:
        """The relation as JSON, with spans as ``[start, end]``."""
        return {
            "verb": self.verb,
            "kind": self.kind,
            "target": self.target,
            "part": self.part,
            "date": self.date,
            "in_part": self.in_part,
            "path": self.path,
            "eid": self.eid,
            "span": [self.span.start, self.span.end],
            "quote": self.quote,
            "mention": [self.mention.start, self.mention.end],
            "by": self.by,
        }

    def __repr__(self) -> str:
        words = self.quote if len(self.quote) <= _SHOWN else f"{self.quote[:_SHOWN]}…"
        return f"<Relation {self.verb} {self.part or self.target} at {self.path}: {words!r}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Relation:
        """The relation that ``to_dict`` wrote, of the same document; ``ReadError`` where it does not stand there."""
        _FORM.check(data)
        return _read(data, "", document)


class Relations(tuple[Relation, ...], Tabular):
    """The relations of one document in document order: a tuple that is also a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Relations: {len(self)}>"

    def of_verb(self, verbs: Iterable[str]) -> Relations:
        """Those of some verbs."""
        wanted = frozenset(verbs)
        return Relations(r for r in self if r.verb in wanted)

    def targets(self, verb: str) -> list[str]:
        """The instruments to which the document does this, each once, in the order in which they come."""
        return list(dict.fromkeys(r.target for r in self if r.verb == verb))

    def to_table(self) -> Table:
        """A row per relation: the fields of ``Relation``, with ``start`` and ``end`` for ``span``."""
        return Table.from_rows(
            (_row(r) for r in self),
            ("verb", "kind", "target", "part", "date", "in_part", "path", "eid", "start", "end", "quote", "by"),
        )

    def _caption(self) -> str:
        return f"{len(self)} relations"

    def to_dict(self) -> dict[str, Any]:
        """The relations as JSON: ``{"schema_version", "relations": [...]}``."""
        return {"schema_version": SCHEMA_VERSION, "relations": [r.to_dict() for r in self]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Relations:
        """The relations that ``to_dict`` wrote, of the same document; ``ReadError`` says what is wrong with others."""
        entries = _FORM.entries(data, SCHEMA_VERSION, "relations")
        return cls(_read(entry, f"/relations/{n}", document) for n, entry in enumerate(entries))


def _read(data: Mapping[str, Any], place: str, document: Document) -> Relation:
    _, span = anchor(_FORM, place, data, document)
    mention = _FORM.check_span(f"{place}/mention", data["mention"], document.text)
    return Relation(**{**{f.name: data[f.name] for f in fields(Relation)}, "span": span, "mention": mention})


def _row(found: Relation) -> dict[str, Any]:
    row = found.to_dict()
    row["start"], row["end"] = row.pop("span")
    del row["mention"]
    return row
