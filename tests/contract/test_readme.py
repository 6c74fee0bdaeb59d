"""What the README shows, runs, and prints what the README says."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FENCE_RE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)  # a fenced block: its language and its lines
BLOCKS = FENCE_RE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
PYTHON = [body for language, body in BLOCKS if language == "python"]
PROMPT = "$ legaldiff"


def commands() -> list[tuple[str, str]]:
    """Every command line of the console blocks with the output shown below it."""
    found = []
    for language, body in BLOCKS:
        if language != "console":
            continue
        for piece in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
            line, _, output = piece.partition("\n")
            if line.startswith(PROMPT):
                found.append((line, output))
    return found


@pytest.mark.parametrize(("line", "output"), commands(), ids=[line for line, _ in commands()])
def test_each_command_runs(line: str, output: str) -> None:
    words = [sys.executable, "-m", "legaldiff", *shlex.split(line[len(PROMPT) :])]
    run = subprocess.run(words, capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    assert run.stdout
    if output.strip():
        assert run.stdout.rstrip() == output.rstrip()


@pytest.mark.parametrize("body", PYTHON, ids=range(len(PYTHON)))
def test_each_python_block_runs(body: str) -> None:
    run = subprocess.run([sys.executable, "-W", "error", "-c", body], capture_output=True, text=True, cwd=ROOT)
    assert run.returncode == 0, run.stderr


def test_the_readme_shows_commands_and_python() -> None:
    assert commands()
    assert PYTHON
