"""Purposes: what a duty is for (in order to, so that, to ensure); what a step or a plan is for belongs to the step."""

from __future__ import annotations

import re

from legaldiff.clauses.adjunct import cut_adjunct, limit_of, verb_start
from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.lexicon.verb import VERB
from legaldiff.span import Span

__all__ = ["find_purpose"]

_AIM = (
    r"(?:ensure|assure|insure|prevent|avoid|enable|facilitate|minimize|maximize|promote|protect|preserve|safeguard|further|"
    r"achieve|improve|reduce|effectuate|permit|help)"
)
_HEAD_RE = lazy_re(
    rf"\bin\s+order\s+(?:to|that|for)\b|\bso\s+(?:as\s+to|that)\b|\bfor\s+the\s+(?:sole\s+)?purposes?\s+of\s+(?=[a-z]+ing\b)"
    rf"|\bwith\s+a\s+view\s+(?:to|toward)\b|\bto\s+{_AIM}\b",
    re.IGNORECASE,
)  # "in order to keep the channel open"
_START_RE = lazy_re(
    rf" (?=in +order |so +(?:as|that)\b|for +the +(?:sole +)?purpose|with +a +view\b|to +{_AIM}\b)"
)  # " in order"
_OPENING_RE = lazy_re(rf"[\s,;]*(?:and\s+)?(to\s+(?:{VERB}))", re.IGNORECASE)  # "To prevent fires, each keeper shall"
_TAKES_TO_RE = lazy_re(
    r"\b(?:steps?|actions?|measures?|efforts?|means|authority|powers?|dut(?:y|ies)|responsibilit(?:y|ies)|opportunit(?:y|ies)|"
    r"ability|plans?|ways?|methods?|necessary|required|requires?|designed|intended|tailored|order|able|available|continue|seek|"
    r"work|agree|strive|endeavor|attempts?|tries|try|is|are|be|been|being|used|needed|proposals?|recommendations?|procedures?|"
    r"regulations?|rules|polic(?:y|ies)|programs?|mechanisms?|strateg(?:y|ies)|systems?|appropriate|sufficient|adequate|likely|"
    r"how|whether|and|or|requirements?|guidance|guidelines|controls|tools|initiatives?|as|not|only|directed|failure|desire|"
    r"undertake|need|commitment|resources|authorized|shall|may|will|must|fit|proper|best|so)[,\s]*\Z",
    re.IGNORECASE,
)  # "take steps to ensure": no purpose of its own


def find_purpose(frame: Frame) -> Span | None:
    """The first purpose of the clause, in offsets of the statement."""
    text = frame.statement.text
    subject = frame.subject
    opening = _OPENING_RE.match(text, frame.start, subject.start if subject else verb_start(frame))
    if opening and subject and limit_of(frame, opening.start(1), opening.end()) < subject.start:
        return cut_adjunct(frame, opening.start(1), opening.end())
    for head in find_at(_START_RE, _HEAD_RE, text, frame.start, frame.end):
        at = head.start()
        inside = subject is not None and subject.start <= at < subject.end
        plain = head[0][:2].lower() == "to"
        if inside or (plain and (at < verb_start(frame) + 2 or _TAKES_TO_RE.search(text, max(0, at - 24), at))):
            continue
        found = cut_adjunct(frame, at, head.end())
        return found if found.end > head.end() else None  # not "in order to:" before items
    return None
