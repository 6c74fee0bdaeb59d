"""Reports: who is to report what to whom, by when first, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from legaldiff.clauses.anchors import anchors_of
from legaldiff.clauses.clause import Clause
from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.field import Field
from legaldiff.rules.finding import printed_part
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule
from legaldiff.time.due import find_due, split_times
from legaldiff.time.duration import find_terms

__all__ = ["RULE", "find_reports"]

_PAPER = (
    r"(?:reports?|briefings?|updates?|assessments?|recommendations?|plans?|summar(?:y|ies)|analys[ei]s|evaluations?|findings|"
    r"reviews?|proposals?|lists?|inventor(?:y|ies)|strateg(?:y|ies)|statements?|accounts?|certifications?|results|conclusions|"
    r"compilation|explanations?|estimates?|accounting|study|studies|memorand(?:um|a))\b"
)
_GIVE = r"(?:submit|provide|transmit|furnish|deliver|present|send|forward|give|make)"
_GIVEN = r"(?:submitted|provided|transmitted|furnished|delivered|presented|sent|forwarded|made)"
_REPORT = r"(?:(?:\w+\s+){0,3}reports?|briefings?|Reports?)\b"
_REPORT_RE = lazy_re(
    rf"(?:^|\b(?:and|or|,)\s|\s)(?:(?P<told>report\b(?!s|ing|ed)(?=\s+(?:to|on|back|annually|quarterly|monthly|periodically|regularly|the|its|their|any|all|such|that|"
    rf"whether|each|promptly|jointly|progress|in\s+writing|immediately|directly|at\s+least|no\s+later|within)\b|\s*(?:[,;.]|\Z))"
    rf"|(?:issue|prepare|publish|complete|file|render|produce|compile)\s+(?:and\s+\w+\s+)?{_REPORT}|brief\s+the\b)|be\s+{_GIVEN}\b|{_GIVE}\b)"
)  # "report to the Mayor", "submit", "prepare an annual report"
_PAPER_RE = lazy_re(rf"\b{_PAPER}", re.IGNORECASE)
_NOUN_RE = lazy_re(r"\b(?:reports?|briefings?)\b", re.IGNORECASE)


def find_reports(document: Document) -> Iterator[Extract]:
    """Every clause by which somebody is to report, or a report is to be given to somebody.

    One that is to be done "within 90 days and again within 180 days" is found once for each time.
    """
    for clause in find_effective_clauses(document):
        found = _reporting(clause) if clause.force is Force.DUTY else None
        if found is not None:
            for times in _times(document, found):
                yield make_modal_extract(document, RULE.name, found, times)


def _reporting(clause: Clause) -> Clause | None:
    """The clause from the first predicate on that says report, or that gives a paper to a recipient."""
    for start in clause.predicates:
        further = tuple(p for p in clause.predicates if p >= start)
        one = clause if start == clause.head else replace(clause, head=start, predicates=further)
        if _reports(one):
            return one
    return None


def _reports(clause: Clause) -> bool:
    verb = clause.verb
    text, offset = clause.statement.text, clause.statement.start
    if verb is None:
        return False
    begin = verb.start - offset
    found = _REPORT_RE.search(text, max(0, begin - 1), min(clause.end, verb.end - offset + 40))
    if found is None or found.start() > verb.end - offset:
        return False
    if found["told"] and not found[0].lstrip(" ,").startswith(("and", "or")):
        return True
    thing = clause.object
    if thing is None:
        return False
    paper = _PAPER_RE.search(text, thing.start - offset, min(thing.end - offset, thing.start - offset + 80))
    return paper is not None and (clause.recipient is not None or _NOUN_RE.match(paper[0]) is not None)


def _times(document: Document, clause: Clause) -> Iterator[dict[str, str | None]]:
    """For each time of the deadline: the first date that follows from it, and how often the report is due."""
    anchors = anchors_of(document, clause.statement.node)
    text = clause.statement.text
    cycles = (find_due(text[t.start : t.end], anchors).recurrence for t in find_terms(text, clause.start, clause.end))
    cycle = next((found for found in cycles if found), None)
    for deadline in split_times(printed_part(clause, clause.deadline) or ""):
        due = find_due(deadline, anchors)
        yield {"deadline": deadline or None, "due": due.date, "recurrence": due.recurrence or cycle}


RULE = Rule(
    "report",
    "Reports: who is to report what to whom, by when first, and how often.",
    find_reports,
    (*FIELDS, Field("due", "date"), Field("recurrence", derived=True)),
)
