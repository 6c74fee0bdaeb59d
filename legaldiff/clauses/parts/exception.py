"""Exceptions: words that take something out of a duty (except, unless, other than); an if or a when never does."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.span import Span

__all__ = ["find_exceptions"]

_HEAD_RE = lazy_re(
    r"\b(?:(?<!may )(?<!shall )(?<!to )except(?:ing)?\b(?!ional)|unless\b|other\s+than\b|excluding\b"
    r"|provided,?\s+(?:however,?\s+|further,?\s+)?that\b"
    r"|until\s+(?:[^,;]{0,60}?\bha(?:s|ve)\s+(?:satisf|compl|demonstr|taken|met|given|made|agreed|provided)|satisfactory\b|[^,;]{0,60}?\b(?:complies|satisfied)\b)"
    r"|does\s+not\s+include\b|but\s+(?:does\s+)?not\s+includ\w+)",
    re.IGNORECASE,
)  # "except as mandated by law", "unless the bidder has complied"
_OPENING_RE = lazy_re(
    r" (?=except|unless|other +than|excluding|provided|until|does +not +include|but +(?:does|not)\b)"
)  # " other than"
_CLUES = ("except", "unless", "other than", "excluding", "provided", "until", "includ")
_COMMA_RE = lazy_re(r",(?=\s)(?!\s+(?:\d{4}\b|as\s+amended))|;")  # not the commas of "September 24, 1965, as amended"
_SEMICOLON_RE = lazy_re(";")
_SPACE = " \t\r\n"


def find_exceptions(sentence: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The exceptions in ``sentence[start:end]``, in order.

    One at the head of the sentence ends at its comma, any other at a semicolon or with the sentence; a bare list mark
    ("except the following:") keeps its colon.
    """
    end = len(sentence) if end is None else end
    found: list[Span] = []
    if not has_any(sentence, _CLUES):
        return found
    for head in find_at(_OPENING_RE, _HEAD_RE, sentence, start, end):
        if found and head.start() < found[-1].end:
            continue
        stop = _end_of(sentence, head.end(), end, is_leading=not sentence[start : head.start()].strip())
        found.append(Span(head.start(), stop))
    return found


def _end_of(sentence: str, at: int, end: int, *, is_leading: bool) -> int:
    mark = (_COMMA_RE if is_leading else _SEMICOLON_RE).search(sentence, at, end)
    stop = mark.start() if mark else end
    colon = sentence.find(":", at, stop)
    if colon >= 0:
        stop = colon + 1
    while stop > at and sentence[stop - 1] in _SPACE + ".,":
        stop -= 1
    return stop
