"""The rules that look for passages come to an end on sentences made to hold them up; a time limit stops the test."""

import pytest
from laws import check_extracts

from legaldiff.readers import read
from legaldiff.rules import RULES

NAMES = (
    *("authority", "body", "funding", "effective_date", "termination", "construction", "severability"),
    "general_provision",
)
PUMPS = (
    *(
        "By the authority vested in me by ",
        "pursuant to section 5, ",
        "section 1 and ",
        "There is established a Board ",
    ),
    *(
        "shall establish a ",
        "of the Council and ",
        "chaired by the ",
        "shall be composed of ",
        "shall provide funding ",
    ),
    *("this order shall take effect and ", "the Board shall terminate ", "if any provision of this order is invalid "),
    *("nothing in this order shall ", "does not create any right ", "be construed ", "costs of publication ", "(", "“"),
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("pump", PUMPS)
def test_a_sentence_of_pumps_has_an_end(name, pump):
    document = read(f"Section 1. Ports. The Board is shut. {(pump * 6_000)[:5_900]}.\n\n(a) {pump}.\n", "text")
    for found in RULES[name].find(document):
        assert found.quote == document.text[found.span.start : found.span.end]


def test_many_bodies_and_many_words_of_them_are_told_apart_in_time():
    text = "Section 1. Ports. " + " ".join(
        f"There is established a Pier {n} Board (Pier {n} Board). The Pier {n} Board shall have members."
        for n in range(400)
    )
    document = read(text, "text")
    assert len(list(RULES["body"].find(document))) == 400
    check_extracts(document)


@pytest.mark.parametrize("pump", ["as that, ", "in which, ", "to the ", "and, ", "of which: "])
def test_words_that_lead_into_what_never_follows_may_be_many(pump):
    document = read(f"The Warden shall {pump * 500}keep.", "text")
    check_extracts(document)
    assert [e.rule for e in RULES["obligation"].find(document)] == ["obligation"]
