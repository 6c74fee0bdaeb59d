"""What legaldiff says of the made cases is their truth: every word, every move, every renumbering, and nothing else."""

from __future__ import annotations

import pytest
from bench.cases import Case, make_cases
from bench.peers import Said, legaldiff_said


@pytest.mark.parametrize("seed", [1, 2])
def test_the_cases_are_what_they_are_called(seed: int) -> None:
    cases = {case.name: case for case in make_cases(seed)}
    assert cases["reworded"].words and not cases["reworded"].renumbered
    assert cases["inserted"].renumbered and cases["inserted"].words
    assert cases["moved"].moved and not cases["moved"].words
    assert cases["systematic"].words == 2 * cases["systematic"].old.count("Salt Office") > 0
    assert cases["retyped"].old != cases["retyped"].new
    assert cases["retyped"].old.split() == cases["retyped"].new.split()


@pytest.mark.parametrize("case", [case for seed in (1, 2) for case in make_cases(seed)], ids=lambda case: case.name)
def test_legaldiff_says_no_more_and_no_less(case: Case) -> None:
    assert legaldiff_said(case) == Said(case.words, case.moved, case.renumbered)
