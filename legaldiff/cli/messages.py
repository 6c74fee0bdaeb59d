"""What the command line says beside its result: errors, warnings and progress, all on standard error and sanitised."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import legaldiff
from legaldiff.reports.words.sanitise import mask, sanitise

__all__ = ["complain", "relay", "tell", "with_progress"]

_FEW = 8
_LONGEST = 800  # code points of a message that is told whole
_LAST = 500  # those kept at the end of a longer one, where the reason stands and what would have been right
T = TypeVar("T")


def tell(message: str) -> None:
    """One message in one line on standard error; on a terminal it takes the place of the count, which is shorter."""
    start = "\r" if sys.stderr.isatty() else ""
    line = " ".join(sanitise(message).split("\n"))
    sys.stderr.write(f"{start}legaldiff: {_cut(line)}\n")


def complain(error: Exception) -> None:
    """An error in one line, and the place with a caret where there is one."""
    tell(str(error))
    if isinstance(error, legaldiff.ReadError) and error.column:
        sys.stderr.write("".join(f"  {line}\n" for line in mask(error.caret()).split("\n")))


def _cut(message: str) -> str:
    """The message without the middle of what was given on the command line and is very long."""
    if len(message) <= _LONGEST:
        return message
    return f"{message[: _LONGEST - _LAST]} … {message[-_LAST:]}"


def relay(said: str) -> None:
    """What was said in another process, sanitised there; on a terminal it takes the place of the count."""
    if said:
        sys.stderr.write(f"\r{said}" if sys.stderr.isatty() else said)


def with_progress(results: Iterable[T], count: int, *, quiet: bool) -> Iterator[T]:
    """The results one by one; counts the files on a terminal, unless there are few or the result goes there too."""
    shown = not quiet and count > _FEW and sys.stderr.isatty()
    width = _tell_count(1, count) if shown else 0
    for done, result in enumerate(results, 1):
        yield result
        if shown and done < count:
            width = _tell_count(done + 1, count)
    if shown:
        sys.stderr.write(f"\r{' ' * width}\r")


def _tell_count(number: int, count: int) -> int:
    words = f"reading {number} of {count}"
    sys.stderr.write(f"\r{words}")
    sys.stderr.flush()
    return len(words)
