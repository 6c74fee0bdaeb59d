"""The options that commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from legaldiff.cli.names import PluginName, readers, reports

if TYPE_CHECKING:
    from legaldiff.reports import Result

__all__ = ["Source", "Target", "source_options", "target_options"]

Command = Callable[..., Any]


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

    @click.option("--from", "reader", type=PluginName(readers), help="Read the input as this; else it is recognised.")
    @click.option("--encoding", metavar="NAME", help="Decode the input so; else the encoding is recognised.")
    @wraps(command)
    def with_source(*args: Any, reader: str | None, encoding: str | None, **rest: Any) -> Any:
        return command(*args, source=Source(reader, encoding), **rest)

    return with_source


def target_options(result: Result) -> Callable[[Command], Command]:
    """Add ``--format``, ``--output`` and ``--color``; the command gets them as ``target``."""

    def decorate(command: Command) -> Command:
        @click.option(
            "--format",
            "report",
            type=PluginName(reports, result),
            help="How the result is written; else as the suffix of -o says, else readable.",
        )
        @click.option("-o", "--output", "output", metavar="FILE", help="Write the result to FILE, whole or not at all.")
        @click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="Colour; auto: on a terminal, unless NO_COLOR is set, or where FORCE_COLOR is.",
        )
        @wraps(command)
        def with_target(*args: Any, report: str | None, output: str | None, color: str, **rest: Any) -> Any:
            return command(*args, target=Target(result, report, None if output == "-" else output, color), **rest)

        return with_target

    return decorate
