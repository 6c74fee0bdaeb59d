from __future__ import annotations

import json

import pytest


def test_each_format_on_standard_output(run) -> None:
    assert run("convert", "old.txt", "--to", "text").out.startswith("legaldiff text 1\n")
    assert "<akomaNtoso" in run("convert", "old.txt", "--to", "akn").out
    assert "## " in run("convert", "old.txt", "--to", "markdown").out
    assert json.loads(run("convert", "old.txt", "--to", "json").out)["format"] == "text"


@pytest.mark.parametrize(("suffix", "begins"), [(".akn", "<?xml"), (".json", "{"), (".txt", "legaldiff text 1")])
def test_the_suffix_names_the_format(run, here, suffix: str, begins: str) -> None:
    code, out, err = run("convert", "old.txt", "-o", f"new-form{suffix}")
    assert (code, out, err) == (0, "", "")
    assert (here / f"new-form{suffix}").read_text().startswith(begins)


@pytest.mark.parametrize("name", ["text", "akn", "markdown", "json"])
def test_the_outline_of_what_was_written_is_the_same(run, here, name: str) -> None:
    (here / "form").write_text(run("convert", "old.txt", "--to", name).out)
    want, got = (run("outline", file, "--format", "jsonl").out.splitlines() for file in ("old.txt", "form"))
    fields = ("path", "kind", "num", "heading", "text")
    assert [[json.loads(line)[f] for f in fields] for line in got] == [
        [json.loads(line)[f] for f in fields] for line in want
    ]


def test_a_format_must_be_named(run) -> None:
    code, _, err = run("convert", "old.txt")
    assert code == 2
    assert "--to" in err


def test_the_input_is_not_written_over(run) -> None:
    assert run("convert", "old.txt", "-o", "old.txt").code == 2


def test_what_a_format_cannot_hold_is_told_on_standard_error(run, here) -> None:
    (here / "clerk.xml").write_text(
        "<PRESDOCU><EXECORD><FP>Sec. 1. Bells. A bell rings.</FP><FP>Sec. 2. A ferry runs.</FP><PSIG>wj</PSIG>"
        "<PLACE>THE FERRY,</PLACE><DATE>May 3, 2031.</DATE></EXECORD></PRESDOCU>"
    )
    code, out, err = run("convert", "clerk.xml", "--to", "markdown")
    assert code == 0
    assert "wj" in out
    assert "not-held" in err


def test_a_bad_file_is_trouble(run) -> None:
    code, out, err = run("convert", "nothing.txt", "--to", "akn")
    assert (code, out) == (2, "")
    assert "nothing.txt" in err
