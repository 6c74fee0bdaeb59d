"""Who is, or is not, to get public money: grants, contracts, assistance, and participation in programs that pay them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legaldiff.document import Document
from legaldiff.grammar.clause import Clause, find_clauses
from legaldiff.grammar.eligibility import Polarity, Trigger, find_trigger
from legaldiff.grammar.exception import find_exceptions
from legaldiff.grammar.limiter import find_limiters
from legaldiff.grammar.money import BENEFIT, RECIPIENT
from legaldiff.grammar.predicate import trim_predicate
from legaldiff.grammar.statement import Statement, find_statements
from legaldiff.rules.finding import bounds_of, is_general_provision, make_extract, words_of
from legaldiff.rules.rule import Extract, Rule
from legaldiff.span import Span

__all__ = ["RULE", "find_grant_eligibilities"]

_CLUE_RE = re.compile(
    r"grant|contract|fund|assistance|award|loan|procure|debar|eligib|benefit|subsid|participat|applicant", re.IGNORECASE
)
_BENEFIT_RE = re.compile(rf"\b{BENEFIT}", re.IGNORECASE)
_RECIPIENT_RE = re.compile(
    rf"\b(?:(?:any|such|each|all|every|an?|the|that(?!\s+(?:the|an?|any|each|such)\b))\s+(?:(?!of\b|to\b|in\b|for\b|with\b|and\b|or\b)[a-z-]+\s+){{0,2}}?)?{RECIPIENT}(?!\s+contract)",
    re.IGNORECASE,
)  # "any noncomplying contractor"
_THAT_SUBJECT_RE = re.compile(
    rf"\bthat\s+((?:[\w-]+\s+){{0,4}}?{RECIPIENT}[^,;:]{{0,160}}?)\s+(?:shall|may|will|must|should|are|is|do|does)\s",
    re.IGNORECASE,
)  # "ensure that jurisdictions that refuse to comply are not eligible"
_DECIDER_RE = re.compile(
    r"\b(?:by|of|as|where|when|if|unless|until)\s+((?:the|an?|any|such|each)\s+(?:[A-Z][\w.]*|agency|head|department|contracting)(?:\s+(?:of|for|and|or|the|[A-Z][\w.]*|agency|"
    r"head|department|officer))*?)(?=\s*(?:[,.;:]|$|\s(?:deems?|determines?|finds?|decides?|may|shall|so|that|has|is|in|which|to)\b))"
)  # "as deemed necessary by the Attorney General or the Secretary"
_JUDGED_RE = re.compile(r"\b(?:deem\w*|determin\w+|judgment|discretion|decid\w+|finds)\b")


def find_grant_eligibilities(document: Document) -> Iterator[Extract]:
    """Each sentence or listed action that opens, bars, ends or conditions money, a contract or participation, in order."""
    if not _CLUE_RE.search(document.text):
        return
    for statement in find_statements(document):
        if not _CLUE_RE.search(statement.text) or is_general_provision(document, statement):
            continue
        found = _best(statement, quoted='"' in document.path(statement.node))
        if found:
            yield _extract(document, *found)


def _best(statement: Statement, *, quoted: bool) -> tuple[Clause, Trigger] | None:
    """The clause of the statement that decides most, with its wording.

    Inside quoted text a condition does not count: the provision that prescribes the quoted clause states it.
    """
    found: list[tuple[Clause, Trigger]] = []
    for clause in find_clauses(statement):
        begin = (
            clause.subject.start
            if clause.subject
            else clause.start
            if clause.is_passive or clause.lead
            else clause.head
        )
        trigger = find_trigger(statement.text, min(begin, clause.head), clause.end, clause.head)
        if trigger and not (quoted and trigger.polarity is Polarity.CONDITION):
            found.append((clause, trigger))
    return min(found, key=lambda pair: pair[1].rank, default=None)


def _extract(document: Document, clause: Clause, trigger: Trigger) -> Extract:
    text = clause.statement.text
    action = _action(clause, trigger)
    recipient = _recipient(clause, trigger)
    benefit = _BENEFIT_RE.search(text, trigger.start, clause.end) or _BENEFIT_RE.search(text, clause.start, clause.end)
    actor = (
        clause.subject
        if clause.is_passive and clause.actor is None and clause.subject and _is_recipient(text, clause.subject)
        else None
    )
    if actor:
        clause = replace(clause, actor=Span(actor.start + clause.statement.start, actor.end + clause.statement.start))
    fields = {
        "polarity": trigger.polarity.value,
        "recipient": words_of(clause, recipient),
        "benefit": benefit[0] if benefit else None,
        "decider": _decider(clause),
    }
    return make_extract(document, RULE.name, clause, action, fields)


def _action(clause: Clause, trigger: Trigger) -> Span:
    """The predicate that holds the wording, from its modal phrase or verb to the end of the wording and its object."""
    text = clause.statement.text
    start = max((p for p in clause.predicates if p <= trigger.start), default=clause.predicates[0])
    subject = clause.subject
    if subject and (trigger.start < start or _is_impersonal(clause)) and start == clause.head:
        start = subject.start if clause.head - subject.start < 120 else trigger.start
    if (
        len(text[start : trigger.start].split()) > _FAR_WORDS
    ):  # "... include a clause ... specifying, as a condition of payment, that"
        start = max((m.start() for m in _GERUND_RE.finditer(text, start, trigger.end)), default=start)
    stops = [
        s.start
        for s in (*find_exceptions(text, start, clause.end), *find_limiters(text, start, clause.end))
        if s.start >= trigger.end
    ]
    keep, least = trigger.end, 4
    if trigger.polarity is Polarity.SCOPE:
        return _listed(text, start, trigger.end, min(stops, default=clause.end))
    comma = _NEXT_COMMA_RE.match(text, trigger.end, clause.end) if trigger.polarity is Polarity.CONDITION else None
    if comma:
        keep = min(clause.end, comma.end() + 40)
    return trim_predicate(text, start, min(stops, default=clause.end), keep=keep, least=least, most=40)


def _listed(text: str, start: int, floor: int, end: int) -> Span:
    """A scope's first few classes: up to the punctuation after a dozen words."""
    stop = next(
        (m.start() for m in _LIST_STOP_RE.finditer(text, floor, end) if len(text[start : m.start()].split()) >= 12), end
    )
    return trim_predicate(text, start, stop, keep=stop, most=24)


def _is_impersonal(clause: Clause) -> bool:
    """Whether a passive's subject is what is decided about and not a person: its words then open the action."""
    subject = clause.subject
    return clause.is_passive and not (subject and _is_recipient(clause.statement.text, subject))


def _is_recipient(text: str, subject: Span) -> bool:
    found = _RECIPIENT_RE.search(text, *subject)
    return (
        found is not None
        and found.start() - subject.start < 40
        and not _AGENCY_RE.search(text, subject.start, found.end())
        and not _MATTER_RE.match(text, *subject)
    )


def _recipient(clause: Clause, trigger: Trigger) -> Span | None:
    """Whose money is at stake: the subject of the that-clause, the subject itself, or the first noun for a recipient."""
    text = clause.statement.text
    start = min(clause.head, trigger.start)
    inner = _THAT_SUBJECT_RE.search(text, start, trigger.end)
    if inner:
        return _with_alias(clause, Span(*inner.span(1)))
    subject = clause.subject
    if subject and _is_recipient(text, subject):
        return subject
    found = _RECIPIENT_RE.search(text, trigger.start, clause.end) or _RECIPIENT_RE.search(text, start, clause.end)
    return Span(*found.span()) if found else None


_FAR_WORDS = 24
_GERUND_RE = re.compile(r"(?<=\s)[a-z]+ing\b(?=,?\s)")
_NEXT_COMMA_RE = re.compile(r"(?:\s+[\w-]+){0,4},")
_LIST_STOP_RE = re.compile(r"[,;]\s")
_MATTER_RE = re.compile(
    r"\s*(?:(?:any|no|such|each|the|all|an?)\s+)*(?:action|order|debarment|suspension|contract|grant|award|case)s?\b",
    re.IGNORECASE,
)
_AGENCY_RE = re.compile(r"\b(?:agenc(?:y|ies)|department|Secretary|Attorney|Director|head|order|Administrator)s?\b")


def _with_alias(clause: Clause, span: Span) -> Span:
    printed = clause.statement.raw[span.start : span.end]
    blank = len(clause.statement.text[span.start : span.end].rstrip())
    alias = clause.statement.raw[span.start + blank :].lstrip()
    if alias.startswith("(") and blank == len(printed):
        close = clause.statement.raw.find(")", span.end)
        return Span(span.start, close + 1) if 0 <= close - span.end < 80 else span
    return span


def _decider(clause: Clause) -> str | None:
    """Who may decide otherwise: the office that the exception names."""
    exception, _ = bounds_of(clause)
    if not exception or not _JUDGED_RE.search(exception):
        return None
    found = _DECIDER_RE.search(exception)
    return found[1] if found else None


RULE = Rule(
    "grant_eligibility",
    "Who is, or is not, to get grants, contracts or assistance, and on what condition.",
    find_grant_eligibilities,
)
