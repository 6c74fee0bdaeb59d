"""Amounts: sums of money and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.canonical import canonical_words
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.span import Span

__all__ = ["FINDER"]

_AMOUNT_RE = re.compile(
    r"\$\s?\d[\d,]{0,20}(?:\.\d{1,9})?(?:\s+(?:thousand|million|billion|trillion)\b)?"
    r"|\b(?:\d[\d,]{0,20}(?:\.\d{1,9})?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|five|ten|fifteen)(?:-\w+)?)"
    r"(?:\s?%|\s+(?:per\s?cent|percent|dollars|cents)\b)",
    re.IGNORECASE,
)  # "$10,000", "$5 million", "10 percent", "fifty percent"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _AMOUNT_RE.finditer(text, start, end):
        value = " ".join(w.word for w in canonical_words(text, [Span(*found.span())]))
        yield Phrase(*found.span(), value)


FINDER = EffectFinder("amount", _find)
