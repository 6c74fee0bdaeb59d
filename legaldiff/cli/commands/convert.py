"""``legaldiff convert``: a document in another format."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_all, tell_notices
from legaldiff.cli.names import PluginName, plugins
from legaldiff.cli.options import Source, output_option, source_options
from legaldiff.cli.text_output import check_output, find_writer, put_text

__all__ = ["convert"]


@click.command()
@click.argument("file", type=INPUT, metavar="FILE")
@source_options
@click.option(
    "--to", "to", type=PluginName("writer"), help="Write this format; else that which the suffix of -o names."
)
@output_option
def convert(file: str, source: Source, to: str | None, output: str | None) -> Exit:
    """Write FILE in another format, from which the same outline and words are read.

    \b
    Example:
      legaldiff convert texts/interior-safety/order-2017.xml --to akn

    What the format cannot hold is told on standard error. FILE may be - for standard input.
    """
    import legaldiff.writers

    target = None if output == "-" else output
    format = to or find_writer(target)
    if format is None:
        names = "|".join(plugins("writer"))
        raise click.UsageError(f"which format is meant: give --to {names}, or -o with a suffix that names one")
    check_output(target)
    outcome = Outcome()
    (document,) = load_all([file], source, outcome)
    written = legaldiff.writers.convert(document, format)
    tell_notices(document, (*document.notices, *written.notices) if format != "json" else ())
    put_text(written.text, target)
    return outcome.code
