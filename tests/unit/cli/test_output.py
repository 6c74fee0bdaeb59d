from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from legaldiff.cli.whole_file import open_whole


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.md", "## old.txt"),
        ("out.html", "<!doctype html>"),
        ("out.json", "{"),
        ("out.txt", "old: old.txt"),
        ("OUT.JSON", "{"),
        ("out", "old: "),
    ],
)
def test_the_suffix_says_the_format_and_stdout_stays_empty(run, here, name: str, begins: str) -> None:
    code, out, err = run("diff", "old.txt", "new.txt", "-o", name)
    assert (code, out, err) == (0, "", "")
    assert (here / name).read_text(encoding="utf-8").startswith(begins)


def test_a_named_format_is_stronger_than_the_suffix(run, here) -> None:
    run("outline", "old.txt", "-o", "out.dat", "--format", "jsonl")
    assert json.loads((here / "out.dat").read_text().splitlines()[0])["path"] == "1"


def test_a_format_that_holds_one_result_refuses_a_second_one(run, here) -> None:
    code, out, err = run("outline", "old.txt", "new.txt", "-o", "out.html")
    assert (code, out) == (2, "")
    assert "html shows one input: give one FILE, or another format" in err
    assert not (here / "out.html").exists()


def test_a_dash_is_stdout(run, here) -> None:
    assert run("outline", "old.txt", "-o", "-").out.startswith("old.txt: 5 provisions")
    assert not (here / "-").exists()


def test_a_file_has_no_colour_unless_it_is_asked_for(run, here, monkeypatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("diff", "old.txt", "new.txt", "-o", "out.txt")
    assert "\x1b" not in (here / "out.txt").read_text()
    run("diff", "old.txt", "new.txt", "-o", "out.txt", "--format", "terminal")
    assert "\x1b" in (here / "out.txt").read_text()


@pytest.mark.parametrize(
    ("place", "message"),
    [("missing/out.json", "there is no such directory to write to"), ("folder", "this is a directory")],
)
def test_a_place_that_cannot_be_written_is_told_before_any_work(run, place: str, message: str) -> None:
    code, out, err = run("diff", "nothing.txt", "new.txt", "-o", place)
    assert (code, out) == (2, "")
    assert err == f"legaldiff: {place}: {err.split(': ', 2)[2]}"
    assert message in err
    assert "nothing.txt" not in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_directory_that_may_not_be_written_to(run, here) -> None:
    (here / "folder").chmod(0o500)
    code, _, err = run("outline", "old.txt", "-o", "folder/out.txt")
    assert code == 2
    assert "check your rights" in err


def test_a_refused_write_leaves_no_trace(run, here, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "out.txt")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    code, out, err = run("outline", "old.txt", "-o", "out.txt")
    assert (code, out) == (2, "")
    assert err == "legaldiff: out.txt: Permission denied\n"
    assert not (here / "out.txt").exists()


def test_an_error_on_the_way_leaves_the_old_file_and_nothing_else(here) -> None:
    (here / "out.txt").write_text("before")
    names = sorted(here.iterdir())
    with pytest.raises(ValueError, match="stop"), open_whole("out.txt") as stream:
        stream.write("half")
        raise ValueError("stop")
    assert (here / "out.txt").read_text() == "before"
    assert sorted(here.iterdir()) == names


def test_the_rights_of_the_old_file_are_kept(here) -> None:
    (here / "out.txt").write_text("before")
    (here / "out.txt").chmod(0o640)
    with open_whole("out.txt") as stream:
        stream.write("after")
    assert stat.S_IMODE((here / "out.txt").stat().st_mode) == 0o640


def test_a_new_file_gets_the_rights_that_are_usual_here(here) -> None:
    mask = os.umask(0o027)
    try:
        with open_whole("out.txt") as stream:
            stream.write("after")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((here / "out.txt").stat().st_mode) == 0o640


def test_a_link_stays_a_link(here) -> None:
    (here / "real.txt").write_text("before")
    (here / "link.txt").symlink_to(here / "real.txt")
    with open_whole("link.txt") as stream:
        stream.write("after")
    assert (here / "link.txt").is_symlink()
    assert (here / "real.txt").read_text() == "after"


def test_a_device_is_written_to_and_not_replaced(run) -> None:
    assert run("outline", "old.txt", "-o", os.devnull).code == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


RULES = '[[rule]]\nname = "boat"\nwhere.object = "boats"\n'


@pytest.mark.parametrize(
    "words",
    [
        ("extract", "old.txt", "--rules", "rules.toml", "-o", "rules.toml"),
        ("extract", "old.txt", "--rules", "rules.toml", "-o", "./folder/../rules.toml"),
        ("extract", "old.txt", "-o", "link.toml", "--rules", "rules.toml"),
        ("diff", "old.txt", "new.txt", "--provisions", "--rules", "rules.toml", "-o", "rules.toml"),
    ],
)
def test_a_result_never_takes_the_place_of_a_rule_file(run, here, words: tuple[str, ...]) -> None:
    (here / "rules.toml").write_text(RULES, encoding="utf-8")
    (here / "link.toml").symlink_to("rules.toml")
    code, out, err = run(*words, "--format", "json")
    assert (code, out) == (2, "")
    assert "this is one of the inputs: name another file for the result" in err
    assert (here / "rules.toml").read_text(encoding="utf-8") == RULES


def test_a_result_never_takes_the_place_of_what_standard_input_reads(here) -> None:
    before = (here / "old.txt").read_bytes()
    with (here / "old.txt").open() as stream:
        words = [sys.executable, "-m", "legaldiff", "outline", "-", "-o", "old.txt"]
        done = subprocess.run(words, stdin=stream, capture_output=True, text=True)
    assert done.returncode == 2
    assert "this is one of the inputs" in done.stderr
    assert (here / "old.txt").read_bytes() == before
