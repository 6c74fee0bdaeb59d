"""Reckoning of time, against dates that were worked out by hand on a printed calendar."""

from __future__ import annotations

from datetime import date

import pytest

from legaldiff.time.reckoning import add, end_of_fiscal_year, federal_holidays, quarter_end


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2017-01-25", 180, "day", "2017-07-24"),  # 6 left of January, then 28, 31, 30, 31, 30: 156, and 24
        ("2016-01-25", 180, "day", "2016-07-23"),  # a leap year: February has 29
        ("2017-03-14", 180, "day", "2017-09-10"),
        ("2025-02-03", 90, "day", "2025-05-04"),
        ("2020-02-28", 1, "day", "2020-02-29"),
        ("2019-02-28", 1, "day", "2019-03-01"),
        ("1900-02-28", 1, "day", "1900-03-01"),  # no leap year
        ("2000-02-28", 1, "day", "2000-02-29"),
        ("2031-05-01", -30, "day", "2031-04-01"),
        ("2031-03-03", 2, "week", "2031-03-17"),
        ("2031-03-03", 12, "month", "2032-03-03"),
        ("2017-12-15", 3, "month", "2018-03-15"),
        ("2018-03-31", -1, "month", "2018-02-28"),
        ("2017-01-31", 1, "month", "2017-02-28"),
        ("2016-01-31", 1, "month", "2016-02-29"),
        ("2016-02-29", 1, "year", "2017-02-28"),
        ("2016-02-29", 4, "year", "2020-02-29"),
        ("2017-08-31", 1, "month", "2017-09-30"),
        ("2017-01-25", 10, "business day", "2017-02-08"),  # two whole weeks
        ("2017-02-15", 5, "business day", "2017-02-23"),  # Washington's Birthday, Monday 20, is none
        ("2021-06-16", 2, "business day", "2021-06-21"),  # Friday 18: the first Juneteenth, a Saturday
        ("2020-06-16", 2, "business day", "2020-06-18"),
        ("2021-12-29", 2, "business day", "2022-01-03"),  # New Year's Day 2022, a Saturday, was kept on December 31
        ("2023-01-05", -3, "business day", "2022-12-30"),  # Monday 2 for Sunday 1
        ("1985-01-18", 1, "business day", "1985-01-21"),  # a year before the birthday of Martin Luther King, Jr.
        ("1986-01-17", 1, "business day", "1986-01-21"),
    ],
)
def test_a_date_and_a_period_make_a_date(start, count, unit, end):
    found = add(date.fromisoformat(start), count, unit)
    assert found is not None
    assert found[0].isoformat() == end


def test_a_month_without_the_day_says_so():
    assert add(date(2017, 1, 31), 1, "month") == (date(2017, 2, 28), "there is no day 31 in that month: its last day")
    assert add(date(2017, 1, 28), 1, "month") == (date(2017, 2, 28), "")


@pytest.mark.parametrize(
    ("start", "count", "unit"),
    [
        ((9999, 12, 1), 60, "day"),
        ((2017, 1, 1), 9000, "year"),
        ((1, 1, 1), -1, "month"),
        ((1961, 5, 1), 5, "business day"),
        ((2017, 1, 1), 10**7, "business day"),
    ],
)
def test_what_cannot_be_told_is_none(start, count, unit):
    assert add(date(*start), count, unit) is None


def test_the_holidays_of_2024_are_those_that_were_kept():
    assert sorted(d.isoformat() for d in federal_holidays(2024)) == [
        "2024-01-01",
        "2024-01-15",
        "2024-02-19",
        "2024-05-27",
        "2024-06-19",
        "2024-07-04",
        "2024-09-02",
        "2024-10-14",
        "2024-11-11",
        "2024-11-28",
        "2024-12-25",
    ]


def test_the_fiscal_year_moved_in_1976():
    assert end_of_fiscal_year(1975) == date(1975, 6, 30)
    assert end_of_fiscal_year(1976) == date(1976, 6, 30)
    assert end_of_fiscal_year(1977) == date(1977, 9, 30)


def test_quarters_of_the_calendar_and_of_the_fiscal_year():
    assert [str(quarter_end(2015, q, is_fiscal=False)) for q in (1, 2, 3, 4)] == [
        "2015-03-31",
        "2015-06-30",
        "2015-09-30",
        "2015-12-31",
    ]
    assert [str(quarter_end(2016, q, is_fiscal=True)) for q in (1, 2, 3, 4)] == [
        "2015-12-31",
        "2016-03-31",
        "2016-06-30",
        "2016-09-30",
    ]
    assert quarter_end(1976, 1, is_fiscal=True) is None
