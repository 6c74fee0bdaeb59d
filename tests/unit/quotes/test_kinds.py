from __future__ import annotations

import pytest

import legaldiff
from legaldiff.quotes import check_quotes

SENTENCE = "The Clerk of the Harbor shall keep to {} when the boats come in and go out again at dusk."


@pytest.mark.parametrize(
    ("official", "quoted", "differences"),
    [
        ("section 214(b) of the Act", "section 214(c) of the Act", [("citation", "b", "c")]),
        ("section 9(a) of this order", "section 9 of this order", [("citation", "a", None)]),
        ("section 9 of this order", "section 9(a) of this order", [("citation", None, "a")]),
        ("section 9 of this order", "section 10 of this order", [("citation", "9", "10")]),
        ("46 U.S.C. 1373", "46 U.S.C. 1374", [("citation", "1373", "1374")]),
        ("title VI of the Act", "title IX of the Act", [("citation", "VI", "IX")]),
        (
            "Executive Order 99017 of May 3, 2017",
            "Executive Order 99018 of May 3, 2017",
            [("citation", "99017", "99018")],
        ),
        ("Executive Order 99017 of May 3, 2017", "Executive Order 99017 of May 4, 2017", [("date", "3", "4")]),
        ("sections 4 and 5 of this order", "sections 4 or 5 of this order", [("connective", "and", "or")]),
        ("the list of March 14, 2018", "the list of May 14, 2018", [("date", "March", "May")]),
        ("the list of March 14, 2018", "the list of March 14, 2019", [("date", "2018", "2019")]),
        ("a toll of $5 million", "a toll of $5 billion", [("number", "million", "billion")]),
        ("a toll of 5 percent", "a toll of 5 dollars", [("number", "percent", "dollars")]),
        ("a toll of $500", "a toll of €500", [("number", "$", "€")]),
        ("a wait of 30 days", "a wait of 30 months", [("number", "days", "months")]),
        ("a wait of ten days", "a wait of two days", [("number", "ten", "two")]),
        ("a rule that may bind", "a rule that must bind", [("modality", "may", "must")]),
        ("the rule unless told", "the rule if told", [("exception", "unless", "if")]),
        ("the Port of Calais", "the Port of Dover", [("name", "Calais", "Dover")]),
        ("the days of the fair", "the months of the fair", [("word", "days", "months")]),
    ],
)
def test_what_a_difference_is_about(official: str, quoted: str, differences: list[tuple[str, str, str]]) -> None:
    source = legaldiff.read(f"Section 1. Boats. {SENTENCE.format(official)}\n")
    (found,) = check_quotes(legaldiff.read(f"Section 1 says: “{SENTENCE.format(quoted)}”\n"), [source])
    assert found.verdict == "altered"
    assert [(d.type, d.old, d.new) for d in found.differences] == differences
