"""``legaldiff explain``: why a provision was read as it was."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_all
from legaldiff.cli.options import Source, source_options
from legaldiff.cli.plain import format_option, put_plain

__all__ = ["explain"]


@click.command()
@click.argument("file", type=INPUT, metavar="FILE")
@click.argument("path", metavar="PATH")
@source_options
@format_option
def explain(file: str, path: str, source: Source, format: str) -> Exit:
    """Tell how the designator of the provision of FILE at PATH was read, and why not otherwise.

    \b
    Example:
      legaldiff explain texts/interior-safety/order-2017.txt "9(a)"

    A cost is what makes one reading of the whole text dearer than another; a reading that is less than 1 away is a
    doubt.
    """
    outcome = Outcome()
    (document,) = load_all([file], source, outcome)
    put_plain(legaldiff.explain(document, path), format, file=document.file)
    return outcome.code
