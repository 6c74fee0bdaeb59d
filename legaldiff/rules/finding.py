"""From a clause to an extract: exact fields, a quote of bearable length, the limiters and exceptions that reach it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any
from weakref import WeakKeyDictionary

from legaldiff.document import Document
from legaldiff.grammar.alias import Alias, find_aliases, normalise_name
from legaldiff.grammar.boilerplate import is_boilerplate
from legaldiff.grammar.clause import Clause
from legaldiff.grammar.exception import find_exceptions
from legaldiff.grammar.limiter import find_limiters
from legaldiff.grammar.statement import Statement
from legaldiff.model import Node
from legaldiff.rules.rule import Extract
from legaldiff.span import Span

__all__ = ["bounds_of", "is_general_provision", "make_extract", "nodes_under", "words_of"]

_QUOTE_WORDS = 160
_WORD_RE = re.compile(r"[A-Za-z0-9]+")
_ALIASES: WeakKeyDictionary[Document, dict[str, list[Alias]]] = WeakKeyDictionary()
"""The aliases of the documents in use: every rule asks for them, once for each extract."""


def words_of(clause: Clause, span: Span | None) -> str | None:
    """The words of a span of the clause's statement, as printed."""
    return clause.statement.raw[span.start : span.end] if span else None


def bounds_of(clause: Clause) -> tuple[str | None, str | None]:
    """The exception and the limiter of a clause, as printed; an item has those of the chapeau that it completes."""
    exception = limiter = None
    at: Clause | None = clause
    while at is not None:
        text = at.statement.text
        if exception is None and (exceptions := find_exceptions(text, at.start, at.end)):
            exception = words_of(at, exceptions[0])
        if limiter is None and (limiters := find_limiters(text, at.start, at.end)):
            limiter = words_of(at, limiters[0])
        at = at.lead
    return exception, limiter


def is_general_provision(statement: Statement) -> bool:
    """Whether the statement, or a chapeau that it completes, is boilerplate."""
    at: Statement | None = statement
    while at is not None:
        if is_boilerplate(at.raw):
            return True
        at = at.lead
    return False


def nodes_under(document: Document, heading: re.Pattern[str]) -> frozenset[Node]:
    """The provisions whose heading, or that of one that holds them, begins like ``heading``."""
    found: list[Node] = []
    inside: dict[Node, bool] = {}
    for node in document.provisions:
        parent = document.index.parent.get(node)
        printed = document.heading(node)
        inside[node] = (parent is not None and inside[parent]) or (
            printed is not None and heading.match(printed) is not None
        )
        if inside[node]:
            found.append(node)
    return frozenset(found)


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
    """What an actor's name stands for: by the last alias or definition before it, else by the first one after it."""
    if document not in _ALIASES:
        _ALIASES[document] = find_aliases(document)
    known = _ALIASES[document].get(normalise_name(actor.of(document.text)))
    if not known:
        return None
    alias = next((a for a in reversed(known) if a.name.end <= actor.start), known[0])
    return alias.full.of(document.text)


def _quote_span(clause: Clause, action: Span) -> Span:
    """The sentence; where it is too long to quote, the clause; where that is, what begins with the action."""
    statement = clause.statement
    for start, end in ((0, len(statement.raw)), (clause.start, clause.end), (action.start, clause.end)):
        words = list(_WORD_RE.finditer(statement.raw, start, end))
        if len(words) <= _QUOTE_WORDS:
            break
    else:
        end = words[_QUOTE_WORDS - 1].end()
    inner = statement.raw[start:end]
    start += len(inner) - len(inner.lstrip(" ,;\n"))
    end = start + len(statement.raw[start:end].rstrip())
    return Span(statement.start + start, statement.start + end)
