"""What a comparison tells of force, and what the clauses of either text have for it, are the same."""

from __future__ import annotations

import pytest
from gold.cases import Case
from gold.test_effects import CASES, sides

import legaldiff
from legaldiff.clauses.clause import read_clauses
from legaldiff.clauses.force import force_of

KNOWN = {"no badge is revoked": "an effect does not see that its subject is nobody"}
MODAL = [
    pytest.param(c, id=c.name, marks=pytest.mark.xfail(strict=True, reason=KNOWN[c.name]) if c.name in KNOWN else ())
    for c in CASES
    if any(effect[0] == "modality" for effect in c.data.get("effects", []))
]


@pytest.mark.parametrize("case", MODAL)
def test_effects_and_clauses_have_one_force(case: Case) -> None:
    old, new = map(legaldiff.read, sides(case))
    told = [e for c in legaldiff.diff(old, new).changes for e in c.effects if e.type == "modality"]
    for document, phrases in ((old, [e.old_span for e in told]), (new, [e.new_span for e in told])):
        stated = [(c.modal, c.force) for c in read_clauses(document) if c.modal and c.lead is None]
        for span in filter(None, phrases):
            forces = [force for modal, force in stated if modal.start < span.end and span.start < modal.end]
            assert forces in ([], [force_of(span.of(document.text))])
