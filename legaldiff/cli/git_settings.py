"""What git is told, and what it was told before by somebody else."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Literal

from legaldiff.errors import LegalDiffError

__all__ = ["COMMAND", "DRIVER", "SETTINGS", "Place", "find_attributes", "find_foreign", "write_setting"]

DRIVER = "legaldiff"
COMMAND = "legaldiff"
Place = Literal["local", "global"]


SETTINGS = {
    # git puts names of files after this, and "--" keeps one such as "-hidden.txt" from being taken for an option
    f"diff.{DRIVER}.command": f"{COMMAND} git-diff --",
    # what "git log -p" and "git diff --no-ext-diff" compare: canonical text, a line for each paragraph
    f"diff.{DRIVER}.textconv": f"{COMMAND} git-diff --text --",
    f"diff.{DRIVER}.xfuncname": "^[[:space:]]*@[a-z]+.*$",
}
"""Variables of git with their values."""


def find_foreign(place: Place) -> dict[str, str]:
    """Those of the variables that are set to something else there."""
    found = {name: _git("config", f"--{place}", "--get", name, missing=True) for name in SETTINGS}
    return {name: value for name, value in found.items() if value not in ("", SETTINGS[name])}


def write_setting(place: Place, name: str) -> None:
    """Set a variable."""
    _git("config", f"--{place}", name, SETTINGS[name])


def find_attributes() -> Path:
    """The file ``.gitattributes`` at the top of the repository around the working directory."""
    return Path(_git("rev-parse", "--show-toplevel")) / ".gitattributes"


def _git(*words: str, missing: bool = False) -> str:
    """What git prints; with ``missing`` nothing where it finds nothing."""
    try:
        run = subprocess.run(
            ["git", *words], check=False, capture_output=True, text=True, encoding="utf-8", errors="surrogateescape"
        )
    except FileNotFoundError:
        raise LegalDiffError("there is no command git: install git, or use --print") from None
    if run.returncode and not (missing and run.returncode == 1):
        raise LegalDiffError(f"git {words[0]}: {' '.join(run.stderr.split()) or run.returncode}")
    return run.stdout.removesuffix("\n")
