"""The dates of beginnings and ends."""

from __future__ import annotations

import pytest

from legaldiff.time.due import Anchors, Due
from legaldiff.time.moment_date import find_moment_date

ANCHORS = Anchors("2031-03-03", "2031-03-07", None)


@pytest.mark.parametrize(
    ("when", "date", "arithmetic"),
    [
        ("on May 1, 2031", "2031-05-01", None),
        ("until September 30, 2032", "2032-09-30", None),
        ("at 12:01 a.m., eastern daylight time, on May 1, 2031", "2031-05-01", None),
        ("at noon May 1, 2031", "2031-05-01", None),
        ("immediately", "2031-03-03", "date of signature = 2031-03-03"),
        ("as of the date of this order", "2031-03-03", "date of signature = 2031-03-03"),
        ("upon publication in the Federal Register", "2031-03-07", "date of publication = 2031-03-07"),
        ("30 days after the date of this order", "2031-04-02", "2031-03-03 + 30 days = 2031-04-02"),
        ("not later than 2 years from the date of this order", "2033-03-03", "2031-03-03 + 2 years = 2033-03-03"),
        ("on the last day of the first pay period beginning on or after May 1, 2031", None, None),
        ("30 days after closing its books and in no event later than May 1, 2031", None, None),
        ("upon the appointment of the Keeper", None, None),
    ],
)
def test_a_moment_comes_to_a_date(when: str, date: str | None, arithmetic: str | None) -> None:
    assert find_moment_date(when, ANCHORS) == Due(date, arithmetic)


def test_no_date_follows_from_a_day_that_the_document_does_not_state() -> None:
    assert find_moment_date("immediately", Anchors()) == Due()
