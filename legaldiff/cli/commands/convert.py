"""``legaldiff convert``: a document in another format."""

from __future__ import annotations

import sys
from pathlib import PurePath

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, input_files, load, tell_notices
from legaldiff.cli.names import PluginName, writers
from legaldiff.cli.options import Source, source_options
from legaldiff.cli.whole_file import check_target, open_whole
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["convert"]


@click.command()
@click.argument("file", type=INPUT, metavar="FILE")
@source_options
@click.option("--to", "to", type=PluginName(writers), help="Write this format; else that which the suffix of -o names.")
@click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    help="Write the result to FILE, whole or not at all, and never over the input; - is standard output.",
)
def convert(file: str, source: Source, to: str | None, output: str | None) -> int:
    """Write FILE in another format, from which the same outline and words are read.

    \b
    Example:
      legaldiff convert texts/interior-safety/order-2017.xml --to akn

    What the format cannot hold is told on standard error. FILE may be - for standard input.
    """
    import legaldiff.writers

    target = None if output == "-" else output
    format = to or _by_suffix(target)
    if target is not None:
        check_target(target, input_files(click.get_current_context()))
    outcome = Outcome()
    document = load(file, source, outcome)
    if document is None:
        return Exit.TROUBLE
    written = legaldiff.writers.convert(document, format)
    tell_notices(document, (*document.notices, *written.notices) if format != "json" else ())
    if target is None:
        terminal = sys.stdout.isatty()
        sys.stdout.write(
            "".join(f"{sanitise(line)}\n" for line in written.text.split("\n")) if terminal else written.text
        )
    else:
        with open_whole(target) as stream:
            stream.write(written.text)
    return outcome.code


def _by_suffix(file: str | None) -> str:
    """The format that the suffix of the file names."""
    table = writers()
    suffix = PurePath(file or "").suffix.lower()
    for name in table:
        if suffix in table[name].suffixes:
            return name
    raise click.UsageError(f"which format is meant: give --to {'|'.join(table)}, or -o with a suffix that names one")
