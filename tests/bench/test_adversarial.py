"""The work that a text made to be slow gives grows with its length, counted in calls and not in time."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from bench.adversarial import INPUTS, MOST, Run


def count_calls(run: Run) -> int:
    """How many calls a run makes, those into C included."""
    count = 0

    def on_event(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(on_event)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", INPUTS)
def test_twofold_length_gives_at_most_two_and_a_half_times_the_work(name: str) -> None:
    make, size = INPUTS[name]
    make(1000)()  # what is loaded once does not count
    once, twice = (count_calls(make(size // 16 * times)) for times in (1, 2))
    assert twice < MOST * once
