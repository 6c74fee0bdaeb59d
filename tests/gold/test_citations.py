"""The hand-made citations: all that each names, and nothing invented."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import legaldiff

GOLD = tomllib.loads(Path(__file__).with_name("citations.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = GOLD["citation"]


def shown(found: legaldiff.Reference) -> str:
    """A reference as the gold file writes it."""
    through = f"..{found.through}" if found.through else ""
    beside = [found.date or "", found.modifier or "", "broken" if found.is_broken else ""]
    return " ".join(s for s in (found.kind, f"{found.target}{through}", *beside) if s)


def test_the_citations_are_by_hand_and_enough() -> None:
    assert GOLD["by"] == "hand"
    assert len(CASES) >= 140
    assert sum(not c["items"] for c in CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=[c["text"] for c in CASES])
def test_citation(case: dict[str, Any]) -> None:
    document = legaldiff.read(GOLD["documents"][case.get("in", "order")].replace("{}", f"It is so: {case['text']}."))
    found = legaldiff.find_references(document)
    assert [shown(r) for r in found] == case["items"]
    for reference in found:
        assert reference.span.of(document.text) == reference.quote
        assert reference.span.start <= reference.item.start < reference.item.end <= reference.span.end
        if reference.resolved:
            assert reference.target is not None
            assert document.path(document[reference.target]) == reference.target
            assert document.index.eid[document[reference.target]] == reference.target_eid
