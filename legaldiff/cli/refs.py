"""``legaldiff refs``: what each file cites."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load, place
from legaldiff.cli.messages import tell, with_progress
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.document import Document
from legaldiff.grammar.citation.citation import KINDS
from legaldiff.references import References
from legaldiff.reports.phrase import plural

__all__ = ["refs"]

_FIRST = 3


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"List only this kind; may be repeated. One of {', '.join(KINDS)}.",
)
@click.option("--broken", is_flag=True, help="List only what names a provision of the text that is not there.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when any reference is broken, listed or not.")
@source_options
@target_options("refs")
def refs(
    files: tuple[str, ...], *, kind: tuple[str, ...], broken: bool, exit_code: bool, source: Source, target: Target
) -> int:
    """List the orders, statutes, codes and provisions that each FILE cites.

    \b
    Example:
      legaldiff refs texts/interior-safety/order-2017.txt --kind usc

    FILE may be - for standard input.
    """
    outcome = Outcome()
    with open_output(target, files, many=True) as output:
        for file in with_progress(files, quiet=output.to_terminal):
            document = load(file, source, outcome)
            if document is None:
                continue
            found = legaldiff.find_references(document)
            outcome.holds_not = outcome.holds_not or (exit_code and bool(found.broken))
            shown = found.of_kind(kind) if kind else found
            output.add(shown.broken if broken else shown, file=file)
            if output.for_people:
                _tell_broken(document, found)
    return outcome.code


def _tell_broken(document: Document, references: References) -> None:
    """The broken ones on standard error; the JSON formats have a member for them."""
    notices = references.notices
    for notice in notices[:_FIRST]:
        tell(f"{place(document, document.source_span(notice.span).start)}: {notice.message} ({notice.code})")
    if len(notices) > _FIRST:
        tell(f"{document.file}: {plural(len(notices) - _FIRST, 'more notice')}; see --broken")
