"""``legaldiff outline``: the provisions of each file."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.many import Each, each_file
from legaldiff.cli.output import Output
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
    if inline:
        return each.run(_find, with_doubts=True, check=_check_inline, inline=True)
    return each.run(_find, with_doubts=True)


def _check_inline(output: Output) -> None:
    if output.format not in _INLINE_FORMATS:
        formats = ", ".join(_INLINE_FORMATS)
        raise click.UsageError(f"--inline: {output.format} lists provisions only; one of {formats} lists more")


def _find(document: Document, _: Outcome) -> Document:
    return document
