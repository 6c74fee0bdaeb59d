"""``legaldiff show``: one provision with all that is in it."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_all
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.reports import Excerpt

__all__ = ["show"]


@click.command()
@click.argument("file", type=INPUT, metavar="FILE")
@click.argument("path", required=False, metavar="[PATH]")
@source_options
@target_options("excerpt")
def show(file: str, path: str | None, source: Source, target: Target) -> Exit:
    """Show the provision of FILE at PATH, or the whole text.

    \b
    Example:
      legaldiff show texts/interior-safety/order-2017.txt "9(a)"

    PATH is as outline lists it, an eId, or as people write it ("sec. 9(a)").
    """
    outcome = Outcome()
    with open_output(target) as output:
        (document,) = load_all([file], source, outcome)
        output.add(Excerpt(document, None if path is None else document[path]))
    return outcome.code
