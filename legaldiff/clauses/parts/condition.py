"""Conditions: words that say on what a duty depends (if, when, in the event of, upon); an exception is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.adjunct import cut_adjunct
from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any, one_of
from legaldiff.lexicon.trigger import EVENTS
from legaldiff.lexicon.words import alternatives
from legaldiff.span import Span

__all__ = ["find_condition", "find_conditions"]

_LOOSE = (
    r"(?!\s+(?:(?:any|so|and|or)\b|(?:otherwise\s+)?(?:appropriate|necessary|applicable|practicable|possible|feasible|reasonable"
    r"|needed|available|warranted|located|relevant|permitted|permissible|required|provided|allowed|authori[sz]ed|consistent)"
    r"\s*(?:[,;.:)]|\Z|(?:and|to|by|under|with|in)\b)))"
)  # "if any", "where appropriate", "as permitted by law": no condition
_HEAD_RE = lazy_re(
    rf"""\bif\b{_LOOSE}
    | \bin\s+(?:the\s+event|case)\s+(?:that|of)\b
    | \bin\s+(?:any|each|every|all|those|such)\s+(?:cases?|instances?)\s+(?:in\s+which|where|when)\b
    | (?<!time\s)(?<!date\s)(?<!day\s)(?<!of\s)\bwhen(?:ever)?\b{_LOOSE}
    | (?:(?<=,\s)|(?<=ed\s)|(?<![\w,;:]\s)(?<!\w))where(?:ver)?\b{_LOOSE}
    | \bon\s+(?:the\s+)?condition\s+that\b
    | \b(?:so|as)\s+long\s+as\b
    | \b(?:up)?on\s+(?:(?:the|an?|any|such|its|his|her|their|each|written|timely|prior|formal|due)\s+){{0,3}}
        {alternatives(EVENTS)}\s+(?:of|by|for|from|to|that)\b
    | \bupon\s+(?:(?:the|an?|any|such|its|his|her|their|each|written|timely|prior|formal|due)\s+){{0,3}}
        {alternatives(EVENTS)}\b
    | (?:(?<=,\s)|(?<![\w,;:]\s)(?<!\w))upon\b(?!\s+(?:which|whom)\b)""",
    re.VERBOSE | re.IGNORECASE,
)  # "If a boat is missing", "upon the written request of"
_OPENING_RE = lazy_re(
    r" (?=if\b|whe(?:n|re)|in +(?:the +event|case|any|each|every|all|those|such)\b|upon\b|(?:so|as) +long +as\b"
    rf"|on +(?:(?:the +)?condition\b|(?:[a-z]+ +){{0,3}}{one_of(EVENTS)}))"
)  # " if", " in the event"
_CLUES = ("if ", "when", "where", "upon ", "event ", "condition ", "case", "instance", "long as", *EVENTS)
_NEVER_RE = lazy_re(
    r"\b(?:as|even|than|until|except|unless|(?:ask|say|see|know|decid|determin|consider|assess|examin|inquir|learn"
    r"|verif|ascertain|show|indicat|specif|describ|explain|prescrib|tell)\w*)\s+\Z",
    re.IGNORECASE,
)  # "determine if the boat is sound" asks; "even if" adds nothing
_NO_EVENT_RE = lazy_re(
    r"\b(?:act|bas|bind|call|condition|confer|conting|depend|impos|incumb|insist|rel)(?:y|\w*(?:s|ed|ing|ent))?\s+\Z",
    re.IGNORECASE,
)  # "rely on the approval of" waits for nothing
_BEFORE = 24  # code points
_END_RE = lazy_re(r"[;:—()]|,(?!\d)|\.(?!\w)|\b(?:shall|must)\b")  # what ends the clause: "he shall"
_THAT_RE = lazy_re(
    r"\b(?:that|which|who|whether|and|or)[,\s]*\Z"
)  # "ensure that, if a boat is lost, ...": not of this clause
_LIST_MARKS = (":", "—")  # "when:" leads into the items that say when


def _heads(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for head in find_at(_OPENING_RE, _HEAD_RE, text, start, end):
        never = _NO_EVENT_RE if head[0].lower().startswith(("on ", "upon ")) else _NEVER_RE
        if not never.search(text[max(0, head.start() - _BEFORE) : head.start()]):
            yield head


def find_conditions(sentence: str) -> list[Span]:
    """The conditions of a sentence, in order, each up to the mark or the verb that ends its clause."""
    if not has_any(sentence, _CLUES):
        return []
    found: list[Span] = []
    for head in _heads(sentence, 0, len(sentence)):
        if found and head.start() < found[-1].end:
            continue  # before its end is looked for: that takes time, and heads may stand side by side
        if head[0].lower().startswith("where") and sentence.endswith(", ", 0, head.start()):
            continue  # "a river, where gulls are fed"
        closed = _END_RE.search(sentence, head.end())
        stop = closed.start() if closed else len(sentence)
        if sentence[head.end() : stop].strip():
            found.append(Span(head.start(), len(sentence[:stop].rstrip())))
    return found


def find_condition(frame: Frame) -> Span | None:
    """The first condition of the clause itself, in offsets of the statement."""
    text = frame.statement.text
    subject = frame.subject
    if not frame.statement.has_any(_CLUES):
        return None
    for head in _heads(text, frame.start, frame.end):
        at = head.start()
        inside = subject is not None and subject.start <= at < subject.end
        if not inside and not _THAT_RE.search(text, max(frame.start, at - 10), at):
            found = cut_adjunct(frame, at, head.end())
            is_bare = found.end <= head.end() and (" " not in head[0] or text.startswith(_LIST_MARKS, head.end()))
            return None if is_bare else found
    return None
