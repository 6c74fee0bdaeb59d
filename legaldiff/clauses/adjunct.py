"""Adjuncts: how far what is interposed in a clause, or added to it, may reach."""

from __future__ import annotations

import re

from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["cut_adjunct", "limit_of", "trim", "verb_start"]

_PRONOUN_RE = lazy_re(r"\b(?:he|she|it|they)\s+(?:also\s+|further\s+)?\Z")
_SPACE = " \t\r\n"
_EDGE = _SPACE + ",;:.—-"
_OPEN = (
    r"(?:\s(?:in|of|for|to|by|under|with|on|from|through))?\s(?:which|whom|whose)\Z"
    r"|\s(?:and|or|nor|but|(?:not\s+)?only|that|who|as|to|than|including|the|an?|its|their|such)\Z"
)
_OPEN_RE = lazy_re(_OPEN)  # "the Council and", "the office in which": so nothing ends, unless it was cut
_LEADING_RE = lazy_re(rf"{_OPEN}|\s(?:by|from|of|among|between|would|will)\Z")  # "to spare patients by:"
_LIST_MARKS = (":", "—", "-")
_ENDS = frozenset([".", ";", "”"])  # "the rules that they live by."
_GAP = 60  # code points: a parenthesis that is blanked
_LAST = 24  # code points: the last two words
_VERB_WORDS = 2  # "promptly appoint"
_NEXT_RE = lazy_re(
    r",\s+(?:and\s+|but\s+)?(?:in\s+(?:consultation|coordination|cooperation|collaboration|conjunction)\b|after\s+consult|"
    r"with\s+the\s+(?:concurrence|approval|advice|consent|assistance)\b|consistent\s+with|in\s+accordance\s+with|"
    r"pursuant\s+to|to\s+the\s+(?:\w+\s+)?extent|subject\s+to|except|unless|provided|in\s+order|so\s+(?:that|as)|"
    r"to\s+(?:ensure|assure|insure)|if\s|when(?:ever)?\s|in\s+the\s+event|upon\s|within\s+\d|(?:no|not)\s+later\s+than)"
    r"|\s(?=unless\s)",
    re.IGNORECASE,
)  # ", consistent with applicable law": another adjunct begins


def verb_start(frame: Frame) -> int:
    """Where the words of the first predicate begin, after the modal phrase and what is interposed."""
    return frame.phrase.end if frame.phrase and frame.head == frame.phrase.start else frame.head


def limit_of(frame: Frame, at: int, after: int) -> int:
    """Where an adjunct ends at the latest that begins at ``at``: before the subject, the modal phrase or the verb.

    One that follows the verb ends at a semicolon, where a further predicate begins, or with the clause; ``after`` is
    where its first words end.
    """
    text = frame.statement.text
    marks = [_subject_start(frame, at), frame.phrase.start if frame.phrase else at, verb_start(frame)]
    for mark in marks:
        if at < mark:
            stop = max(text.rfind(",", at, mark), text.rfind(" --", at, mark))
            return stop if stop >= 0 else mark
    stop = min((p for p in frame.predicates if p >= after), default=frame.end)
    if _is_interposed(frame, at) and (comma := text.find(",", after, stop)) >= 0:
        return comma
    semicolon = text.find(";", at, stop)
    return semicolon if semicolon >= 0 else stop


def _is_interposed(frame: Frame, at: int) -> bool:
    """Whether what begins at ``at`` stands between the verb and its object: "appoint, when asked, a clerk"."""
    before = frame.statement.text[verb_start(frame) : at].rstrip()
    return before.endswith(",") and len(before.split()) <= _VERB_WORDS


def _subject_start(frame: Frame, at: int) -> int:
    """Where the subject begins, or the pronoun that stands for it: "When the Warden sees smoke, he shall"."""
    if frame.subject is None or frame.phrase is None:
        return at
    pronoun = _PRONOUN_RE.search(frame.statement.text, max(frame.start, frame.phrase.start - 16), frame.phrase.start)
    return pronoun.start() if pronoun else frame.subject.start


def cut_adjunct(frame: Frame, start: int, at: int) -> Span:
    """The adjunct that begins at ``start`` and whose head ends at ``at``, up to its limit or to another adjunct."""
    text = frame.statement.text
    limit = limit_of(frame, start, at)
    is_leading = start < _subject_start(frame, start)
    for other in _NEXT_RE.finditer(text, at, limit):
        if not is_leading or "," not in text[other.end() : limit]:  # "When the Clerk, in accordance with law, finds"
            return trim(text, start, other.start())
    return trim(text, start, limit)


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space and punctuation at its end, and without words that lead into what follows it.

    Such are the "and" before a further predicate, the "that" before what is interposed, and the "by" before a list.
    """
    while True:
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        follows = text[end : end + _GAP].lstrip()
        words = _LEADING_RE if follows.startswith(_LIST_MARKS) else _OPEN_RE
        hanging = None if follows[:1] in _ENDS else words.search(text, max(start, end - _LAST), end)
        if hanging is None:
            return Span(start, end)
        end = hanging.start()
