"""Where results go, and in which format."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, Any

import click

import legaldiff
from legaldiff.cli.names import plugins
from legaldiff.cli.options import Target
from legaldiff.cli.text_output import check_output
from legaldiff.cli.whole_file import open_whole
from legaldiff.reports import Report
from legaldiff.table import Table

__all__ = ["FULL", "Output", "Piece", "Rendering", "choose_format", "open_output"]

Piece = str | bytes | Table
"""What one result is written as; the tables of several are one in the end."""

_READABLE = ("terminal", "text")
FULL = ("json", "jsonl")
"""The formats that have a place of their own for notices."""
_WIDEST = 100


@contextmanager
def open_output(target: Target, *, many: bool = False) -> Iterator[Output]:
    """A place for results; a file is complete when this ends, and as it was before when it ends in an error.

    A result never takes the place of a file that the command reads.
    ``many`` frames the results of several inputs as the format needs it. Where no result comes, nothing is written.
    """
    check_output(target.file)
    with ExitStack() as stack:
        output = Output(target, stack, many=many)
        yield output
        output.finish()


@dataclass(frozen=True, slots=True)
class Rendering:
    """How results are turned into what is written, wherever that is done; ``width`` 0 leaves it to the format."""

    format: str
    width: int
    is_joined: bool

    def __call__(self, result: Any, **options: Any) -> Piece:
        """One result as text, bytes, or where those of several inputs are joined, as a table of its own."""
        if self.is_joined:
            from legaldiff.reports.formats.csv import tabulate

            return tabulate(result, **options)
        if self.width:
            options["width"] = self.width
        piece: str | bytes = legaldiff.render(result, self.format, **options)
        return piece


class Output:
    """Takes results one by one and writes them in one format."""

    def __init__(self, target: Target, stack: ExitStack, *, many: bool) -> None:
        self.format = choose_format(target)
        self._file = target.file
        report: Report = plugins("report")[self.format]
        self._is_binary = report.is_binary
        if self._is_binary and self.to_terminal:
            raise click.UsageError(f"{self.format} is not for a terminal: name a file with -o")
        if self._is_binary:
            report.render(Table((), ()))  # says before any work what is not installed
        width = min(_WIDEST, shutil.get_terminal_size().columns) if self.to_terminal and self.format in _READABLE else 0
        self.rendering = Rendering(self.format, width, report.is_table and many)
        frame: tuple[str, str | None, str] = report.frame or ("", None, "")
        self._before, self._between, self._after = frame if many else ("", "", "")
        self._stack = stack
        self._stream: IO[Any] | None = None
        self._tables: list[Table] = []

    @property
    def for_people(self) -> bool:
        """Whether the format has no place of its own for notices."""
        return self.format not in FULL

    @property
    def to_terminal(self) -> bool:
        """Whether a person sees the result at once."""
        return self._file is None and sys.stdout.isatty()

    def add(self, result: Any, **options: Any) -> None:
        """Render one result and write it; the formats for people get the width of the terminal."""
        self.put(self.rendering(result, **options))

    def put(self, piece: Piece) -> None:
        """Write what ``rendering`` made of one result; a table is kept until all are there."""
        if isinstance(piece, Table):
            self._tables.append(piece)
            return
        if self._stream is None:
            self._stream = self._open()
            if self._before:
                self._stream.write(self._before)
        elif self._between is None:
            raise click.UsageError(f"{self.format} shows one input: give one FILE, or another format")
        elif self._between:
            self._stream.write(self._between)
        self._stream.write(piece)

    def finish(self) -> None:
        """Write what stands after the last result, or all of them where they are one table."""
        if self._tables:
            self._open().write(plugins("report")[self.format].render(Table.joined(self._tables)))
        elif self._stream is not None and self._after:
            self._stream.write(self._after)

    def _open(self) -> IO[Any]:
        if self._file is not None:
            return self._stack.enter_context(open_whole(self._file, "wb" if self._is_binary else "w"))
        return sys.stdout.buffer if self._is_binary else sys.stdout


def choose_format(target: Target) -> str:
    """The format that is named, or that the suffix names, or the readable one, in colour or not."""
    table = plugins("report")
    if target.format is not None:
        if target.result not in table[target.format].results:
            able = ", ".join(name for name in table if target.result in table[name].results)
            raise click.UsageError(f"{target.format!r} cannot show this: expected one of {able}")
        return "text" if target.format == "terminal" and target.color == "never" else target.format
    if target.file is None:
        return "terminal" if _in_color(target.color) else "text"
    suffix = PurePath(target.file).suffix.lower() or ".txt"
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
