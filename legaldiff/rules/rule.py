"""The record that an extraction rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from legaldiff.citation.pinpoint import cite, name_document
from legaldiff.document import Document
from legaldiff.errors import RuleError
from legaldiff.model import Node
from legaldiff.plain import shown
from legaldiff.rules.field import Field
from legaldiff.shape import FIELDS, TEXT, WORDS, Shape, exactly, fit, items, misfit, one_of, record, span_in
from legaldiff.span import Span
from legaldiff.table import Cell, Table, Tabular, as_cell

__all__ = ["SCHEMA_VERSION", "Extract", "Extracts", "Rule", "extract_of"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Extracts.to_dict()``."""

_COLUMNS = ("document", "version", "rule", "path", "eid", "citation", "start", "end", "quote")


@dataclass(frozen=True, slots=True, repr=False)
class Extract:
    """One provision found by a rule.

    ``span`` is in code points of the reading text and lies inside ``node``; ``quote`` is the text of the span. Every
    string in ``fields`` is an exact substring of the text, but for those that the rule calls derived.
    """

    rule: str
    node: Node
    path: str
    eid: str
    span: Span
    quote: str
    fields: MappingProxyType[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """The extract as JSON: ``{"rule", "path", "eid", "span": [start, end], "quote", "fields"}``."""
        return {
            "rule": self.rule,
            "path": self.path,
            "eid": self.eid,
            "span": [self.span.start, self.span.end],
            "quote": self.quote,
            "fields": dict(self.fields),
        }

    def __repr__(self) -> str:
        return f"<Extract {self.rule} at {self.path}: {shown(self.quote)}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Extract:
        """The extract that ``to_dict`` wrote, of the same document; ``RuleError`` where it does not stand there."""
        found: Extract = fit(extract_of(document), data, "an extract", "legaldiff extract --format jsonl", RuleError)
        return found


def extract_of(document: Document) -> Shape:
    """What an extract of this document looks like as plain data."""
    paths = document.index.by_path
    table = record(
        dict,
        rule=TEXT,
        path=one_of(paths, "the path of a provision"),
        eid=WORDS,
        span=span_in(len(document.text)),
        quote=TEXT,
        fields=FIELDS,
    )

    def read(value: Any) -> Extract:
        made = table(value)
        node, span = paths[made["path"]], made["span"]
        if span.of(document.text) != made["quote"] or not node.start <= span.start <= span.end <= node.end:
            misfit(f"words in {made['path']} of this document and not of another text", made["quote"])
        return Extract(**{**made, "node": node, "fields": MappingProxyType(made["fields"])})

    return read


@dataclass(frozen=True, slots=True)
class Rule:
    """An extraction rule. ``find`` yields the extracts of one document in document order.

    ``fields`` are those that its extracts may have in ``Extract.fields``, so that a table has the same columns
    whatever was found. ``by_default`` is false for a rule that is used only where it is named.
    """

    name: str
    summary: str
    find: Callable[[Document], Iterator[Extract]]
    fields: tuple[Field, ...] = ()
    by_default: bool = True

    def __post_init__(self) -> None:
        for field in self.fields:
            if not isinstance(field, Field):
                raise RuleError(f"rule {self.name!r}: a field is made with Field(name, type), and not {field!r}")

    @property
    def schema(self) -> dict[str, Any]:
        """What the values in ``Extract.fields`` are, as JSON Schema; each may be left out, and an actor be None."""
        properties = {field.name: field.schema for field in self.fields}
        return {"type": "object", "additionalProperties": False, "properties": properties}


class Extracts(tuple[Extract, ...], Tabular):
    """Extracts of one document in document order: a tuple that is also a table."""

    rules: tuple[Rule, ...]
    document: Document | None

    def __new__(
        cls, extracts: Iterable[Extract] = (), rules: Iterable[Rule] = (), document: Document | None = None
    ) -> Extracts:
        """``rules`` are those that were asked: their fields are columns of the table, found or not."""
        made = super().__new__(cls, extracts)
        made.rules = tuple(rules)
        made.document = document
        return made

    def __repr__(self) -> str:
        return f"<Extracts: {len(self)}>"

    def within(self, path: str) -> Extracts:
        """Those that stand in the provision at a path, or in what is in it; ``AddressError`` where there is none."""
        if self.document is None:
            raise RuleError("these extracts do not know their document: ask legaldiff.extract for them")
        home = self.document[path]
        kept = (e for e in self if home.start <= e.span.start and e.span.end <= home.end)
        return Extracts(kept, self.rules, self.document)

    def to_table(self) -> Table:
        """A row per extract: ``document``, ``version`` (its date), ``rule``, ``path``, ``eid``, ``citation`` ("EO
        13768, sec. 9(a), 82 FR 8799"), ``start``, ``end``, ``quote``, then a column per field.

        The fields of a rule have a column each even where nothing has them; one that is called as another column is,
        has ``field_`` before its name.
        """
        columns = [*_COLUMNS, *(_column(f.name) for r in self.rules for f in r.fields)]
        flags = {r.name: {_column(f.name): False for f in r.fields if f.type == "flag"} for r in self.rules}
        return Table.from_rows(
            (
                {
                    **self._origin(e),
                    "rule": e.rule,
                    "path": e.path,
                    "eid": e.eid,
                    "start": e.span.start,
                    "end": e.span.end,
                    "quote": e.quote,
                    **flags.get(e.rule, {}),
                    **{_column(name): as_cell(value) for name, value in e.fields.items()},
                }
                for e in self
            ),
            columns,
        )

    def to_dict(self) -> dict[str, Any]:
        """The extracts as JSON: ``{"schema_version", "extracts": [...]}``."""
        return {"schema_version": SCHEMA_VERSION, "extracts": [e.to_dict() for e in self]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Extracts:
        """The extracts that ``to_dict`` wrote, of the same document; ``RuleError`` says what is wrong with others."""
        shape = record(dict, schema_version=exactly(SCHEMA_VERSION), extracts=items(extract_of(document)))
        found = fit(shape, data, "extracts", "legaldiff extract --format json", RuleError)
        return cls(found["extracts"], (), document)

    def _origin(self, found: Extract) -> dict[str, Cell]:
        document = self.document
        if document is None:
            return {}
        return {
            "document": name_document(document) or None,
            "version": document.meta.date,
            "citation": cite(document, found.path),
        }

    def _caption(self) -> str:
        return f"{len(self)} extracts"


def _column(field: str) -> str:
    return f"field_{field}" if field in (*_COLUMNS, "file") else field
