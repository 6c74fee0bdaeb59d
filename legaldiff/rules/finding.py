"""From a clause to an extract: exact fields, a quote of bearable length, the limiters and exceptions that reach it."""

from __future__ import annotations

import re
from itertools import islice
from types import MappingProxyType
from typing import Any

from legaldiff.clauses.alias import find_full_form
from legaldiff.clauses.clause import Clause
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Node
from legaldiff.per_document import once_per_document
from legaldiff.rules.rule import Extract
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["bounds_of", "is_general_provision", "make_extract", "nodes_under", "printed_part", "words_of"]

_QUOTE_WORDS = 160
_WORD_RE = lazy_re(r"[A-Za-z0-9]+")


def words_of(clause: Clause, span: Span | None) -> str | None:
    """The words of a span of the clause's statement, as printed, with the designators that it ends before."""
    return clause.statement.raw[span.start : clause.statement.end_with_labels(span.end)] if span else None


def bounds_of(clause: Clause) -> tuple[str | None, str | None]:
    """The exception and the limiter of a clause, as printed; an item has those of the chapeau that it completes."""
    return printed_part(clause, clause.exception), printed_part(clause, clause.limiter)


def printed_part(clause: Clause, part: Span | None) -> str | None:
    """The words of a part, a span of the reading text that lies in the clause's statement or in a chapeau above it."""
    at: Clause | None = clause
    while part is not None and at is not None:
        statement = at.statement
        if statement.start <= part.start and part.end <= statement.end:
            return statement.raw[part.start - statement.start : part.end - statement.start]
        at = at.lead
    return None


def is_general_provision(statement: Statement) -> bool:
    """Whether the statement, or a chapeau that it completes, is boilerplate."""
    return statement.is_boilerplate


def nodes_under(document: Document, heading: re.Pattern[str]) -> frozenset[Node]:
    """The provisions whose heading, or that of one that holds them, begins like ``heading``."""
    found = {node for node, printed in _headings(document).items() if heading.match(printed)}
    if found:
        for node in document.provisions:
            parent = document.index.parent.get(node)
            if parent in found:
                found.add(node)
    return frozenset(found)


@once_per_document
def _headings(document: Document) -> dict[Node, str]:
    """The provisions that have a heading, with its words."""
    return {node: printed for node in document.provisions if (printed := document.heading(node)) is not None}


def make_extract(document: Document, rule: str, clause: Clause, action: Span, fields: dict[str, Any]) -> Extract:
    """The extract of a clause, with actor, action, exception and limiter, and the further ``fields`` of the rule.

    An actor that is an alias or a defined term has its full form beside it. ``action`` is a span of the statement.
    Fields without a value are left out, except the actor.
    """
    node = clause.statement.node
    exception, limiter = bounds_of(clause)
    actor = document.text[clause.actor.start : clause.actor.end] if clause.actor else None
    stated: dict[str, Any] = {
        "actor": actor,
        "actor_full": _full_form(document, clause.actor) if clause.actor else None,
        "action": words_of(clause, action),
        "exception": exception,
        "limiter": limiter,
    }
    if clause.actor_node is not None:
        stated["actor_from"] = document.path(clause.actor_node)
    stated = {k: v for k, v in {**stated, **fields}.items() if k == "actor" or v not in (None, False)}
    span = _quote_span(clause, action)
    quote = document.text[span.start : span.end]
    return Extract(
        rule, node, document.path(node), document.index.eid.get(node, ""), span, quote, MappingProxyType(stated)
    )


def _full_form(document: Document, actor: Span) -> str | None:
    full = find_full_form(document, actor)
    return full.of(document.text) if full else None


def _quote_span(clause: Clause, action: Span) -> Span:
    """The sentence; where it is too long to quote, the clause; where that is, what begins with the action."""
    statement = clause.statement
    for start, end in ((0, len(statement.raw)), (clause.start, clause.end), (action.start, clause.end)):
        if end - start < 2 * _QUOTE_WORDS:
            break
        if len(_WORD_RE.findall(statement.raw, start, end)) <= _QUOTE_WORDS:
            break
    else:
        last = next(islice(_WORD_RE.finditer(statement.raw, start, end), _QUOTE_WORDS - 1, None))
        end = last.end()
    inner = statement.raw[start:end]
    start += len(inner) - len(inner.lstrip(" ,;\n"))
    end = start + len(statement.raw[start:end].rstrip())
    return Span(statement.start + start, statement.start + end)
