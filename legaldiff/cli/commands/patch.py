"""``legaldiff patch``: the new text, from the old one and an edit script."""

from __future__ import annotations

import json
import sys
from pathlib import Path, PurePath
from typing import Any

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_all, refuse_twice, tell_notices
from legaldiff.cli.names import PluginName, plugins
from legaldiff.cli.options import Source, output_option, source_options
from legaldiff.cli.text_output import check_output, find_writer, put_text

__all__ = ["patch"]

_PLAIN = ("", ".txt")


@click.command()
@click.argument("old", type=INPUT, metavar="OLD")
@click.argument("script", type=INPUT, metavar="SCRIPT")
@source_options
@click.option(
    "--invert", is_flag=True, help="Turn the script round: OLD is then the new text, and the old one is made."
)
@click.option(
    "--to",
    "to",
    type=PluginName("writer"),
    help="Write this format, as convert does; else that which the suffix of -o names, and where that is .txt or there "
    "is none, the words and nothing else: the reading text, code point for code point.",
)
@output_option
def patch(old: str, script: str, *, invert: bool, source: Source, to: str | None, output: str | None) -> Exit:
    """Make the new text of OLD and the edit SCRIPT that diff --format script wrote.

    \b
    Example:
      legaldiff patch order-2017.txt change.json -o order-2025.txt

    A script that is for another text is refused, with the place that does not fit. OLD or SCRIPT may be - for standard
    input.
    """
    refuse_twice("OLD and SCRIPT", old, script)
    target = None if output == "-" else output
    format = to or _by_suffix(target)
    check_output(target)
    outcome = Outcome()
    (document,) = load_all([old], source, outcome)
    try:
        edits = legaldiff.invert(_read_script(script)) if invert else _read_script(script)
        new = legaldiff.patch(document, edits)
    except legaldiff.PatchError as error:
        raise legaldiff.PatchError(f"{script}: {error}") from error
    put_text(new.text if format is None else _convert(new, format), target)
    return outcome.code


def _convert(document: legaldiff.Document, format: str) -> str:
    import legaldiff.writers

    written = legaldiff.writers.convert(document, format)
    tell_notices(document, written.notices if format != "json" else ())
    return written.text


def _read_script(file: str) -> Any:
    """What the JSON of a file holds; ``PatchError`` where it is none."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        return json.loads(text)
    except (RecursionError, ValueError) as error:  # no JSON or UTF-8, nested too deep, a number of too many digits
        raise legaldiff.PatchError(f"not an edit script: {error}") from None


def _by_suffix(file: str | None) -> str | None:
    """The writer that the suffix names; None for the bare reading text."""
    if PurePath(file or "").suffix.lower() in _PLAIN:
        return None
    if (found := find_writer(file)) is None:
        names = "|".join(plugins("writer"))
        raise click.UsageError(f"the suffix of {file!r} names no format: give --to {names}, or -o with .txt")
    return found
