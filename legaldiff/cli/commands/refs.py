"""``legaldiff refs``: what each file cites."""

from __future__ import annotations

from functools import partial

import click

import legaldiff
from legaldiff.citation.citation import KINDS
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, place
from legaldiff.cli.many import jobs_option, run_each
from legaldiff.cli.messages import tell
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import tells_all
from legaldiff.document import Document
from legaldiff.references import References
from legaldiff.reports.words.phrase import plural

__all__ = ["refs"]

_FIRST = 3


@click.command()
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"List only this kind; may be repeated. One of {', '.join(KINDS)}.",
)
@click.option("--broken", is_flag=True, help="List only what names a provision of the text that is not there.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when any reference is broken, listed or not.")
@jobs_option
@source_options
@target_options("refs")
def refs(
    files: tuple[str, ...],
    *,
    kind: tuple[str, ...],
    broken: bool,
    exit_code: bool,
    jobs: int,
    source: Source,
    target: Target,
) -> Exit:
    """List the orders, statutes, codes and provisions that each FILE cites.

    \b
    Example:
      legaldiff refs texts/interior-safety/order-2017.txt --kind usc

    FILE may be - for standard input.
    """
    find = partial(_find, kinds=kind, broken=broken, exit_code=exit_code, tells=not tells_all(target))
    return run_each(files, find, source, target, jobs=jobs).code


def _find(
    document: Document, outcome: Outcome, *, kinds: tuple[str, ...], broken: bool, exit_code: bool, tells: bool
) -> References:
    found = legaldiff.find_references(document)
    outcome.holds_not = exit_code and bool(found.broken)
    if tells:
        _tell_broken(document, found)
    shown = found.of_kind(kinds) if kinds else found
    return shown.broken if broken else shown


def _tell_broken(document: Document, references: References) -> None:
    """The broken ones on standard error; the JSON formats have a member for them."""
    notices = references.notices
    for notice in notices[:_FIRST]:
        tell(f"{place(document, document.source_span(notice.span).start)}: {notice.message} ({notice.code})")
    if len(notices) > _FIRST:
        tell(f"{document.file}: {plural(len(notices) - _FIRST, 'more notice')}; see --broken")
