"""The record that an extraction rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["Extract", "Rule"]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Rule:
    """An extraction rule. ``find`` yields the extracts of one document in document order."""

    name: str
    summary: str
    find: Callable[[Document], Iterator[Extract]]
