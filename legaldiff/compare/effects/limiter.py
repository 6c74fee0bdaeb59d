"""Limiters: words that bound a duty by law, means or discretion ("to the extent permitted by law")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, small
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re

__all__ = ["FINDER"]

_LAW = (
    r"(?:(?:applicable|existing|relevant|governing|other|federal|such|any|the)\s+){0,3}"
    r"(?:laws?|statutes?|statutory\s+\w+|legal\s+\w+|regulations?|authorit(?:y|ies)|constitution)"
)
_FULLEST = r"(?:maximum|fullest|greatest|full)"
_CONVENIENT = r"(?:practicable|feasible|possible|appropriate|necessary)"
_PERMITTED = r"(?:permitted|permissible|allowed|allowable|authori[sz]ed|provided|required|consistent)"
_MEANS = r"(?:appropriations|resources|funds)"
_LIMITER_RE = lazy_re(
    rf"""\b(?=[taiwcs])(?:
      to\s+the\s+(?:{_FULLEST}\s+)?extent\s+(?:(?:it\s+is|that\s+is|otherwise|reasonably)\s+)?
        (?:(?:{_CONVENIENT}\s+(?:and|or)\s+)?{_PERMITTED}\s+(?:by|under|with|in)\s+{_LAW}|{_CONVENIENT})
    | to\s+the\s+(?:{_FULLEST}\s+)?extent\s+of\s+(?:the\s+law|{_LAW})
    | (?:as|where|when|if|insofar\s+as|so\s+far\s+as)\s+(?:otherwise\s+)?(?:(?:appropriate|necessary)\s+and\s+)?
        (?:permitted|allowed|authori[sz]ed|permissible|required|provided)\s+(?:by|under)\s+{_LAW}
    | (?:in\s+a\s+manner\s+)?(?:consistent|in\s+accordance|in\s+compliance|in\s+conformity|compatible)\s+with\s+{_LAW}
    | subject\s+to\s+(?:the\s+)?(?:availability\s+of\s+\w+(?:\s+funds)?|available\s+\w+)
    | subject\s+to\s+(?:the\s+(?:requirements|limitations|provisions)\s+of\s+)?{_LAW}
    | within\s+(?:the\s+(?:limits|limitations|scope)\s+of\s+(?:{_LAW}|available\s+\w+)|available\s+{_MEANS})
    | (?:in|at|within)\s+(?:the\s+exercise\s+of\s+)?(?:his\s+or\s+her|his|her|its|their|the)\s+
        (?:(?:[a-z]+\s+(?:and|or)\s+)?[a-z]+\s+)?discretion
    | in\s+the\s+discretion\s+of\s+the\s+\w+
    )\b""",
    re.VERBOSE,
)  # "subject to the availability of appropriations", "in its sole discretion", "consistent with applicable law"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _LIMITER_RE.finditer(small(text, start, end)):
        yield Phrase(start + found.start(), start + found.end(), " ".join(words(found[0])))


FINDER = EffectFinder("limiter", _find, ends="limiter")
