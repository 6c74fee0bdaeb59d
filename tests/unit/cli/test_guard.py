"""What goes wrong with one file is one line that names it; the others are done."""

from __future__ import annotations

import os
import re

import click
import pytest

import legaldiff
from legaldiff.cli.app import cli
from legaldiff.cli.inputs import INPUT

MANY = ("outline", "extract", "refs", "relations")
NO_FILES = {"PATH", "[PATH]", "NAME", "[PATTERN...]", "WORDS..."}


@pytest.fixture
def fail(monkeypatch):
    """Makes reading new.txt end in an error that no reader raises on purpose."""

    def fail(error: BaseException) -> None:
        read = legaldiff.read_file

        def read_file(file: str, *rest: object, **named: object) -> legaldiff.Document:
            if file == "new.txt":
                raise error
            return read(file, *rest, **named)

        monkeypatch.setattr(legaldiff, "read_file", read_file)

    return fail


@pytest.mark.parametrize("command", MANY)
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RecursionError("too deep"), "internal error of legaldiff, please report it: RecursionError in "),
        (IndexError("list index\nout of range"), "internal error of legaldiff, please report it: IndexError in "),
        (MemoryError(), "there is not enough memory for this"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_whatever_is_raised_about_a_file_is_told_in_a_line_and_the_others_go_on(
    run, fail, command: str, error: Exception, told: str
) -> None:
    fail(error)
    alone = run(command, "old.txt", "old.txt", "--format", "jsonl").out
    code, out, err = run(command, "old.txt", "new.txt", "old.txt", "--format", "jsonl")
    assert (code, out) == (2, alone)
    lines = [line for line in err.splitlines() if "new.txt" in line]
    assert len(lines) == 1
    assert lines[0].startswith(f"legaldiff: new.txt: {told}")


@pytest.mark.parametrize(
    "words",
    [
        ("show", "new.txt"),
        ("explain", "new.txt", "1"),
        ("convert", "new.txt", "--to", "json"),
        ("diff", "old.txt", "new.txt"),
        ("check", "old.txt", "new.txt"),
        ("quotes", "new.txt", "old.txt"),
        ("log", "1", "old.txt", "new.txt"),
        ("blame", "old.txt", "new.txt"),
        ("patch", "new.txt", "old.txt"),
    ],
)
def test_every_command_names_the_file_that_it_could_not_read(run, fail, words: tuple[str, ...]) -> None:
    fail(IndexError("out of range"))
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert re.fullmatch(
        r"legaldiff: new\.txt: internal error of legaldiff, please report it: "
        r"IndexError in cli/inputs\.py:\d+: out of range\n",
        err,
    )


def test_a_mistake_in_comparing_names_both_files(run, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("x" * 1000)

    monkeypatch.setattr(legaldiff, "diff", fail)
    code, out, err = run("diff", "old.txt", "new.txt")
    assert (code, out) == (2, "")
    assert err.startswith("legaldiff: old.txt, new.txt: internal error of legaldiff, please report it: KeyError in ")
    assert len(err) < 400


def test_the_whole_way_to_a_mistake_is_told_where_somebody_asks_for_it(run, fail, monkeypatch) -> None:
    fail(IndexError("out \x1b of range"))
    monkeypatch.setenv("LEGALDIFF_TRACEBACK", "1")
    code, out, err = run("outline", "new.txt", "old.txt")
    assert code == 2
    assert out.startswith("old.txt: 5 provisions")
    assert err.startswith("Traceback (most recent call last):\n")
    assert "\x1b" not in err


def test_an_interrupt_stops_everything(run, fail) -> None:
    fail(KeyboardInterrupt())
    assert run("outline", "old.txt", "new.txt", "old.txt").code == 130


def test_a_process_that_is_killed_is_no_mistake_of_legaldiff(run, spread, monkeypatch) -> None:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    def fail(*_: object, **__: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "map", fail)
    code, _, err = run("outline", "old.txt", "new.txt", "--jobs", "2")
    assert code == 2
    assert err.endswith("was killed, perhaps for want of memory: try fewer --jobs\n")


@pytest.fixture(params=["too long", "through a file", "loop", "no rights"])
def unreadable(request, here) -> str:
    """A name under which nothing can be read, and of which some cannot even be asked whether it is a file."""
    match request.param:
        case "too long":
            return "x" * 300
        case "through a file":
            return "old.txt/new.txt"
        case "loop":
            (here / "loop.txt").symlink_to("loop.txt")
            return "loop.txt"
    if os.geteuid() == 0:
        pytest.skip("root may read everywhere")
    (here / "folder").chmod(0)
    return "folder/new.txt"


@pytest.mark.parametrize("more", [(), ("--jobs", "2"), ("-o", "out.txt")])
@pytest.mark.usefixtures("spread")
def test_a_name_that_cannot_be_read_does_not_stop_the_others(run, here, unreadable: str, more: tuple[str, ...]) -> None:
    (here / "out.txt").write_text("before", encoding="utf-8")
    code, out, err = run("outline", "old.txt", unreadable, "new.txt", *more)
    written = (here / "out.txt").read_text(encoding="utf-8") if "-o" in more else out
    assert code == 2
    assert "old.txt: 5 provisions" in written
    assert "new.txt: 5 provisions" in written
    assert err.startswith(f"legaldiff: {unreadable}: the file cannot be opened (")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", cli.list_commands(None))
def test_every_file_that_a_command_reads_is_known_as_one(name: str) -> None:
    command = cli.get_command(None, name)
    assert command
    for param in command.params:
        is_file = param.name == "rule_files" or (isinstance(param, click.Argument) and param.metavar not in NO_FILES)
        assert (param.type is INPUT) is is_file or isinstance(param.type, click.Choice)
