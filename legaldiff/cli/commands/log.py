"""``legaldiff log``: the life of one provision through the versions of a text."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_versions
from legaldiff.cli.options import Source, source_options
from legaldiff.cli.plain import format_option, put_plain

__all__ = ["log"]


@click.command()
@click.argument("path", metavar="PATH")
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--at", type=click.IntRange(1), help="PATH is one of this version, counted from 1; else of the newest one."
)
@format_option
@source_options
def log(path: str, files: tuple[str, ...], *, at: int | None, format: str, source: Source) -> Exit:
    """Tell what each version did to the provision at PATH: came, changed, moved, was renumbered, went.

    \b
    Example:
      legaldiff log "3(b)" rules-2019.txt rules-2021.txt rules-2024.txt

    Each FILE is a version of one text, oldest first. The provision is followed under whatever path it has; PATH is
    that in the newest version in which there is one.
    """
    from legaldiff.reports.results.log import Log

    outcome = Outcome()
    history = load_versions(files, source, outcome)
    if at is not None and at > len(history):
        raise click.UsageError(f"--at {at}: there are {len(history)} versions")
    put_plain(Log(history, history.life(path, at)), format)
    return outcome.code
