"""Who is, or is not, to get public money: grants, contracts, assistance, and participation in programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legaldiff.clauses.clause import Clause, Known, find_clauses, known_clauses, performing_clause
from legaldiff.clauses.parts.eligibility import Polarity, Trigger, find_embedded_trigger, find_trigger
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.lexicon.money import BENEFIT, GETTER, RECIPIENT
from legaldiff.rules.field import ACTOR, Field, texts
from legaldiff.rules.finding import bound_starts, bounds_of, make_extract, nodes_under, words_of
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.boilerplate import BOILERPLATE_HEADING_RE
from legaldiff.sentences.statement import Statement, find_statements
from legaldiff.span import Span

__all__ = ["RULE", "find_grant_eligibilities"]

_CLUES = (
    *("grant", "contract", "fund", "assistance", "award", "loan", "procure", "debar", "eligib", "benefit", "subsid"),
    *("participat", "applicant", "credit", "solicitation", "offeror", "bidder"),
)
_BENEFIT_RE = lazy_re(rf"\b{BENEFIT}", re.IGNORECASE)
_DETERMINER = r"(?:any|such|each|all|every|an?|the|no|that(?!\s+(?:the|an?|any|each|such)\b))"
_RECIPIENT_RE = lazy_re(
    rf"\b(?:{_DETERMINER}\s+(?:(?!(?:of|to|in|for|with|and|or)\b)[a-z-]+\s+){{0,2}}?)?{RECIPIENT}(?!\s+contract)",
    re.IGNORECASE,
)  # "any noncomplying contractor"
_GETTER_RE = lazy_re(rf"(?:the\s+|each\s+|any\s+)?{GETTER}", re.IGNORECASE)
_THAT_SUBJECT_RE = lazy_re(
    rf"\bthat\s+((?:[\w-]+\s+){{0,4}}?{RECIPIENT}[^,;:]{{0,160}}?)\s+(?:shall|may|will|must|should|are|is|do|does)\s",
    re.IGNORECASE,
)  # "ensure that jurisdictions that refuse to comply are not eligible"
_OFFICER = r"(?:[A-Z][\w.]*|agency|head|department|contracting)"
_DECIDER_RE = lazy_re(
    rf"\b(?:by|of|as|where|when|if|unless|until)\s+((?:the|an?|any|such|each)\s+{_OFFICER}"
    rf"(?:\s+(?:of|for|and|or|the|officer|{_OFFICER})){{0,24}}?)"
    r"(?=\s*(?:[,.;:]|\Z|\s(?:deems?|determines?|finds?|decides?|may|shall|so|that|has|is|in|which|to)\b))"
)  # "as deemed necessary by the Attorney General or the Secretary"
_JUDGED_RE = lazy_re(r"\b(?:deem\w*|determin\w+|judgment|discretion|decid\w+|finds)\b")
_LEAVE_RE = lazy_re(
    r"(?:The|An|Any|Each|Such)\s+[^,;:.]{2,80}?\s+may\s+(?:grant|make|allow|approve|authorize)\s+(?:an?\s+|such\s+)?"
    r"(?:exceptions?|waivers?)\b"
)  # "An agency may grant an exception permitting": the exception is in the next sentence
_GERUND_RE = lazy_re(r"(?<=\s)[a-z]+ing\b(?=,?\s)")
_NEXT_COMMA_RE = lazy_re(r"(?:\s+[\w-]+){0,4},")
_LIST_STOP_RE = lazy_re(r"[,;]\s")
_MATTER_RE = lazy_re(
    r"\s*(?:(?:any|no|such|each|the|all|an?)\s+)*(?:action|order|debarment|suspension|contract|grant|award|case)s?\b",
    re.IGNORECASE,
)  # a subject that is no person
_AGENCY_RE = lazy_re(r"\b(?:agenc(?:y|ies)|department|Secretary|Attorney|Director|head|order|Administrator)s?\b")
_FAR_WORDS = 24


def find_grant_eligibilities(document: Document) -> Iterator[Extract]:
    """Each sentence or listed action that opens, bars, ends or conditions money, a contract or participation."""
    if not mentions(document, _CLUES):
        return
    general = nodes_under(document, BOILERPLATE_HEADING_RE)
    known = known_clauses(document)
    statements = list(find_statements(document))
    for i, statement in enumerate(statements):
        if statement.node in general or not statement.has_any(_CLUES) or statement.is_boilerplate:
            continue
        found = _best(statement, known, quoted='"' in document.path(statement.node))
        if found:
            yield _extract(document, *found, statements[i + 1] if i + 1 < len(statements) else None)


def _best(statement: Statement, known: Known, *, quoted: bool) -> tuple[Clause, Trigger] | None:
    """The clause of the statement that decides most, with its wording.

    In a quoted contract clause, what the contractor undertakes does not count: the provision that prescribes the clause
    states that condition.
    """
    found: list[tuple[Clause, Trigger]] = []
    for clause in find_clauses(statement, known):
        begin = clause.start if clause.is_passive or clause.lead else clause.head
        if clause.subject:
            begin = clause.subject.start
        trigger = find_trigger(statement.text, min(begin, clause.head), clause.end, clause.head)
        is_term = quoted and clause.subject is not None and _GETTER_RE.match(statement.text, clause.subject.start)
        if trigger and not (is_term and trigger.polarity is Polarity.CONDITION):
            found.append((clause, trigger))
    return min(found, key=lambda pair: pair[1].rank, default=None) or _embedded(statement)


def _embedded(statement: Statement) -> tuple[Clause, Trigger] | None:
    """A wording that stands in no clause with a modal phrase: "to ensure that Federal funds are not used for"."""
    trigger = find_embedded_trigger(statement.text)
    if trigger is None:
        return None
    verb = Span(trigger.start, trigger.start)
    return performing_clause(statement, trigger.start, verb, len(statement.text)), trigger


def _extract(document: Document, clause: Clause, trigger: Trigger, following: Statement | None) -> Extract:
    text = clause.statement.text
    benefit = _BENEFIT_RE.search(text, trigger.start, clause.end) or _BENEFIT_RE.search(text, clause.start, clause.end)
    fields = {
        "polarity": trigger.polarity.value,
        "recipient": words_of(clause, _recipient(clause, trigger)),
        "benefit": clause.statement.raw[slice(*benefit.span())] if benefit else None,
        "decider": _decider(clause),
    }
    if following and following.node is clause.statement.node and _LEAVE_RE.match(following.text):
        leave = trim_predicate(following.text, 0, len(following.text), least=30, most=32)
        fields["exception"] = bounds_of(clause)[0] or following.raw[leave.start : leave.end]
    action = _action(clause, trigger)
    if clause.is_passive and clause.actor is None and clause.subject and _is_recipient(text, clause.subject):
        start, end = clause.subject
        clause = replace(clause, actor=Span(start + clause.statement.start, end + clause.statement.start))
    return make_extract(document, RULE.name, clause, action, fields)


def _action(clause: Clause, trigger: Trigger) -> Span:
    """The predicate that holds the wording, from its modal phrase or verb to the end of the wording and its object."""
    text = clause.statement.text
    start = _action_start(clause, trigger)
    end = min((s for s in bound_starts(text, start, clause.end) if s >= trigger.end), default=clause.end)
    if trigger.polarity is Polarity.SCOPE:
        return _listed(text, start, trigger.end, end)
    keep = trigger.end
    if trigger.polarity is Polarity.CONDITION and (comma := _NEXT_COMMA_RE.match(text, trigger.end, clause.end)):
        keep = min(clause.end, comma.end() + 40)  # "as a condition of payment, that the wage": what is required follows
    return trim_predicate(text, start, end, keep=keep, most=40)


def _action_start(clause: Clause, trigger: Trigger) -> int:
    text = clause.statement.text
    start = max((p for p in clause.predicates if p <= trigger.start), default=clause.predicates[0])
    subject = clause.subject
    is_impersonal = clause.is_passive and not (subject and _is_recipient(text, subject))
    if subject and start == clause.head and (trigger.start < start or is_impersonal):
        start = subject.start if clause.head - subject.start < 120 else trigger.start
    if len(text[start : trigger.start].split()) > _FAR_WORDS:  # "include a clause ... specifying, as a condition of"
        start = max((m.start() for m in _GERUND_RE.finditer(text, start, trigger.end)), default=start)
    return start


def _listed(text: str, start: int, floor: int, end: int) -> Span:
    """A scope's first few classes: up to the punctuation after a dozen words."""
    for mark in _LIST_STOP_RE.finditer(text, floor, end):
        if len(text[start : mark.start()].split()) >= 12:
            end = mark.start()
            break
    return trim_predicate(text, start, end, keep=end, most=24)


def _is_recipient(text: str, subject: Span) -> bool:
    found = _RECIPIENT_RE.search(text, *subject)
    return (
        found is not None
        and found.start() - subject.start < 40
        and not _AGENCY_RE.search(text, subject.start, found.end())
        and not _MATTER_RE.match(text, *subject)
    )


def _recipient(clause: Clause, trigger: Trigger) -> Span | None:
    """Whose money is at stake: the subject of the that-clause, the subject itself, or the first noun for one."""
    text = clause.statement.text
    start = min(clause.head, trigger.start)
    inner = _THAT_SUBJECT_RE.search(text, start, trigger.end)
    if inner:
        return _with_alias(clause.statement, Span(*inner.span(1)))
    if clause.subject and _is_recipient(text, clause.subject):
        return clause.subject
    found = _RECIPIENT_RE.search(text, trigger.start, clause.end) or _RECIPIENT_RE.search(text, start, clause.end)
    return Span(*found.span()) if found else None


def _with_alias(statement: Statement, span: Span) -> Span:
    """The phrase with the alias in parentheses that follows it: "... 8 U.S.C. 1373 (sanctuary jurisdictions)"."""
    after = statement.raw[span.end :]
    if not after.lstrip().startswith("("):
        return span
    close = after.find(")")
    return Span(span.start, span.end + close + 1) if 0 <= close < 80 else span


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
    (
        Field("polarity", derived=True),
        *ACTOR,
        *texts("action", "recipient", "benefit", "decider", "exception", "limiter"),
    ),
)
