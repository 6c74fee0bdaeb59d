"""Reads the hand-made cases; only what a person wrote by hand is evidence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One hand-made case: where it stands, what it is about, and its data."""

    file: str
    name: str
    why: str
    data: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.file}: {self.name}\n  ({self.why})"


def load(folder: str) -> list[Case]:
    """Every case of a folder, in the order of the files; raises ``ValueError`` for one that is not by hand."""
    return [
        make_case(path, entry, whole)
        for path in sorted((HERE / folder).glob("*.toml"))
        for whole, entry in _entries(path)
    ]


def _entries(path: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    return [(whole, entry) for entry in whole.get("case", [])]


def make_case(path: Path, entry: dict[str, Any], whole: dict[str, Any]) -> Case:
    """One case, with what its file says for all of them."""
    name = entry.get("name", "a case without a name")
    if entry.get("by") != "hand":
        raise ValueError(f'{path.name}: {name}: only cases marked by = "hand" are gold')
    if not entry.get("why"):
        raise ValueError(f"{path.name}: {name}: say why the case is there")
    shared = {k: v for k, v in whole.items() if k != "case"}
    return Case(f"{path.parent.name}/{path.name}", name, entry["why"], {**shared, **entry})


def each(cases: list[Case]) -> list[ParameterSet]:
    """The cases as parameters of a test; one with ``fails`` must fail, until somebody mends it and takes that out."""
    return [pytest.param(c, id=name, marks=_mark(c)) for c, name in zip(cases, names(cases), strict=True)]


def _mark(case: Case) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(strict=True, reason=case.data["fails"]),) if "fails" in case.data else ()


def names(cases: list[Case]) -> list[str]:
    """Test ids: file and name."""
    return [f"{c.file.rsplit('/', 1)[-1][:-5]}-{c.name}" for c in cases]
