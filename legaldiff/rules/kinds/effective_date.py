"""Effective dates: when the instrument, or a part of it, takes effect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.lifetime import find_beginning
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import extract_passage, moment_fields, nodes_under, printed
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.passage import find_passages

__all__ = ["RULE", "find_effective_dates"]

_WORDS = ("effective", "take effect", "takes effect", "o effect", "o force", "in force")
_HEADING_RE = lazy_re(r"\s*effective\s+(?:date|time)s?\b", re.IGNORECASE)


def find_effective_dates(document: Document) -> Iterator[Extract]:
    """Every sentence that says when the instrument or a part of it takes effect."""
    passages = list(find_passages(document, _WORDS))
    headed = nodes_under(document, _HEADING_RE) if passages else frozenset()
    for passage in passages:
        moment = find_beginning(passage.text, is_headed=passage.node in headed)
        if moment is None or moment.when is None:
            continue
        exceptions = find_exceptions(passage.text)
        fields = {
            **moment_fields(document, passage, moment, "effective"),
            "exception": printed(passage, exceptions[0]) if exceptions else None,
        }
        yield extract_passage(document, RULE.name, passage, fields)


RULE = Rule(
    "effective_date",
    "When the instrument, or a part of it, takes effect.",
    find_effective_dates,
    (
        *texts("subject", "effective"),
        Field("due", "date"),
        Field("arithmetic", derived=True),
        Field("exception"),
    ),
)
