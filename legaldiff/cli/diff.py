"""``legaldiff diff``: what changed between two versions."""

from __future__ import annotations

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import load, tell_notices
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.compare.result import KINDS, SIGNIFICANCES

__all__ = ["diff"]


def _split_words(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """``--only move,split --only substantive`` as one tuple of known words."""
    words = tuple(w.strip() for part in value for w in part.split(",") if w.strip())
    known = (*SIGNIFICANCES, *KINDS)
    for word in words:
        if word not in known:
            raise click.BadParameter(f"{word!r} is no significance and no kind: expected any of {', '.join(known)}")
    return words


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--only",
    multiple=True,
    metavar="WORD[,WORD...]",
    callback=_split_words,
    help=f"Show only changes of these significances ({', '.join(SIGNIFICANCES)}) or kinds ({', '.join(KINDS)}).",
)
@click.option("--stat", is_flag=True, help="Show only the counts.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when there is any difference.")
@click.option(
    "--fail-on",
    type=click.Choice(SIGNIFICANCES),
    help="Exit with 1 on a change of this significance or a weightier one.",
)
@source_options
@target_options("diff")
def diff(
    old: str,
    new: str,
    *,
    only: tuple[str, ...],
    stat: bool,
    exit_code: bool,
    fail_on: str | None,
    source: Source,
    target: Target,
) -> int:
    """Say what changed from OLD to NEW.

    \b
    Example:
      legaldiff diff texts/interior-safety/order-2017.txt texts/interior-safety/order-2025.txt

    One of the two may be - for standard input.
    """
    if old == new == "-":
        raise click.UsageError("only one of OLD and NEW can be standard input")
    outcome = Outcome()
    with open_output(target, (old, new)) as output:
        documents = [load(file, source, outcome) for file in (old, new)]
        before, after = documents
        if before is None or after is None:
            return Exit.TROUBLE
        result = legaldiff.diff(before, after)
        output.add(result, only=only, stat=stat)
        if output.for_people:
            tell_notices(before)
            tell_notices(after)
    weights = SIGNIFICANCES[: SIGNIFICANCES.index(fail_on) + 1] if fail_on else ()
    if (exit_code and result.changes) or any(c.significance in weights for c in result.changes):
        outcome.holds_not = True
    return outcome.code
