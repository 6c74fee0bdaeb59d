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
