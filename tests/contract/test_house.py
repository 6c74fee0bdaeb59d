"""The house: rooms that one can look over, no circle of imports, no lines that stand twice."""

from __future__ import annotations

import ast
import tomllib
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "legaldiff"
MODULES = {
    ".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in PACKAGE.rglob("*.py")
}
ROOMS = sorted({p.parent for p in MODULES.values()})
MOST = 20  # files side by side
TWICE = 8  # lines


def imports(name: str, path: Path) -> set[str]:
    """The modules of the package that one imports, anywhere in it, for its types too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
            found.add(node.module)
    return (found & MODULES.keys()) - {name}


def test_no_module_imports_itself_through_others() -> None:
    graph = {name: imports(name, path) for name, path in MODULES.items()}
    for name in MODULES:  # a package that only gathers names may be imported by what it gathers
        graph[name] = {other for other in graph[name] if not name.startswith(f"{other}.")}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_can_be_looked_over(room: Path) -> None:
    assert len([p for p in room.glob("*.py") if p.name != "__init__.py"]) <= MOST


def test_the_layers_know_no_exemption() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert [c["type"] for c in contracts] == ["layers"]
    assert not any("ignore_imports" in c for c in contracts)
    named = {layer.strip() for c in contracts for row in c["layers"] for layer in row.split("|")}
    inside = {f"legaldiff.{p.stem}" for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert inside - named <= {"legaldiff.__init__", "legaldiff.__main__"}


def test_no_lines_stand_twice() -> None:
    places = defaultdict(set)
    for name, path in MODULES.items():
        lines = [(k, line.strip()) for k, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)]
        said = [(k, line) for k, line in lines if line and not line.startswith(("#", "from ", "import "))]
        for at in range(len(said) - TWICE + 1):
            places["\n".join(line for _, line in said[at : at + TWICE])].add((name, said[at][0]))
    assert not [sorted(where) for where in places.values() if len(where) > 1]


def test_the_months_stand_in_one_file() -> None:
    names = ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november")
    files = [p for p in PACKAGE.rglob("*") if p.suffix in (".py", ".toml")]
    told = {p.name for p in files if sum(n in p.read_text(encoding="utf-8").lower() for n in names) > len(names) // 2}
    assert told == {"calendar.toml"}
