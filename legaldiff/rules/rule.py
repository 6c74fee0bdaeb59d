"""The record that an extraction rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from legaldiff.document import Document
from legaldiff.errors import AddressError, RuleError
from legaldiff.model import Node
from legaldiff.span import Span
from legaldiff.table import Table, Tabular

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


@dataclass(frozen=True, slots=True)
class Rule:
    """An extraction rule. ``find`` yields the extracts of one document in document order.

    ``fields`` are the names that its extracts may have in ``Extract.fields``, so that a table has the same columns
    whatever was found; ``flags`` are those among them that are true or left out.
    """

    name: str
    summary: str
    find: Callable[[Document], Iterator[Extract]]
    fields: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class Extracts(tuple[Extract, ...], Tabular):
    """Extracts of one document in document order: a tuple that is also a table."""

    rules: tuple[Rule, ...]

    def __new__(cls, extracts: Iterable[Extract] = (), rules: Iterable[Rule] = ()) -> Extracts:
        """``rules`` are those that were asked: their fields are columns of the table, found or not."""
        made = super().__new__(cls, extracts)
        made.rules = tuple(rules)
        return made

    def __repr__(self) -> str:
        return f"<Extracts: {len(self)}>"

    def to_table(self) -> Table:
        """A row per extract: ``rule``, ``path``, ``eid``, ``start``, ``end``, ``quote``, then a column per field.

        The fields of a rule have a column each even where nothing has them.
        """
        columns = ["rule", "path", "eid", "start", "end", "quote", *(name for r in self.rules for name in r.fields)]
        flags = {r.name: dict.fromkeys(r.flags, False) for r in self.rules}
        return Table.from_rows(
            (
                {
                    "rule": e.rule,
                    "path": e.path,
                    "eid": e.eid,
                    "start": e.span.start,
                    "end": e.span.end,
                    "quote": e.quote,
                    **flags.get(e.rule, {}),
                    **e.fields,
                }
                for e in self
            ),
            columns,
        )

    def _caption(self) -> str:
        return f"{len(self)} extracts"
