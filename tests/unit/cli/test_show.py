from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize("path", ["3(b)", "sec. 3(b)", "sec_3__subsec_b", "section 3(b) of this order"])
def test_a_provision_by_any_of_its_names(run, path: str) -> None:
    code, out, err = run("show", "old.txt", path)
    assert (code, out, err) == (0, "(b) A report is public.\n", "")


def test_a_provision_comes_with_what_is_in_it(run) -> None:
    assert run("show", "old.txt", "3").out.endswith("order.\n\n    (b) A report is public.\n")


def test_the_whole_text(run, here) -> None:
    assert run("show", "old.txt").out.split() == (here / "old.txt").read_text().split()


def test_json(run) -> None:
    data = json.loads(run("show", "old.txt", "3", "--format", "json").out)
    assert [p["path"] for p in data["provisions"]] == ["3", "3(a)", "3(b)"]


def test_a_path_that_is_not_there_names_the_nearest(run) -> None:
    code, out, err = run("show", "old.txt", "3(c)")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: old.txt: no provision '3(c)'; the nearest are 3(")


def test_a_bad_file(run) -> None:
    assert run("show", "nothing.txt", "1").code == 2


@pytest.mark.parametrize("number", ["5", "99940"])
def test_a_path_as_outline_lists_it_comes_before_a_reference_that_names_the_text(run, here, number: str) -> None:
    lists = [f'@section="{num}" {num}.\n  The Clerk keeps list {num}.' for num in ("2", number, number, f"{number} a")]
    (here / "stated.txt").write_text("\n\n".join([f"legaldiff text 1\nnumber: {number}", *lists]))
    listed = [json.loads(line) for line in run("outline", "stated.txt", "--format", "jsonl").out.splitlines()]
    assert [p["path"] for p in listed] == ["2", number, f"{number}#2", f"{number} a"]
    for provision in listed:
        for name in (provision["path"], provision["eid"]):
            shown = json.loads(run("show", "stated.txt", name, "--format", "json").out)
            assert [p["span"] for p in shown["provisions"]] == [provision["span"]]


def test_a_quotation_is_no_provision(run, here) -> None:
    (here / "quoting.txt").write_text("Section 1. Order 9 is amended to read:\n\n“Sec. 2. A toll is due.”\n")
    for command in (("show", "--format", "json"), ("explain",)):
        code, out, err = run(*command, "quoting.txt", "sec_1__qstr_1")
        assert (code, out) == (2, "")
        assert "no provision 'sec_1__qstr_1'" in err
