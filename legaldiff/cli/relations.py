"""``legaldiff relations``: what each file says that it does to other orders."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load
from legaldiff.cli.messages import with_progress
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.relations.relation import VERBS

__all__ = ["relations"]


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--verb",
    multiple=True,
    type=click.Choice(VERBS),
    metavar="VERB",
    help=f"List only this; may be repeated. One of {', '.join(VERBS)}.",
)
@source_options
@target_options("relations")
def relations(files: tuple[str, ...], *, verb: tuple[str, ...], source: Source, target: Target) -> int:
    """List the orders that each FILE says it amends, revokes or supersedes.

    \b
    Example:
      legaldiff relations texts/interior-safety/order-2025.txt

    FILE may be - for standard input.
    """
    outcome = Outcome()
    with open_output(target, files, many=True) as output:
        for file in with_progress(files, quiet=output.to_terminal):
            document = load(file, source, outcome)
            if document is not None:
                found = legaldiff.find_relations(document)
                output.add(found.of_verb(verb) if verb else found, file=file)
    return outcome.code
