"""``legaldiff check``: whether nothing changed but what was allowed."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import Pair, pair_options, tell_doubts
from legaldiff.cli.options import Source, source_options
from legaldiff.cli.plain import format_option, put_plain
from legaldiff.compare.result import SIGNIFICANCES, Significance

__all__ = ["check"]


@click.command()
@click.option(
    "--allow",
    multiple=True,
    metavar="PATH",
    help="A provision that may change, with all that is in it; may be repeated. A path of OLD or of NEW (old:9(c) and "
    "new:9(c) say which), a run of siblings (4(1)..4(9)), or outside: what is in no provision.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SIGNIFICANCES),
    default=SIGNIFICANCES[-1],
    show_default=True,
    help="Let pass what weighs less than this (the first is weightiest). The default lets nothing pass.",
)
@pair_options
@format_option
@source_options
def check(pair: Pair, *, allow: tuple[str, ...], fail_on: Significance, format: str, source: Source) -> Exit:
    """Prove that nothing changed from OLD to NEW but what is allowed; else list what did, and exit with 1.

    \b
    Example:
      legaldiff check draft-1.txt draft-2.txt --allow "9(c)"

    Every word and mark outside of what is allowed counts, in headings, notes, title and filing lines too, and so do
    metadata; white space does not.
    """
    from legaldiff.reports.results.check import Check

    outcome = Outcome()
    before, after = pair.load(source, outcome)
    found = Check(legaldiff.diff(before, after), allow, fail_on)
    if found.offences:
        outcome.add(Exit.HOLDS_NOT)
    put_plain(found, format)
    if format == "text":
        tell_doubts(before, after)
    return outcome.code
