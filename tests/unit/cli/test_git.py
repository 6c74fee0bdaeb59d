from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")

ROOT = Path(__file__).parents[3]


@pytest.fixture
def git(here, monkeypatch):
    """A repository with one commit of old.txt, in which the command legaldiff is this one."""
    tools = here.parent / f"{here.name}-bin"
    tools.mkdir()
    (tools / "legaldiff").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m legaldiff "$@"\n')
    (tools / "legaldiff").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("HOME", str(tools))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)

    def git(*words: str) -> str:
        run = subprocess.run(["git", *words], capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return run.stdout

    git("init", "-q")
    git("config", "user.email", "clerk@example.org")
    git("config", "user.name", "Clerk")
    git("add", "old.txt")
    git("commit", "-qm", "first")
    return git


def change(here: Path) -> None:
    (here / "old.txt").write_text((here / "new.txt").read_text())


def test_git_shows_a_change_as_legaldiff_tells_it(run, here, git) -> None:
    code, out, _ = run("git-setup", "*.txt")
    assert code == 0
    assert ".gitattributes: *.txt diff=legaldiff\n" in out
    change(here)
    shown = git("diff", "old.txt")
    assert shown.startswith("old: a/old.txt\nnew: b/old.txt\n1 substantive change\n")
    assert "[-shall-] {+may+}" in shown


def test_git_shows_paragraphs_of_canonical_text_where_it_asks_no_driver(run, here, git) -> None:
    run("git-setup", "*.txt")
    change(here)
    shown = git("diff", "--no-ext-diff", "old.txt")
    assert "\n-  The Harbor Master shall keep ten boats" in shown
    assert "\n+  The Harbor Master may keep ten boats" in shown


def test_added_deleted_renamed_and_unreadable_files(run, here, git) -> None:
    run("git-setup", "*.txt", "*.dat")
    git("add", "binary.dat", "new.txt")
    git("mv", "old.txt", "moved.txt")
    with (here / "moved.txt").open("a") as stream:
        stream.write("\nSec. 4. Gulls. A gull is no bird of prey.\n")
    git("add", ".")
    shown = git("diff", "--cached", "-M20%")
    assert "a/binary.dat and b/binary.dat differ; this is no legal text" in shown
    assert "old: a/old.txt\nnew: b/moved.txt\n" in shown or "old: a/old.txt\nnew: b/new.txt\n" in shown
    assert "A gull is no bird of prey." in shown
    git("commit", "-qm", "second")
    git("rm", "-q", "new.txt")
    gone = git("diff", "--cached", "--no-renames")
    assert gone.startswith("old: a/new.txt\nnew: /dev/null\n")
    assert "[-" in gone
    assert git("log", "-p")  # the text of every file, binary or not


def test_nothing_foreign_is_overwritten(run, here, git) -> None:
    git("config", "diff.legaldiff.command", "other-tool")
    (here / ".gitattributes").write_text("*.txt diff=words\n*.md text")
    code, out, err = run("git-setup", "*.txt")
    assert (code, out) == (2, "")
    assert "diff.legaldiff.command is set to 'other-tool'" in err
    assert ".gitattributes has the line '*.txt diff=words'" in err
    assert git("config", "diff.legaldiff.command") == "other-tool\n"
    code, _, err = run("git-setup", "--force", "*.txt")
    assert code == 0
    assert "was set to 'other-tool'" in err
    assert (here / ".gitattributes").read_text() == "*.txt diff=words\n*.md text\n*.txt diff=legaldiff\n"


def test_a_second_time_changes_nothing(run, here, git) -> None:
    for _ in range(2):
        assert run("git-setup", "*.txt", "my rules/*.md").code == 0
    assert (here / ".gitattributes").read_text() == '*.txt diff=legaldiff\n"my rules/*.md" diff=legaldiff\n'


def test_for_all_repositories_or_only_printed(run, here, git) -> None:
    assert run("git-setup", "--global").code == 0
    assert git("config", "--global", "diff.legaldiff.command") == "legaldiff git-diff\n"
    before = sorted(here.iterdir())
    out = run("git-setup", "--print", "*.txt").out
    assert '[diff "legaldiff"]\n\tcommand = "legaldiff git-diff"\n' in out
    assert out.endswith("*.txt diff=legaldiff\n")
    assert sorted(here.iterdir()) == before


def test_outside_of_a_repository_is_trouble(run, here, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    code, _, err = run("git-setup", "*.txt")
    assert code == 2
    assert err.startswith("legaldiff: git ")


@pytest.mark.parametrize("words", [[], ["a", "b"], ["--text"]])
def test_other_words_than_those_of_git_are_refused(run, words: list[str]) -> None:
    assert run("git-diff", *words).code == 2


def test_an_unmerged_file_is_named(run) -> None:
    assert run("git-diff", "old.txt").out == "old.txt: unmerged\n"


def test_the_pager_of_git_gets_colour(run, monkeypatch) -> None:
    words = ("git-diff", "old.txt", "old.txt", "0" * 7, "100644", "new.txt", "1" * 7, "100644")
    assert "\x1b[" not in run(*words).out
    monkeypatch.setenv("GIT_PAGER_IN_USE", "1")
    assert "\x1b[" in run(*words).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run(*words).out
