"""What is made to be slow takes about twice the work for twice the length: calls are counted, not seconds."""

from __future__ import annotations

import sys

import pytest
from bench.adversarial import INPUTS, MOST, Input, Work

SCALE = 0.1


def calls(work: Work) -> int:
    """How many functions are called, built-in ones and every turn of a generator included."""
    count = 0

    def watch(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("made", INPUTS, ids=lambda made: made.name)
def test_twice_the_length_is_about_twice_the_work(made: Input) -> None:
    size = int(made.size * SCALE)
    made.prepare(2 * size)()  # what is remembered from then on, and what is compiled late, is no work of these
    assert calls(made.prepare(2 * size)) < MOST * calls(made.prepare(size))
