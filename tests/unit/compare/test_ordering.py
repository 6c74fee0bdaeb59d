"""What kept its order, and what moved."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

import legaldiff
from legaldiff.compare.matchers.alignment import align_in_order
from legaldiff.compare.tell.ordering import heaviest_run


def test_what_is_in_order_all_stays() -> None:
    assert heaviest_run([2, 5, 9], [(1, 1, 1)] * 3) == {0, 1, 2}


def test_the_fewest_move() -> None:
    assert heaviest_run([3, 0, 1, 2], [(1, 99, 0), (1, 1, 0), (1, 1, 0), (1, 1, 0)]) == {1, 2, 3}


def test_of_two_that_change_places_the_light_one_moved() -> None:
    assert heaviest_run([1, 0], [(1, 10, 0), (1, 20, 0)]) == {1}
    assert heaviest_run([1, 0], [(1, 20, 0), (1, 10, 0)]) == {0}


def test_of_two_as_heavy_the_content_decides_either_way_round() -> None:
    weights = [(1, 10, 7), (1, 10, 8)]
    assert heaviest_run([1, 0], weights) == {1}
    assert heaviest_run([1, 0], weights[::-1]) == {0}


def test_of_two_with_the_same_own_words_what_stands_below_decides_either_way_round() -> None:
    head = "By the authority vested in me, it is hereby ordered as follows:\n\n"
    one = "{}. The keeper keeps:\n\n(a) rope;\n\n(b) oil and wicks for the lamp.\n\n"
    other = "{}. The keeper keeps:\n\n(a) salt;\n\n(b) tar and pitch for the boat.\n\n"
    old = legaldiff.read(head + one.format("Section 1") + other.format("Sec. 2"))
    new = legaldiff.read(head + other.format("Section 1") + one.format("Sec. 2"))
    one_way, other_way = legaldiff.diff(old, new).changes, legaldiff.diff(new, old).changes
    there = [(c.old[0].path, c.new[0].path) for c in one_way if "move" in c.kinds]
    back = [(c.new[0].path, c.old[0].path) for c in other_way if "move" in c.kinds]
    assert len(there) == 1
    assert there == back


def test_nothing_has_an_empty_run() -> None:
    assert heaviest_run([], []) == set()


@pytest.mark.parametrize("seed", range(20))
def test_the_run_is_the_heaviest_of_all(seed: int) -> None:
    rng = random.Random(seed)
    places = rng.sample(range(50), 8)
    weights = [(1, rng.randrange(1, 9), rng.randrange(1000)) for _ in places]

    def total(run: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sum(weights[i][k] for i in run) for k in range(3))

    rising = [
        run
        for n in range(9)
        for run in combinations(range(8), n)
        if all(places[a] < places[b] for a, b in pairwise(run))
    ]
    assert tuple(sorted(heaviest_run(places, weights))) == max(rising, key=total)


def test_the_alignment_takes_the_greatest_sum_in_order() -> None:
    worth = [[0.1, 0.9, 0.0], [0.8, 0.0, 0.5]]
    assert align_in_order(2, 3, lambda i, j: worth[i][j], lambda _i, _j: 0) == [(0, 1), (1, 2)]


def test_an_alignment_of_equals_pairs_the_first_either_way_round() -> None:
    assert align_in_order(2, 1, lambda _i, _j: 1.0, lambda _i, _j: 5) == [(0, 0)]
    assert align_in_order(1, 2, lambda _i, _j: 1.0, lambda _i, _j: 5) == [(0, 0)]


@pytest.mark.parametrize("seed", range(20))
def test_an_alignment_with_rows_and_columns_exchanged_is_the_same(seed: int) -> None:
    rng = random.Random(seed)
    worth = [[rng.choice([0.0, 0.4, 0.5]) for _ in range(6)] for _ in range(5)]
    marks = [rng.randrange(99) for _ in range(6)]
    there = align_in_order(5, 6, lambda i, j: worth[i][j], lambda i, j: marks[i] + marks[j])
    back = align_in_order(6, 5, lambda j, i: worth[i][j], lambda j, i: marks[i] + marks[j])
    assert [(i, j) for j, i in back] == there
