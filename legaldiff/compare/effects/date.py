"""Dates that are no deadlines and do not belong to a citation: "effective October 1, 2031"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.deadline import find_deadlines
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.grammar.dates import find_dates

__all__ = ["FINDER"]

_BEFORE_RE = re.compile(
    r"(?:\b(?:by|before|until|than|prior\s+to|or\s+after)|\d\s+of)\s+\Z", re.IGNORECASE
)  # "Order 99 of "


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    dates = find_dates(text, start, end)
    timed = list(find_deadlines(text, start, end)) if dates else []
    for value, span in dates:
        if _BEFORE_RE.search(text[max(start, span.start - 20) : span.start]):
            continue
        if not any(t.start <= span.start and span.end <= t.end for t in timed):
            yield Phrase(*span, value)


FINDER = EffectFinder("date", _find, ends="deadline")
