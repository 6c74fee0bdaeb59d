"""Timings: which time phrase is the deadline of which predicate of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from legaldiff.clauses.force import Force
from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.verb import VERB
from legaldiff.time.duration import Term, TermKind, find_terms

__all__ = ["find_timings"]

_STATIVE_RE = lazy_re(
    r"(?:(?:shall|must|will|may)\s+(?:also\s+|only\s+|not\s+)?)?(?:be\s+(?:at\s+least|effective|deemed|construed|considered|"
    r"regarded|the\b|an?\b|subject|based|composed|limited|in\s+addition|comprised|\$|\d)|include\b|contain\b|consist\b|"
    r"mean\b|apply\b|take\s+effect|become\b|reflect\b|supersede\b|lead\s+to|result\s+in|exceed\b)"
)  # "shall be at least $10.10 per hour": a rate; "shall include annual cost estimates": a description
_DELIVERY_RE = lazy_re(
    r"\b(?:submit|provide|report|publish|prepare|conduct|issue|make|furnish|hold|meet|deliver|transmit|take|perform|"
    r"undertake|send|file|present|convene|produce|complete|carry\s+out|begin|initiate|render|give|develop|receive|made|"
    r"submitted|held|published|issued)\b"
)
_NESTED_RE = lazy_re(rf"\bto\s+{VERB}")  # "develop ways to encourage industry to perform periodic assessments"
_LASTING_RE = lazy_re(
    r"\b(?:serve|remain|continue|function|exist|last|retain|keep|maintain|extend|extended|retained|kept|maintained)\b"
)
_ATTACHED_RE = lazy_re(r"\b(?:of|for|in|on|by|from|through|with)\s+(?:(?:the|its|their|his|an?|such|each|any)\s+)?\Z")
_RELATIVE_RE = lazy_re(r"\b(?:that|which|who|whom|whose|where|when|if|whenever|unless|until|as|whether|than)\b")
_COMPLEMENT_RE = lazy_re(
    r"\b(?:request|require|ensure|direct|recommend|propose|insure|assure|provide)s?\s+that\b"
    r"|\bas\s+(?:appropriate|necessary|well\s+as|provided|described|specified|required|defined|set\s+forth)\b|\bsuch\s+as\b"
)
_PARTICIPLE_RE = lazy_re(
    r"(?<!be )(?<!been )\b(?:entered\s+into|issued|existing|awarded|received|filed|pending|owned|occurring|promulgated|"
    r"established|published|effective|held|employed|made|signed|committed|acquired|ownership|developed|enacted|taken|"
    r"vested|begun)\s+\Z"
)  # "gold now owned or received on or before April 28"
_AIM_RE = lazy_re(r"\b(?:in\s+order\s+(?:to|that)|so\s+that)\b")  # what is hoped to go on "without delay"
_MEASURE_RE = lazy_re(
    r"\b(?:that|which)\s+(?:is|are)\s+(?:no\s+more\s+than\s+)?\Z|\b(?:longer|shorter|older|newer)\s+than\s+\Z"
)  # "a year that is 25 years from": how long, not by when
_GERUND_RE = lazy_re(r"(?:before|prior\s+to)\s+[a-z]+ing\b")  # "before being used"
_ORDER_RE = lazy_re(
    r"\bthis\s+(?:\w+\s+)?(?:order|memorandum|directive|proclamation)|\b(?:date|enactment|effective)\b", re.IGNORECASE
)
_MOST_TERMS = 24


def find_timings(clause: Frame) -> Iterator[tuple[int, Term, Frame]]:
    """Each predicate that a time phrase belongs to: its start, the phrase, and the clause that states the phrase."""
    text = clause.statement.text
    timed: dict[int, Term] = {}
    for term in islice(find_terms(text, clause.start, clause.end), _MOST_TERMS):
        start = _predicate_of(clause, term)
        if _STATIVE_RE.match(text, start) or not _fits(clause, start, term):
            continue
        if clause.force is Force.PERMISSION and not _binds(text, term):
            continue
        first = timed.get(start)
        if first is None or _weight(term) < _weight(first):
            timed[start] = _with_lead_comma(clause, term)
    for start, term in sorted(timed.items()):
        yield start, term, clause
    if clause.lead is not None and clause.lead.is_open and not timed:
        yield from _inherited(clause, clause.lead)


def _inherited(clause: Frame, lead: Frame) -> Iterator[tuple[int, Term, Frame]]:
    """The time phrase of the chapeau for an item without one: "Within 30 days, the Secretary shall:" "(a) submit"."""
    for term in find_terms(lead.statement.text, lead.start, lead.end):
        if clause.force is Force.DUTY or _binds(lead.statement.text, term):
            yield clause.head, _with_lead_comma(lead, term), lead
            return


def _weight(term: Term) -> int:
    """Which of two phrases about one predicate is its deadline: a date before an interval, that before a word."""
    if term.kind in (TermKind.PERIOD, TermKind.DATE, TermKind.LIFE):
        return 0
    return 1 if term.is_computable else 2


def _binds(text: str, term: Term) -> bool:
    """Whether even a permission is timed by the phrase: it must be a computable limit, not an interval."""
    return term.kind in (TermKind.PERIOD, TermKind.DATE, TermKind.LIFE) and not text[term.start].isdigit()


def _predicate_of(clause: Frame, term: Term) -> int:
    """The start of the last predicate that begins before the phrase; the first one for a phrase before the verb."""
    text = clause.statement.text
    before = [p for p in clause.predicates if p <= term.start]
    for start in clause.predicates:
        if start > term.start and not text[term.end : start].strip(" ,"):
            return start  # "and, on a weekly basis, make public"
    return before[-1] if before else clause.predicates[0]


def _with_lead_comma(clause: Frame, term: Term) -> Term:
    """A phrase before the subject reaches to its comma ("Within 60 days of the Secretary issuing regulations, ...")."""
    subject = clause.subject.start if clause.subject else clause.head
    text = clause.statement.text
    if term.end >= subject or term.kind is TermKind.ADJECTIVE:
        return term
    comma = text.find(", ", term.end, subject)
    while comma >= 0 and text[comma + 2 : comma + 6].isdigit():
        comma = text.find(", ", comma + 2, subject)
    return term._replace(end=comma) if comma >= 0 and comma - term.start < 220 else term


def _fits(clause: Frame, start: int, term: Term) -> bool:
    """Whether the phrase times the predicate, and not something that only stands inside it."""
    text = clause.statement.text
    if term.start < start:
        return _fits_before(clause, term)
    between = _COMPLEMENT_RE.sub(" ", text[start : term.start])
    if _PARTICIPLE_RE.search(text, max(start, term.start - 40), term.start):
        return False
    if _MEASURE_RE.search(text, max(start, term.start - 40), term.start):
        return False
    if _RELATIVE_RE.search(between) and not (
        term.kind in (TermKind.PERIOD, TermKind.DATE) and _ORDER_RE.search(text, term.start, term.end)
    ):
        return False
    match term.kind:
        case TermKind.ADJECTIVE:
            return (
                _DELIVERY_RE.search(between) is not None
                and not _NESTED_RE.search(between, 20)
                and not _ATTACHED_RE.search(text, max(start, term.start - 30), term.start)
            )
        case TermKind.RECURRING:
            return not _ATTACHED_RE.search(text, max(start, term.start - 30), term.start)
        case TermKind.LIFE:
            return _LASTING_RE.search(between) is not None or "of" in text[term.start : term.end].split()
        case TermKind.UNTIL:
            return False
        case TermKind.ADVERB:
            return _AIM_RE.search(between) is None
        case TermKind.PRECONDITION:
            return len(between.split()) <= 4 or _GERUND_RE.match(text, term.start) is not None
        case _:
            return True


def _fits_before(clause: Frame, term: Term) -> bool:
    """Whether a phrase before the verb opens the sentence or is interposed, rather than being part of the subject."""
    subject = clause.subject
    if subject and subject.start <= term.start < subject.end:
        return term.kind is TermKind.ADJECTIVE and clause.is_passive
    opening = clause.statement.text[clause.start : term.start]
    if term.kind is TermKind.ADJECTIVE:
        return False
    if term.kind is TermKind.PRECONDITION and opening.strip(" ,;") and not opening.rstrip().endswith(("shall", ",")):
        return False  # "litigation before the Federal courts"
    return _RELATIVE_RE.search(_COMPLEMENT_RE.sub(" ", opening)) is None or opening.rstrip().endswith(",")
