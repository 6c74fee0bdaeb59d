from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from legaldiff.cli import many


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


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def orders(here: Path) -> list[str]:
    """Files of which two cannot be read; each that can has a deadline, and one of them a field of its own."""
    names = [f"order-{n}.txt" for n in range(7)]
    for n, name in enumerate(names):
        body = f"Section 1. Boats. The Mate shall count boat {n} within {n + 1} days of the date of this order.\n"
        extra = '\nSec. 2. Words. "Pier" means a wall in the sea.\n' if n == 3 else ""
        (here / name).write_text(f"Executive Order 9905{n} of March {n + 1}, 2031\n\nBoats\n\n{body}{extra}")
    return [*names[:2], "nothing.txt", *names[2:5], "binary.dat", *names[5:]]


def test_many_files_are_one_table(run, orders) -> None:
    code, out, err = run("extract", *orders, "--format", "csv")
    assert code == 2
    assert [line.split(": ")[1].split(":")[0] for line in err.splitlines()] == ["nothing.txt", "binary.dat"]
    found = rows(out)
    assert [r["file"] for r in found if r["rule"] == "deadline"] == [n for n in orders if n.startswith("order")]
    assert {r["citation"] for r in found if r["file"] == "order-3.txt"} == {"EO 99053, sec. 1", "EO 99053, sec. 2"}
    assert [r["due"] for r in found if (r["file"], r["rule"]) == ("order-0.txt", "deadline")] == ["2031-03-02"]
    assert [r["term"] for r in found if r["rule"] == "definition"] == ["Pier"]


@pytest.mark.parametrize(
    ("jobs", "sizes", "workers"),
    [
        (1, [9_000_000, 9_000_000], 1),
        (2, [5_000] * 40, 1),
        (2, [1_900_000, 0], 1),
        (4, [1_000_000, 1_000_001], 2),
        (4, [1_500_000] * 2, 2),
        (3, [1_000_000] * 9, 3),
        (9, [40_000_000], 1),
        (99, [1_000_000] * 70, 61),
    ],
)
def test_no_more_processes_are_started_than_the_work_pays_for(
    monkeypatch, jobs: int, sizes: list[int], workers: int
) -> None:
    files = [str(n) for n in range(len(sizes))]
    monkeypatch.setattr(many, "_size", lambda file: sizes[int(file)])
    assert many._count_workers(files, jobs) == workers
    assert many._count_workers([*files, "-"], jobs) == 1


@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize("format", ["csv", "jsonl", "json", "text", "markdown"])
def test_in_several_processes_it_is_the_same(run, orders, format: str) -> None:
    one = run("extract", *orders, "--format", format)
    assert run("extract", *orders, "--format", format, "--jobs", "2") == one
    assert one.code == 2


@pytest.mark.usefixtures("spread")
def test_parquet_holds_what_csv_does(run, here, orders) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    code, out, _ = run("extract", *orders, "-o", "out.parquet")
    assert (code, out) == (2, "")
    table = parquet.read_table(here / "out.parquet").to_pylist()
    found = rows(run("extract", *orders, "--format", "csv").out)
    assert [(r["file"], r["path"], r["quote"]) for r in table] == [(r["file"], r["path"], r["quote"]) for r in found]
    run("extract", *orders, "-o", "again.parquet", "--jobs", "2")
    assert (here / "again.parquet").read_bytes() == (here / "out.parquet").read_bytes()


def test_parquet_without_pyarrow_says_what_to_install(run, here, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, out, err = run("extract", "old.txt", "-o", "out.parquet")
    assert (code, out) == (2, "")
    assert err == "legaldiff: an Arrow table needs pyarrow: pip install 'legaldiff[arrow]'\n"
    assert not (here / "out.parquet").exists()


def test_parquet_is_not_for_a_terminal(run, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    code, _, err = run("extract", "old.txt", "--format", "parquet")
    assert code == 2
    assert "parquet is not for a terminal: name a file with -o" in err


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(run, here) -> None:
    (here / "list.txt").write_text("Section 1. The Mate keeps:\n\n(a) =SUM(A1);\n\n(b) @home; and\n\n(c) -2 boats.\n")
    found = rows(run("extract", "list.txt", "--rule", "list_item", "--format", "csv").out)
    assert [r["item"] for r in found] == ["'=SUM(A1)", "'@home", "'-2 boats"]
    assert [r["quote"] for r in found] == ["'=SUM(A1);", "'@home; and", "'-2 boats."]


def test_a_section_limits_what_is_listed(run) -> None:
    listed = run("extract", "old.txt", "--section", "3", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["path"] for line in listed if json.loads(line)["rule"] == "deadline"] == ["3(a)"]
    assert run("extract", "old.txt", "--section", "1", "--rule", "deadline", "--format", "jsonl").out == ""
    code, out, err = run("extract", "old.txt", "--section", "8")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: old.txt: no provision '8'")


def test_no_extracts_are_a_table_of_headings(run, here) -> None:
    (here / "bare.txt").write_text("Section 1. A bell is brass.\n")
    code, out, _ = run("extract", "bare.txt", "--rule", "deadline", "--format", "csv")
    assert code == 0
    assert out.startswith("file,document,version,rule,path,eid,citation,start,end,quote,actor,")
    assert len(out.splitlines()) == 1


@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize("command", ["refs", "relations", "outline"])
def test_the_other_commands_of_many_files_take_jobs_and_make_one_table(run, orders, command: str) -> None:
    one = run(command, *orders, "--format", "csv")
    assert run(command, *orders, "--format", "csv", "--jobs", "2") == one
    assert one.code == 2
    assert one.out.count("file,") == 1
