"""Dates that are no deadlines and do not belong to a citation: "effective October 1, 2031"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.deadline import find_deadlines
from legaldiff.compare.effects.finder import EffectFinder, Phrase, in_sentence
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH
from legaldiff.lexicon.numerals import read_ordinal
from legaldiff.lexicon.period import ORDINAL
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span
from legaldiff.time.dates import find_dates

__all__ = ["FINDER"]

_BEFORE_RE = lazy_re(
    r"(?:\b(?:by|before|until|than|prior\s+to|or\s+after)|\d\s+of)\s+\Z", re.IGNORECASE
)  # "Order 99 of "

_WORDED_RE = lazy_re(
    rf"\b(?P<day>{ORDINAL})(?P<rest>\s+day\s+of\s+{MONTH}(?:,?\s+\d{{4}}\b)?)", re.IGNORECASE
)  # "first day of March, 2031"


def _worded(text: str) -> Iterator[tuple[str, Span]]:
    """The dates whose day is an ordinal in words, in the form that others have."""
    for found in _WORDED_RE.finditer(text) if " day of " in text else ():
        day, _ = read_ordinal(found["day"].lower().split("-"), 0)
        for value, _ in find_dates(written := day + found["rest"].title().replace("Day Of", "day of"), 0, len(written)):
            yield value, Span(*found.span())


def _find(sentence: Statement) -> Iterator[Phrase]:
    text, at = sentence.raw, sentence.start
    dates = sorted([*find_dates(text, 0, len(text)), *_worded(text)], key=lambda d: d[1])
    timed = list(find_deadlines(sentence)) if dates else []
    for value, span in dates:
        if _BEFORE_RE.search(text[max(0, span.start - 20) : span.start]):
            continue
        if not any(t.start <= at + span.start and at + span.end <= t.end for t in timed):
            yield Phrase(at + span.start, at + span.end, value)


FINDER = EffectFinder("date", _find, alone=in_sentence)
