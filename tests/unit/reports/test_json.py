from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff.reports import Excerpt, render
from legaldiff.reports.schemas import SCHEMAS, read_schema


def check(data: object, name: str) -> None:
    Draft202012Validator(json.loads(read_schema(name))).validate(data)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(read_schema(name)))


def test_there_is_a_schema_for_every_file_and_no_other(schema_dir) -> None:
    assert sorted(p.stem for p in schema_dir.glob("*.json")) == sorted(SCHEMAS)


def test_a_hand_made_diff_is_as_the_schema_says(diff) -> None:
    data = json.loads(render(diff, "json"))
    check(data, "diff")
    assert data == diff.to_dict()


def test_a_real_diff_is_as_the_schema_says(old, new) -> None:
    data = json.loads(render(legaldiff.diff(old, new), "json"))
    check(data, "diff")
    assert data["changes"]
    assert data["matching"]


def test_only_leaves_changes_out_and_keeps_the_rest(diff) -> None:
    data = json.loads(render(diff, "json", only=("insert",)))
    check(data, "diff")
    assert [c["id"] for c in data["changes"]] == ["c2"]
    assert data["groups"] == []
    assert data["summary"] == diff.summary


def test_a_group_keeps_the_members_that_are_shown(diff) -> None:
    data = json.loads(render(diff, "json", only=("renumber",)))
    assert [g["members"] for g in data["groups"]] == [["c3", "c4"]]


def test_counts_alone(diff) -> None:
    data = json.loads(render(diff, "json", stat=True))
    check(data, "diff")
    assert sorted(data) == ["counts", "legaldiff", "new", "old", "schema_version", "summary"]
    assert data["counts"]["significance"] == {"substantive": 2, "structural": 0, "consequential": 3, "editorial": 0}
    assert data["counts"]["kinds"]["renumber"] == 2


def test_lines_of_an_outline_are_as_the_schema_says(old) -> None:
    rows = [json.loads(line) for line in render(old, "jsonl").splitlines()]
    for row in rows:
        check(row, "outline")
    assert [r["path"] for r in rows] == ["1", "2", "3", "3(a)", "3(b)"]
    assert rows[3] == {
        "file": "old.txt",
        "path": "3(a)",
        "eid": "sec_3__subsec_a",
        "kind": "subsection",
        "num": "(a)",
        "heading": None,
        "text": "The Harbor Master shall report under section 2 of this order.",
        "span": [old["3(a)"].start, old["3(a)"].end],
    }


def test_lines_of_extracts_are_as_the_schema_says(extracts) -> None:
    rows = [json.loads(line) for line in render(extracts, "jsonl", file="old.txt").splitlines()]
    check(rows[0], "extract")
    assert rows[0]["file"] == "old.txt"
    assert rows[0]["fields"]["targets"] == ["toll", "child|ren"]


def test_an_outline_as_one_object_has_its_notices() -> None:
    document = legaldiff.read("Ferries run daily.\n\nThe bell rings at noon.\n", file="a.txt")
    data = json.loads(render(document, "json"))
    assert data["file"] == "a.txt"
    assert [n["code"] for n in data["notices"]] == [n.code for n in document.notices]
    assert data["provisions"] == [json.loads(line) for line in render(document, "jsonl").splitlines()]


def test_an_excerpt_holds_the_rows_of_what_is_in_it(old) -> None:
    data = json.loads(render(Excerpt(old, old["3"]), "json"))
    assert data["path"] == "3"
    assert data["text"] == old.text_of(old["3"])
    assert [p["path"] for p in data["provisions"]] == ["3", "3(a)", "3(b)"]


def test_extracts_as_one_object(extracts) -> None:
    data = json.loads(render(extracts, "json", file="old.txt"))
    check(data["extracts"][0], "extract")


def test_no_line_of_json_holds_a_character_that_a_terminal_would_obey() -> None:
    document = legaldiff.read("Section 1. A\u202eb. Words \x9b1m and \u2028 more.\n", file="a\x1b.txt")
    for written in (render(document, "jsonl"), render(document, "json")):
        assert "\u202e" not in written
        assert "\x9b" not in written
        assert "\u2028" not in written
        assert "\\u202e" in written
