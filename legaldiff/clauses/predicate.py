"""Predicates: how far the words of an action reach."""

from __future__ import annotations

import re
from functools import lru_cache

from legaldiff.clauses.adjunct import trim
from legaldiff.lazy import lazy_re
from legaldiff.sentences.segment import close_list
from legaldiff.span import Span

__all__ = ["end_of_words", "trim_predicate"]

_CUT_RE = lazy_re(
    r";|:|,(?=\s)(?!\s+(?:\d{4}|United\s+States\s+Code)\b)|"
    r" (?=(?:that|which|who|whose|whereby|"
    r"regarding|concerning|relating|pertaining|studying|containing|identifying|detailing|describing|including|setting|covering|"
    r"outlining|specifying|so\s+that|in\s+order|for\s+the\s+purpose|in\s+accordance|pursuant|in\s+furtherance|consistent|"
    r"in\s+consultation|in\s+coordination|through|if|when|whenever|where|because|as)\b)"
    r"(?<! of )(?<! to )(?<! for )(?<! with )(?<! in )(?<! by )(?<! ensure )(?<! determine )"
    r"(?<! ensuring )(?<! demonstrating )"
)  # ", in consultation with", " that lists all grant programs"


def trim_predicate(text: str, start: int, end: int, *, keep: int = 0, least: int = 4, most: int = 28) -> Span:
    """The verb phrase that begins at ``start``, cut at the first sensible place after ``least`` words.

    It has at most ``most`` words; what lies before ``keep`` is cut off only where it would have more.
    """
    far = min(end, start + 60 * most)
    limit = end_of_words(text, start, far, most)
    floor = max(keep, end_of_words(text, start, far, least))
    first = cut = _CUT_RE.search(text, min(floor, limit), limit)
    while cut and cut[0] == "," and (closing := close_list(text, cut.start(), limit)):
        cut = _CUT_RE.search(text, closing, limit)  # "hold meetings with Federal, State, and local officers"
    if first and cut is None and text[limit:end].strip():  # the list is too long
        cut = first
    return trim(text, start, cut.start() if cut else limit)


def end_of_words(text: str, start: int, end: int, most: int) -> int:
    """Where the last of the first ``most`` words of ``text[start:end]`` ends; ``start`` where it has none."""
    found = _first_words_re(most).match(text, start, end)
    return found.end() if found else start


@lru_cache(maxsize=64)
def _first_words_re(most: int) -> re.Pattern[str]:
    return re.compile(rf"\s*\S+(?:\s+\S+){{0,{most - 1}}}")
