"""What the package promises as a whole: its public names, its docstrings, its sizes, and how little it imports."""

from __future__ import annotations

import ast
import hashlib
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import legaldiff
from legaldiff.compare.effects import EFFECTS

ROOT = Path(__file__).parents[2]
PUBLIC = [
    "AddressError",
    "Change",
    "Diff",
    "Document",
    "Effect",
    "Explanation",
    "Extract",
    "Extracts",
    "FieldChange",
    "History",
    "Hunk",
    "InlineItem",
    "Kind",
    "LegalDiffError",
    "Metadata",
    "Node",
    "Notice",
    "Other",
    "PatchError",
    "ProvisionChange",
    "ProvisionDiff",
    "Quotation",
    "Quotations",
    "ReadError",
    "Reference",
    "References",
    "RegistryError",
    "Relation",
    "Relations",
    "RuleError",
    "Span",
    "__version__",
    "check_quotes",
    "diff",
    "explain",
    "extract",
    "find_inline_items",
    "find_references",
    "find_relations",
    "history",
    "invert",
    "load_rules",
    "patch",
    "read",
    "read_file",
    "render",
    "write",
]
HEAVY = ("jinja2", "rich", "rapidfuzz")
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core"}
SOURCES = sorted((ROOT / "legaldiff").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_public_names_are_frozen() -> None:
    assert sorted(legaldiff.__all__) == PUBLIC
    assert all(getattr(legaldiff, name) is not None for name in PUBLIC)
    assert set(PUBLIC) <= set(dir(legaldiff))


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name_of)
def test_no_file_is_long_or_named_for_nothing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert path.stem not in FORBIDDEN


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_everything_public_has_a_docstring_of_a_sentence(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.stem != "__init__" or tree.body:
        _check(tree, name_of(path))
    for name, node in public(tree):
        _check(node, f"{name_of(path)}: {name}")


def public(tree: ast.AST, above: str = "") -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    """Functions, classes and methods whose names, and those of what they stand in, have no underscore in front."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield above + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{node.name}.")


def _check(node: ast.Module | ast.FunctionDef | ast.ClassDef, name: str) -> None:
    text = ast.get_docstring(node)
    assert text, f"{name} has no docstring"
    first = text.removeprefix("\b").lstrip().split("\n\n")[0].rstrip()
    assert first[-1] in ".:" or text.startswith("\b"), f"{name}: the first paragraph ends in {first[-1]!r}"


def modules_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    shown = "import sys\n" + code + "\nprint(*sorted(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(run.stderr.split())


VERSION = """
sys.argv = ["legaldiff", "--version"]
from legaldiff.cli import main
try: main()
except SystemExit as end: assert not end.code
"""


@pytest.mark.parametrize("code", ["import legaldiff", VERSION], ids=["import", "--version"])
def test_starting_imports_nothing_heavy(code: str) -> None:
    loaded = modules_after(code)
    assert "legaldiff" in loaded
    assert not [m for m in HEAVY if m in loaded]


def test_reading_a_text_imports_nothing_that_only_reports_need() -> None:
    assert "rich" not in modules_after("import legaldiff\nlegaldiff.read('Section 1. The bell rings.')")


SAME = """
import legaldiff
old, new = map(legaldiff.read, ["Section 1. The bell shall ring."] * 2)
legaldiff.diff(old, new)
"""


def test_the_effects_are_imported_for_the_first_change_of_words() -> None:
    finders = {f"legaldiff.compare.effects.{name}" for name in EFFECTS}
    assert not finders & modules_after(SAME)
    assert finders <= modules_after(SAME.replace("* 2", "* 1 + ['Section 1. The bell may ring.']"))


def test_every_specimen_text_is_the_one_in_the_manifest() -> None:
    texts = ROOT / "texts"
    entries = tomllib.loads((texts / "manifest.toml").read_text(encoding="utf-8"))["text"]
    listed = {e["file"]: e["sha256"] for e in entries}
    there = {p.relative_to(texts).as_posix() for p in texts.rglob("*") if p.is_file()} - {"README.md", "manifest.toml"}
    assert set(listed) == there
    for file, digest in listed.items():
        assert hashlib.sha256((texts / file).read_bytes()).hexdigest() == digest, file
