"""The record of a relation, and all those of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from legaldiff.citation.citation import KINDS
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.plain import Record, shown
from legaldiff.shape import FLAG, TEXT, WORDS, Shape, exactly, fit, items, maybe, one_of, quoting, record, span_in
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

__all__ = ["SCHEMA_VERSION", "VERBS", "Relation", "Relations"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Relations.to_dict()``."""

VERBS = ("amends", "revokes", "supersedes")
"""What a document can do to an instrument."""

_COLUMNS = ("verb", "kind", "target", "part", "date", "in_part", "path", "eid", "start", "end", "quote", "by")


@dataclass(frozen=True, slots=True, repr=False)
class Relation(Record):
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

    def __repr__(self) -> str:
        return f"<Relation {self.verb} {self.part or self.target} at {self.path}: {shown(self.quote)}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Relation:
        """The relation that ``to_dict`` wrote, of the same document; ``ReadError`` where it does not stand there."""
        found: Relation = fit(_shape_of(document), data, "a relation", "legaldiff relations --format jsonl", ReadError)
        return found


def _shape_of(document: Document) -> Shape:
    """What a relation in this document looks like as plain data."""
    span = span_in(len(document.text))
    table = record(
        Relation,
        verb=one_of(VERBS),
        kind=one_of(KINDS),
        target=TEXT,
        part=maybe(TEXT),
        date=maybe(TEXT),
        in_part=FLAG,
        path=WORDS,
        eid=WORDS,
        span=span,
        quote=TEXT,
        mention=span,
        by=TEXT,
    )
    return quoting(table, document.text)


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
        rows = ({**r.to_dict(), **r.span._asdict()} for r in self)
        return Table.from_rows(({name: row[name] for name in _COLUMNS} for row in rows), _COLUMNS)

    def _caption(self) -> str:
        return f"{len(self)} relations"

    def to_dict(self) -> dict[str, Any]:
        """The relations as JSON: ``{"schema_version", "relations": [...]}``."""
        return {"schema_version": SCHEMA_VERSION, "relations": [r.to_dict() for r in self]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Relations:
        """The relations that ``to_dict`` wrote, of the same document; ``ReadError`` says what is wrong with others."""
        shape = record(dict, schema_version=exactly(SCHEMA_VERSION), relations=items(_shape_of(document)))
        return cls(fit(shape, data, "relations", "legaldiff relations --format json", ReadError)["relations"])
