"""A difference as git itself shows it."""

from __future__ import annotations

import subprocess
from pathlib import Path

__all__ = ["find_hunks"]

_OPTIONS = ("--no-index", "--no-ext-diff", "--no-textconv", "--no-color")


def find_hunks(old: str, new: str) -> list[str]:
    """The lines of a unified diff of two files from its first hunk on; none where git has none to show.

    What is no UTF-8 is in them as lone surrogates.
    """
    files = (str(Path.cwd() / file) for file in (old, new))  # "-" would be standard input
    try:
        run = subprocess.run(("git", "diff", *_OPTIONS, "--", *files), check=False, capture_output=True)
    except OSError:  # somebody else than git asks, and there is none
        return []
    lines = run.stdout.decode("utf-8", "surrogateescape").split("\n")
    return lines[next((n for n, line in enumerate(lines) if line.startswith("@@ ")), len(lines)) :]
