"""``legaldiff quotes``: whether an article quotes its sources rightly."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load_all, refuse_twice, tell_notices
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.quotes.quotation import VERDICTS

__all__ = ["quotes"]


@click.command()
@click.argument("article", type=INPUT, metavar="ARTICLE")
@click.argument("sources", type=INPUT, nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--verdict",
    multiple=True,
    type=click.Choice(VERDICTS),
    metavar="VERDICT",
    help=f"List only these; may be repeated. One of {', '.join(VERDICTS)}.",
)
@click.option("--doubtful", is_flag=True, help="List only the quotations that somebody should look at.")
@click.option(
    "--exit-code", is_flag=True, help="Exit with 1 when somebody should look at any quotation, listed or not."
)
@source_options
@target_options("quotes")
def quotes(
    article: str,
    sources: tuple[str, ...],
    *,
    verdict: tuple[str, ...],
    doubtful: bool,
    exit_code: bool,
    source: Source,
    target: Target,
) -> Exit:
    """Check every quotation in ARTICLE against one or several SOURCE texts.

    \b
    Example:
      legaldiff quotes texts/article/news-article.txt texts/interior-safety/order-2017.txt

    One of them may be - for standard input. Where ARTICLE names no source, it is taken to be about the first.
    """
    refuse_twice("ARTICLE and SOURCE", article, *sources)
    outcome = Outcome()
    with open_output(target) as output:
        first, *others = load_all((article, *sources), source, outcome)
        found = legaldiff.check_quotes(first, others)
        if exit_code and found.doubtful:
            outcome.add(Exit.HOLDS_NOT)
        shown = found.doubtful if doubtful else found
        output.add(shown.of_verdict(verdict) if verdict else shown, file=article)
        if output.for_people:
            tell_notices(first, found.notices)
    return outcome.code
