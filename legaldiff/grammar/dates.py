"""Dates in any of their forms: "March 3, 2031", "3 March 2031", "the 3rd day of March, 2031", "Sept. 3"."""

from __future__ import annotations

import re

from legaldiff.span import Span

__all__ = ["DATE", "MONTHS", "find_dates"]

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
_MONTH = (
    r"(?:Jan(?:uary\b|\.)|Feb(?:ruary\b|\.)|March\b|Mar\.|April\b|Apr\.|May\b|June\b|July\b|August\b|Aug\."
    r"|Sept(?:ember\b|\.)|October\b|Oct\.|Nov(?:ember\b|\.)|Dec(?:ember\b|\.))"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|d)?\b"
_DAY_OF = r"(?:\d{1,2}(?:st|nd|rd|th|d)\s+(?:day\s+)?|\d{1,2}\s+day\s+)of"  # not "Order 9 of May 1"
_YEAR = r"(?:,?\s+(?:in\s+the\s+year\s+(?:of\s+our\s+Lord\s+)?)?\d{4}\b)"
DATE = (
    rf"(?:{_MONTH}\s+{_DAY}{_YEAR}?|{_MONTH}\s+\d{{4}}\b"
    rf"|(?:(?:the|this)\s+)?{_DAY_OF}\s+{_MONTH}{_YEAR}?|{_DAY}\s+{_MONTH}{_YEAR}?)"
)
"""A date as a regex; a bare year is none."""

_DATE_RE = re.compile(rf"\b(?=[JFMASOND]|\d|th){DATE}")  # "March 3, 2031", "the 3rd day of March, 2031"
_PART_RE = re.compile(r"\d+|[A-Z][a-z]{2}")  # "3", "2031", "Mar"
_NUMBER = {name[:3].capitalize(): number for number, name in enumerate(MONTHS, 1)}


def find_dates(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """The dates in ``text[start:end]``, each in one form (``2031-03-03``; what is not said is left out)."""
    return [(_write(m[0]), Span(*m.span())) for m in _DATE_RE.finditer(text, start, end)]


def _write(printed: str) -> str:
    parts = _PART_RE.findall(printed)
    year = next((f"{int(p):04}" for p in parts if len(p) == 4 and p.isdigit()), "")
    month = next(_NUMBER[p] for p in parts if p in _NUMBER)
    day = next((int(p) for p in parts if len(p) < 3), None)
    return f"{year}-{month:02}-{day:02}" if day is not None else f"{year}-{month:02}"
