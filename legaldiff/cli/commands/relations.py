"""``legaldiff relations``: what each file says that it does to other orders."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.many import Each, each_file
from legaldiff.document import Document
from legaldiff.relations.relation import VERBS

if TYPE_CHECKING:
    from legaldiff.relations import Relations

__all__ = ["relations"]


@click.command()
@click.option(
    "--verb",
    multiple=True,
    type=click.Choice(VERBS),
    metavar="VERB",
    help=f"List only this; may be repeated. One of {', '.join(VERBS)}.",
)
@each_file("relations")
def relations(each: Each, *, verb: tuple[str, ...]) -> Exit:
    """List the orders that each FILE says it amends, revokes or supersedes.

    \b
    Example:
      legaldiff relations texts/interior-safety/order-2025.txt

    FILE may be - for standard input.
    """
    return each.run(partial(_find, verbs=verb))


def _find(document: Document, _: Outcome, *, verbs: tuple[str, ...]) -> Relations:
    found = legaldiff.find_relations(document)
    return found.of_verb(verbs) if verbs else found
