"""Dates in citations: "January 25, 2017"."""

from __future__ import annotations

from legaldiff.lazy import lazy_re

__all__ = ["DATE", "read_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4}\b"
)
"""A date as a regex: "January 25, 2017", "Dec. 15, 2016"."""

_PARTS_RE = lazy_re(r"([A-Z][a-z]{2})[a-z.]*\s+(\d{1,2})\D+(\d{4})")  # "Dec. 15, 2016"


def read_date(printed: str) -> str:
    """A date as ISO 8601 ("January 25, 2017" is ``2017-01-25``); "" where there is none."""
    found = _PARTS_RE.search(printed)
    if not found:
        return ""
    return f"{found[3]}-{_MONTHS.index(found[1].lower()) + 1:02}-{int(found[2]):02}"
