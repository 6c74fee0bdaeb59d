"""What the command line says beside its result: errors, warnings and progress, all on standard error and sanitised."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import legaldiff
from legaldiff.reports.sanitise import mask, sanitise

__all__ = ["complain", "tell", "with_progress"]

_FEW = 8


def tell(message: str) -> None:
    """One message on standard error; on a terminal it takes the place of the count, which is shorter."""
    start = "\r" if sys.stderr.isatty() else ""
    sys.stderr.write(f"{start}legaldiff: {sanitise(message)}\n")


def complain(error: Exception) -> None:
    """An error in one line, and the place with a caret where there is one."""
    tell(" ".join(str(error).split("\n")))
    if isinstance(error, legaldiff.ReadError) and error.column:
        sys.stderr.write("".join(f"  {line}\n" for line in mask(error.caret()).split("\n")))


def with_progress(files: Sequence[str], *, quiet: bool) -> Iterator[str]:
    """The files one by one; counts them on a terminal, unless there are few or the result goes there too."""
    count = ""
    shown = not quiet and len(files) > _FEW and sys.stderr.isatty()
    for done, file in enumerate(files, 1):
        if shown:
            count = f"reading {done} of {len(files)}"
            sys.stderr.write(f"\r{count}")
            sys.stderr.flush()
        yield file
    if shown:
        sys.stderr.write(f"\r{' ' * len(count)}\r")
