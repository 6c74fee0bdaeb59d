"""The President of the United States whose document it is, by the date of signing."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache
from operator import itemgetter
from pathlib import Path

from legaldiff.lazy import lazy_re

__all__ = ["find_president", "president_on"]

_END = "2029-01-20"  # of the last term of the table
_BEGINNING = _CLOSING = 2000  # code points in which a document names the office
# "by the authority vested in me as President", "By the President of the United States", "THE WHITE HOUSE,"
_OFFICE_RE = lazy_re(r"\b(?:as\s+President|By\s+the\s+President|The\s+White\s+House)\b", re.IGNORECASE)
_MOSTLY = (" as President of ", "\nTHE WHITE HOUSE,")  # what most documents have of that, and is looked for first


@cache
def _load_terms() -> list[tuple[str, str]]:
    """When each term began, and whose it was."""
    return list(tomllib.loads(Path(__file__).with_name("presidents.toml").read_text(encoding="utf-8")).items())


def president_on(date: str) -> tuple[str, ...]:
    """Who was President on a day (ISO 8601): two on the day of a change, none outside of the table."""
    terms = _load_terms()
    after = bisect_right(terms, date, key=itemgetter(0))
    if not after or date > _END:
        return ()
    first = after - 1 - (after > 1 and date == terms[after - 1][0])
    return tuple(name for _, name in terms[first:after])


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
        candidates = tuple(n for n in candidates if n.partition(",")[0].rpartition(" ")[2].casefold() in words)
    return candidates[0] if len(candidates) == 1 else None
