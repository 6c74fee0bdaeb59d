"""Predicates: how far the words of an action reach."""

from __future__ import annotations

import re
from itertools import islice

from legaldiff.span import Span

__all__ = ["trim_predicate"]

_CUT_RE = re.compile(
    r"[;:]|,(?=\s)(?!\s+\d{4}\b)|"
    r"(?<! of)(?<! to)(?<! for)(?<! with)(?<! in)(?<! by)\s(?=(?:that|which|who|whose|whereby|"
    r"regarding|concerning|relating|pertaining|studying|containing|identifying|detailing|describing|including|setting|covering|"
    r"outlining|specifying|so\s+that|in\s+order|for\s+the\s+purpose|in\s+accordance|pursuant|in\s+furtherance|consistent|"
    r"in\s+consultation|in\s+coordination|through|if|when|whenever|where|because|as)\b)"
)  # ", in consultation with", " that lists all grant programs"
_JOINED_RE = re.compile(r"[;,]\s+(?:and|or)\Z")  # "; and" before the next item
_WORD_RE = re.compile(r"\S+")
_EDGE = " \t\r\n,;:.—-"


def trim_predicate(text: str, start: int, end: int, *, keep: int = 0, least: int = 4, most: int = 28) -> Span:
    """The verb phrase that begins at ``start``, cut at the first sensible place after ``least`` words.

    It has at most ``most`` words; what lies before ``keep`` is cut off only where it would have more.
    """
    words = [m.span() for m in islice(_WORD_RE.finditer(text, start, min(end, start + 60 * most)), most)]
    if not words:
        return Span(start, start)
    limit = words[-1][1]
    floor = max(keep, words[min(least, len(words)) - 1][1])
    cut = _CUT_RE.search(text, min(floor, limit), limit)
    stop = cut.start() if cut else limit
    joined = _JOINED_RE.search(text, max(start, stop - 8), stop)
    stop = joined.start() if joined else stop
    while stop > start and text[stop - 1] in _EDGE:
        stop -= 1
    return Span(start, stop)
