"""``legaldiff extract``: what the rules find in each file."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load
from legaldiff.cli.messages import with_progress
from legaldiff.cli.names import PluginName, rules
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output

__all__ = ["extract"]


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--rule",
    multiple=True,
    type=PluginName(rules),
    help="Use only this rule; may be repeated. Else all rules are used.",
)
@source_options
@target_options("extract")
def extract(files: tuple[str, ...], rule: tuple[str, ...], source: Source, target: Target) -> int:
    """List the deadlines, definitions and other provisions that rules find in each FILE.

    \b
    Example:
      legaldiff extract texts/interior-safety/order-2017.txt --rule deadline

    FILE may be - for standard input.
    """
    outcome = Outcome()
    with open_output(target, files, many=True) as output:
        for file in with_progress(files, quiet=output.to_terminal):
            document = load(file, source, outcome)
            if document is not None:
                output.add(list(legaldiff.extract(document, list(rule) or None)), file=file)
    return outcome.code
