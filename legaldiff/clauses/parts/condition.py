"""Conditions: words that say on what a duty depends (if, when, in the event of, upon); an exception is none."""

from __future__ import annotations

import re

from legaldiff.clauses.adjunct import cut_adjunct
from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.lexicon.trigger import EVENTS
from legaldiff.lexicon.words import alternatives
from legaldiff.span import Span

__all__ = ["find_condition"]

_LOOSE = (
    r"(?!\s+(?:any|so|otherwise\s+)?(?:any|appropriate|necessary|applicable|practicable|possible|feasible|needed|available|"
    r"warranted|located|relevant|permitted|required|allowed|authorized|consistent|so)\s*(?:[,;.:)]|\Z|and\b|to\b|by\b|under\b|with\b))"
)  # "if any", "where appropriate", "as permitted by law": no condition
_HEAD_RE = lazy_re(
    rf"""(?<!\bas\s)(?<!\beven\s)(?<!determine\s)(?<!ascertain\s)\bif\b{_LOOSE}
    | \bin\s+the\s+event\s+(?:that|of)\b
    | \bin\s+(?:any|each|every|all|those|such)\s+(?:cases?|instances?)\s+(?:in\s+which|where|when)\b
    | (?<!until\s)(?<!except\s)(?<!unless\s)(?<!time\s)(?<!date\s)(?<!day\s)(?<!determine\s)(?<!of\s)
        \bwhen(?:ever)?\b{_LOOSE}
    | (?:(?<=,\s)|(?<=ed\s)|(?<![\w,;:]\s)(?<!\w))where(?:ver)?\b{_LOOSE}
    | \bon\s+(?:the\s+)?condition\s+that\b
    | \bupon\s+(?:(?:the|an?|any|such|its|his|her|their|each|written|timely|prior|formal|due)\s+){{0,3}}
        {alternatives(EVENTS)}\b""",
    re.VERBOSE | re.IGNORECASE,
)  # "If a boat is missing", "upon the written request of"
_OPENING_RE = lazy_re(
    r" (?=if\b|whe(?:n|re)|in +(?:the +event|any|each|every|all|those|such)\b|on +(?:the +)?condition\b|upon )"
)  # " if", " in the event"
_CLUES = ("if ", "when", "where", "upon ", "event ", "condition ", "case", "instance")
_THAT_RE = lazy_re(
    r"\b(?:that|which|who|whether|and|or)[,\s]*\Z"
)  # "ensure that, if a boat is lost, ...": not of this clause

_LIST_MARKS = (":", "—")  # "when:" leads into the items that say when


def find_condition(frame: Frame) -> Span | None:
    """The first condition of the clause itself, in offsets of the statement."""
    text = frame.statement.text
    subject = frame.subject
    if not frame.statement.has_any(_CLUES):
        return None
    for head in find_at(_OPENING_RE, _HEAD_RE, text, frame.start, frame.end):
        at = head.start()
        inside = subject is not None and subject.start <= at < subject.end
        if not inside and not _THAT_RE.search(text, max(frame.start, at - 10), at):
            found = cut_adjunct(frame, at, head.end())
            return found if found.end > head.end() or not text[head.end() :].startswith(_LIST_MARKS) else None
    return None
