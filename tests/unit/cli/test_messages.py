from __future__ import annotations

import pytest

from legaldiff.cli.messages import tell, with_progress


@pytest.mark.parametrize(
    ("terminal", "quiet", "count", "shown"),
    [(True, False, 20, True), (True, True, 20, False), (False, False, 20, False), (True, False, 3, False)],
)
def test_progress_is_for_many_files_and_a_terminal(monkeypatch, capsys, *, terminal, quiet, count, shown) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
    files = [f"{n}.txt" for n in range(count)]
    assert list(with_progress(files, count, quiet=quiet)) == files
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(" \r") is shown
    assert (f"reading 20 of {count}" in err) is shown


LONG = "x" * 100_000


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (("show", "old.txt", LONG), "legaldiff: old.txt: no provision 'xxx", "xxx'\n"),
        (
            ("extract", "old.txt", "--rule", LONG),
            "legaldiff: Invalid value for '--rule': no rule",
            "'legaldiff extract --help')",
        ),
        (("outline", LONG), "legaldiff: xxx", "File name too long"),
        (("outline", "old.txt", "-o", f"{LONG}.md"), "legaldiff: xxx", "File name too long"),
        ((LONG,), "legaldiff: No such command 'xxx", "(try 'legaldiff --help')"),
        ((f"--{LONG}",), "legaldiff: No such option", "(try 'legaldiff --help')"),
        (("git-setup", "--print", LONG), "legaldiff: 'xxx", "git leaves out lines of more than 2,047 bytes"),
    ],
)
def test_a_long_argument_is_cut_in_the_middle(run, words: tuple[str, ...], first: str, last: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert len(err) < 900
    assert err.startswith(first)
    assert "x … x" in err
    assert last in err


def test_a_message_that_lists_what_would_have_been_right_is_told_whole(run) -> None:
    err = run("extract", "old.txt", "--rule", "bells").err
    assert "…" not in err
    assert all(name in err for name in ("obligation", "grant_eligibility", "termination"))


@pytest.mark.parametrize("message", ["one\ntwo", "one\r\ntwo"])
def test_a_message_is_one_line(capsys, message: str) -> None:
    tell(message)
    assert capsys.readouterr().err == "legaldiff: one two\n"
