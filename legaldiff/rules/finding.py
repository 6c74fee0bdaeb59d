"""From a clause, a sentence or a span to an extract: exact fields, a path, and a quote of bearable length."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any

from legaldiff.clauses.alias import find_full_form
from legaldiff.clauses.clause import Clause
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.clauses.predicate import end_of_words
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Node
from legaldiff.per_document import once_per_document
from legaldiff.rules.rule import Extract
from legaldiff.sentences.general_clause import GENERAL_WORDS, find_general_clause
from legaldiff.sentences.passage import end_of_list
from legaldiff.sentences.statement import Statement, hide_parentheses
from legaldiff.span import Span

__all__ = [
    "bound_starts",
    "bounds_of",
    "classify",
    "extract_passage",
    "extract_span",
    "make_extract",
    "nodes_under",
    "printed",
    "printed_part",
    "quotable",
    "words_of",
]

_QUOTE_WORDS = 160
_WORD_RE = lazy_re(r"[A-Za-z0-9]+")


def extract_span(
    document: Document, rule: str, node: Node, span: Span, fields: Mapping[str, Any], *, always: tuple[str, ...] = ()
) -> Extract:
    """The extract that quotes a span; fields without a value are left out, but for those that are ``always`` there."""
    stated = MappingProxyType({name: value for name, value in fields.items() if value or name in always})
    eid = document.index.eid.get(node, "")
    return Extract(rule, node, document.path(node), eid, span, span.of(document.text), stated)


def extract_passage(
    document: Document, rule: str, passage: Statement, fields: Mapping[str, Any], span: Span | None = None
) -> Extract:
    """The extract of a passage, or of a span of it.

    A passage is quoted with the list that it leads into; where that is too long, without; and where it is too long
    itself, its first words.
    """
    if span is not None:
        quoted = Span(passage.start + span.start, passage.start + span.end)
    else:
        quoted = Span(passage.start, end_of_list(document, passage))
        if document.text[quotable(document.text, quoted).end : quoted.end].strip():
            quoted = Span(passage.start, passage.end)
    return extract_span(document, rule, passage.node, quotable(document.text, quoted), fields)


def make_extract(document: Document, rule: str, clause: Clause, action: Span, fields: Mapping[str, Any]) -> Extract:
    """The extract of a clause, with actor, action, exception and limiter, and the further ``fields`` of the rule.

    An actor that is an alias or a defined term has its full form beside it. ``action`` is a span of the statement.
    """
    exception, limiter = bounds_of(clause)
    full = find_full_form(document, clause.actor) if clause.actor else None
    stated: dict[str, Any] = {
        "actor": clause.actor.of(document.text) if clause.actor else None,
        "actor_full": full.of(document.text) if full else None,
        "action": words_of(clause, action),
        "exception": exception,
        "limiter": limiter,
    }
    if clause.actor_node is not None:
        stated["actor_from"] = document.path(clause.actor_node)
    span = _clause_span(clause, action)
    return extract_span(document, rule, clause.statement.node, span, {**stated, **fields}, always=("actor",))


def quotable(text: str, span: Span) -> Span:
    """The first words of a span, so many as may be quoted, without the white space around them."""
    words = span.of(text)
    end = span.start + len(words.rstrip())
    start = min(end, span.end - len(words.lstrip()))
    if end - start >= 2 * _QUOTE_WORDS:  # a word has a letter and a blank
        end = end_of_words(text, start, end, _QUOTE_WORDS)
    return Span(start, end)


def _clause_span(clause: Clause, action: Span) -> Span:
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


def words_of(clause: Clause, span: Span | None) -> str | None:
    """The words of a span of the clause's statement, as printed, with the designators that it ends before."""
    return clause.statement.raw[span.start : clause.statement.end_with_labels(span.end)] if span else None


def bounds_of(clause: Clause) -> tuple[str | None, str | None]:
    """The exception and the limiter of a clause, as printed; an item has those of the chapeau that it completes."""
    return printed_part(clause, clause.exception), printed_part(clause, clause.limiter)


def bound_starts(text: str, start: int, end: int) -> list[int]:
    """Where the exceptions and limiters in ``text[start:end]`` begin: the words of an action end there."""
    return [s.start for s in (*find_exceptions(text, start, end), *find_limiters(text, start, end))]


def printed_part(clause: Clause, part: Span | None) -> str | None:
    """The words of a part, a span of the reading text that lies in the clause's statement or in a chapeau above it."""
    at: Clause | None = clause
    while part is not None and at is not None:
        statement = at.statement
        if statement.start <= part.start and part.end <= statement.end:
            return statement.raw[part.start - statement.start : part.end - statement.start]
        at = at.lead
    return None


def printed(passage: Statement, span: Span | None) -> str | None:
    """The words of a span of the passage as printed, without the marks at their ends."""
    words = passage.raw[span.start : span.end] if span else ""
    words = words if "“" in words else words.removesuffix("”")  # the end of a quotation that began before
    return words.strip(" \n,;:.—-“") or None


def classify(document: Document, passage: Statement) -> str | None:
    """Which standard clause a passage is, read with its list or else with its chapeau; None of any other words."""
    if not passage.has_any(GENERAL_WORDS):
        return None
    text = passage.text
    end = end_of_list(document, passage)
    if end > passage.end and "othing" in text:
        text += hide_parentheses(document.text[passage.end : end])
        text = text.replace(":", " ").replace(";", ",")
    lead = passage.lead.text.rstrip(" :—-") if passage.lead else ""
    return find_general_clause(text) or (find_general_clause(f"{lead} {text}") if lead else None)


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
