"""What time phrases come to: dates and intervals worked out by hand, and phrases from which nothing follows."""

from __future__ import annotations

import pytest

from legaldiff.time.due import Anchors, Due, find_due

SIGNED = Anchors("2017-01-25", "2017-01-30")


@pytest.mark.parametrize(
    ("phrase", "due", "arithmetic"),
    [
        ("Within 180 days of the date of this order", "2017-07-24", "2017-01-25 + 180 days = 2017-07-24"),
        ("within 120 days of this order", "2017-05-25", "2017-01-25 + 120 days = 2017-05-25"),
        ("no later than 1 year after the date of this order", "2018-01-25", "2017-01-25 + 1 year = 2018-01-25"),
        (
            "within\n18 months after the issuance of this memorandum",
            "2018-07-25",
            "2017-01-25 + 18 months = 2018-07-25",
        ),
        ("2 years from the date of this order", "2019-01-25", "2017-01-25 + 2 years = 2019-01-25"),
        ("within thirty (30) days of the date hereof", "2017-02-24", "2017-01-25 + 30 days = 2017-02-24"),
        (
            "within one hundred and twenty days of the date of this order",
            "2017-05-25",
            "2017-01-25 + 120 days = 2017-05-25",
        ),
        ("within 2 weeks after the signing of this order", "2017-02-08", "2017-01-25 + 2 weeks = 2017-02-08"),
        (
            "within 10 business days of the date of this order",
            "2017-02-08",
            "2017-01-25 + 10 business days = 2017-02-08"
            " (Mondays to Fridays that are no Federal holiday, 5 U.S.C. 6103)",
        ),
        (
            "within 30 days of the publication of this order in the Federal Register",
            "2017-03-01",
            "2017-01-30 + 30 days = 2017-03-01",
        ),
        ("at least 30 days before June 1, 2031", "2031-05-02", "2031-06-01 - 30 days = 2031-05-02"),
        (
            "within 6 months after August 31, 2016",
            "2017-02-28",
            "2016-08-31 + 6 months = 2017-02-28 (there is no day 31 in that month: its last day)",
        ),
        ("not later than January 1, 2018", "2018-01-01", None),
        ("By close of business on May 1, 2031", "2031-05-01", None),
        ("by October 2014", "2014-10", None),
        ("by the end of FY 2005", "2005-09-30", "end of fiscal year 2005 = 2005-09-30"),
        ("by the end of fiscal year 1974", "1974-06-30", "end of fiscal year 1974 = 1974-06-30"),
        ("by the beginning of fiscal year 2015", "2014-10-01", "start of fiscal year 2015 = 2014-10-01"),
        ("by the beginning of fiscal year 1977", "1976-10-01", "start of fiscal year 1977 = 1976-10-01"),
        (
            "by the end of the first quarter of fiscal year 2015",
            "2014-12-31",
            "end of the first quarter of fiscal year 2015 = 2014-12-31",
        ),
        ("not later than the end of 2020", "2020-12-31", "end of 2020 = 2020-12-31"),
        ("as soon as practicable, but not later than July 31, 2005", "2005-07-31", None),
        (
            "promptly, and in any event within 5 days of the date of this order",
            "2017-01-30",
            "2017-01-25 + 5 days = 2017-01-30",
        ),
        ("not later than October 1, 1977”", "1977-10-01", None),
        ("by April 30, 2012, and periodically", "2012-04-30", None),
        (
            "within 30 days of the date of this order, but no later than February 1, 2017",
            "2017-02-01",
            None,
        ),  # both bind
    ],
)
def test_a_date_follows(phrase, due, arithmetic):
    assert find_due(phrase, SIGNED) == Due(due, arithmetic, None)


@pytest.mark.parametrize(
    "phrase",
    [
        "promptly",
        "within 30 days of its creation",
        "within 30 days after receipt of this order",
        "within 90 days of its date",  # of what?
        "within 60 days of the effective date of this order",
        "within 24 hours of the date of this order",
        "within 30 days",
        "for a term of 2 years",
        "within 30 days of the date of this order or of the next report, whichever is later",
        "within 30 days of the date of this order and of the report",
        "at least 30 days after the date of this order",
        "within 30 days before June 1, 2031",
        "within some days of the date of this order",
        "by May 1",
        "by February 30, 2017",
        "by the end of the calendar year",
        "by the end of fiscal year 0000",
        "within 99999 years of the date of this order",
        "within 2 business weeks of the date of this order",
        "within the period of the date of this order",
        "",
    ],
)
def test_no_date_follows_and_none_is_guessed(phrase):
    assert find_due(phrase, SIGNED) == Due()


@pytest.mark.parametrize("phrase", ["Within 180 days of the date of this order", "within a week of the date hereof"])
def test_without_the_date_of_the_order_there_is_none(phrase):
    assert find_due(phrase, Anchors()) == Due()
    assert find_due(phrase, Anchors(signed="2017")) == Due()


def test_its_date_is_that_of_the_order_just_named():
    assert find_due("within 90 days of its date", SIGNED, "done under this order ").date == "2017-04-25"
    assert find_due("within 90 days of its date", SIGNED, "a report under this order on it ").date is None


@pytest.mark.parametrize(
    ("phrase", "recurrence"),
    [
        ("quarterly", "P3M"),
        ("once per quarter", "P3M"),
        ("on a weekly basis", "P1W"),
        ("at least semiannually", "P6M"),
        ("twice a year", "P6M"),
        ("annual", "P1Y"),
        ("no less often than annually", "P1Y"),
        ("every 180 days thereafter", "P180D"),
        ("each fiscal year", "P1Y"),
        ("not less frequently than once every 3 years", "P3Y"),
        ("at least every five years", "P5Y"),
        ("every third year thereafter", "P3Y"),
        ("every other month", "P2M"),
        ("not less often than once a quarter each fiscal year", "P3M"),
        ("by April 1 of each year", "P1Y"),
        ("Every 80 days after the date of this order, for a period of 5 years", "P80D"),
        ("by the end of the calendar year, and at least annually thereafter", "P1Y"),
        ("biweekly", None),  # twice a week, or every two weeks
        ("bimonthly", None),
        ("on a regular basis", None),
        ("periodically", None),
    ],
)
def test_an_interval_follows(phrase, recurrence):
    assert find_due(phrase, SIGNED) == Due(None, None, recurrence)


def test_a_first_date_and_an_interval():
    found = find_due("Within 180 days of the date of this order, and annually thereafter", SIGNED)
    assert found == Due("2017-07-24", "2017-01-25 + 180 days = 2017-07-24", "P1Y")
    found = find_due("By December 31, 2017, and on an annual basis thereafter", SIGNED)
    assert found == Due("2017-12-31", None, "P1Y")
    found = find_due("each year beginning 1 year after the date of this order", SIGNED)
    assert found == Due("2018-01-25", "2017-01-25 + 1 year = 2018-01-25", "P1Y")
    found = find_due("by February 15, 2019, and every third year thereafter", SIGNED)
    assert found == Due("2019-02-15", None, "P3Y")


@pytest.mark.parametrize(
    "pump",
    [
        "within " + "one hundred " * 20_000,
        "within 5 days of the date of " * 10_000,
        "every " + "fiscal " * 50_000,
        "not later than the end of the first quarter of " * 10_000,
        "and " * 50_000,
        "by" + " " * 100_000 + "May 1, 2031",
        ", and again, then thereafter " * 10_000,
        "once a quarter each " * 10_000,
    ],
)
def test_long_odd_phrases_are_read_in_linear_time(pump):
    assert find_due(pump, SIGNED, pump).date in (None, "2031-05-01")
