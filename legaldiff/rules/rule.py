"""The record that an extraction rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from legaldiff.document import Document
from legaldiff.errors import AddressError, RuleError
from legaldiff.model import Node
from legaldiff.span import Span
from legaldiff.table import Table

__all__ = ["Extract", "Extracts", "Rule"]

_SHOWN = 60  # code points of the quote that a repr shows


@dataclass(frozen=True, slots=True, repr=False)
class Extract:
    """One provision found by a rule.

    ``span`` is in code points of the reading text and lies inside ``node``; ``quote`` is the text of the span. Every
    string in ``fields`` is an exact substring of the text; the fields are those that the rule's page lists.
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
        words = self.quote if len(self.quote) <= _SHOWN else f"{self.quote[:_SHOWN]}…"
        return f"<Extract {self.rule} at {self.path}: {words!r}>"

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], document: Document) -> Extract:
        """The extract that ``to_dict`` wrote, of the same document; ``RuleError`` where it does not stand there."""
        try:
            node, span = document[data["path"]], Span(*data["span"])
            found = cls(
                data["rule"],
                node,
                data["path"],
                data["eid"],
                span,
                data["quote"],
                MappingProxyType(dict(data["fields"])),
            )
        except (AddressError, KeyError, TypeError, ValueError) as error:
            raise RuleError(f"not an extract of this document: {error}") from error
        if span.of(document.text) != found.quote or not node.start <= span.start <= span.end <= node.end:
            raise RuleError(f"the words at {found.path} are not those of the extract: it is of another text")
        return found


class Extracts(tuple[Extract, ...]):
    """Extracts of one document in document order: a tuple that is also a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Extracts: {len(self)}>"

    def to_table(self) -> Table:
        """A row per extract: ``rule``, ``path``, ``eid``, ``start``, ``end``, ``quote``, then a column per field."""
        columns = ("rule", "path", "eid", "start", "end", "quote")
        return Table.from_rows(
            (
                {
                    "rule": e.rule,
                    "path": e.path,
                    "eid": e.eid,
                    "start": e.span.start,
                    "end": e.span.end,
                    "quote": e.quote,
                    **e.fields,
                }
                for e in self
            ),
            columns,
        )

    def to_frame(self) -> Any:
        """The extracts as a ``pandas.DataFrame``, with the columns of ``to_table``."""
        return self.to_table().to_frame()

    def _repr_html_(self) -> str:
        return self.to_table().to_html(f"{len(self)} extracts")


@dataclass(frozen=True, slots=True)
class Rule:
    """An extraction rule. ``find`` yields the extracts of one document in document order."""

    name: str
    summary: str
    find: Callable[[Document], Iterator[Extract]]
