"""``legaldiff refs``: what each file cites."""

from __future__ import annotations

from functools import partial

import click

import legaldiff
from legaldiff.citation.citation import KINDS
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import tell_notices
from legaldiff.cli.many import Each, each_file
from legaldiff.cli.output import FULL, choose_format
from legaldiff.document import Document
from legaldiff.references import References

__all__ = ["refs"]


@click.command()
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"List only this kind; may be repeated. One of {', '.join(KINDS)}.",
)
@click.option("--broken", is_flag=True, help="List only what names a provision of the text that is not there.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when any reference is broken, listed or not.")
@each_file("refs")
def refs(each: Each, *, kind: tuple[str, ...], broken: bool, exit_code: bool) -> Exit:
    """List the orders, statutes, codes and provisions that each FILE cites.

    \b
    Example:
      legaldiff refs texts/interior-safety/order-2017.txt --kind usc

    FILE may be - for standard input.
    """
    tells = choose_format(each.target) not in FULL
    return each.run(partial(_find, kinds=kind, broken=broken, exit_code=exit_code, tells=tells))


def _find(
    document: Document, outcome: Outcome, *, kinds: tuple[str, ...], broken: bool, exit_code: bool, tells: bool
) -> References:
    found = legaldiff.find_references(document)
    if exit_code and found.broken:
        outcome.add(Exit.HOLDS_NOT)
    if tells:  # the JSON formats have a member for the broken ones
        tell_notices(document, found.notices, see="; see --broken")
    shown = found.of_kind(kinds) if kinds else found
    return shown.broken if broken else shown
