"""``legaldiff relations``: what each file says that it does to other orders."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT
from legaldiff.cli.many import jobs_option, run_each
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.document import Document
from legaldiff.relations.relation import VERBS

if TYPE_CHECKING:
    from legaldiff.relations import Relations

__all__ = ["relations"]


@click.command()
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--verb",
    multiple=True,
    type=click.Choice(VERBS),
    metavar="VERB",
    help=f"List only this; may be repeated. One of {', '.join(VERBS)}.",
)
@jobs_option
@source_options
@target_options("relations")
def relations(files: tuple[str, ...], *, verb: tuple[str, ...], jobs: int, source: Source, target: Target) -> Exit:
    """List the orders that each FILE says it amends, revokes or supersedes.

    \b
    Example:
      legaldiff relations texts/interior-safety/order-2025.txt

    FILE may be - for standard input.
    """
    return run_each(files, partial(_find, verbs=verb), source, target, jobs=jobs).code


def _find(document: Document, _: Outcome, *, verbs: tuple[str, ...]) -> Relations:
    found = legaldiff.find_relations(document)
    return found.of_verb(verbs) if verbs else found
