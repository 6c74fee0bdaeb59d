"""What the README and the pages of the site show can be run, and prints what they say it prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE_RE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)  # a fenced block: its language and its lines
# a Python block, and the text block that stands right below it: what the Python prints
PYTHON_RE = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
PROMPT = "$ legaldiff"
RULE = "-" * 8 + " the next block"


def blocks(page: Path, language: str) -> list[str]:
    """The bodies of the fenced blocks of one language, in order."""
    return [body for tag, body in FENCE_RE.findall(page.read_text(encoding="utf-8")) if tag == language]


def commands(page: Path) -> list[tuple[str, str]]:
    """Every command line of the console blocks with the output shown below it."""
    found = []
    for body in blocks(page, "console"):
        for piece in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
            line, _, output = piece.partition("\n")
            if line.startswith(PROMPT):
                found.append((line, output))
    return found


COMMANDS = [(page.name, line, output) for page in PAGES for line, output in commands(page)]
PYTHON = [page for page in PAGES if blocks(page, "python")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A directory that holds the specimens, where a reader's files do no harm."""
    (tmp_path / "texts").symlink_to(ROOT / "texts")
    return tmp_path


@pytest.mark.parametrize(("page", "line", "output"), COMMANDS, ids=[f"{page}: {line}" for page, line, _ in COMMANDS])
def test_each_command_runs(page: str, line: str, output: str, desk: Path) -> None:
    words = shlex.split(line.replace("/tmp/", f"{desk}/")[len(PROMPT) :])
    run = subprocess.run([sys.executable, "-m", "legaldiff", *words], capture_output=True, text=True, cwd=desk)
    assert run.returncode == 0, run.stderr
    assert run.stdout or len(list(desk.iterdir())) > 1
    if output.strip():
        assert run.stdout.rstrip() == output.rstrip()


@pytest.mark.parametrize("page", PYTHON, ids=lambda page: page.name)
def test_the_python_of_a_page_runs_from_top_to_bottom_and_prints_what_is_shown(page: Path, desk: Path) -> None:
    found = PYTHON_RE.findall(page.read_text(encoding="utf-8"))
    code = f"\nprint({RULE!r})\n".join(block for block, _ in found)
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, cwd=desk)
    assert run.returncode == 0, run.stderr
    for (block, shown), printed in zip(found, run.stdout.split(f"{RULE}\n"), strict=True):
        if shown:
            assert printed.rstrip() == shown.rstrip(), block


def test_no_output_is_shown_that_is_not_checked() -> None:
    for page in PAGES:
        shown = [text for _, text in PYTHON_RE.findall(page.read_text(encoding="utf-8")) if text]
        assert blocks(page, "text") == shown, page.name


def test_the_readme_shows_commands_and_python() -> None:
    assert commands(ROOT / "README.md")
    assert blocks(ROOT / "README.md", "python")
