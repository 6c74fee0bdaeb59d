"""Law 11: what a comparison tells of a clause, and what the clauses of either text have, are the same."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from gold.cases import Case, names
from gold.test_effects import CASES, sides
from laws import check_agreement

import legaldiff

TEXTS = Path(__file__).parents[2] / "texts"
VERSIONS = [
    pytest.param(*pair, id=pair[0].stem)
    for folder in ("city-ordinance", "ferry-rules", "interior-safety")
    for pair in pairwise(sorted(p for p in (TEXTS / folder).glob("*.txt") if p.suffixes == [".txt"]))
]


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_the_gold_cases_agree(case: Case) -> None:
    check_agreement(*map(legaldiff.read, sides(case)))


@pytest.mark.parametrize(("old", "new"), VERSIONS)
def test_the_specimens_agree(old: Path, new: Path) -> None:
    check_agreement(legaldiff.read_file(old), legaldiff.read_file(new))
