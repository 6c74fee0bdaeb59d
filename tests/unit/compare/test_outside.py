from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from property.strategies import edited_orders, messy_texts, render

import legaldiff
from legaldiff.compare.redline.tokens import tokenise

TEXTS = Path(__file__).parents[3] / "texts" / "interior-safety"
FRAME = """Executive Order 7 of March 3, 2031

Piers

I order as follows:

Section 1. The Warden shall keep the piers.
"""


def strays(old: str, new: str) -> list[tuple[str, str, list[str]]]:
    found = legaldiff.diff(legaldiff.read(old), legaldiff.read(new)).outside
    return [(s.significance, s.old.path if s.old else "", [h.text.strip() for h in s.hunks]) for s in found]


def test_title_and_number_lines() -> None:
    assert strays(FRAME, FRAME.replace("Order 7", "Order 8").replace("Piers", "Harbors")) == [
        ("consequential", "", ["7", "8"]),
        ("consequential", "", ["Piers", "Harbors"]),
    ]


def test_the_form_of_title_lines_is_editorial() -> None:
    assert strays(FRAME, FRAME.replace("Piers", "PIERS")) == [("editorial", "", ["Piers", "PIERS"])]
    assert strays(FRAME, FRAME.replace("Piers\n", "Piers\n\n")) == []


def test_a_designator_printed_in_another_way() -> None:
    assert strays(FRAME, FRAME.replace("Section 1.", "Sec. 1.")) == [("editorial", "1", ["Section", "Sec."])]


@pytest.mark.parametrize("words", ["Filed 3-4-31; 8:45 am", "Billing code 3295-F7-P"])
def test_filing_lines(words: str) -> None:
    framed = (
        f"{FRAME}\nTHE PIER,\nMarch 3, 2031.\n\n[FR Doc. 2031-99 Filed 3-4-31; 8:45 am]\n\nBilling code 3295-F7-P\n"
    )
    found = strays(framed, framed.replace(words, words.replace("3", "4")))
    assert found
    assert {weight for weight, *_ in found} == {"consequential"}


def test_the_formats_of_one_order_differ_in_what_only_one_of_them_prints() -> None:
    plain = legaldiff.read_file(TEXTS / "order-2017.txt")
    assert not legaldiff.diff(plain, legaldiff.read_file(TEXTS / "order-2017.xml"))
    printed = legaldiff.diff(plain, legaldiff.read_file(TEXTS / "order-2017.gpo.txt")).outside
    assert [h.text.strip() for s in printed for h in s.hunks] == ["(Presidential Sig.)"]


def printed(text: str) -> list[str]:
    return [token.of(text) for token in tokenise(text)]


@given(messy_texts(), messy_texts())
def test_a_diff_that_is_empty_proves_that_the_words_are_the_same(one: str, other: str) -> None:
    try:
        old, new = legaldiff.read(one), legaldiff.read(other)
    except legaldiff.ReadError:
        return
    assert bool(legaldiff.diff(old, new)) >= (printed(old.text) != printed(new.text))
    assert not legaldiff.diff(old, legaldiff.read(one)).outside


@given(edited_orders())
def test_with_old_and_new_exchanged_the_strays_are_as_many(pair) -> None:
    old, new = (legaldiff.read(render(order)) for order in pair)
    assert len(legaldiff.diff(old, new).outside) == len(legaldiff.diff(new, old).outside)
