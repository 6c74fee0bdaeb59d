"""Periods: a number and a unit of time, in digits or in words ("thirty (30) days", "two years")."""

from __future__ import annotations

from legaldiff.lexicon.calendar import UNIT
from legaldiff.lexicon.numerals import ORDINALS, SMALL, TENS
from legaldiff.lexicon.words import alternatives

__all__ = ["NUMBER", "ORDINAL", "PERIOD"]

_TENS = rf"(?:(?:{alternatives(TENS)}[\s-])?{alternatives(SMALL)}|{alternatives(TENS)})"
_WORDS = rf"{_TENS}(?:\s+hundred(?:\s+(?:and\s+)?{_TENS})?)?(?:\s+thousand(?:\s+{_TENS}\s+hundred)?)?"
NUMBER = rf"(?:{_WORDS}|\d[\d,]{{0,12}}(?:\.\d{{1,9}})?)(?:\s+\(\d[\d,]{{0,8}}\))?"
"""A number as a regex: "thirty (30)", "one hundred and eighty", "1,000"."""

ORDINAL = (
    rf"(?:(?:{alternatives(TENS)}-)?{alternatives(word for word, number in ORDINALS.items() if number < 10)}"
    rf"|{alternatives(word for word, number in ORDINALS.items() if number >= 10)}|\d{{1,2}}(?:st|nd|rd|th))"
)
"""A day's number in small letters: "tenth", "twenty-first", "3rd"."""

PERIOD = rf"(?:an?|{NUMBER})[\s-]+(?:\w+\s+)?{UNIT}"
"""A number of units: "a year", "5 business days"."""
