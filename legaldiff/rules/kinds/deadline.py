"""Duties that are timed: by a date, within a period, at intervals, or at once."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.anchors import anchors_of
from legaldiff.clauses.clause import Clause, find_clauses, known_clauses
from legaldiff.clauses.force import Force
from legaldiff.clauses.frame import Frame
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lexicon.clue import mentions
from legaldiff.rules.field import ACTOR, Field, texts
from legaldiff.rules.finding import bound_starts, make_extract, nodes_under
from legaldiff.rules.modality import AIM_RE
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.boilerplate import BOILERPLATE_HEADING_RE
from legaldiff.sentences.statement import find_statements
from legaldiff.span import Span
from legaldiff.time.due import find_due, split_times
from legaldiff.time.duration import Term, TermKind

__all__ = ["RULE", "find_deadlines"]

_CLUES = (
    *("within", "later", "before", "by ", "prior", "day", "month", "year", "week", "hour", "quarter", "annual"),
    *("biennial", "triennial", "immediate", "prompt", "forthwith", "expeditious", "periodic", "regular", "soon"),
    *("daily", "quick", "delay", "at once", "timely", "earliest"),
)
"""What every time phrase has in it, in small letters."""


def find_deadlines(document: Document) -> Iterator[Extract]:
    """Every timed duty of the document, in document order; a permission only where a date can be computed."""
    if not mentions(document, _CLUES):
        return
    general, aims = nodes_under(document, BOILERPLATE_HEADING_RE), nodes_under(document, AIM_RE)
    known = known_clauses(document)
    for statement in find_statements(document):
        if statement.node in general:
            continue
        timed = [
            (clause, timing)
            for clause in find_clauses(statement, known)
            if clause.force in (Force.DUTY, Force.PERMISSION) and not clause.is_open
            for timing in clause.timings
        ]
        if timed and not statement.is_boilerplate:
            for clause, (start, term, owner) in timed:
                if term.is_computable or statement.node not in aims:  # there "promptly" describes, and a date binds
                    yield from _extracts(document, clause, start, term, owner)


def _extracts(document: Document, clause: Clause, start: int, term: Term, owner: Frame) -> Iterator[Extract]:
    """One extract, or one for each time of a duty that is to be done "and again within 180 days"."""
    words = owner.statement.raw
    action = _action(clause, start, term if owner is clause else None)
    anchors = anchors_of(document, owner.statement.node)
    for part in split_times(words[term.start : term.end]):
        is_last_quoted = part.endswith(("”", '"'))  # the last words of a quotation
        deadline = part[:-1].rstrip(" ,.;") if is_last_quoted else part
        due = find_due(deadline, anchors, words[max(0, term.start - _BEFORE) : term.start])
        fields = {
            "deadline": deadline,
            "due": due.date,
            "arithmetic": due.arithmetic,
            "recurrence": due.recurrence,
            "soft": not term.is_computable,
            "recurring": term.recurring or due.recurrence is not None,
        }
        yield make_extract(document, RULE.name, clause, action, fields)


def _action(clause: Clause, start: int, term: Term | None) -> Span:
    """The words of the duty, without exception, limiter, or a time phrase that follows it."""
    text = clause.statement.text
    stops = bound_starts(text, start, clause.end)
    keep = 0
    if term and term.start >= start:
        if term.kind in (TermKind.ADVERB, TermKind.ADJECTIVE):
            keep = term.end + 1 + len(text[term.end + 1 : term.end + 60].split(" ", 1)[0])
        elif len(text[start : term.start].split()) > 3:
            stops.append(term.start)
        else:  # "shall make public, on a weekly basis, a list of": the object follows
            keep = term.end + (_OBJECT_REACH if text.startswith(",", term.end) else 0)
    end = min([s for s in stops if len(text[start:s].split()) > 2], default=clause.end)
    subject = clause.subject
    is_nameless = clause.is_passive and clause.actor is None and start == clause.head
    if is_nameless and subject and len(text[subject.start : subject.end].split()) <= _SHORT_SUBJECT:
        start = subject.start
    return trim_predicate(text, start, max(start, end), keep=min(keep, end))


_BEFORE = 60  # code points before a phrase, which say whose date "its date" is
_OBJECT_REACH = 26
_SHORT_SUBJECT = 12

RULE = Rule(
    "deadline",
    "Duties timed by a date, a period, an interval, or a word such as promptly.",
    find_deadlines,
    (
        *ACTOR,
        *texts("action", "deadline"),
        Field("due", "date"),
        *texts("arithmetic", "recurrence", derived=True),
        *(*texts("exception", "limiter"), Field("soft", "flag"), Field("recurring", "flag")),
    ),
)
