"""Verb phrases: the verb of a predicate with its adverbs and coordinated verbs, and the object that follows it."""

from __future__ import annotations

import re

from legaldiff.grammar.adjunct import trim
from legaldiff.grammar.verb import ADVERB, VERB
from legaldiff.span import Span

__all__ = ["find_object", "find_verb"]

_ADVERBIAL_RE = re.compile(
    r"(?:\s*,?\s*(?:from\s+time\s+to\s+time|at\s+(?:any|all)\s+times?|in\s+turn|(?:as|where|when|if)\s+(?:appropriate|necessary|"
    r"applicable|feasible|practicable|needed)|however|in\s+addition)\b,?)*\s*"
)  # "may from time to time inspect"
_PARTICLE = r"(?:\s+(?:aside|out|up|down|forth|off|back|over|away)\b)?"
_VERB_RE = re.compile(
    rf"(?:(?:{ADVERB}|so|therefore|accordingly|in\s+turn)\s+){{0,3}}(?:(?:not\s+)?be\s+(?:(?:{ADVERB}|so)\s+){{0,2}}[a-z]+|have\s+been\s+[a-z]+|[A-Za-z][a-z]*){_PARTICLE}"
    rf"(?:(?:,\s+{VERB}){{0,5}},?\s+(?:and|or|and/or|and,\s+as\s+appropriate,)\s+(?:{ADVERB}\s+)?{VERB}{_PARTICLE}"
    rf"(?=\s+(?:the|an?|any|all|each|every|such|its|their|his|this|that|these|those|to|with|on|it|them|[A-Z]|[a-z]+\s)))?"
)  # "promptly develop, adopt, and enforce"
_NO_OBJECT_RE = re.compile(
    r"\s*(?:[,;:.]|\Z|(?:with|on|in|of|to|from|for|at|by|as|into|upon|under|through|within|after|before|until|not|only|and|or|but|if|"
    r"when|where|because|than|against|between|among|over|consistent|pursuant|subject|except|unless|without|during|jointly)\b)"
)
_THAT_RE = re.compile(r"\s*that\b(?!\s+(?:[a-z]+\s+)?(?:is|are|shall)\b)")  # "ensure that each lamp shall burn"
_STOP_RE = re.compile(
    r"[;:]|,(?=\s)(?!\s+(?:\d{4}\b|(?:and|or)\s+(?:the|an?|any|its|their)\s))|\s(?=(?:and|or)\s+to\s)"
)
_EDGE = " \t\r\n,;:.—-"


def find_verb(text: str, start: int, end: int) -> Span | None:
    """The verb that begins at ``start``, after adverbial phrases: with its adverbs, "be", and coordinated verbs."""
    opening = _ADVERBIAL_RE.match(text, start, end)
    found = _VERB_RE.match(text, opening.end() if opening else start, end)
    return Span(*found.span()) if found else None


def find_object(text: str, start: int, end: int) -> Span | None:
    """The noun phrase or that-clause that begins at ``start``, up to its punctuation or ``end``; None for others."""
    if _NO_OBJECT_RE.match(text, start, end):
        return None
    stop = None if _THAT_RE.match(text, start, end) else _STOP_RE.search(text, start, end)
    end = stop.start() if stop else end
    while start < end and text[start] in _EDGE:
        start += 1
    found = trim(text, start, max(start, end))
    return found if found.end > found.start else None
