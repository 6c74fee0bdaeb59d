"""The search for the best reading: it finds what trying everything finds, and what it remembers changes nothing."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from legaldiff.structure.block import Block
from legaldiff.structure.labels.candidate import Place
from legaldiff.structure.labels.designator import Reading
from legaldiff.structure.labels.scan import scan
from legaldiff.structure.search.costs import QUOTE, Frames, price_text, see_frames
from legaldiff.structure.search.expansion import take
from legaldiff.structure.search.sequence import CLOSE, START, explore, list_steps
from legaldiff.structure.search.steps import Setting, find_moves, situation_of

LABELS = (
    "",
    "(a)",
    "(b)",
    "(i)",
    "(ii)",
    "(v)",
    "(1)",
    "(2)",
    "(A)",
    "1.",
    "2.",
    "Sec. 1.",
    "Sec. 2.",
    "“(a)",
    "“Sec. 3.",
)
ENDS = (".", ";", ":", " and”.", "” to read as follows:", ", (1) wet, and (2) dry.")
PARAGRAPHS = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(ENDS)), min_size=1, max_size=9)

STYLES = ("(a)", "(A)", "(i)", "(1)", "1.", "sec", "part", "1-101")
READINGS = st.builds(Reading, st.sampled_from(STYLES), st.integers(1, 12).map(float), st.integers(0, 2))
QUOTATIONS = st.builds(Reading, st.just(QUOTE), st.integers(0, 1), st.integers(0, 1))
FRAMES = st.lists(st.one_of(READINGS, READINGS, QUOTATIONS), max_size=6).map(tuple)
SETTINGS = st.tuples(
    st.booleans(),
    st.sampled_from(list(Place)),
    st.sampled_from(":#.x"),
    st.booleans(),
    st.booleans(),
    st.sampled_from((0.0, 0.05, 3.0)),
    st.booleans(),
)


def _written(paragraphs: list[tuple[str, str]]) -> tuple[str, list[Block]]:
    text, blocks = "", []
    for label, end in paragraphs:
        words = f"{label} The ducks of the pond swim{end}".strip()
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(words)))
        text += words
    return text, blocks


def _kept(costs: dict[Frames, float]) -> dict[Frames, float]:
    """The states that are read on from: ten at most, none that costs 6 more than the cheapest."""
    ranked = sorted(costs.items(), key=lambda state: state[1])
    assume(len(ranked) <= 10 or ranked[10][1] - ranked[9][1] > 1e-6)  # else either might be kept
    assume(all(abs(cost - ranked[0][1] - 6) > 1e-6 for _, cost in ranked))
    return {frames: cost for frames, cost in ranked[:10] if cost < ranked[0][1] + 6}


@given(PARAGRAPHS)
def test_the_search_finds_the_reading_that_trying_all_place_by_place_finds(paragraphs: list[tuple[str, str]]) -> None:
    text, blocks = _written(paragraphs)
    steps = list_steps(*scan(text, blocks, 0, len(blocks)))
    costs: dict[Frames, float] = {(): 0.0}
    for index, step in steps:
        after: dict[Frames, float] = {}
        for frames, cost in costs.items():
            for offer in step(frames):
                there, _ = take(frames, offer, None, index)
                after[there] = min(cost + offer[0], after.get(there, cost + offer[0]))
        costs = _kept(after)
    ends = explore(START, steps, [], margin=inf)
    assert [end.cost for end in ends] == pytest.approx(sorted(costs.values()))
    assert {end.frames: end.cost for end in ends} == pytest.approx(costs)
    best = explore(START, steps, [])
    assert [end.cost for end in best] == pytest.approx([end.cost for end in ends if end.cost < ends[0].cost + CLOSE])


def _plainly(frames: Frames, r: Reading) -> Frames:
    """The open levels as they are, with the distances of those of a like style."""
    like = {r.style, {"(a)": "(A)", "(A)": "(a)", "1.": "sec", "sec": "1."}.get(r.style)}
    return tuple((s, r.ordinal - n, r.chapter - c) if s in like else (s, n, c) for s, n, c in frames)


@given(FRAMES, READINGS, SETTINGS)
def test_what_is_left_out_of_the_open_levels_changes_no_move(frames: Frames, r: Reading, setting: Setting) -> None:
    _, place, _, weak, *_ = setting
    situation = situation_of(r, "2", setting, price_text(place, r, weak=weak))
    assert find_moves(see_frames(frames, r), situation) == find_moves(_plainly(frames, r), situation)
