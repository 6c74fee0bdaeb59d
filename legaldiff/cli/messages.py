"""What the command line says beside its result: errors, warnings and progress, all on standard error and sanitised."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from traceback import format_exception, walk_tb
from typing import TypeVar

import legaldiff
from legaldiff.cli.streams import silence
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.sanitise import mask, sanitise

__all__ = ["complain", "relay", "say", "tell", "with_progress"]

_FEW = 8
_LONGEST = 800  # code points of a message that is told whole
_LAST = 500  # those kept at the end of a longer one, where the reason stands and what would have been right
_MOST = 200  # code points of what Python says about a mistake of legaldiff
_PACKAGE = Path(legaldiff.__file__).parent
T = TypeVar("T")


def say(text: str) -> None:
    """Write to standard error; where that takes nothing any more, the work goes on and its code stays."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def tell(message: str) -> None:
    """One message in one line on standard error; on a terminal it takes the place of the count, which is shorter."""
    start = "\r" if sys.stderr.isatty() else ""
    line = " ".join(sanitise(message).split("\n"))
    say(f"{start}legaldiff: {_cut(line)}\n")


def complain(error: Exception, *files: str) -> None:
    """An error in one line, and the place with a caret where there is one; ``files`` are those that were at work.

    A mistake of legaldiff itself says so, and where it is; with LEGALDIFF_TRACEBACK=1 all of the way there.
    """
    if _is_mistake(error) and os.environ.get("LEGALDIFF_TRACEBACK"):
        say(sanitise("".join(format_exception(error))))
    tell(_describe(error, files))
    if isinstance(error, legaldiff.ReadError) and error.column:
        say("".join(f"  {line}\n" for line in mask(error.caret()).split("\n")))


def _is_mistake(error: Exception) -> bool:
    return not isinstance(error, (legaldiff.LegalDiffError, OSError, MemoryError))


def _describe(error: Exception, files: Sequence[str]) -> str:
    """What went wrong and with which files, but for an error that names its file itself."""
    named = ", ".join(files[:_FEW]) + (", ..." if len(files) > _FEW else "")
    before = f"{named}: " if named else ""
    match error:
        case legaldiff.AddressError() if len(files) == 1:
            return f"{before}{error}"
        case legaldiff.LegalDiffError():
            return str(error)
        case OSError():
            return f"{error.filename or named or 'output'}: {error.strerror or error}"
        case MemoryError():
            return f"{before}there is not enough memory for this"
    place, told = _find_place(error), shorten(str(error), 20)[:_MOST]
    return f"{before}internal error of legaldiff, please report it: {type(error).__name__}{place}: {told}"


def _find_place(error: Exception) -> str:
    """The innermost line of legaldiff on the way to an error, as `` in readers/docx/package.py:89``."""
    way = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    own = [f" in {path.relative_to(_PACKAGE).as_posix()}:{line}" for path, line in way if path.is_relative_to(_PACKAGE)]
    return own[-1] if own else ""


def _cut(message: str) -> str:
    """The message without the middle of what was given on the command line and is very long."""
    if len(message) <= _LONGEST:
        return message
    return f"{message[: _LONGEST - _LAST]} … {message[-_LAST:]}"


def relay(said: str) -> None:
    """What was said in another process, sanitised there; on a terminal it takes the place of the count."""
    if said:
        say(f"\r{said}" if sys.stderr.isatty() else said)


def with_progress(results: Iterable[T], count: int, *, quiet: bool) -> Iterator[T]:
    """The results one by one; counts the files on a terminal, unless there are few or the result goes there too."""
    shown = not quiet and count > _FEW and sys.stderr.isatty()
    width = _tell_count(1, count) if shown else 0
    for done, result in enumerate(results, 1):
        yield result
        if shown and done < count:
            width = _tell_count(done + 1, count)
    if shown:
        say(f"\r{' ' * width}\r")


def _tell_count(number: int, count: int) -> int:
    words = f"reading {number} of {count}"
    say(f"\r{words}")
    return len(words)
