"""``legaldiff outline``: the provisions of each file."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT
from legaldiff.cli.many import jobs_option, run_each
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import Output
from legaldiff.document import Document

__all__ = ["outline"]

_INLINE_FORMATS = ("terminal", "text", "json", "jsonl")


@click.command()
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
@source_options
@click.option("--inline", is_flag=True, help="List the items of lists in running words, too.")
@jobs_option
@target_options("outline")
def outline(files: tuple[str, ...], source: Source, target: Target, *, inline: bool, jobs: int) -> Exit:
    """List the provisions of each FILE: path, heading and words.

    \b
    Example:
      legaldiff outline texts/interior-safety/order-2017.txt

    FILE may be - for standard input.
    """
    options = {"inline": True} if inline else {}
    check = _check_inline if inline else None
    return run_each(files, _find, source, target, jobs=jobs, with_notices=True, check=check, **options).code


def _check_inline(output: Output) -> None:
    if output.format not in _INLINE_FORMATS:
        formats = ", ".join(_INLINE_FORMATS)
        raise click.UsageError(f"--inline: {output.format} lists provisions only; one of {formats} lists more")


def _find(document: Document, _: Outcome) -> Document:
    return document
