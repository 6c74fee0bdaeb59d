"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches

__all__ = ["FINDER"]

_CONDITION_RE = re.compile(
    r"\b(?<!as\s)(?:if|when(?:ever)?|in\s+the\s+event\s+(?:that|of)|in\s+case\s+(?:that|of)|on\s+condition\s+that"
    r"|(?:so|as)\s+long\s+as)\s+(?!(?:any|not|so|and|necessary|needed|appropriate|applicable|practicable|possible"
    r"|feasible|permitted|authori[sz]ed|required)\b)[^,;:.()]{3,300}",
    re.IGNORECASE,
)  # "If the hospital asks for it"; not "if necessary", "as if", "when and if"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    return find_matches(_CONDITION_RE, text, start, end)


FINDER = EffectFinder("condition", _find)
