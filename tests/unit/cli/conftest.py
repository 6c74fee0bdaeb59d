"""Runs the command line in this process, on small composed orders in a directory of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from legaldiff.cli import many
from legaldiff.cli.app import run as run_cli

OLD = """Section 1. Ferries. The Harbor Master shall keep ten boats ready, except on feast days.

Sec. 2. Tolls. No toll may be asked of a child.

Sec. 3. Reports. (a) The Harbor Master shall report within 30 days of the date of this order.

(b) A report is public.
"""

NEW = OLD.replace("shall keep", "may keep")

SAME_WORDS = OLD.replace("ten boats ready, except", "ten boats ready , except")


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.dat").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def spread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files are worth several processes too."""
    monkeypatch.setattr(many, "_PAYING", 1)


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    def run(*arguments: str) -> Result:
        code = run_cli(list(arguments))
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return run
