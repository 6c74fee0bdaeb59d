"""What a time phrase comes to: the date on which something is due, how that was reckoned, and how often it recurs."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple, cast

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.numerals import ORDINALS, read_number
from legaldiff.time.dates import DATE, read_date
from legaldiff.time.reckoning import Unit, add, end_of_fiscal_year, quarter_end, start_of_fiscal_year

__all__ = ["Anchors", "Due", "find_due", "split_times"]


class Anchors(NamedTuple):
    """The dates of a document from which periods in it are counted, ISO 8601; None where it states none."""

    signed: str | None = None
    published: str | None = None
    effective: str | None = None


class Due(NamedTuple):
    """``date`` is ISO 8601, ``2018-01`` where the text names a month; ``recurrence`` is an ISO 8601 duration.

    ``arithmetic`` shows the way to a date that the text does not state: ``2017-01-25 + 180 days = 2017-07-24``.
    """

    date: str | None = None
    arithmetic: str | None = None
    recurrence: str | None = None


_NUMBER = r"(?:\d[\d,]{0,6}|[a-z]+(?:[-\s][a-z]+){0,5}?)"
_PERIOD = (
    rf"(?P<number>{_NUMBER})(?:\s\(\d+\))?[\s-](?:(?P<sort>calendar|business|working)\s)?"
    r"(?P<unit>day|week|month|year)s?(?:\speriod)?"
)
_KIND = r"(?:order|memorandum|proclamation|directive|determination|ordinance)"
_ANCHOR = rf"""(?:
    (?P<signed>(?:the\s)?(?:date\shereof
        |(?:(?:date\sof\s)?(?:the\s)?(?:issuance|signing|signature)\sof\s|date\sof\s)?this\s(?:[a-z]+\s)?{_KIND}))
  | (?P<effective>(?:the\s)?(?:effective\sdate\s(?:hereof|of\sthis\s(?:[a-z]+\s)?{_KIND})
        |(?:date|day)\son\swhich\sthis\s(?:[a-z]+\s)?{_KIND}\stakes\seffect))
  | (?P<published>(?:the\s)?(?:date\sof\s)?(?:the\s)?publication\sof\sthis\s(?:[a-z]+\s)?{_KIND}
        \sin\sthe\sfederal\sregister)
  | (?P<own>its\s(?:date|issuance))
  | (?P<stated>{DATE})
)"""
_PERIOD_RE = lazy_re(
    rf"""(?:by\s)?(?P<head>within|(?:no|not)\slater\sthan|no\smore\sthan|for|at\sleast)?\s?
    (?:(?:an?|the)\s(?:first\s|initial\s|period\sof\s)?)?{_PERIOD}\s(?P<side>of|after|from|following|before|prior\sto)\s
    {_ANCHOR}""",
    re.VERBOSE | re.IGNORECASE,
)  # "within 180 days of the date of this order", "at least 30 days before June 1, 2031"
_BY = r"(?:(?:by\s)?(?:no|not)\slater\sthan|by|on\sor\sbefore)\s(?:(?:the\s)?close\sof\sbusiness\s(?:on\s)?)?"
_DATE_RE = lazy_re(rf"{_BY}(?P<stated>{DATE})", re.IGNORECASE)  # "not later than January 1, 2018"
_EACH_YEAR_RE = lazy_re(rf"{_BY}{DATE}\s(?:of\s)?(?:each|every)\syear", re.IGNORECASE)  # "by April 1 of each year"
_END_RE = lazy_re(
    rf"""{_BY}the\s(?:end|close|last\sday|(?P<start>beginning|start|first\sday))\sof\s(?:the\s)?
    (?:(?P<quarter>first|second|third|fourth)\squarter\sof\s)?(?:(?P<fiscal>fiscal\syear\s|FY\s?)|calendar\s(?:year\s)?)?
    (?P<year>\d{{4}})""",
    re.VERBOSE | re.IGNORECASE,
)  # "by the end of fiscal year 2012", "by the end of the first quarter of 2015"
_SOFT_RE = lazy_re(
    r"(?:immediately|promptly|forthwith|expeditiously|at once|without (?:undue |unreasonable )?delay"
    r"|as (?:soon|quickly|promptly|expeditiously) as (?:is )?(?:reasonably )?(?:practicable|possible|feasible)"
    r"|in a (?:timely|prompt) (?:manner|fashion)|(?:periodically|on a (?:regular|periodic) basis)(?:,? thereafter)?)",
    re.IGNORECASE,
)
_LEAST = r"(?:(?:at\sleast|(?:no|not)\s(?:less|fewer)(?:\soften|\sfrequently)?\sthan)\s)?(?:on\san?\s)?(?:at\sleast\s)?"
_CYCLE_RE = lazy_re(
    rf"""{_LEAST}(?:
        (?P<word>daily|weekly|monthly|quarterly|semi-?annual(?:ly)?|annual(?:ly)?|yearly|biennial(?:ly)?|triennial(?:ly)?)
            (?:\sbasis)?
      | (?P<twice>twice)\s(?:a|each|every|per)\s(?:calendar\s|fiscal\s)?year
      | (?:once\s)?(?:an?|each|every|per)\s(?:calendar\s|fiscal\s|(?!quarter\b)(?P<number>{_NUMBER})\s)?
            (?P<unit>day|week|month|quarter|year)s?(?:\s(?:of\s)?(?:each|every|the)\s(?:calendar\s|fiscal\s)?year)?
    )(?:,?\sthereafter)?(?:\s(?:after|of|from)\s{_ANCHOR})?""",
    re.VERBOSE | re.IGNORECASE,
)  # "at least semiannually", "every 180 days thereafter", "once per quarter"; "biweekly" has two meanings
_CYCLES = {
    **{"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y"},
    **{"semiannual": "P6M", "annual": "P1Y", "biennial": "P2Y", "triennial": "P3Y"},
}
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_AGAIN_RE = lazy_re(r",?\s+(?:and\s+)?again,?\s+(?=(?:within|by|no|not|on)\b)")  # ", and again within 180 days"
_JOINT_RE = lazy_re(
    r",?\s(?:beginning|starting|commencing)\s(?!of\b)"
    r"|,?\s(?:and|but)(?:,?\s(?:in any event|again|then|thereafter))?,?\s"
    r"(?=(?:by|within|no|not|on|at|every|each|once|twice|daily|weekly|monthly|quarterly|yearly|periodically)\b"
    r"|(?:semi-?)?annual|biennial|triennial)|,\s(?=for\sa\speriod\sof\b)",
    re.IGNORECASE,
)  # "within 90 days of this order, and annually thereafter"
_LASTS_RE = lazy_re(r"for a period of [^,;]{1,60}", re.IGNORECASE)  # "every 90 days, for a period of 2 years"
_THIS_RE = lazy_re(rf"\bthis\s+{_KIND}\s+\Z", re.IGNORECASE)  # "under this order within 90 days of its date"


def find_due(phrase: str, anchors: Anchors, before: str = "") -> Due:
    """What a time phrase comes to: ``Due()`` where no date and no interval follows from it.

    ``phrase`` is the whole of it with its tail, ``before`` the words in front of it, which say whose date "its date"
    is. A date is given only where every part of the phrase is understood; of two, both of which bind, it is the first.
    """
    dates: list[tuple[str, str | None]] = []
    recurrence: str | None = None
    is_clear = True
    for part in _JOINT_RE.split(" ".join(phrase.split()).rstrip(" ,;.”\"'")):
        if _SOFT_RE.fullmatch(part) or (recurrence and _LASTS_RE.fullmatch(part)):
            continue
        found = _dated(part, anchors, of_order=_THIS_RE.search(before) is not None)
        cycle = None if found else _cycle(part)
        if found:
            dates.append(found)
        elif cycle:
            recurrence = recurrence or cycle
        else:
            is_clear = False
    due, arithmetic = min(dates) if dates and is_clear else (None, None)
    return Due(due, arithmetic, recurrence)


def split_times(phrase: str) -> list[str]:
    """The times of what is to be done more than once: "within 90 days ... and again within 180 days ..." is two."""
    return [part.rstrip(" ,") for part in _AGAIN_RE.split(phrase)]


def _dated(part: str, anchors: Anchors, *, of_order: bool) -> tuple[str, str | None] | None:
    """The date of one part of a phrase and the way to it."""
    if stated := _DATE_RE.fullmatch(part):
        printed = _read_date(stated["stated"])
        return (printed, None) if printed else None
    if end := _END_RE.fullmatch(part):
        return _edge(end)
    period = _PERIOD_RE.fullmatch(part)
    return _counted(period, anchors, of_order=of_order) if period else None


def _counted(m: re.Match[str], anchors: Anchors, *, of_order: bool) -> tuple[str, str | None] | None:
    """The date that a period before or after an anchor comes to."""
    is_back = m["side"].lower().startswith(("before", "prior"))
    head = (m["head"] or "").lower()
    if (head == "at least" and not is_back) or (head == "within" and is_back):
        return None  # the earliest day, or a stretch of days: no day by which something is due
    start = _anchor_date(m, anchors, of_order=of_order)
    count = _read_count(m["number"])
    if start is None or count is None:
        return None
    unit = cast("Unit", m["unit"].lower())
    if (m["sort"] or "calendar").lower() != "calendar":
        if unit != "day":
            return None
        unit = "business day"
    found = add(start, -count if is_back else count, unit)
    if found is None:
        return None
    due, remark = found
    said = f"{start} {'-' if is_back else '+'} {count} {unit}{'' if count == 1 else 's'} = {due}"
    return due.isoformat(), f"{said} ({remark})" if remark else said


def _anchor_date(m: re.Match[str], anchors: Anchors, *, of_order: bool) -> date | None:
    if m["stated"]:
        printed = _read_date(m["stated"])
    elif m["published"] or m["effective"]:
        printed = anchors.published if m["published"] else anchors.effective
    else:
        printed = anchors.signed if m["signed"] or of_order else None
    return _date(printed or "")  # none, where it is only a month


def _edge(m: re.Match[str]) -> tuple[str, str | None] | None:
    """The first or last day of a year or a quarter."""
    year, is_fiscal = int(m["year"]), m["fiscal"] is not None
    if not 1789 <= year <= 9998:
        return None
    name = f"fiscal year {year}" if is_fiscal else f"{year}"
    edge: date | None
    if m["quarter"]:
        name = f"the {m['quarter'].lower()} quarter of {name}"
        edge = None if m["start"] else quarter_end(year, ORDINALS[m["quarter"].lower()], is_fiscal=is_fiscal)
    elif m["start"]:
        edge = start_of_fiscal_year(year) if is_fiscal else date(year, 1, 1)
    else:
        edge = end_of_fiscal_year(year) if is_fiscal else date(year, 12, 31)
    return (f"{edge}", f"{'start' if m['start'] else 'end'} of {name} = {edge}") if edge else None


def _cycle(part: str) -> str | None:
    if _EACH_YEAR_RE.fullmatch(part):
        return "P1Y"
    m = _CYCLE_RE.fullmatch(part)
    if m is None:
        return None
    if m["word"]:
        word = m["word"].lower().replace("-", "")
        return _CYCLES.get(word) or _CYCLES.get(word.removesuffix("ly"))
    if m["twice"]:
        return "P6M"
    number = (m["number"] or "one").lower()
    count = 2 if number == "other" else ORDINALS.get(number) or _read_count(number)
    if count is None:
        return None
    unit = m["unit"].lower()
    return f"P{3 * count}M" if unit == "quarter" else f"P{count}{_UNITS[unit]}"


def _read_date(printed: str) -> str | None:
    """A date of a text as ISO 8601, if it has a year and is one of the calendar."""
    said = read_date(printed)
    return said if said[:1].isdigit() and _date(said if len(said) > 7 else f"{said}-01") else None


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _read_count(printed: str) -> int | None:
    words = printed.lower().replace(",", "").replace("-", " ").split()
    if len(words) == 1 and words[0].isdecimal():
        return int(words[0])
    number, end = read_number(words, 0)
    return int(number) if end == len(words) and number.isdecimal() else None
