"""Whose order it is."""

from __future__ import annotations

import pytest

import legaldiff
from legaldiff.readers.shared.president import find_president, president_on

WORDS = "By the authority vested in me as President, it is ordered that the pier be shut."


@pytest.mark.parametrize(
    ("date", "names"),
    [
        ("1860-05-01", ()),
        ("1933-03-04", ("Herbert Hoover", "Franklin D. Roosevelt")),
        ("1933-03-05", ("Franklin D. Roosevelt",)),
        ("1963-11-23", ("Lyndon B. Johnson",)),
        ("2017-01-19", ("Barack Obama",)),
        ("2021-06-30", ("Joseph R. Biden, Jr.",)),
        ("2025-12-31", ("Donald J. Trump",)),
        ("2029-01-21", ()),
    ],
)
def test_the_date_tells_the_president(date: str, names: tuple[str, ...]) -> None:
    assert president_on(date) == names


def test_the_text_must_name_the_office() -> None:
    assert find_president(WORDS, "1995-05-12") == "William J. Clinton"
    assert find_president(WORDS.replace("President", "Governor"), "1995-05-12") is None
    assert find_president(WORDS, None) is None


def test_on_a_day_of_change_the_name_decides() -> None:
    assert find_president(WORDS, "1953-01-20") is None
    assert find_president(f"{WORDS}\n\nHARRY S. TRUMAN\n\nTHE WHITE HOUSE,", "1953-01-20") == "Harry S. Truman"


def test_a_document_has_its_president() -> None:
    text = f"Executive Order 99017 of March 14, 2018\n\n{WORDS}\n\nSection 1. Piers. All piers are shut.\n"
    assert legaldiff.read(text).meta.president == "Donald J. Trump"
