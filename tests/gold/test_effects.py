"""The hand-made set of changed provisions: how many effects are found, and how many of those found are right."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

import pytest
from gold.cases import Case, each, load, names
from laws import check_mirror, paths, plain

import legaldiff
from legaldiff.compare.effects import EFFECTS

CASES = load("effects")
FRAME = ("Section 1. Piers. A pier is kept.", "Sec. 3. Bells. The bell rings at noon.")
MARKED_RE = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")  # "[old|new]"
LEAST_CASES = 140
LEAST_OF_A_TYPE = 5

Fact = tuple[str, str, str]


def sides(case: Case) -> tuple[str, str]:
    """The old text and the new one; a lone provision stands between two others."""
    text = case.data["text"].strip()
    whole = text if "whole" in case.data else f"{FRAME[0]}\n\nSec. 2. Harbor. {text}\n\n{FRAME[1]}"
    old, new = (MARKED_RE.sub(lambda m, k=k: m[k], whole) for k in (1, 2))
    return old, new


@cache
def compare(number: int) -> list[dict[str, Any]]:
    """The changes of the provision that a case is about."""
    case = CASES[number]
    old, new = sides(case)
    wanted = case.data.get("whole", "2")
    changes = legaldiff.diff(legaldiff.read(old), legaldiff.read(new)).to_dict()["changes"]
    return [c for c in changes if wanted in paths(c["new"])]


def said(number: int) -> list[Fact]:
    """The effects that were found, as type, old and new words."""
    return [(e["type"], e["old"] or "", e["new"] or "") for c in compare(number) for e in c["effects"]]


def holds(fact: Fact, wanted: Fact) -> bool:
    """Whether an effect is of the wanted type and has the wanted words on both sides; nothing stands for nothing."""
    pairs = zip(fact[1:], wanted[1:], strict=True)
    return fact[0] == wanted[0] and all(bool(a) == bool(b) and plain(b) in plain(a) for a, b in pairs)


def test_the_set_is_large_and_has_each_type() -> None:
    wanted = Counter(effect[0] for case in CASES for effect in case.data.get("effects", []))
    assert len(CASES) >= LEAST_CASES
    assert not {name: wanted[name] for name in EFFECTS if wanted[name] < LEAST_OF_A_TYPE}


@pytest.mark.parametrize("case", each(CASES))
def test_the_effects(case: Case) -> None:
    found = said(CASES.index(case))
    missed = []
    for wanted in map(tuple, case.data.get("effects", [])):
        hit = next((fact for fact in found if holds(fact, wanted)), None)
        if hit:
            found.remove(hit)
        else:
            missed.append(wanted)
    assert (missed, found) == ([], [])


@pytest.mark.parametrize("number", range(len(CASES)), ids=names(CASES))
def test_significance(number: int) -> None:
    case, got = CASES[number], compare(number)
    wanted = case.data.get("significance", "substantive")
    assert [c["significance"] for c in got] == [wanted], f"{case}\n{[(c['significance'], c['reason']) for c in got]}"


@pytest.mark.parametrize("number", range(len(CASES)), ids=names(CASES))
def test_the_other_way_round_is_the_mirror_image(number: int) -> None:
    old, new = map(legaldiff.read, sides(CASES[number]))
    check_mirror(old, new)
