"""``legaldiff outline``: the provisions of each file."""

from __future__ import annotations

from functools import partial

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import tell_doubts
from legaldiff.cli.many import Each, each_file
from legaldiff.cli.output import FULL, choose_format
from legaldiff.document import Document

__all__ = ["outline"]

_INLINE_FORMATS = ("terminal", "text", "json", "jsonl")


@click.command()
@click.option("--inline", is_flag=True, help="List the items of lists in running words, too.")
@each_file("outline")
def outline(each: Each, *, inline: bool) -> Exit:
    """List the provisions of each FILE: path, heading and words.

    \b
    Example:
      legaldiff outline texts/interior-safety/order-2017.txt

    FILE may be - for standard input.
    """
    format = choose_format(each.target)
    if inline and format not in _INLINE_FORMATS:
        formats = ", ".join(_INLINE_FORMATS)
        raise click.UsageError(f"--inline: {format} lists provisions only; one of {formats} lists more")
    return each.run(partial(_find, tells=format not in FULL), **({"inline": True} if inline else {}))


def _find(document: Document, _: Outcome, *, tells: bool) -> Document:
    if tells:
        tell_doubts(document)
    return document
