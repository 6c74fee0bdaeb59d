from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import legaldiff
from legaldiff.reports.schemas import read_schema


@pytest.fixture
def script(run, here):
    (here / "change.json").write_text(run("diff", "old.txt", "new.txt", "--format", "script").out)
    return here / "change.json"


def test_the_script_is_as_its_schema_says(script) -> None:
    Draft202012Validator(json.loads(read_schema("script"))).validate(json.loads(script.read_text()))


def test_the_new_reading_text_comes_out_and_the_old_one_of_the_inverse(run, here, script) -> None:
    want = {side: legaldiff.read_file(f"{side}.txt").text for side in ("old", "new")}
    assert run("patch", "old.txt", "change.json") == (0, want["new"], "")
    assert run("patch", "new.txt", "change.json", "--invert") == (0, want["old"], "")
    assert run("patch", "old.txt", "change.json", "-o", "made.txt") == (0, "", "")
    assert (here / "made.txt").read_text() == want["new"]


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        (["--to", "text"], "legaldiff text 1\n"),
        (["--to", "akn"], "<?xml"),
        (["--to", "json", "-o", "-"], '{"schema_version"'),
    ],
)
def test_any_writer_may_write_it(run, script, options: list[str], begins: str) -> None:
    code, out, _ = run("patch", "old.txt", "change.json", *options)
    assert code == 0
    assert out.replace("{\n", "{").startswith(begins)


def test_the_suffix_names_a_writer(run, here, script) -> None:
    assert run("patch", "old.txt", "change.json", "-o", "made.md").code == 0
    assert legaldiff.read_file("made.md").format == "markdown"
    code, _, err = run("patch", "old.txt", "change.json", "-o", "made.xyz")
    assert code == 2
    assert "the suffix of 'made.xyz' names no format" in err


def test_a_script_for_another_text_is_refused_with_the_place(run, script) -> None:
    code, out, err = run("patch", "new.txt", "change.json", "-o", "made.txt")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: change.json: expected ' shall' at offset ")
    assert "found ' may k'" in err


@pytest.mark.parametrize("words", ["", "{}", "[]", "[" * 100_000, "1" * 5000, '{"version": 1}', "\x00"])
def test_what_is_no_script_is_refused(run, here, words: str) -> None:
    (here / "change.json").write_text(words)
    code, out, err = run("patch", "old.txt", "change.json")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: ")
    assert err.count("\n") == 1


def test_the_inputs_are_not_written_over(run, script) -> None:
    assert run("patch", "old.txt", "change.json", "-o", "old.txt").code == 2
    assert run("patch", "old.txt", "change.json", "-o", "change.json").code == 2
    assert run("patch", "-", "-").code == 2
    assert run("patch", "nothing.txt", "change.json").code == 2
    assert run("patch", "old.txt", "nothing.json").code == 2


@pytest.mark.parametrize("options", [["--only", "move"], ["--stat"], ["--section", "1"], ["--ignore", "editorial"]])
def test_a_part_of_a_script_is_not_written(run, options: list[str]) -> None:
    code, out, err = run("diff", "old.txt", "new.txt", "--format", "script", *options)
    assert (code, out) == (2, "")
    assert "the whole script" in err
