"""Dates: one reading for citations, metadata, deadlines and differences."""

import pytest

from legaldiff.citation.scan import find_citations
from legaldiff.readers.shared.metadata import parse_date
from legaldiff.time.dates import find_dates, read_date
from legaldiff.time.due import Anchors, find_due


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("May 1, 2031", "2031-05-01"),
        ("May 1,2031", "2031-05-01"),  # as typists left the blank out
        ("May 1st, 2031", "2031-05-01"),
        ("Sep. 3, 2031", "2031-09-03"),
        ("Jun 5, 2031", "2031-06-05"),
        ("March of 2031", "2031-03"),
        ("3 Dec 2031", "2031-12-03"),
        ("the 2nd day of July in the year of our Lord 2031", "2031-07-02"),
    ],
)
def test_a_date_is_found_whole(printed, date):
    text = f"The pier opened on {printed} at noon."
    assert [(found, span.of(text)) for found, span in find_dates(text, 0, len(text))] == [(date, printed)]


@pytest.mark.parametrize("text", ["Jan the Reeve", "It may 5 times", "Mar is short", "2031", "Order 9 of May"])
def test_other_words_are_no_date(text):
    assert find_dates(text, 0, len(text)) == []


@pytest.mark.parametrize("text", ["", "no date", "2031", "12"])
def test_what_names_no_month_is_no_date(text):
    assert read_date(text) == ""


def test_the_date_of_an_order_is_cited_with_it_though_no_blank_follows_the_comma():
    text = "Executive Order 99999 of June 2,2031 is amended."
    assert [c.span.of(text) for _, c in find_citations(text)] == ["Executive Order 99999 of June 2,2031"]


def test_a_source_may_state_its_date_in_any_case_and_short():
    assert parse_date("SIGNED: SEPT. 3, 2031") == "2031-09-03"
    assert parse_date("September 2031") is None


def test_a_date_in_small_letters_is_due():
    assert find_due("on or before august 20, 2031", Anchors()).date == "2031-08-20"
