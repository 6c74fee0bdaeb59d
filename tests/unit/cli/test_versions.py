"""``log`` and ``blame``."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def files(here):
    new = (here / "new.txt").read_text()
    (here / "third.txt").write_text(new.replace("Sec. 3.", "Sec. 3. Bells. A bell rings.\n\nSec. 4."))
    return ["old.txt", "new.txt", "third.txt"]


def test_the_life_of_a_provision(run, files) -> None:
    code, out, err = run("log", "1", *files)
    assert (code, err) == (0, "")
    assert out == (
        "1 · in 3 versions of 3\n"
        "1 · old.txt · 1 · in the first version\n"
        "2 · new.txt · 1 · modified · substantive\n"
        "    - shall → may\n"
        "    The Harbor Master [-shall-] {+may+} keep ten boats ready, except on feast days.\n"
        "3 · third.txt · 1 · unchanged\n"
    )


def test_what_moved_with_what_holds_it_and_what_came(run, files) -> None:
    assert "3 · third.txt · 3(b) → 4(b) · with what holds it\n" in run("log", "4(b)", *files).out
    came = run("log", "3", *files).out
    assert came.startswith("3 · in 1 version of 3\n3 · third.txt · 3 · inserted · substantive\n")


def test_a_path_of_an_older_version(run, files) -> None:
    assert run("log", "3", *files, "--at", "1").out.startswith("4 · in 3 versions of 3\n")
    code, _, err = run("log", "3", *files, "--at", "4")
    assert code == 2
    assert "there are 3 versions" in err


def test_a_path_that_is_nowhere(run, files) -> None:
    code, out, err = run("log", "7", *files)
    assert (code, out) == (2, "")
    assert "no provision '7', in any version" in err


def test_the_words_with_their_versions(run, files) -> None:
    code, out, err = run("blame", *files)
    assert (code, err) == (0, "")
    assert out.startswith("[1] old.txt\n[2] new.txt\n[3] third.txt\n\n1 · Ferries\n")
    assert "    [1] The Harbor Master [2] may [1] keep ten boats ready, except on feast days.\n" in out
    assert "\n3 · Bells\n    [3] A bell rings.\n" in out
    part = run("blame", *files, "--path", "4").out
    assert [line.split()[0] for line in part.splitlines() if line and line[0] not in " ["] == ["4", "4(a)", "4(b)"]


def test_json(run, files) -> None:
    life = json.loads(run("log", "1", *files, "--format", "json").out)["lives"][0]
    assert (life["paths"], [e["version"] for e in life["events"]]) == (["1", "1", "1"], [1, 2])
    found = json.loads(run("blame", *files, "--path", "3", "--format", "json").out)
    assert [p["since"] for p in found["provisions"]] == [3]
    assert [v["name"] for v in found["versions"]] == files


@pytest.mark.parametrize("command", [["log", "1"], ["blame"]])
def test_a_version_is_not_left_out(run, command: list[str]) -> None:
    code, out, err = run(*command, "old.txt", "nothing.txt", "new.txt")
    assert (code, out) == (2, "")
    assert "nothing.txt" in err
    assert "give two versions or more" in run(*command, "old.txt").err


def test_a_wrong_path_for_blame(run, files) -> None:
    assert run("blame", *files, "--path", "9").code == 2
