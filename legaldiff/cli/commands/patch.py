"""``legaldiff patch``: the new text, from the old one and an edit script."""

from __future__ import annotations

import json
import sys
from pathlib import Path, PurePath
from typing import Any

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, input_files, load, tell_notices
from legaldiff.cli.names import PluginName, writers
from legaldiff.cli.options import Source, output_option, source_options
from legaldiff.cli.whole_file import check_target, open_whole
from legaldiff.reports.words.sanitise import sanitise

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
    type=PluginName(writers),
    help="Write this format, as convert does; else that which the suffix of -o names, and where that is .txt or there "
    "is none, the words and nothing else: the reading text, code point for code point.",
)
@output_option
def patch(old: str, script: str, *, invert: bool, source: Source, to: str | None, output: str | None) -> int:
    """Make the new text of OLD and the edit SCRIPT that diff --format script wrote.

    \b
    Example:
      legaldiff patch order-2017.txt change.json -o order-2025.txt

    A script that is for another text is refused, with the place that does not fit. OLD or SCRIPT may be - for standard
    input.
    """
    if old == script == "-":
        raise click.UsageError("only one of OLD and SCRIPT can be standard input")
    target = None if output == "-" else output
    format = to or _by_suffix(target)
    if target is not None:
        check_target(target, input_files(click.get_current_context()))
    outcome = Outcome()
    document = load(old, source, outcome)
    if document is None:
        return Exit.TROUBLE
    try:
        edits = legaldiff.invert(_read_script(script)) if invert else _read_script(script)
        new = legaldiff.patch(document, edits)
    except legaldiff.PatchError as error:
        raise legaldiff.PatchError(f"{script}: {error}") from error
    text = new.text if format is None else _convert(new, format)
    if target is not None:
        with open_whole(target) as stream:
            stream.write(text)
    elif sys.stdout.isatty():
        sys.stdout.write("".join(f"{sanitise(line)}\n" for line in text.split("\n")))
    else:
        sys.stdout.write(text)
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
    suffix = PurePath(file or "").suffix.lower()
    if suffix in _PLAIN:
        return None
    table = writers()
    for name in table:
        if suffix in table[name].suffixes:
            return name
    raise click.UsageError(f"the suffix of {file!r} names no format: give --to {'|'.join(table)}, or -o with .txt")
