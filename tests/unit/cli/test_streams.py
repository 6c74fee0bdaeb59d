"""Standard streams that are closed, full or in a hurry: what was not written is never taken for done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the streams of a POSIX shell")

FULL = Path("/dev/full")


def shell(redirection: str, *words: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run legaldiff in a shell that does something to its streams first."""
    script = f'exec "$0" -m legaldiff "$@" {redirection}'
    return subprocess.run(["/bin/sh", "-c", script, sys.executable, *words], capture_output=True, timeout=60, **more)


@pytest.fixture(params=["buffered", "unbuffered"])
def environment(request) -> dict[str, str]:
    own = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    return own | ({"PYTHONUNBUFFERED": "1"} if request.param == "unbuffered" else {})


@pytest.fixture
def long(here) -> str:
    sections = (f"Sec. {n}. Bells. Bell number {n} rings.\n\n" for n in range(1, 2000))
    (here / "long.txt").write_text("".join(sections), encoding="utf-8")
    return "long.txt"


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("format", ["html", "text", "json", "parquet"])
def test_a_full_disk_is_trouble(here, environment, format: str) -> None:
    done = shell(f">{FULL}", "outline", "old.txt", "--format", format, env=environment)
    assert done.returncode == 2
    assert done.stderr == b"legaldiff: output: No space left on device\n"


@pytest.mark.parametrize("format", ["html", "text", "jsonl"])
def test_a_disk_that_takes_a_part_only_is_trouble(here, long: str, environment, format: str) -> None:
    limit = "ulimit -f 64; trap '' XFSZ"  # blocks of 512 bytes; more is a short write first, then an error
    script = f'{limit}; exec "$0" -m legaldiff "$@" >part.out'
    words = ["/bin/sh", "-c", script, sys.executable, "outline", long, "--format", format]
    done = subprocess.run(words, capture_output=True, env=environment)
    assert (here / "part.out").stat().st_size == 32768
    assert done.returncode == 2
    assert done.stderr == b"legaldiff: output: File too large\n"


@pytest.mark.parametrize("format", ["html", "text", "jsonl"])
def test_a_pipe_that_does_not_wait_is_trouble(here, long: str, environment, format: str) -> None:
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "wb") as pipe:
        words = [sys.executable, "-m", "legaldiff", "outline", long, "--format", format]
        done = subprocess.run(words, stdout=pipe, stderr=subprocess.PIPE, env=environment)
    assert done.returncode == 2
    assert done.stderr == b"legaldiff: output: write could not complete without blocking\n"


def test_all_arrives_without_pythons_own_buffer(here, long: str, environment) -> None:
    done = shell("", "outline", long, "--format", "jsonl", env=environment)
    assert done.returncode == 0
    assert done.stdout.count(b"\n") == 1999


@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", f"2>{FULL}"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["outline", "old.txt"], 0),
        (["outline", "missing.txt", "old.txt"], 2),
        (["diff", "old.txt", "new.txt", "--exit-code"], 1),
        ([], 2),
        (["git-diff", "--", "a", "empty.txt", "1", "100644", "new.txt", "2", "100644"], 0),
    ],
)
def test_the_exit_code_is_the_same_whatever_is_closed(here, redirection: str, words: list[str], code: int) -> None:
    if str(FULL) in redirection and not FULL.exists():
        pytest.skip("there is no /dev/full")
    done = shell(redirection, *words)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_what_can_be_written_still_is_where_nothing_can_be_told(here) -> None:
    done = shell("2>&-", "outline", "missing.txt", "old.txt")
    assert done.stdout.startswith(b"old.txt: 5 provisions")


def test_a_closed_standard_input_is_told(here) -> None:
    done = shell("<&-", "outline", "-", "old.txt")
    assert done.stderr.startswith(b"legaldiff: -: the file is empty")
    assert done.stdout.startswith(b"old.txt: 5 provisions")


def test_a_closed_standard_error_takes_nothing_from_a_file(here) -> None:
    done = shell("2>&-", "outline", "missing.txt", "old.txt", "-o", "out.txt")
    assert done.returncode == 2
    assert (here / "out.txt").read_text(encoding="utf-8").startswith("old.txt: 5 provisions")
