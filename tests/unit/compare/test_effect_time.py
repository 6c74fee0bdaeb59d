"""Finders of effects stay linear in hostile text."""

from __future__ import annotations

import time

import pytest

from legaldiff.compare.effects import EFFECTS
from legaldiff.sentences.statement import lone_statement
from legaldiff.span import Span

PUMPS = [
    "shall ",
    "is authorized, ",
    "within a period of ",
    "one hundred and ",
    "not later than ",
    "except (",
    "1,",
    "$1,",
    "a,",
]
PUMPS += [
    "to the extent ",
    "applicable ",
    "the first day of the ",
    "section 1 of ",
    "1 U.S.C. ",
    "\n",
    " ",
    ". ",
    "no ",
    "-",
    "the Head of ",
    "Aa ",
    "A.",
    "The Head, a",
    "The Head (",
    "if the ",
    ", upon it",
    "as long as ",
    "submit to the Mayor, ",
    "notify the Mayor, ",
    "the Mayor and ",
    "two big ",
    "within 5 days of the end of the ",
    "the 3rd day of ",
    "“a” means ",
    "section of rule ",
    "and a, ",
    "$ 5 ",
    "submitted to the Board and to the ",
    "filed with the Board, served on the ",
    ", excepted ",
    "upon the approval of ",
    "The owner, occupant, or tenant ",
    "the tenth day of the ",
    "R. Civ. P. ",
]


@pytest.mark.parametrize("pump", PUMPS)
def test_time_is_linear_in_hostile_text(pump: str) -> None:
    text = pump * (60_000 // len(pump))
    begun = time.perf_counter()
    for finder in EFFECTS.values():
        for _ in finder.find(lone_statement(text, Span(0, len(text)))):
            pass
    assert time.perf_counter() - begun < 15  # quadratic: minutes
