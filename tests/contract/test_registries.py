"""Every built-in plug-in loads, has a gold case, and is named in the documentation."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from gold.cases import load
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff.compare.effects import EFFECTS
from legaldiff.compare.matchers import MATCHERS
from legaldiff.readers import READERS, recognise
from legaldiff.registry import Registry
from legaldiff.reports import REPORTS
from legaldiff.rules import RULES
from legaldiff.writers import WRITERS

ROOT = Path(__file__).parents[2]
REGISTRIES: dict[str, Registry[Any]] = {
    "reader": READERS,
    "matcher": MATCHERS,
    "effect": EFFECTS,
    "rule": RULES,
    "report": REPORTS,
    "writer": WRITERS,
}
NAMED = ("matcher", "effect")  # their names say what they do
ENTRIES = [(noun, name) for noun, registry in REGISTRIES.items() for name in registry]


@pytest.mark.parametrize(("noun", "name"), ENTRIES)
def test_it_loads_under_its_own_name(noun: str, name: str) -> None:
    plugin = REGISTRIES[noun][name]
    assert plugin.name == name


@pytest.mark.parametrize(("noun", "name"), [e for e in ENTRIES if e[0] not in NAMED])
def test_it_says_what_it_does_in_one_sentence(noun: str, name: str) -> None:
    summary = REGISTRIES[noun][name].summary
    assert summary.strip() == summary != ""
    assert "\n" not in summary


@pytest.mark.parametrize(("noun", "name"), ENTRIES)
def test_it_has_a_line_in_the_documentation(noun: str, name: str) -> None:
    pages = [p for p in sorted((ROOT / "docs").glob("**/*.md")) if "_build" not in p.parts]
    assert any(f"`{name}`" in p.read_text(encoding="utf-8") for p in pages), (
        f"no page of docs/ names the {noun} `{name}`"
    )


@pytest.mark.parametrize("name", READERS)
def test_each_reader_has_a_gold_case(name: str) -> None:
    formats = ROOT / "tests" / "gold" / "formats"
    files = [
        expected.parent / file
        for expected in sorted(formats.glob("*/expected.toml"))
        for file in tomllib.loads(expected.read_text(encoding="utf-8"))["formats"]
    ]
    read = {legaldiff.read_file(f).format for f in files}
    read |= {recognise(f.read_text(encoding="utf-8")) for f in files if f.suffix == ".json"}  # holds another format
    starts = {n: READERS[n].magic for n in READERS if READERS[n].unpack}  # several may unpack one format: test_formats
    read |= {n for n, magic in starts.items() if any(f.read_bytes().startswith(magic) for f in files)}
    assert name in read


@pytest.mark.parametrize("name", RULES)
def test_each_rule_has_gold_cases_that_find_and_that_find_nothing(name: str) -> None:
    found = [bool(c.data["extracts"]) for c in load("extract") if c.data["rule"] == name]
    assert {True, False} == set(found)


@pytest.mark.parametrize("name", RULES)
def test_the_extracts_of_the_gold_cases_have_the_fields_and_types_that_their_rule_states(name: str) -> None:
    validator = Draft202012Validator(RULES[name].schema)
    for case in load("extract"):
        for found in legaldiff.extract(legaldiff.read(case.data["text"]), [name]):
            validator.validate({field: value for field, value in found.fields.items() if value is not None})


@pytest.mark.parametrize("name", RULES)
def test_the_reference_lists_the_fields_of_each_rule(name: str) -> None:
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    rows = dict(
        re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", page.split("## Rules")[1].split("## Ref")[0], re.MULTILINE)
    )
    cell = re.sub(r"\([^()]*\)", "", rows[name].replace("as `obligation`", rows["obligation"]))
    listed = set(re.findall(r"`(\w+)`", cell))
    fields = {field.name for field in RULES[name].fields}
    assert listed <= fields
    assert fields - listed <= {"actor", "actor_full", "actor_from"}  # what the words below the table are about


def test_each_matcher_pairs_something_in_the_gold_cases() -> None:
    used = set()
    for case in load("diff"):
        result = legaldiff.diff(legaldiff.read(case.data["old"]), legaldiff.read(case.data["new"]))
        used |= {c.by for c in result.changes} | {m.by for m in result.matching}
    assert set(MATCHERS) <= used


@pytest.mark.parametrize("name", EFFECTS)
def test_each_effect_is_told_in_the_gold_cases(name: str) -> None:
    assert any(effect[0] == name for case in load("effects") for effect in case.data.get("effects", []))


@pytest.mark.parametrize("name", REPORTS)
def test_each_report_shows_the_gold_cases(name: str) -> None:
    report = REPORTS[name]
    if report.is_binary:
        pytest.importorskip("pyarrow", reason=f"{name} needs pyarrow")
    if "diff" in report.results:
        for case in load("diff"):
            result = legaldiff.diff(legaldiff.read(case.data["old"]), legaldiff.read(case.data["new"]))
            shown = legaldiff.render(result, name)
            assert shown.strip() or not result.changes, str(case)
            assert shown == legaldiff.render(result, name)
    if "outline" in report.results:
        for case in load("outline"):
            assert legaldiff.render(legaldiff.read(case.data["text"]), name).strip(), str(case)
    if "extract" in report.results:
        for case in load("extract"):
            found = legaldiff.extract(legaldiff.read(case.data["text"]), [case.data["rule"]])
            assert legaldiff.render(found, name).strip() or not case.data["extracts"], str(case)


@pytest.mark.parametrize("noun", REGISTRIES)
def test_a_wrong_name_is_answered_with_the_right_ones(noun: str) -> None:
    registry = REGISTRIES[noun]
    with pytest.raises(legaldiff.RegistryError) as caught:
        registry["no-such-thing"]
    assert all(name in str(caught.value) for name in registry)
