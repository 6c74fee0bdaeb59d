"""Where the commands write that make a text, and in which format of a writer."""

from __future__ import annotations

import sys
from pathlib import PurePath

import click

from legaldiff.cli.inputs import input_files
from legaldiff.cli.names import plugins
from legaldiff.cli.whole_file import check_target, open_whole
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["check_output", "find_writer", "put_text"]


def check_output(file: str | None) -> None:
    """Refuse a file that cannot be written, before any work is done; None is standard output."""
    if file is not None:
        check_target(file, input_files(click.get_current_context()))


def find_writer(file: str | None) -> str | None:
    """The format that the suffix of a file names; None where it names none."""
    table, suffix = plugins("writer"), PurePath(file or "").suffix.lower()
    return next((name for name in table if suffix in table[name].suffixes), None)


def put_text(text: str, file: str | None) -> None:
    """Write a text into a file, or as it is to standard output, but sanitised where that is a terminal."""
    if file is not None:
        with open_whole(file) as stream:
            stream.write(text)
    else:
        shown = "".join(f"{sanitise(line)}\n" for line in text.split("\n")) if sys.stdout.isatty() else text
        sys.stdout.write(shown)
