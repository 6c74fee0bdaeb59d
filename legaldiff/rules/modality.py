"""What the rules for duties, bars, permissions and dispensations share: which clauses count, and their fields."""

from __future__ import annotations

import re
from typing import Any

from legaldiff.clauses.clause import Clause, find_clauses, known_clauses
from legaldiff.clauses.force import Force
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY
from legaldiff.per_document import once_per_document
from legaldiff.rules.field import ACTOR, texts
from legaldiff.rules.finding import make_extract, nodes_under, printed_part
from legaldiff.rules.rule import Extract
from legaldiff.sentences.boilerplate import BOILERPLATE_HEADING_RE
from legaldiff.sentences.general_clause import GENERAL_WORDS, find_general_clause
from legaldiff.sentences.statement import Statement, find_statements
from legaldiff.span import Span

__all__ = ["AIM_RE", "FIELDS", "find_effective_clauses", "make_modal_extract"]

FIELDS = (
    *ACTOR,
    *texts("action", "object", "recipient", "condition", "exception", "limiter", "deadline", "consultation", "purpose"),
)
"""The fields of an extract that is a clause: who does what, to whom, on what condition, by when, with whom, why."""

AIM_RE = lazy_re(r"\s*(?:purpose|policy|findings?|background|preamble|introduction|statement\s+of)\b", re.IGNORECASE)
"""Headings over statements of aims, in which only shall and its like bind; will and may tell what is to be hoped."""
_DEFINITIONS_RE = lazy_re(r"\s*(?:definitions?|glossary|terms\s+defined)\b", re.IGNORECASE)
"""Headings over meanings: "information that is to be held in confidence" is what a term means."""
_BINDING_RE = lazy_re(r"\b(?:shall|directed|required|ordered|prohibited|authorized)\b")
_CONSTITUTIVE_RE = lazy_re(
    r"""\s*(?:also\s+|further\s+|only\s+|each\s+|not\s+|solely\s+|thereafter\s+|hereafter\s+|immediately\s+)*(?:
      mean|refer\s+to|consist|comprise|constitute|supersede|apply|extend\s+to|expire
    | terminate(?=\s*(?:[.,;]|\Z|on\b|upon\b|at\b|\d|when\b|within\b|not\b|no\b))
    | lapse|cease\s+to\s+(?:exist|be)|take\s+effect|become\s+effective|come\s+into
    | remain\s+in\s+(?:full\s+)?(?:force|effect)
    | no\s+longer\s+(?:be\s+in|apply|have)\b | have\s+(?:the\s+)?(?:same\s+|following\s+)?(?:meanings?|effect|force)\b
    | have\s+no\s+(?:force|effect)|affect\b|impair\b|prevail\b
    | be\s+(?:(?:not|also|hereby|further|so)\s+)*(?:deemed|considered|construed|interpreted|regarded|cited|effective|
        known\s+(?:as|by)|defined|composed|comprised|constituted|read\s+as|taken\s+to|understood|subject\s+to|applicable|
        void|null|limited|superseded|revoked|amended|revised\s+to\s+read|redesignated|rescinded|terminated|at\s+least|
        in\s+(?:effect|force|addition)|eligible|necessary|sufficient|available)\b
    )""",
    re.VERBOSE,
)  # "shall mean", "shall be deemed", "shall take effect": what the order makes so by itself, nobody's duty
_QUALITY_RE = lazy_re(r"\b(?:that|which|who)\s*[:—-]*\s*\Z")  # "a plan that:" lists what the plan is like
_COPULA_RE = lazy_re(r"\s*(?:(?:also|not|each|only)\s+)*be\s+(?!responsible\b|accountable\b|present\b|guided\b)")
_HOPE_RE = lazy_re(
    r"\s*(?:this|that|these|those|such|it|we|our|i|doing|there|the\s+(?:result|effect|purpose|goal|benefits?|policy|policies|"
    r"United\s+States\s+will|nation|world|american\s+people|future))\b",
    re.IGNORECASE,
)  # "This will promote": what is hoped, not what is ordered
_NOUN_END_RE = lazy_re(r"\s(?:of|that|who|which|for|in|to|with|on|by|under)\s")
_PARTY_RE = lazy_re(rf"(?:{BODY}|\bI\b|\w\s+[A-Z])")  # not "The establishment" of "the establishment of the Council"


@once_per_document
def find_effective_clauses(document: Document) -> tuple[Clause, ...]:
    """The clauses that bind, free or allow somebody; not general provisions, aims and definitions."""
    general = nodes_under(document, BOILERPLATE_HEADING_RE) | nodes_under(document, _DEFINITIONS_RE)
    aims = nodes_under(document, AIM_RE)
    known = known_clauses(document)
    found: list[Clause] = []
    for statement in find_statements(document):
        clauses = [c for c in find_clauses(statement, known) if not c.is_open and c.force in _BINDING]
        if clauses and statement.node not in general and not _is_general(statement):
            found += [c for c in clauses if _is_effective(c, is_aim=statement.node in aims)]
    return tuple(found)


_BINDING = (Force.DUTY, Force.BAR, Force.PERMISSION, Force.DISPENSATION)


def _is_general(statement: Statement) -> bool:
    if statement.is_boilerplate:
        return True
    return statement.has_any(GENERAL_WORDS) and find_general_clause(statement.text) is not None


def _is_effective(clause: Clause, *, is_aim: bool) -> bool:
    """Whether the clause does more than describe, define, or hope."""
    text = clause.statement.text
    phrase = clause.phrase
    lead = clause.statement.lead
    if clause.subject is None and lead is not None and _QUALITY_RE.search(lead.text):
        return False
    if phrase is None:
        return not is_aim or (clause.lead is not None and _is_effective(clause.lead, is_aim=True))
    if is_aim and not _BINDING_RE.search(text, *phrase):
        return False
    at = clause.head if clause.head > phrase.start else phrase.end
    if clause.force in (Force.DUTY, Force.BAR) and _CONSTITUTIVE_RE.match(text, at, clause.end):
        return False
    if clause.force is Force.DUTY and _is_hope(clause, phrase):
        return False
    return clause.is_passive or clause.force is Force.DISPENSATION or not _COPULA_RE.match(text, at, clause.end)


def _is_hope(clause: Clause, phrase: Span) -> bool:
    """Whether "will" or "must" has a subject that nobody orders about."""
    text = clause.statement.text
    if not text.startswith(("will", "must"), phrase.start):
        return False
    if clause.subject is None or _HOPE_RE.match(text, *clause.subject):
        return True
    if text.startswith("must", phrase.start) or clause.is_passive:
        return False
    noun = _NOUN_END_RE.search(text, *clause.subject)
    return not _PARTY_RE.search(text, clause.subject.start, noun.start() if noun else clause.subject.end)


def make_modal_extract(document: Document, rule: str, clause: Clause, fields: dict[str, Any] | None = None) -> Extract:
    """The extract of a clause with all its parts; ``fields`` are those that a rule adds or has otherwise."""
    names = ("object", "recipient", "condition", "deadline", "consultation", "purpose")
    parts = {name: printed_part(clause, getattr(clause, name)) for name in names}
    return make_extract(document, rule, clause, _action(clause), {**parts, **(fields or {})})


def _action(clause: Clause) -> Span:
    """The words from the modal phrase or the verb on, up to the first of the parts that follow its object."""
    text = clause.statement.text
    start = clause.head
    offset = clause.statement.start
    floor = max(
        (p.end - offset for p in (clause.verb, clause.object) if p and start <= p.start - offset < clause.end),
        default=start,
    )
    parts = (clause.condition, clause.exception, clause.limiter, clause.deadline, clause.consultation, clause.purpose)
    stops = [p.start - offset for p in parts if p and floor <= p.start - offset < clause.end]
    subject = clause.subject
    if clause.is_passive and clause.actor is None and subject and 0 <= start - subject.start < _SHORT_SUBJECT:
        start = subject.start
    return trim_predicate(text, start, min(stops, default=clause.end), keep=min(floor, clause.end), least=8, most=40)


_SHORT_SUBJECT = 100  # code points of a subject that is quoted with what is done to it
