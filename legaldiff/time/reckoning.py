"""Reckoning of time: a date and so many days, business days, weeks, months or years make another date.

Days are counted without the first and with the last, as the Federal rules count them (Fed. R. Civ. P.
6(a)(1)); nothing is put off because a day is a Saturday, a Sunday or a holiday, since orders do not say so.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import Literal

__all__ = [
    "FIRST_BUSINESS_YEAR", "Unit", "add", "end_of_fiscal_year", "federal_holidays", "quarter_end",
    "start_of_fiscal_year",
]  # fmt: skip

Unit = Literal["day", "business day", "week", "month", "year"]

FIRST_BUSINESS_YEAR = 1978
"""The first year whose business days are reckoned here: before it Veterans Day was elsewhere (Public Law 94-97)."""
_DAY = timedelta(days=1)
_KEPT = {5: -_DAY, 6: _DAY}  # how far from a Saturday or a Sunday a holiday is kept
_MOST = 5_000  # business days, which are counted one by one


def add(start: date, count: int, unit: Unit) -> tuple[date, str] | None:
    """The date ``count`` units after ``start`` (before it where negative), and what is to be said about the way there.

    A month or a year later is the same day of the month; where that month has no such day, its last one. None where
    the date cannot be told: beyond the calendar, or business days before ``FIRST_BUSINESS_YEAR``.
    """
    try:
        match unit:
            case "day" | "week":
                return start + count * (7 if unit == "week" else 1) * _DAY, ""
            case "business day":
                return _add_business_days(start, count)
            case "month" | "year":
                return _add_months(start, count * (12 if unit == "year" else 1))
    except (OverflowError, ValueError):
        return None


def _add_months(start: date, count: int) -> tuple[date, str]:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = monthrange(year, month + 1)[1]
    found = date(year, month + 1, min(start.day, last))
    return found, f"there is no day {start.day} in that month: its last day" if start.day > last else ""


def _add_business_days(start: date, count: int) -> tuple[date, str] | None:
    if abs(count) > _MOST:
        return None
    step, left, at = (_DAY if count >= 0 else -_DAY), abs(count), start
    while left:
        at += step
        if at.year < FIRST_BUSINESS_YEAR:
            return None
        if at.weekday() < 5 and at not in federal_holidays(at.year):
            left -= 1
    return at, "Mondays to Fridays that are no Federal holiday, 5 U.S.C. 6103"


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """The days of a year on which a legal public holiday is kept (5 U.S.C. 6103(a), from 1978 on).

    One that falls on a Saturday is kept on the Friday before, one on a Sunday on the Monday after (section 6103(b),
    Executive Order 11582). Inauguration Day, which is one around Washington only, and days off by order are not here.
    """
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25), date(year + 1, 1, 1)]
    if year >= 2021:
        fixed.append(date(year, 6, 19))  # Public Law 117-17
    days = {day + _KEPT.get(day.weekday(), timedelta()) for day in fixed}
    days |= {_nth(3, 0, year, 2), _nth(1, 0, year, 5, 25), _nth(1, 0, year, 9), _nth(2, 0, year, 10)}  # Mondays
    days.add(_nth(4, 3, year, 11))  # a Thursday
    if year >= 1986:
        days.add(_nth(3, 0, year, 1))  # Public Law 98-144
    return frozenset(day for day in days if day.year == year)


def _nth(nth: int, weekday: int, year: int, month: int, first: int = 1) -> date:
    """The weekday for the nth time from the ``first`` day of a month on."""
    start = date(year, month, first)
    return start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))


def end_of_fiscal_year(year: int) -> date:
    """The last day of a Federal fiscal year: September 30, up to 1976 June 30 (31 U.S.C. 1102, Public Law 93-344)."""
    return date(year, 9, 30) if year >= 1977 else date(year, 6, 30)


def start_of_fiscal_year(year: int) -> date:
    """The first day of a Federal fiscal year; 1977 began after a quarter that was in no year."""
    return date(1976, 10, 1) if year == 1977 else end_of_fiscal_year(year - 1) + _DAY


def quarter_end(year: int, quarter: int, *, is_fiscal: bool) -> date | None:
    """The last day of a quarter, 1 to 4, of a calendar year or a Federal fiscal year; None for one before 1977."""
    if is_fiscal and year < 1977:
        return None
    year, month = divmod(year * 12 + quarter * 3 - 1 - (3 if is_fiscal else 0), 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
