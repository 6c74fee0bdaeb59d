from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("options", "environment", "colour"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": ""}, False),
        (["--format", "text"], {"FORCE_COLOR": "1"}, False),
        (["--format", "terminal"], {}, True),
        (["--format", "terminal", "--color", "never"], {}, False),
    ],
)
def test_when_there_is_colour(run, monkeypatch, options: list[str], environment: dict[str, str], colour: bool) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("diff", "old.txt", "new.txt", *options).out) is colour


@pytest.mark.parametrize(
    ("environment", "colour"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
)
def test_on_a_terminal(run, monkeypatch, environment: dict[str, str], colour: bool) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = run("diff", "old.txt", "new.txt").out
    assert ("\x1b[" in out) is colour


def test_lines_are_as_wide_as_the_terminal(run, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    out = run("show", "old.txt", "--color", "never").out
    assert max(map(len, out.splitlines())) <= 40
