"""``legaldiff outline``: the provisions of each file."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load, tell_notices
from legaldiff.cli.messages import with_progress
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output

__all__ = ["outline"]

_INLINE_FORMATS = ("terminal", "text", "json", "jsonl")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@source_options
@click.option("--inline", is_flag=True, help="List the items of lists in running words, too.")
@target_options("outline")
def outline(files: tuple[str, ...], source: Source, target: Target, *, inline: bool) -> int:
    """List the provisions of each FILE: path, heading and words.

    \b
    Example:
      legaldiff outline texts/interior-safety/order-2017.txt

    FILE may be - for standard input.
    """
    outcome = Outcome()
    with open_output(target, files, many=True) as output:
        if inline and output.format not in _INLINE_FORMATS:
            formats = ", ".join(_INLINE_FORMATS)
            raise click.UsageError(f"--inline: {output.format} lists provisions only; one of {formats} lists more")
        options = {"inline": True} if inline else {}
        for file in with_progress(files, quiet=output.to_terminal):
            document = load(file, source, outcome)
            if document is not None:
                output.add(document, **options)
                if output.for_people:
                    tell_notices(document)
    return outcome.code
