"""Limiters: words that bound a duty by law or by discretion, never by consultation."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.span import Span

__all__ = ["find_limiters"]

_LAW = (
    r"(?:(?:applicable|existing|relevant|governing|other|Federal|such|any|the)\s+){0,3}"
    r"(?:laws?|statutes?|statutory\s+\w+|legal\s+\w+|regulations?|authorit(?:y|ies)|Constitution)\b"
)
_FULL = r"(?:maximum|fullest|greatest|full)"
_FIT = r"(?:practicable|feasible|possible|appropriate|necessary)"
_PERMITTED = (
    r"(?:permitted|permissible|allowed|allowable|authori[sz]ed|provided|required|consistent|possible\s+consistent)"
)
_HIS = r"(?:his\s+or\s+her|his|her|its|their)"
_ONE = rf"""(?:
      to\s+the\s+(?:{_FULL}\s+)?extent\s+(?:(?:it\s+is|that\s+is|otherwise|reasonably)\s+)?
        (?:(?:{_FIT}\s+(?:and|or)\s+)?{_PERMITTED}\s*(?:by|with|under|in)?\s+{_LAW}|{_FIT})
    | to\s+the\s+(?:{_FULL}\s+)?extent\s+of\s+{_LAW}
    | (?:as|where|when|if|insofar\s+as|so\s+far\s+as)\s+(?:otherwise\s+)?(?:(?:appropriate|necessary)\s+and\s+)?
        (?:permitted|allowed|authori[sz]ed|permissible|required|provided|consistent)\s+(?:by|under|with)\s+{_LAW}
    | (?:as\s+appropriate\s+and\s+)?(?:in\s+a\s+manner\s+)?
        (?:consistent|in\s+accordance|in\s+compliance|in\s+conformity|compatible)\s+with\s+{_LAW}
        (?:\s+and\s+regulations?\b)?
    | (?:consistent|in\s+accordance)\s+with\s+(?:[\w'’]+\s+){{1,4}}authority\s+under\s+[^,;:]{{1,60}}
    | subject\s+to\s+(?:the\s+)?(?:availability|requirements)\s+of\s+(?:appropriated\s+funds|\w+(?:\s+funds)?)
    | subject\s+to\s+(?:(?:the\s+)?available\s+\w+|(?:the\s+(?:requirements|limitations|provisions)\s+of\s+)?{_LAW})
    | within\s+the\s+(?:limits|limitations|scope)\s+of\s+(?:{_LAW}|{_HIS}\s+authority|available\s+\w+)
    | within\s+available\s+(?:appropriations|resources|funds)
    | under\s+(?:(?:applicable|existing|relevant|governing|other)\s+)?(?:Federal\s+)?
        (?:laws?|statutes?|statutory\s+authority|authorities)\b
    | (?:in|at|within)\s+(?:the\s+exercise\s+of\s+)?(?:{_HIS}|the(?:\s+Secretary['’]s)?)\s+
        (?:(?:[a-z]+\s+(?:and|or)\s+)?[a-z]+\s+)?discretion
    | in\s+the\s+discretion\s+of\s+the\s+\w+
    )"""
_ONE_RE = lazy_re(rf"\b{_ONE}", re.VERBOSE | re.IGNORECASE)
_LIMITER_RE = lazy_re(
    rf"\b{_ONE}(?:,?\s+and\s+{_ONE}){{0,3}}(?:,?\s+and\s+(?:subject\s+to|consistent\s+with|within)\s+[^,;:.]{{1,110}})?",
    re.VERBOSE | re.IGNORECASE,
)  # "in their discretion and to the extent consistent with law", "subject to the availability of appropriations"

_OPENING_RE = lazy_re(
    r" (?=to +the +(?:\w+ +)?extent\b"
    r"|(?:as|where|when|if) +(?:otherwise|appropriate|necessary|permitted|allowed|authori[sz]ed|permissible|required"
    r"|provided|consistent)\b"
    r"|insofar |so +far |in +(?:accordance|compliance|conformity|a +manner)\b"
    r"|(?:in|at|within) +(?:his|her|its|their|the)\b"
    r"|(?:consistent|compatible) +with\b|subject +to\b|within +available\b|under )"
)  # " to the extent", " consistent with"
_CLUES = (
    *("law", "statut", "authorit", "constitution", "appropriat", "discretion", "funds", "extent", "regulation"),
    *("legal", "availab"),
)


def find_limiters(sentence: str, start: int = 0, end: int | None = None, *, joined: bool = True) -> list[Span]:
    """The limiters in ``sentence[start:end]``, in order; ``joined`` ones ("... and subject to ...") are one span."""
    end = len(sentence) if end is None else end
    if not has_any(sentence, _CLUES):
        return []
    return [Span(*m.span()) for m in find_at(_OPENING_RE, _LIMITER_RE if joined else _ONE_RE, sentence, start, end)]
