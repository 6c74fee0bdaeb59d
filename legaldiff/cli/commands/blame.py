"""``legaldiff blame``: which version brought each word of the last one."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_versions
from legaldiff.cli.options import Source, source_options
from legaldiff.cli.plain import format_option, put_plain

__all__ = ["blame"]


@click.command()
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
@click.option("--path", help="Show only this provision of the last version, with all that is in it.")
@format_option
@source_options
def blame(files: tuple[str, ...], *, path: str | None, format: str, source: Source) -> Exit:
    """Show the words of the last version with a mark for the version that brought them.

    \b
    Example:
      legaldiff blame rules-2019.txt rules-2021.txt rules-2024.txt

    Each FILE is a version of one text, oldest first. Words keep their version when their provision moves, is
    renumbered, split or merged.
    """
    from legaldiff.reports.results.blame import BlameOf

    outcome = Outcome()
    put_plain(BlameOf(load_versions(files, source, outcome), path), format)
    return outcome.code
