"""Periods: a number and a unit of time, in digits or in words ("thirty (30) days", "two years")."""

from __future__ import annotations

__all__ = ["NUMBER", "ORDINAL", "PERIOD", "UNIT"]

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\s-](?:{_ONES}))?|{_ONES})"
_WORDS = rf"(?:{_TENS})(?:\s+hundred(?:\s+(?:and\s+)?{_TENS})?)?(?:\s+thousand(?:\s+{_TENS}\s+hundred)?)?"
NUMBER = rf"(?:{_WORDS}|\d[\d,]{{0,12}}(?:\.\d{{1,9}})?)(?:\s+\(\d[\d,]{{0,8}}\))?"
"""A number as a regex: "thirty (30)", "one hundred and eighty", "1,000"."""

UNIT = r"(?:(?:calendar|business|working|fiscal|consecutive)\s+)?(?:minute|hour|day|week|month|quarter|year)s?"
"""A unit of time."""

ORDINAL = (
    r"(?:(?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th))"
)
"""A day's number in small letters: "tenth", "twenty-first", "3rd"."""

PERIOD = rf"(?:an?|{NUMBER})[\s-]+(?:\w+\s+)?{UNIT}"
"""A number of units: "a year", "5 business days"."""
