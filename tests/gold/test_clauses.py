"""The hand-made clauses: who shall, may or may not do what, and every part of it."""

from __future__ import annotations

import pytest
from gold.cases import Case, load, names
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
LEAST = 0.95  # of all parts, and of all cases
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


def faults(case: Case) -> tuple[int, list[str]]:
    """How many parts were looked at, and a line on each that is wrong."""
    got, want = read(case), case.data["clauses"]
    if len(got) != len(want):
        return max(1, len(want)), [f"{len(want)} clauses by hand, found {got}"] * max(1, len(want))
    lines = []
    count = 0
    for found, wanted in zip(got, want, strict=True):
        for name in ("force", *NAMES):
            if name in GIVEN and name not in wanted:
                continue
            count += 1
            if found.get(name, "") != plain(wanted.get(name, "")):
                lines.append(f"{name}: by hand {wanted.get(name, '')!r}, found {found.get(name, '')!r}")
    return max(1, count), lines


def test_the_set_is_large() -> None:
    assert len(CASES) >= LEAST_CASES


def test_nearly_all_parts_and_cases_are_right() -> None:
    results = [(case, *faults(case)) for case in CASES]
    lines = [f"{case.file}: {case.name}: {line}" for case, _, wrong in results for line in wrong]
    parts = 1 - len(lines) / sum(count for _, count, _ in results)
    cases = sum(not wrong for *_, wrong in results) / len(CASES)
    assert min(parts, cases) >= LEAST, f"parts {parts:.3f}, cases {cases:.3f}\n" + "\n".join(lines)


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_the_parts_lie_in_the_text(case: Case) -> None:
    document = legaldiff.read(f"Section 1. {case.data['text'].strip()}\n")
    for clause in read_clauses(document):
        for name in NAMES[1:]:
            span = getattr(clause, name)
            assert span is None or 0 <= span.start < span.end <= len(document.text), name
