"""``legaldiff outline``: the provisions of each file."""

from __future__ import annotations

import click

from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load, place
from legaldiff.cli.messages import tell, with_progress
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.document import Document
from legaldiff.reports.phrase import plural

__all__ = ["outline"]

_FIRST = 3


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@source_options
@target_options("outline")
def outline(files: tuple[str, ...], source: Source, target: Target) -> int:
    """List the provisions of each FILE: path, heading and words.

    \b
    Example:
      legaldiff outline texts/interior-safety/order-2017.txt

    FILE may be - for standard input.
    """
    outcome = Outcome()
    with open_output(target, many=True) as output:
        for file in with_progress(files, quiet=output.to_terminal):
            document = load(file, source, outcome)
            if document is not None:
                output.add(document)
                if output.for_people:
                    _tell_notices(document)
    return outcome.code


def _tell_notices(document: Document) -> None:
    """The doubts about the reading; the JSON formats have a place for them, the readable ones do not."""
    for notice in document.notices[:_FIRST]:
        where = place(document, document.source_span(notice.span).start)
        tell(f"{where}: {notice.message} ({notice.code})")
    more = len(document.notices) - _FIRST
    if more > 0:
        tell(f"{document.file}: {plural(more, 'more notice')}; see --format json")
