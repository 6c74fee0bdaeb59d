from __future__ import annotations

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from legaldiff.reports.schemas import read_schema

ORDER = """Section 1. Bells. Each boat has a bell, as section 2 of this order and 8 U.S.C. 1373 and 1374(a) say.

Sec. 2. Lamps. Each boat has a lamp, as section 9 of this order says.
"""


@pytest.fixture
def order(here):
    (here / "order.txt").write_text(ORDER, encoding="utf-8")
    return "order.txt"


def test_a_line_of_json_for_every_reference(run, order) -> None:
    code, out, err = run("refs", order, "--format", "jsonl")
    assert (code, err) == (0, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [(r["file"], r["kind"], r["path"], r["target"]) for r in found] == [
        (order, "internal", "1", "2"),
        (order, "usc", "1", "us/usc/t8/s1373"),
        (order, "usc", "1", "us/usc/t8/s1374/a"),
        (order, "internal", "2", "9"),
    ]
    validator = Draft202012Validator(json.loads(read_schema("refs")))
    for row in found:
        validator.validate(row)


def test_only_some_kinds(run, order) -> None:
    out = run("refs", order, "--kind", "usc", "--kind", "cfr", "--format", "jsonl").out
    assert [json.loads(line)["kind"] for line in out.splitlines()] == ["usc", "usc"]
    assert run("refs", order, "--kind", "song").code == 2


def test_only_what_is_broken(run, order) -> None:
    code, out, err = run("refs", order, "--broken")
    assert code == 0
    assert "section 9 of this order" in out
    assert "8 U.S.C." not in out
    assert err.startswith("legaldiff: order.txt:3:") and "(reference-broken)" in err


def test_the_exit_code_tells_what_is_broken_only_when_asked(run, order) -> None:
    assert run("refs", order).code == 0
    assert run("refs", order, "--exit-code", "--kind", "usc").code == 1
    assert run("refs", "old.txt", "--exit-code").code == 0


def test_text_says_a_list_once(run, order) -> None:
    out = run("refs", order, "--format", "text").out
    assert out.startswith("order.txt: 4 references, 1 broken\n")
    assert out.count("8 U.S.C. 1373 and 1374(a)") == 1
    assert "→ us/usc/t8/s1374/a" in out
    assert "→ 9 broken: not there" in out


def test_json_and_csv(run, order) -> None:
    data = json.loads(run("refs", order, "--format", "json").out)
    assert (data[0]["file"], len(data[0]["references"]), data[0]["notices"][0]["code"]) == (
        order,
        4,
        "reference-broken",
    )
    rows = list(csv.DictReader(io.StringIO(run("refs", order, "--format", "csv").out)))
    assert [row["item"] for row in rows] == ["2", "1373", "1374(a)", "9"]
    assert rows[0]["file"] == order


def test_several_files_and_a_bad_one(run, order) -> None:
    code, out, err = run("refs", "nothing.txt", order, "old.txt", "--format", "jsonl")
    assert code == 2
    assert len(out.splitlines()) == 4
    assert err.startswith("legaldiff: nothing.txt: ")


def test_formats_that_cannot_show_references_are_refused(run, order) -> None:
    code, _, err = run("refs", order, "--format", "markdown")
    assert code == 2
    assert "cannot show this" in err
