"""The hand-made clauses: who shall, may or may not do what, and every part of it."""

from __future__ import annotations

import pytest
from gold.cases import Case, each, load, names
from laws import plain

import legaldiff
from legaldiff import Document
from legaldiff.clauses.clause import Clause, read_clauses
from legaldiff.clauses.force import Force

CASES = load("clauses")
NAMES = (
    "actor",
    "modal",
    "verb",
    "object",
    "recipient",
    "condition",
    "limiter",
    "exception",
    "deadline",
    "consultation",
    "purpose",
)
GIVEN = ("modal", "verb", "object")  # compared where the case names them; every other part must be absent unless named
LEAST_CASES = 150


def said(document: Document, clause: Clause) -> dict[str, str]:
    """The force and the parts of a clause as words; the words of an actor that nobody is named are left out."""
    spans = {"actor": clause.actor, **{name: getattr(clause, name) for name in NAMES[1:]}}
    words = {name: plain(span.of(document.text)) for name, span in spans.items() if span}
    return {"force": clause.force.value, **words}


def read(case: Case) -> list[dict[str, str]]:
    """The clauses of a case, without those that only state."""
    document = legaldiff.read(f"Section 1. {case.data['text'].strip()}\n")
    return [said(document, c) for c in read_clauses(document) if c.force is not Force.STATE]


def test_the_set_is_large() -> None:
    assert len(CASES) >= LEAST_CASES


@pytest.mark.parametrize("case", each(CASES))
def test_the_clauses_and_all_their_parts(case: Case) -> None:
    got, want = read(case), case.data["clauses"]
    assert len(got) == len(want), got
    for found, wanted in zip(got, want, strict=True):
        stated = {name: plain(words) for name, words in wanted.items()}
        assert {k: v for k, v in found.items() if k not in GIVEN or k in stated} == stated


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_the_parts_lie_in_the_text(case: Case) -> None:
    document = legaldiff.read(f"Section 1. {case.data['text'].strip()}\n")
    for clause in read_clauses(document):
        for name in NAMES[1:]:
            span = getattr(clause, name)
            assert span is None or 0 <= span.start < span.end <= len(document.text), name
