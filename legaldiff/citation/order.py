"""Executive orders and proclamations by number, alone and in lists."""

from __future__ import annotations

import re

from legaldiff.citation.citation import LONGEST, Host, Item
from legaldiff.lazy import lazy_re
from legaldiff.span import Span
from legaldiff.time.dates import FULL_DATE, read_date

__all__ = ["NUMBERED_RE", "ORDER", "read_order"]

ORDER = r"(?:[Ee]xecutive\s+[Oo]rders?|EXECUTIVE\s+ORDERS?|E\.\s?O\.)"
"""The words for an executive order, as a regex."""

NUMBERED_RE = lazy_re(
    rf"(?:{ORDER}|[Pp]roclamations?|PLO|[Mm]emorand(?:um|a)\s+of)\s+(?:(?:Nos?|NOS?)\.?\s*)?(?:\d|[A-Z][a-z]+\s+\d)"
)  # "Executive Order No. 9835", "Memorandum of March 13"

_HEAD_RE = lazy_re(
    r"\b(?:(?:Executive\s{1,3}Order|EXECUTIVE\s{1,3}ORDER|executive\s{1,3}order|Exec\.\s{1,3}Order|E\.\s?O\.|EO)"
    r"|((?:(?:Presidential|PRESIDENTIAL)\s{1,3})?(?:Proclamation|PROCLAMATION|proclamation|Proc\.)))(?:['’]?([sS]))?\s{0,3}"
    r"(?:,?\s{0,3}(?:Nos?\b\.?|NOS?\b\.?|[Nn]umber(?:s|ed)?)\s{0,3})?"
)  # "Executive Orders Nos. ", "E.O. ", "Presidential Proclamation "
_NUMBER_RE = lazy_re(r"(\d{1,3},\d{3}|\d{1,5})(-[A-Z])?(?![\w/]|[-–.,]\d)")  # "13768", "11,246", "11246-A"
_DATE_RE = lazy_re(rf",?\s{{1,3}}(?:of|dated|issued(?:\s{{1,3}}on)?)\s{{1,3}}({FULL_DATE})")  # " of January 25, 2017"
_TITLE_RE = lazy_re(
    r"\s{1,3}\((?=[A-Z“\"`'‘])(?![A-Z.]{2,8}\))[^()]{3,400}(?:\([^()]{0,60}\)[^()]{0,200})?\)"
)  # " (Border Security and Immigration Enforcement Improvements)"
_NAMED_RE = lazy_re(r",?\s{1,3}(?:entitled,?\s{1,3})?[“\"][^“”\"]{3,300}[”\"]")  # ", entitled “Regulatory Review,”"
_AMENDED_RE = lazy_re(r",?\s{1,3}\(?as\s{1,3}(?:further\s{1,3})?amended\b\)?")  # ", as amended"
_AND_RE = lazy_re(
    r"(?:[,;]?\s{1,3}(?:and|or|&)\s{1,3}|[,;]\s{1,3}(?:(?:and|or)\s{1,3})?)(?:No\.\s{0,3})?"
)  # ", and ", ", No. "
_MORE_RE = lazy_re(r"(?=(\d{4,5}|\d{1,2},\d{3})(?:-[A-Z])?(?!\w)(?!\s{1,3}(?:U\.?\s?S|C\.?\s?F|F\.?\s?R|Stat|Fed)))")


def read_order(text: str, at: int, end: int) -> Host | None:
    """The executive orders or proclamations whose mention begins at ``at``: the first is the host, others its rest."""
    head = _HEAD_RE.match(text, at, end)
    if not head:
        return None
    kind, base = ("proclamation", "us/proc/") if head[1] else ("executive_order", "us/eo/")
    items: list[Item] = []
    start = stop = head.end()
    while len(items) < LONGEST and (number := _NUMBER_RE.match(text, start, end)):
        if not items and head[0][:2] in ("EO", "E.") and len(number[1]) < 4 and "o" not in head[0][2:].lower():
            break  # "EO 1" of another register
        item, stop = _read_tail(text, number, end, f"{base}{number[1].replace(',', '')}{number[2] or ''}")
        items.append(item)
        more = _AND_RE.match(text, stop, end)
        following = _MORE_RE.match(text, more.end(), end) if more else None
        if not more or not following or not (head[2] or len(following[1]) > 4):
            break
        start = more.end()
    if not items:
        return None
    first, *rest = items
    return Host(kind, stop, first.target, "", "", first.date, first.modifier, (first, *rest))


def _read_tail(text: str, number: re.Match[str], end: int, target: str) -> tuple[Item, int]:
    """The order of a number with its date, and where its title and "as amended" end."""
    stop = number.end()
    date = _DATE_RE.match(text, stop, end)
    stop = date.end() if date else stop
    span = Span(number.start(), stop)
    modifier = ""
    for _ in range(2):  # the title stands before "as amended" or after it
        if title := _TITLE_RE.match(text, stop, end) or _NAMED_RE.match(text, stop, end):
            stop = title.end()
        if amended := _AMENDED_RE.match(text, stop, end):
            stop, modifier = amended.end(), "as amended"
    if not date and (late := _DATE_RE.match(text, stop, end)):
        date, stop = late, late.end()
    return Item(span, target, date=read_date(date[1]) if date else "", modifier=modifier), stop
