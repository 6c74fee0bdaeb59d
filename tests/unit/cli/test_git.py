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
    assert "diff --git a/binary.dat b/binary.dat\n/dev/null and b/binary.dat differ\n" in shown
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
    assert git("config", "--global", "diff.legaldiff.command") == "legaldiff git-diff --\n"
    before = sorted(here.iterdir())
    out = run("git-setup", "--print", "*.txt").out
    assert '[diff "legaldiff"]\n\tcommand = "legaldiff git-diff --"\n' in out
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


NAMES = ["-hidden.txt", "--text=a.txt", "--text", "--help", "--", "-", "a b\"c'$.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_file_is_taken_for_an_option(run, here, git, name: str) -> None:
    run("git-setup", "*")
    shutil.copy("old.txt", here / name)
    git("add", "--", f"./{name}")
    shutil.copy("new.txt", here / name)
    assert "[-shall-] {+may+}" in git("diff", "--", f"./{name}")
    assert "\n-  The Harbor Master shall keep ten boats" in git("diff", "--no-ext-diff", "--", f"./{name}")


@pytest.fixture
def broken(git, here):
    """The command legaldiff makes a mistake of its own whenever it reads a text."""
    tool = here.parent / f"{here.name}-bin" / "legaldiff"
    fault = "def fail(*_, **__):\n    raise RecursionError('too deep')\n"
    main = "from legaldiff.cli import main\nmain()\n"
    tool.write_text(f"#!{sys.executable}\nimport legaldiff\n{fault}legaldiff.read = legaldiff.read_file = fail\n{main}")


@pytest.mark.usefixtures("broken")
def test_a_change_that_legaldiff_fails_on_is_shown_as_git_shows_it(run, here, git) -> None:
    run("git-setup", "*")
    change(here)
    (here / "second.txt").write_text("one\n")
    git("add", "--intent-to-add", "second.txt")
    shown = git("diff")
    assert "diff --git a/old.txt b/old.txt\n--- a/old.txt\n+++ b/old.txt\n@@ -1,4 +1,4 @@\n" in shown
    assert "\n-Section 1. Ferries. The Harbor Master shall keep" in shown
    assert "\n+Section 1. Ferries. The Harbor Master may keep" in shown
    assert shown.endswith("--- /dev/null\n+++ b/second.txt\n@@ -0,0 +1 @@\n+one\n")
    lines = git("diff", "--no-ext-diff")
    assert "\n-Section 1. Ferries. The Harbor Master shall keep" in lines


@pytest.mark.usefixtures("broken")
def test_a_mistake_is_told_with_the_name_of_the_file(here, git) -> None:
    words = ("git-diff", "--", "name.txt", "old.txt", "0" * 7, "100644", "new.txt", "1" * 7, "100644")
    done = subprocess.run(["legaldiff", *words], capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr.startswith("legaldiff: name.txt: internal error of legaldiff, please report it: RecursionError")
    assert "\n+Section 1. Ferries. The Harbor Master may keep" in done.stdout


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (b"Section 1. A bell rings.\n", b"", "@@ -1 +0,0 @@\n-Section 1. A bell rings.\n"),
        (b"", b"Section 1. A bell rings.\n", "@@ -0,0 +1 @@\n+Section 1. A bell rings.\n"),
        (b"\xff\n", b"\xfe\n", "-<U+DCFF>\n+<U+DCFE>\n"),
        (b" \x1b[2J\n", b" \n", "- <U+001B>[2J\n+ \n"),
        (b" \r\n", b" \n", "- <U+000D>\n+ \n"),
        (b"\0\1", b"\0\2", "a/old.txt and b/new.txt differ\n"),
    ],
)
def test_what_is_no_legal_text_is_shown_as_git_shows_it(run, here, before: bytes, after: bytes, shown: str) -> None:
    (here / "a").write_bytes(before)
    (here / "b").write_bytes(after)
    words = ("old.txt", "a", "0" * 7, "100644", "b", "1" * 7, "100644", "new.txt", "similarity index 50%")
    code, out, _ = run("git-diff", "--", *words)
    assert code == 0
    assert out.startswith("diff --git a/old.txt b/new.txt\n")
    assert shown in out


def test_another_mode_of_a_file_is_shown(run, here, git) -> None:
    run("git-setup", "*.txt")
    (here / "old.txt").chmod(0o755)
    assert git("diff").startswith("old mode 100644\nnew mode 100755\nold: a/old.txt\n")


def test_a_full_disk_stops_git(run, here, git) -> None:
    run("git-setup", "*.txt")
    change(here)
    with Path(os.devnull).with_name("full").open("w") as full:
        assert subprocess.run(["git", "diff"], stdout=full, stderr=subprocess.DEVNULL).returncode != 0
