"""The results that are to read, or one JSON object laid out to be read, and go to standard output."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import click

import legaldiff
from legaldiff.cli.options import Command

__all__ = ["format_option", "put_plain"]

format_option: Callable[[Command], Command] = click.option(
    "--format",
    "format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the result is written: to read, or as one JSON object.",
)


def put_plain(result: Any, format: str, *, file: str = "") -> None:
    """Write a result, of which ``file`` is the source, where it does not know it."""
    from legaldiff.reports.formats.json import DATA
    from legaldiff.reports.showing import Options
    from legaldiff.reports.words.sanitise import escape_json

    if format == "json":
        click.echo(escape_json(json.dumps(DATA(result, Options(file=file)), ensure_ascii=False, indent=2)))
    else:
        click.echo(legaldiff.render(result, "text"), nl=False)
