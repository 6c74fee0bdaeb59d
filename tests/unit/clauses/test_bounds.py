"""Limiters, exceptions and boilerplate: kept apart from one another."""

import time

import pytest

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.sentences.boilerplate import BOILERPLATE_HEADING_RE, is_boilerplate


def limiters(sentence):
    return [sentence[s.start : s.end] for s in find_limiters(sentence)]


def exceptions(sentence):
    return [sentence[s.start : s.end] for s in find_exceptions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "limiter"),
    [
        ("The Board shall, to the maximum extent permitted by law, act.", "to the maximum extent permitted by law"),
        (
            "The Board, in its discretion and to the extent consistent with law, shall act.",
            "in its discretion and to the extent consistent with law",
        ),
        ("Consistent with applicable law, the Board shall act.", "Consistent with applicable law"),
        (
            "The Board shall act subject to the availability of appropriations.",
            "subject to the availability of appropriations",
        ),
        ("The Board shall act, where required by law, at once.", "where required by law"),
        ("The Board shall act as permitted by law and in print.", "as permitted by law"),
    ],
)
def test_law_and_discretion_limit(sentence, limiter):
    assert limiters(sentence) == [limiter]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board shall act in consultation with the Harbour Master.",
        "The Board shall act except as the law provides.",
        "The Board shall enforce the law.",
        "The Board shall act to the extent that boats are at hand.",
    ],
)
def test_consultation_and_plain_law_do_not(sentence):
    assert limiters(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "exception"),
    [
        ("No boat may land, except as allowed by the master.", "except as allowed by the master"),
        ("Except in fog, boats may land.", "Except in fog"),
        ("Except as set on May 1, 2031, boats may land.", "Except as set on May 1, 2031"),
        ("No boat may land unless the master agrees; others wait.", "unless the master agrees"),
        ("All goods other than salt are taxed.", "other than salt are taxed"),
        ("Boats shall pay, provided that no ferry shall pay.", "provided that no ferry shall pay"),
        ("No dues are lent until such owner has satisfied the Board.", "until such owner has satisfied the Board"),
        ("Deliver all of it, except the following:", "except the following:"),
    ],
)
def test_what_takes_something_out_is_an_exception(sentence, exception):
    assert exceptions(sentence) == [exception]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the gate is shut, boats shall wait.",
        "Boats shall wait when the gate is shut.",
        "Boats shall wait to the extent permitted by law.",
        "Boats shall wait until noon.",
        "It is exceptionally cold.",
    ],
)
def test_conditions_and_limiters_are_no_exception(sentence):
    assert exceptions(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing in this order shall be construed to shut a pier within 30 days.",
        "Except as the Board provides, nothing in this order shall bind a ferry.",
        "This order shall be carried out as the law allows.",
        "This order is not intended to make any promise to anyone.",
        "This order shall become effective 30 days after its date.",
        "This order is effective immediately.",
    ],
)
def test_general_provisions_are_boilerplate(sentence):
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board shall carry out this order within 30 days.",
        "This order shall not apply to grants for lighthouses.",
        "No boat may land.",
    ],
)
def test_what_orders_something_is_not(sentence):
    assert not is_boilerplate(sentence)


def test_headings_of_boilerplate_are_known():
    assert BOILERPLATE_HEADING_RE.match("Effective Date")
    assert not BOILERPLATE_HEADING_RE.match("General Provisions")


@pytest.mark.parametrize(
    "pump", ["to the extent ", "except ", "nothing ", "until such ", "to the extent permitted by law and "]
)
def test_time_is_linear(pump):
    start = time.perf_counter()
    find_limiters(pump * 4_000)
    find_exceptions(pump * 4_000)
    is_boilerplate(pump * 4_000)
    assert time.perf_counter() - start < 5
