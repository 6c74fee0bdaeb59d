"""The hand-made extracts: all of them, and none of the near misses."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from gold.cases import Case, load, names
from laws import check_extracts, plain

import legaldiff

CASES = load("extract")
ENOUGH = 0.75  # of the words of an action: two careful readers cut its end differently
FIELDS = (
    *("actor", "deadline", "exception", "limiter", "polarity"),
    *("object", "recipient", "condition", "consultation", "purpose", "due", "recurrence"),
    *(
        "kind",
        "identifier",
        "name",
        "alias",
        "within",
        "chair",
        "members",
        "staff",
        "end",
        "effective",
        "subject",
        "clause",
        "remainder",
    ),
)
WORD_RE = re.compile(r"\w+")


def agreement(a: str, b: str) -> float:
    """The word F1 of two strings."""
    x, y = (Counter(WORD_RE.findall(s.lower())) for s in (a, b))
    return 2 * (x & y).total() / max(1, x.total() + y.total())


def field(found: Any, name: str) -> str:
    return plain(str(found.fields.get(name) or "")).strip(" ,.;:").lower()


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_extract(case: Case) -> None:
    document = legaldiff.read(case.data["text"])
    got = list(legaldiff.extract(document, [case.data["rule"]]))
    shown = "\n".join(f"  {x.path}: {x.quote!r} {dict(x.fields)}" for x in got)
    want = case.data["extracts"]
    assert [x.path for x in got] == [x["path"] for x in want], f"{case}\ngot\n{shown or '  nothing'}"
    for found, wanted in zip(got, want, strict=True):
        action = found.fields.get("action") or found.quote
        cuts = (wanted["action"], f"{wanted['action']} {wanted.get('deadline', '')}")  # with its time or without
        assert max(agreement(action, cut) for cut in cuts) >= ENOUGH, f"{case}\naction:\n{shown}"
        for name in FIELDS:
            if name in wanted or name in ("exception", "limiter"):
                expected = plain(wanted.get(name, "")).strip(" ,.;:").lower()
                assert field(found, name) == expected, f"{case}\n{name}: by hand {expected!r}\n{shown}"
        for name in ("soft", "recurring", "directed"):
            if name in wanted:
                assert bool(found.fields.get(name)) is wanted[name], f"{case}\n{name}\n{shown}"
    check_extracts(document)
