"""Authority that is handed on: who is authorized or empowered, who may redelegate, what is delegated to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legaldiff.clauses.clause import Clause, find_clauses, known_clauses, performing_clause
from legaldiff.clauses.force import Force
from legaldiff.clauses.parts.authority import Handing, find_handings, hands_on, is_held
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.rules.field import ACTOR, texts
from legaldiff.rules.finding import bound_starts, bounds_of, make_extract, nodes_under, words_of
from legaldiff.rules.modality import AIM_RE
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.statement import Statement, find_statements
from legaldiff.span import Span

__all__ = ["RULE", "find_delegations"]

_CLUES = ("authoriz", "authoris", "empower", "authority", "power", "delegat", "assigned", "vested", "conferred")
_SOURCE_RE = lazy_re(r"\s*(?:the\s+)?(?:President|Congress|Constitution|I|We)\b(?!\s+of)", re.IGNORECASE)
_MATTER_RE = lazy_re(
    r"\s*(?:(?:the|such|all|any|each)\s+)?(?:use|payment|expenditure|appropriations?|funds|travel|orders?|regulations?|"
    r"directives|documents?)\b",
    re.IGNORECASE,
)  # a subject that holds no authority
_MEANS_RE = lazy_re(r"\bmeans?\b|\brefers?\s+to\b")
_EXAMPLE_RE = lazy_re(r",\s+including\b[^,;]*,\s+and\s+to\s+\Z")  # "to act, including by rule, and to appoint"
_PRONOUN_RE = lazy_re(r"\s*(?:[^,;:]{2,120},\s+)?(?:he|she|it|they)\b", re.IGNORECASE)


def find_delegations(document: Document) -> Iterator[Extract]:
    """Every clause whose main verb hands authority on; a duty, an assignment and a plain permission do not."""
    if not mentions(document, _CLUES):
        return
    aims = nodes_under(document, AIM_RE)
    known = known_clauses(document)
    for statement in find_statements(document):
        if statement.node in aims or not _has_clue(statement) or statement.is_boilerplate:
            continue
        found = [_held(document, c, start) for c in find_clauses(statement, known) for start in _authority(c)]
        found += [_handed(document, statement, handing) for handing in find_handings(statement.text)]
        yield from sorted(found, key=lambda e: e.span.start)


def _has_clue(statement: Statement) -> bool:
    lead = statement.lead
    return statement.has_any(_CLUES) or (lead is not None and lead.has_any(_CLUES))


def _empowers(clause: Clause) -> bool:
    """Whether a clause is a permission, or a duty that comes with one: "is authorized and directed to"."""
    phrase = clause.phrase or Span(0, 0)
    said = clause.statement.text[phrase.start : phrase.end]
    return clause.force is Force.PERMISSION or (clause.force is Force.DUTY and "uthorized and" in said)


def _authority(clause: Clause) -> Iterator[int]:
    """Where the predicates of a permission begin that hand authority on; items do where their chapeau does."""
    if not _empowers(clause) or clause.is_open or _is_no_holder(clause):
        return
    lead = clause.lead
    text = clause.statement.text
    if lead is not None:
        if lead.is_open and hands_on(lead.statement.text, lead.head, lead.end):
            yield clause.head
        return
    if is_held(text, clause.head) and (
        clause.is_passive or not (clause.subject or _PRONOUN_RE.match(text, clause.start))
    ):
        return  # "are authorized to be transferred"; "an official who: (2) is authorized to classify"
    if _MEANS_RE.search(text, clause.start, clause.head):
        return
    for start, end in zip(clause.predicates, (*clause.predicates[1:], clause.end), strict=True):
        if hands_on(text, start, end):
            yield start
            return


def _is_no_holder(clause: Clause) -> bool:
    at = clause
    while at.lead is not None:
        at = at.lead
    subject = at.subject
    if subject is None:
        return False
    text = at.statement.text
    return _SOURCE_RE.match(text, *subject) is not None or _MATTER_RE.match(text, *subject) is not None


def _held(document: Document, clause: Clause, start: int) -> Extract:
    further = max((p for p in clause.predicates if p > start), default=0)
    phrase = clause.phrase
    least = phrase.end + _VERB if phrase and phrase.start == start else 0  # "empowered, without leave, to close"
    action = _action(clause.statement.text, start, clause.end, further, least)
    return make_extract(document, RULE.name, clause, action, _bounds(clause))


def _handed(document: Document, statement: Statement, handing: Handing) -> Extract:
    receiver = Span(handing.receiver.start + statement.start, handing.receiver.end + statement.start)
    clause = performing_clause(statement, handing.start, Span(handing.verb, handing.verb), handing.end)
    clause = replace(clause, actor=receiver)
    action = _action(statement.text, handing.verb, handing.end)
    return make_extract(document, RULE.name, clause, action, _bounds(clause))


def _bounds(clause: Clause) -> dict[str, str | None]:
    """The exception and the limiter; what an "other than" before the verb takes out is taken out of the subject."""
    exception, limiter = bounds_of(clause)
    if exception and exception.lower().startswith("other than"):
        later = find_exceptions(clause.statement.text, clause.head, clause.end)
        exception = words_of(clause, later[0]) if later else None
    return {"exception": exception, "limiter": limiter}


def _action(text: str, start: int, end: int, further: int = 0, least: int = 0) -> Span:
    """The words of the authority, without exception and limiter; ``further`` is where a coordinated act begins.

    It holds at least what lies before ``least``.
    """
    stop = min([s for s in bound_starts(text, start, end) if len(text[start:s].split()) > 3], default=end)
    keep = further if further < stop and _EXAMPLE_RE.search(text, start, further) else min(least, stop)
    return trim_predicate(text, start, stop, keep=keep, least=_LEAST_WORDS, most=40)


_LEAST_WORDS = 9
_VERB = 2  # code points into the verb after "to"

RULE = Rule(
    "delegation",
    "Authority handed on: who is authorized or empowered, and what is delegated.",
    find_delegations,
    (*ACTOR, *texts("action", "exception", "limiter")),
)
