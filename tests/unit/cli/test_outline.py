from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest


def test_a_line_of_json_for_every_provision(run) -> None:
    code, out, err = run("outline", "old.txt", "new.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [(r["file"], r["path"]) for r in rows] == [
        (f, p) for f in ("old.txt", "new.txt") for p in ("1", "2", "3", "3(a)", "3(b)")
    ]
    assert list(rows[0]) == ["file", "path", "eid", "kind", "num", "heading", "text", "span"]
    assert rows[0]["heading"] == "Ferries"


def test_json_of_several_files_is_one_list(run) -> None:
    code, out, _ = run("outline", "old.txt", "new.txt", "--format", "json")
    assert code == 0
    assert [d["file"] for d in json.loads(out)] == ["old.txt", "new.txt"]


def test_json_of_one_file_is_a_list_as_well(run) -> None:
    assert len(json.loads(run("outline", "old.txt", "--format", "json").out)) == 1


def test_text_where_there_is_no_terminal(run) -> None:
    code, out, _ = run("outline", "old.txt")
    assert code == 0
    assert out.startswith("old.txt: 5 provisions\n  1        Ferries. The Harbor Master")
    assert "\x1b" not in out


def test_notices_are_told_on_stderr_in_text_and_in_the_object_in_json(run, here) -> None:
    (here / "loose.txt").write_text("Ferries run daily.\n\nThe bell rings at noon.\n")
    code, out, err = run("outline", "loose.txt")
    assert code == 0
    assert "legaldiff: loose.txt:1:1: " in err
    assert "legaldiff" not in out
    machine = run("outline", "loose.txt", "--format", "json")
    assert machine.err == ""
    assert json.loads(machine.out)[0]["notices"]


def test_standard_input(run, monkeypatch) -> None:
    data = io.BytesIO(b"Section 1. Bells. A bell rings.\n")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=data))
    code, out, _ = run("outline", "-", "--format", "jsonl")
    assert code == 0
    assert json.loads(out)["file"] == "-"


@pytest.mark.parametrize("name", ["nothing.txt", "folder", "empty.txt", "binary.dat"])
def test_a_bad_file_is_one_line_and_the_others_are_done(run, name: str) -> None:
    code, out, err = run("outline", "old.txt", name, "new.txt", "--format", "jsonl")
    assert code == 2
    assert len(out.splitlines()) == 10
    assert err.startswith(f"legaldiff: {name}:")
    assert "Traceback" not in err


def test_where_every_file_is_bad_nothing_is_written(run, here) -> None:
    (here / "out.json").write_text("before")
    assert run("outline", "nothing.txt", "-o", "out.json").code == 2
    assert (here / "out.json").read_text() == "before"
    assert run("outline", "nothing.txt", "--format", "json").out == ""


def test_a_reader_can_be_forced_and_an_encoding_named(run, here) -> None:
    (here / "latin.txt").write_bytes("Section 1. Cafés. A café opens.\n".encode("latin-1"))
    code, out, _ = run("outline", "latin.txt", "--encoding", "latin-1", "--from", "text", "--format", "jsonl")
    assert code == 0
    assert json.loads(out)["heading"] == "Cafés"


def test_input_that_is_not_accounted_for_is_told(run, monkeypatch) -> None:
    from legaldiff import Document, Span

    monkeypatch.setattr(Document, "coverage", lambda self: [Span(11, 18)])
    code, out, err = run("outline", "old.txt", "--format", "jsonl")
    assert code == 3
    assert len(out.splitlines()) == 5
    assert err == "legaldiff: old.txt:1:12: 1 place of the source not accounted for, from here on: Ferries\n"
