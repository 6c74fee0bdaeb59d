"""Numbers and dates in words, and in their other forms."""

from __future__ import annotations

import pytest

from legaldiff.lexicon.numerals import read_number, read_ordinal
from legaldiff.time.dates import find_dates


@pytest.mark.parametrize(
    ("words", "number", "left"),
    [
        ("thirty", "30", 0),
        ("twenty five", "25", 0),
        ("one hundred and eighty days", "180", 1),
        ("twenty five hundred", "2500", 0),
        ("two thousand five hundred", "2500", 0),
        ("one million two hundred thousand and six", "1200006", 0),
        ("5 million", "5000000", 0),
        ("2.5 million dollars", "2500000", 1),
        ("thirty and a half", "30", 3),
        ("zero", "0", 0),
        ("three two", "3", 1),
    ],
)
def test_a_number_in_words(words: str, number: str, left: int) -> None:
    listed = words.split()
    assert read_number(listed, 0) == (number, len(listed) - left)


@pytest.mark.parametrize("words", ["5", "boats", "million", "and five", "9" * 40 + " million", ""])
def test_what_is_no_number_in_words(words: str) -> None:
    assert read_number(words.split(), 0)[1] == 0


@pytest.mark.parametrize(
    ("words", "ordinal", "stop"),
    [("third", "3rd", 1), ("twenty first", "21st", 2), ("twelfth", "12th", 1), ("2d", "2nd", 1), ("boat", "", 0)],
)
def test_an_ordinal(words: str, ordinal: str, stop: int) -> None:
    assert read_ordinal(words.split(), 0) == (ordinal, stop)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March 3, 2031", "2031-03-03"),
        ("March 3rd, 2031", "2031-03-03"),
        ("3 March 2031", "2031-03-03"),
        ("the 3rd day of March, 2031", "2031-03-03"),
        ("this 4th day of October, in the year 2021", "2021-10-04"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("May 1", "-05-01"),
        ("May 2031", "2031-05"),
    ],
)
def test_a_date(text: str, date: str) -> None:
    assert [(found, span.of(text)) for found, span in find_dates(text, 0, len(text))] == [(date, text)]


@pytest.mark.parametrize("text", ["2031", "He may 5 times", "Order 9 of", "the 3rd day"])
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, 0, len(text)) == []
