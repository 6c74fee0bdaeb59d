"""The options that commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from legaldiff.cli.names import PluginName

if TYPE_CHECKING:
    from legaldiff.reports import Result

__all__ = ["Command", "Source", "Target", "output_option", "source_options", "target_options"]

Command = Callable[..., Any]
"""What an option is added to."""


@dataclass(frozen=True, slots=True)
class Source:
    """How inputs are read: with which reader and encoding; None leaves it to their content."""

    reader: str | None
    encoding: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """Where the result goes and how; ``format`` None leaves it to the file's suffix or to the terminal."""

    result: Result
    format: str | None
    file: str | None
    color: str


def source_options(command: Command) -> Command:
    """Add ``--from`` and ``--encoding``; the command gets them as ``source``."""

    @click.option(
        "--from",
        "reader",
        type=PluginName("reader"),
        help="Read the input with this reader; else it is recognised by its content, then by its suffix.",
    )
    @click.option(
        "--encoding",
        metavar="NAME",
        help="Decode the input with this encoding, as Python names it (utf-8, cp1252); else as its byte-order mark or "
        "its own declaration says, else as UTF-8.",
    )
    @wraps(command)
    def with_source(*args: Any, reader: str | None, encoding: str | None, **rest: Any) -> Any:
        return command(*args, source=Source(reader, encoding), **rest)

    return with_source


output_option = click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    help="Write the result to FILE, whole or not at all, and never over an input; - is standard output.",
)
"""Where a result goes."""


def target_options(result: Result, *others: Result) -> Callable[[Command], Command]:
    """Add ``--format``, ``--output`` and ``--color``; the command gets them as ``target``.

    ``others`` are results that it may have instead, so that their formats may be named too.
    """

    def decorate(command: Command) -> Command:
        @click.option(
            "--format",
            "report",
            type=PluginName("report", result, *others),
            help="Write the result in this format; else in that which the suffix of -o names, else readable.",
        )
        @output_option
        @click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            help="Whether the readable format is coloured. auto, the default: on a terminal and where FORCE_COLOR is "
            "set, but never where NO_COLOR is.",
        )
        @wraps(command)
        def with_target(*args: Any, report: str | None, output: str | None, color: str, **rest: Any) -> Any:
            return command(*args, target=Target(result, report, None if output == "-" else output, color), **rest)

        return with_target

    return decorate
