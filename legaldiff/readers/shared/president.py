"""The President of the United States whose document it is, by the date of signing."""

from __future__ import annotations

import re
from bisect import bisect_right

from legaldiff.lazy import lazy_re

__all__ = ["find_president", "president_on"]

# The day on which each one's term began. That of the one before ends on it.
_TERMS = (
    ("1861-03-04", "Abraham Lincoln"),
    ("1865-04-15", "Andrew Johnson"),
    ("1869-03-04", "Ulysses S. Grant"),
    ("1877-03-04", "Rutherford B. Hayes"),
    ("1881-03-04", "James A. Garfield"),
    ("1881-09-19", "Chester A. Arthur"),
    ("1885-03-04", "Grover Cleveland"),
    ("1889-03-04", "Benjamin Harrison"),
    ("1893-03-04", "Grover Cleveland"),
    ("1897-03-04", "William McKinley"),
    ("1901-09-14", "Theodore Roosevelt"),
    ("1909-03-04", "William H. Taft"),
    ("1913-03-04", "Woodrow Wilson"),
    ("1921-03-04", "Warren G. Harding"),
    ("1923-08-02", "Calvin Coolidge"),
    ("1929-03-04", "Herbert Hoover"),
    ("1933-03-04", "Franklin D. Roosevelt"),
    ("1945-04-12", "Harry S. Truman"),
    ("1953-01-20", "Dwight D. Eisenhower"),
    ("1961-01-20", "John F. Kennedy"),
    ("1963-11-22", "Lyndon B. Johnson"),
    ("1969-01-20", "Richard Nixon"),
    ("1974-08-09", "Gerald R. Ford"),
    ("1977-01-20", "Jimmy Carter"),
    ("1981-01-20", "Ronald Reagan"),
    ("1989-01-20", "George H. W. Bush"),
    ("1993-01-20", "William J. Clinton"),
    ("2001-01-20", "George W. Bush"),
    ("2009-01-20", "Barack Obama"),
    ("2017-01-20", "Donald J. Trump"),
    ("2021-01-20", "Joseph R. Biden, Jr."),
    ("2025-01-20", "Donald J. Trump"),
)
_END = "2029-01-20"  # of the last term of the table
_STARTS = [start for start, _ in _TERMS]
_BEGINNING = _CLOSING = 2000  # code points in which a document names the office
# "by the authority vested in me as President", "By the President of the United States", "THE WHITE HOUSE,"
_OFFICE_RE = lazy_re(r"\b(?:as\s+President|By\s+the\s+President|The\s+White\s+House)\b", re.IGNORECASE)
_MOSTLY = (" as President of ", "\nTHE WHITE HOUSE,")  # what most documents have of that, and is looked for first


def president_on(date: str) -> tuple[str, ...]:
    """Who was President on a day (ISO 8601): two on the day of a change, none outside of the table."""
    at = bisect_right(_STARTS, date) - 1
    if at < 0 or date > _END:
        return ()
    both = at > 0 and date == _STARTS[at]
    return (_TERMS[at - 1][1], _TERMS[at][1]) if both else (_TERMS[at][1],)


def find_president(text: str, date: str | None) -> str | None:
    """The President who signed: the text must name the office and be dated; on a day of change, the name as well."""
    if date is None:
        return None
    ends = f"{text[:_BEGINNING]}\n{text[-_CLOSING:]}"
    if not any(words in ends for words in _MOSTLY) and not _OFFICE_RE.search(ends):
        return None
    candidates = president_on(date)
    if len(candidates) > 1:
        words = ends.casefold()
        candidates = tuple(name for name in candidates if _surname(name) in words)
    return candidates[0] if len(candidates) == 1 else None


def _surname(name: str) -> str:
    return name.partition(",")[0].rpartition(" ")[2].casefold()
