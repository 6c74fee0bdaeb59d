"""A few of the cases that ``run.py`` runs by the million; and that it would find, make small and tell a fault."""

from __future__ import annotations

import pytest
from fuzz import checks
from fuzz.cases import Case, make_case, run_case
from fuzz.seeds import Input, Seeds
from fuzz.shrink import shrink

SEED, CASES = 4, 60
LIMIT = 20  # seconds for one case: far more than any needs, on a machine that is busy


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds()


def test_a_sample_of_cases_has_no_finding(seeds: Seeds) -> None:
    found = {number: run_case(make_case(seeds, SEED, number), LIMIT) for number in range(CASES)}
    assert {number: finding for number, finding in found.items() if finding} == {}


def test_the_same_seed_and_number_give_the_same_case(seeds: Seeds) -> None:
    assert [make_case(seeds, 3, n) for n in range(8)] == [make_case(Seeds(), 3, n) for n in range(8)]


def test_a_fault_is_found_and_its_input_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: object) -> None:
        assert "kettle" not in str(document.text)  # type: ignore[attr-defined]

    monkeypatch.setattr(checks.laws, "check_document", fail)
    texts = "Section 1. A bell rings.\n\nSec. 2. The kettle sings.", "<bill>\n<p>The <i>old kettle</i></p><p/></bill>"
    cases = [Case("text", "comparing", (Input("Sec. 1. A bell."), Input(text, "html")), 0) for text in texts]
    for case in cases:
        finding = run_case(case, LIMIT)
        assert finding is not None
        assert (finding.type, "test_sample.py" in finding.place) == ("AssertionError", True)
        small = shrink(case, finding, LIMIT)
        assert [one.source.strip("<bil>/ ") for one in small.inputs] == ["kettle"]


def test_a_case_that_takes_too_long_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(documents: object, rng: object) -> None:
        while True:
            pass

    monkeypatch.setitem(checks.CHECKS, "reading", hang)
    finding = run_case(Case("text", "reading", (Input("Section 1. A bell rings."),), 0), 0.1)
    assert finding is not None
    assert finding.key == ("SlowError", "reading")
