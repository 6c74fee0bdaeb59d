"""Limiters: words that bound a duty by law or by discretion, never by consultation."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.span import Span

__all__ = ["find_limiters"]

_LAW = (
    r"(?:applicable\s+|existing\s+|relevant\s+|governing\s+|other\s+)?(?:Federal\s+)?"
    r"(?:laws?|statutes?|statutory\s+authority|authorities|the\s+Constitution)\b"
)
_ONE = rf"""(?:
      to\s+the\s+(?:maximum\s+|fullest\s+|greatest\s+|full\s+)?extent\s+
        (?:(?:practicable|feasible|possible|appropriate|necessary)\s+and\s+)?
        (?:permitted|allowed|permissible|allowable|authorized|provided|consistent|possible\s+consistent)\s*(?:by|with|under|in)?\s+{_LAW}
    | to\s+the\s+(?:maximum\s+|fullest\s+|full\s+)?extent\s+of\s+the\s+law
    | (?:as|where|when|if|insofar\s+as|so\s+far\s+as)\s+(?:otherwise\s+)?(?:appropriate\s+and\s+)?
        (?:permitted|allowed|authorized|permissible|required|consistent)\s+(?:by|under|with)\s+{_LAW}
    | (?:as\s+appropriate\s+and\s+)?(?:consistent|in\s+accordance|in\s+compliance|in\s+conformity)\s+with\s+
        {_LAW}(?:\s+and\s+regulations?\b)?
    | (?:consistent|in\s+accordance)\s+with\s+(?:[\w'’]+\s+){{1,4}}authority\s+under\s+[^,;:]{{1,60}}
    | subject\s+to\s+(?:{_LAW}|available\s+appropriations
        |the\s+(?:availability|requirements)\s+of\s+(?:appropriations|appropriated\s+funds|funds|{_LAW}))
    | within\s+the\s+(?:limits|limitations|scope)\s+of\s+(?:{_LAW}|(?:their|its|his|her)\s+authority)
    | under\s+{_LAW}
    | in\s+(?:the\s+exercise\s+of\s+)?(?:his|her|its|their|his\s+or\s+her|the\s+Secretary's)\s+
        (?:sole\s+|own\s+)?discretion
    )"""
_LIMITER_RE = lazy_re(
    rf"\b{_ONE}(?:,?\s+and\s+{_ONE}){{0,3}}(?:,?\s+and\s+(?:subject\s+to|consistent\s+with|within)\s+[^,;:.]{{1,110}})?",
    re.VERBOSE | re.IGNORECASE,
)  # "in their discretion and to the extent consistent with law"

_OPENING_RE = lazy_re(
    r" (?=to +the +(?:\w+ +)?extent\b"
    r"|(?:as|where|when|if) +(?:otherwise|appropriate|permitted|allowed|authorized|permissible|required|consistent)\b"
    r"|insofar |so +far |in +(?:accordance|compliance|conformity|his|her|its|their|the +exercise|the +secretary)\b"
    r"|consistent +with\b|subject +to\b|within +the +(?:limit|scope)|under )"
)  # " to the extent", " consistent with"
_CLUES = ("law", "statut", "authorit", "constitution", "appropriat", "discretion", "funds")


def find_limiters(sentence: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The limiters in ``sentence[start:end]``, in order; joined ones ("... and subject to ...") are one span."""
    end = len(sentence) if end is None else end
    if not has_any(sentence, _CLUES):
        return []
    return [Span(*m.span()) for m in find_at(_OPENING_RE, _LIMITER_RE, sentence, start, end)]
