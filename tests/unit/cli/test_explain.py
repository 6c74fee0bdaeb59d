from __future__ import annotations

import json


def test_an_explanation_to_read(run) -> None:
    code, out, err = run("explain", "old.txt", "3(b)")
    assert (code, err) == (0, "")
    assert out.startswith(
        "3(b): (b) is read as the letter b\n  It begins its paragraph.\n  It follows (a), its sibling.\n"
    )
    assert "Other readings" in out
    assert "plain text, no designator" in out


def test_an_explanation_as_json(run) -> None:
    code, out, _ = run("explain", "old.txt", "sec. 3(b)", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert list(found) == ["file", "path", "num", "reading", "evidence", "others"]
    assert found["path"] == "3(b)"


def test_no_such_provision_and_no_such_file(run) -> None:
    code, out, err = run("explain", "old.txt", "9(z)")
    assert (code, out) == (2, "")
    assert "no provision '9(z)'" in err
    assert run("explain", "nothing.txt", "1").code == 2


def test_inline_items_are_listed_on_demand(run, here) -> None:
    (here / "list.txt").write_text("Section 1. They shall count (1) ducks and (2) geese.\n")
    rows = [json.loads(line) for line in run("outline", "list.txt", "--inline", "--format", "jsonl").out.splitlines()]
    assert [(r["path"], r.get("inline", False)) for r in rows] == [("1", False), ("1(1)", True), ("1(2)", True)]
    assert rows[1]["text"] == "ducks and"
    assert "inline" not in run("outline", "list.txt", "--format", "jsonl").out
    assert "    1(2)     geese." in run("outline", "list.txt", "--inline").out
    assert json.loads(run("outline", "list.txt", "--inline", "--format", "json").out)[0]["provisions"][2]["inline"]


def test_a_format_that_has_no_place_for_them_says_so(run) -> None:
    code, _, err = run("outline", "old.txt", "--inline", "--format", "csv")
    assert code == 2
    assert "--inline" in err
