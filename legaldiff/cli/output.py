"""Where results go, and in which format."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import PurePath
from typing import IO, Any

import click

import legaldiff
from legaldiff.cli.names import reports
from legaldiff.cli.options import Target
from legaldiff.cli.whole_file import check_writable, open_whole, refuse_input
from legaldiff.reports import Report

__all__ = ["Output", "open_output"]

_READABLE = ("terminal", "text")
_WIDEST = 100


@contextmanager
def open_output(target: Target, inputs: Iterable[str], *, many: bool = False) -> Iterator[Output]:
    """A place for results; a file is complete when this ends, and as it was before when it ends in an error.

    A result never takes the place of one of its ``inputs``.
    ``many`` frames the results of several inputs as the format needs it. Where no result comes, nothing is written.
    """
    if target.file is not None:
        refuse_input(target.file, inputs)
        check_writable(target.file)
    with ExitStack() as stack:
        output = Output(target, stack, many=many)
        yield output
        output.finish()


class Output:
    """Takes results one by one and writes them in one format."""

    def __init__(self, target: Target, stack: ExitStack, *, many: bool) -> None:
        self.format = _choose_format(target)
        self._file = target.file
        self._before, self._between, self._after = _frame(self.format) if many else ("", "", "")
        self._stack = stack
        self._stream: IO[str] | None = None

    @property
    def for_people(self) -> bool:
        """Whether the format has no place of its own for notices."""
        return self.format not in ("json", "jsonl")

    @property
    def to_terminal(self) -> bool:
        """Whether a person sees the result at once."""
        return self._file is None and sys.stdout.isatty()

    def add(self, result: Any, **options: Any) -> None:
        """Render one result and write it; the formats for people get the width of the terminal."""
        if self.to_terminal and self.format in _READABLE:
            options["width"] = min(_WIDEST, shutil.get_terminal_size().columns)
        text = legaldiff.render(result, self.format, **options)
        if self._stream is None:
            self._stream = sys.stdout if self._file is None else self._stack.enter_context(open_whole(self._file))
            self._stream.write(self._before)
        elif self._between is None:
            raise click.UsageError(f"{self.format} shows one input: give one FILE, or another format")
        else:
            self._stream.write(self._between)
        self._stream.write(text)

    def finish(self) -> None:
        """Write what stands after the last result."""
        if self._stream is not None:
            self._stream.write(self._after)


def _frame(format: str) -> tuple[str, str | None, str]:
    report: Report = reports()[format]
    return report.frame or ("", None, "")


def _choose_format(target: Target) -> str:
    if target.format is not None:
        return "text" if target.format == "terminal" and target.color == "never" else target.format
    if target.file is None:
        return "terminal" if _in_color(target.color) else "text"
    suffix = PurePath(target.file).suffix.lower() or ".txt"
    table = reports()
    for name in table:
        if suffix in table[name].suffixes and target.result in table[name].results:
            return name
    raise click.UsageError(f"the suffix of {target.file!r} names no format for this: give --format")


def _in_color(choice: str) -> bool:
    """Whether standard output gets colour (no-color.org, force-color.org); NO_COLOR is heard first."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")
