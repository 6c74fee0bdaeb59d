"""Orders, or parts of them, that are revoked, rescinded or superseded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from legaldiff.clauses.clause import Clause, performing_clause
from legaldiff.clauses.force import find_modals
from legaldiff.clauses.parts.amendment import find_amendings
from legaldiff.clauses.parts.revocation import find_repeals, is_target, trim_target
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.lexicon.verb import REVOKING
from legaldiff.rules.field import ACTOR, Field, texts
from legaldiff.rules.finding import bounds_of, make_extract, words_of
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.quoted_words import find_own_statements
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["RULE", "find_revocations"]

_CLUES = tuple(REVOKING)
_EXTENT_RE = lazy_re(
    r"(?:\bto\s+the\s+extent\b(?!\s+(?:permitted|allowed))|\b(?:insofar|so\s+far)\s+as\b)[^,;:.]{3,160}", re.IGNORECASE
)  # "to the extent that they are inconsistent with this order"
_LABEL_RE = lazy_re(r"[\s,]*(?:and\s+)?(?:\(?\w{1,4}\)\s*)?")


def find_revocations(document: Document) -> Iterator[Extract]:
    """Every order or part of one that the document puts out of force; each item of a list is one."""
    if not mentions(document, _CLUES):
        return
    leads: dict[Statement, Clause] = {}
    last: Clause | None = None  # the chapeau whose list goes on in further paragraphs of the same provision
    for statement in find_own_statements(document):
        above = leads.get(statement.lead) if statement.lead else None
        if above is None and last is not None and last.statement.node is statement.node:
            above = last
        if above is not None and _is_item(statement):
            yield _item(document, statement, above, Span(0, len(statement.raw)))
            continue
        last = None
        if not statement.has_any(_CLUES) or statement.is_boilerplate:
            continue
        for repeal in find_repeals(statement.text):
            clause = performing_clause(statement, repeal.start, repeal.verb, repeal.end, repeal.target)
            if repeal.target is not None:
                yield _extract(document, clause, repeal.verb, repeal.target)
                continue
            leads[statement] = last = clause
            for item in _items(statement, repeal.verb.end):
                yield _item(document, statement, clause, item)


def _is_item(statement: Statement) -> bool:
    """Whether the statement names an order and says nothing of it."""
    text = statement.text
    says_something = next(find_modals(text), None) or next(find_amendings(text), None) or next(find_repeals(text), None)
    return is_target(text, 0, len(text)) and says_something is None


def _items(statement: Statement, at: int) -> Iterator[Span]:
    """The items that follow the colon in the same sentence, parted by semicolons."""
    text = statement.text
    start = text.find(":", at) + 1
    while 0 < start < len(text):
        end = text.find(";", start)
        end = len(text) if end < 0 else end
        label = _LABEL_RE.match(statement.raw, start)
        start = label.end() if label else start
        if is_target(text, start, end):
            yield Span(start, end)
        start = end + 1


def _extract(document: Document, clause: Clause, verb: Span, target: Span) -> Extract:
    """A repeal that names its target. ``action`` is the verb with what follows it, or with its object."""
    named = trim_target(clause.statement.raw, target)
    action = Span(verb.start, named.end) if target.start >= verb.end else verb
    return make_extract(document, RULE.name, clause, action, _fields(clause, named))


def _item(document: Document, statement: Statement, lead: Clause, item: Span) -> Extract:
    """An item of a list of targets: the words of repeal, and their bounds, are those of the chapeau."""
    clause = replace(
        lead, statement=statement, start=item.start, subject=item, head=item.start, end=item.end, lead=lead
    )
    fields = _fields(clause, trim_target(statement.raw, item))
    fields["action"] = lead.statement.raw[lead.head : lead.predicates[-1]]
    if lead.statement.node is not statement.node:
        fields["actor_from"] = document.path(lead.statement.node)
    return make_extract(document, RULE.name, clause, item, fields)


def _fields(clause: Clause, target: Span) -> dict[str, Any]:
    extent = _EXTENT_RE.search(clause.statement.text, clause.start, clause.end)
    limiter = bounds_of(clause)[1] or (words_of(clause, Span(*extent.span())) if extent else None)
    return {"target": words_of(clause, target), "limiter": limiter}


RULE = Rule(
    "revocation",
    "Orders, or parts of them, that are revoked, rescinded or superseded.",
    find_revocations,
    (Field("target"), *ACTOR, *texts("action", "exception", "limiter")),
)
