"""``--rules FILE`` on the command line: for extract and for the provision diff, in one process and in several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

GAUGES = Path(__file__).parents[3] / "texts" / "river-gauges"
ORDER, RULES = str(GAUGES / "order-2026.txt"), str(GAUGES / "consultation.toml")


def test_the_rules_of_a_file_and_those_named(run) -> None:
    code, out, _ = run("extract", ORDER, "--rules", RULES, "--rule", "report", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(r["path"], r["rule"]) for r in rows] == [
        *((path, "consultation_duty") for path in ("2(a)", "2(b)", "3(a)", "4(a)")),
        ("5", "report"),
        ("5", "consultation_duty"),
    ]


@pytest.mark.usefixtures("spread")
def test_two_processes_find_the_same(run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Section 1. The Clerk shall, in consultation with the Mayor, count the boats.\n", encoding="utf-8")
    words = ("extract", ORDER, str(other), "--rules", RULES, "--format", "csv")
    assert run(*words) == run(*words, "--jobs", "2")


def test_the_provision_diff_takes_them(run, tmp_path: Path) -> None:
    changed = Path(ORDER).read_text(encoding="utf-8").replace("following consultation with the Director, ", "")
    new = tmp_path / "new.txt"
    new.write_text(changed, encoding="utf-8")
    code, out, _ = run("diff", ORDER, str(new), "--provisions", "--rules", RULES, "--format", "json")
    told = [(p["status"], p["old"]["path"]) for p in json.loads(out)["provisions"] if p["status"] != "kept"]
    assert code == 0
    assert told == [("lost", "5")]


@pytest.mark.parametrize("command", [("extract", ORDER), ("diff", ORDER, ORDER, "--provisions")])
def test_a_file_that_is_wrong_stops_everything(run, command: tuple[str, ...], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[rule]]\nname = "x"\nforce = "must"\n', encoding="utf-8")
    code, out, err = run(*command, "--rules", str(wrong))
    assert code == 2
    assert not out
    assert f"{wrong}:3:10: force is one of" in err


def test_two_files_with_one_name(run) -> None:
    code, _, err = run("extract", ORDER, "--rules", RULES, "--rules", str(Path(RULES)))
    assert code == 2
    assert "'consultation_duty'" in err
