from __future__ import annotations

import os
import subprocess
import sys

import pytest

import legaldiff
from legaldiff.cli import main
from legaldiff.cli.app import cli

LEGALDIFF = [sys.executable, "-m", "legaldiff"]
HEAVY = ("lxml", "rich", "rapidfuzz", "importlib.metadata")


def test_the_version(run) -> None:
    assert run("--version") == (0, f"legaldiff {legaldiff.__version__}\n", "")


@pytest.mark.parametrize("name", ["diff", "outline", "show", "extract", "formats", "schema"])
def test_every_command_has_help_with_an_example(run, name: str) -> None:
    code, out, err = run(name, "--help")
    assert (code, err) == (0, "")
    assert f"Example:\n    legaldiff {name}" in out


def test_the_help_begins_with_an_example(run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert out.split("\n\n")[1].strip().startswith("Example:\n    legaldiff diff texts/")


def test_the_help_lists_every_command(run) -> None:
    out = run("--help").out
    assert all(f"\n  {name} " in out for name in cli.list_commands(None))


def test_no_command_is_a_question_for_help(run) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err.startswith("Usage: legaldiff")


def test_an_unknown_command(run) -> None:
    assert run("dif") == (2, "", "legaldiff: No such command 'dif' (try 'legaldiff --help')\n")


def test_formats_lists_everything_that_has_a_name(run) -> None:
    code, out, _ = run("formats")
    assert code == 0
    for name in ("fr-xml", "text", "terminal", "markdown", "deadline"):
        assert f"\n  {name} " in out
    assert "\nMatchers, in the order in which they run\n  identical, designation, " in out


@pytest.mark.parametrize("name", ["diff", "outline", "extract"])
def test_the_schemas_are_printed(run, name: str) -> None:
    code, out, _ = run("schema", name)
    assert code == 0
    assert '"https://json-schema.org/draft/2020-12/schema"' in out


def test_an_interrupt_is_quiet(run, monkeypatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("legaldiff.read_file", interrupt, raising=False)
    assert run("outline", "old.txt") == (130, "", "")


def test_a_closed_pipe_is_quiet(here) -> None:
    (here / "long.txt").write_text("".join(f"Sec. {n}. Bells. A bell rings.\n\n" for n in range(1, 4000)))
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}  # under which Python itself is quiet
    with subprocess.Popen(
        [*LEGALDIFF, "outline", "long.txt", "long.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_starting_imports_nothing_heavy(option: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "legaldiff", option], capture_output=True, text=True
    )
    assert done.returncode == 0
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not [m for m in imported if m.split(".")[0] in HEAVY or m in HEAVY]


def test_an_outline_imports_no_part_that_it_does_not_need(here) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "legaldiff", "outline", "old.txt", "--format", "jsonl"],
        capture_output=True,
        text=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert done.returncode == 0
    assert not [m for m in imported if m.split(".")[0] in ("rich", "rapidfuzz")]


def test_output_is_utf_8_wherever_this_runs(here) -> None:
    (here / "accent.txt").write_text("Section 1. Cafés. A café opens.\n", encoding="utf-8")
    done = subprocess.run(
        [*LEGALDIFF, "outline", "accent.txt", "--format", "jsonl"],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert done.returncode == 0
    assert "Cafés" in done.stdout.decode("utf-8")


def test_a_mistake_of_legaldiff_itself_is_one_line(here, monkeypatch, capsys) -> None:
    def fail() -> int:
        raise TypeError("broken\nin two lines")

    monkeypatch.setattr("legaldiff.cli.app.run", fail)
    monkeypatch.delenv("LEGALDIFF_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    told = "legaldiff: internal error of legaldiff, please report it: TypeError in cli/__init__.py:"
    shown = capsys.readouterr().err
    assert shown.startswith(told)
    assert shown.endswith(": broken in two lines\n")
    assert shown.count("\n") == 1
    monkeypatch.setenv("LEGALDIFF_TRACEBACK", "1")
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().err.startswith("Traceback (most recent call last):\n")
