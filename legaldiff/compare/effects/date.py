"""Dates that are no deadlines and do not belong to a citation: "effective October 1, 2031"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.deadline import DATE
from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches

__all__ = ["FINDER"]

_DATE_RE = re.compile(rf"\b(?!\d{{4}}\b){DATE}\b")  # "October 1, 2031", "1 October"; a bare year is none
_BEFORE_RE = re.compile(
    r"(?:\b(?:by|before|until|than|prior\s+to|or\s+after)|\d\s+of)\s+\Z", re.IGNORECASE
)  # "Order 99 of "


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for phrase in find_matches(_DATE_RE, text, start, end):
        if not _BEFORE_RE.search(text[max(start, phrase.start - 20) : phrase.start]):
            yield phrase


FINDER = EffectFinder("date", _find)
