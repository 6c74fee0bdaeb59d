from __future__ import annotations

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from legaldiff.reports.schemas import read_schema

ORDER = """Section 1. Bells. Section 3 of Executive Order 99012 of March 1, 2029, is amended by striking “bell”.

Sec. 2. Lamps. Executive Orders 99013 and 99014 are revoked, except as section 1 of this order says.
"""


@pytest.fixture
def order(here):
    (here / "order.txt").write_text(ORDER, encoding="utf-8")
    return "order.txt"


def test_a_line_of_json_for_every_relation(run, order) -> None:
    code, out, err = run("relations", order, "--format", "jsonl")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [(r["file"], r["verb"], r["part"] or r["target"], r["in_part"]) for r in found] == [
        (order, "amends", "us/eo/99012/s3", True),
        (order, "revokes", "us/eo/99013", True),
        (order, "revokes", "us/eo/99014", True),
    ]
    validator = Draft202012Validator(json.loads(read_schema("relations")))
    for row in found:
        validator.validate(row)


def test_only_some_verbs(run, order) -> None:
    out = run("relations", order, "--verb", "amends", "--verb", "supersedes", "--format", "jsonl").out
    assert [json.loads(line)["verb"] for line in out.splitlines()] == ["amends"]
    assert run("relations", order, "--verb", "sings").code == 2


def test_text_says_a_sentence_once(run, order) -> None:
    out = run("relations", order, "--format", "text").out
    assert out.startswith("order.txt: 3 relations\n")
    assert out.count("are revoked") == 1
    assert "→ amends us/eo/99012/s3 (2029-03-01)" in out
    assert "→ revokes us/eo/99014 (in part)" in out


def test_json_and_csv(run, order) -> None:
    data = json.loads(run("relations", order, "--format", "json").out)
    assert (data[0]["file"], len(data[0]["relations"])) == (order, 3)
    rows = list(csv.DictReader(io.StringIO(run("relations", order, "--format", "csv").out)))
    assert [row["target"] for row in rows] == ["us/eo/99012", "us/eo/99013", "us/eo/99014"]


def test_several_files_and_a_bad_one(run, order) -> None:
    code, out, err = run("relations", "nothing.txt", order, "--format", "jsonl")
    assert code == 2
    assert len(out.splitlines()) == 3
    assert err.startswith("legaldiff: nothing.txt: ")
