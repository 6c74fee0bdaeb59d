"""Dates in any of their forms: "March 3, 2031", "3 March 2031", "the 3rd day of March, 2031", "Sept. 3"."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH, month_number
from legaldiff.span import Span

__all__ = ["DATE", "FULL_DATE", "find_dates", "read_date"]

_DAY = r"\d{1,2}(?:st|nd|rd|th|d)?\b"
_DAY_OF = r"(?:\d{1,2}(?:st|nd|rd|th|d)\s+(?:day\s+)?|\d{1,2}\s+day\s+)of"  # not "Order 9 of May 1"
_YEAR = r"(?:,\s*|\s+)(?:in\s+the\s+year\s+(?:of\s+our\s+Lord\s+)?)?\d{4}\b"
FULL_DATE = rf"{MONTH}\s+{_DAY}{_YEAR}"
"""A date of month, day and year as a regex."""

DATE = (
    rf"(?:{MONTH}\s+{_DAY}(?:{_YEAR})?|{MONTH}(?:\s+of)?\s+\d{{4}}\b"
    rf"|(?:(?:the|this)\s+)?{_DAY_OF}\s+{MONTH}(?:{_YEAR})?|{_DAY}\s+{MONTH}(?:{_YEAR})?)"
)
"""A date as a regex; a bare year is none."""

_DATE_RE = lazy_re(rf"\b(?=[JFMASOND]|\d|th){DATE}")  # "March 3, 2031", "the 3rd day of March, 2031"
_PART_RE = lazy_re(r"\d+|[A-Za-z]{3,}")  # "3", "2031", "Mar"


def find_dates(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """The dates in ``text[start:end]``, each in one form (``2031-03-03``; what is not said is left out)."""
    return [(read_date(m[0]), Span(*m.span())) for m in _DATE_RE.finditer(text, start, end)]


def read_date(printed: str) -> str:
    """A date in that form, which is ISO 8601 where day and year are said; "" where there is none."""
    parts = _PART_RE.findall(printed)
    year = next((f"{int(p):04}" for p in parts if len(p) == 4 and p.isdigit()), "")
    month = next(filter(None, map(month_number, parts)), 0)
    if not month:
        return ""
    day = next((int(p) for p in parts if len(p) < 3), None)
    return f"{year}-{month:02}" if day is None else f"{year}-{month:02}-{day:02}"
