from __future__ import annotations

import json


def test_a_line_of_json_for_every_extract(run) -> None:
    code, out, err = run("extract", "old.txt", "--rule", "deadline", "--format", "jsonl")
    assert (code, err) == (0, "")
    (row,) = [json.loads(line) for line in out.splitlines()]
    assert list(row) == ["file", "rule", "path", "eid", "span", "quote", "fields"]
    assert (row["file"], row["rule"], row["path"]) == ("old.txt", "deadline", "3(a)")


def test_all_rules_where_none_is_named(run) -> None:
    assert '"deadline"' in run("extract", "old.txt", "--format", "jsonl").out


def test_text_and_markdown(run) -> None:
    assert "3(a)  deadline  " in run("extract", "old.txt", "--rule", "deadline").out
    assert "| 3\\(a\\)" not in run("extract", "old.txt", "--format", "markdown").out
    assert "| 3(a) | deadline |" in run("extract", "old.txt", "--rule", "deadline", "--format", "markdown").out


def test_an_unknown_rule_names_the_known_ones(run) -> None:
    code, out, err = run("extract", "old.txt", "--rule", "deadlines")
    assert (code, out) == (2, "")
    assert "no rule named 'deadlines'" in err
    assert "did you mean 'deadline'?" in err


def test_a_bad_file_does_not_stop_the_others(run) -> None:
    code, out, err = run("extract", "nothing.txt", "old.txt", "--rule", "deadline", "--format", "jsonl")
    assert code == 2
    assert len(out.splitlines()) == 1
    assert err.startswith("legaldiff: nothing.txt: ")
