"""``legaldiff diff``: what changed between two versions."""

from __future__ import annotations

from dataclasses import replace

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import Pair, pair_options, tell_doubts, tell_notices
from legaldiff.cli.names import PluginName
from legaldiff.cli.options import Source, Target, source_options, target_options
from legaldiff.cli.output import open_output
from legaldiff.cli.rule_files import chosen_rules, rules_option
from legaldiff.compare.result import KINDS, SIGNIFICANCES
from legaldiff.compare.scope import OUTSIDE, narrow

__all__ = ["diff"]


def _split_words(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """``--only move,split --only substantive`` as one tuple of known words."""
    words = tuple(w.strip() for part in value for w in part.split(",") if w.strip())
    known = (*SIGNIFICANCES, *KINDS, *([OUTSIDE] if param.name == "ignore" else []))
    for word in words:
        if word not in known:
            raise click.BadParameter(f"{word!r} is no significance and no kind: expected any of {', '.join(known)}")
    return words


@click.command()
@click.option(
    "--only",
    multiple=True,
    metavar="WORD,...",
    callback=_split_words,
    help=f"Show only changes of these significances ({', '.join(SIGNIFICANCES)}) or kinds ({', '.join(KINDS)}); may be "
    "repeated. The exit code does not heed it.",
)
@click.option(
    "--section",
    multiple=True,
    metavar="PATH",
    help="Look only at what changed in this provision, under its path in OLD or in NEW; may be repeated. As in check "
    "--allow, new:9(c) says which, 5..7 is a run of siblings, and outside is what is in no provision.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="WORD,...",
    callback=_split_words,
    help="Leave out changes of these significances, changes all of whose kinds are named, and with outside what "
    "differs in no provision; may be repeated. They are not shown, and the exit code does not heed them.",
)
@click.option("--stat", is_flag=True, help="Show only how many changes there are of each significance and kind.")
@click.option(
    "--provisions",
    is_flag=True,
    help="Show instead what became of each provision that extract finds: kept, lost, gained, or which of its fields "
    "changed.",
)
@click.option(
    "--rule",
    multiple=True,
    type=PluginName("rule"),
    help="With --provisions, use only this rule; may be repeated.",
)
@rules_option
@click.option("--exit-code", is_flag=True, help="Exit with 1 when any word or mark differs, shown or not.")
@click.option(
    "--fail-on",
    type=click.Choice(SIGNIFICANCES),
    help="Exit with 1 when a change, shown or not, has this significance or a weightier one (the first is weightiest).",
)
@pair_options
@source_options
@target_options("diff", "provisions")
def diff(
    pair: Pair,
    *,
    only: tuple[str, ...],
    section: tuple[str, ...],
    ignore: tuple[str, ...],
    stat: bool,
    provisions: bool,
    rule: tuple[str, ...],
    rule_files: tuple[str, ...],
    exit_code: bool,
    fail_on: str | None,
    source: Source,
    target: Target,
) -> Exit:
    """Say what changed from OLD to NEW.

    \b
    Example:
      legaldiff diff texts/interior-safety/order-2017.txt texts/interior-safety/order-2025.txt

    One of the two may be - for standard input. The tracked changes of a Word file are what parts it from itself, read
    with --from-old docx-original --from-new docx.
    """
    if provisions and (only or ignore):
        raise click.UsageError("--only and --ignore name changes: leave them out with --provisions")
    if (rule or rule_files) and not provisions:
        raise click.UsageError("--rule and --rules are for --provisions")
    asked = chosen_rules(rule, rule_files)
    if provisions:
        target = replace(target, result="provisions")
    outcome = Outcome()
    with open_output(target) as output:
        if output.format == "script" and (only or stat or section or ignore):
            raise click.UsageError(
                "--format script is the whole script: leave out --only, --stat, --section and --ignore"
            )
        if output.format == "jsonl" and stat:
            raise click.UsageError("--format jsonl is a line per provision: leave out --stat, or name another format")
        before, after = pair.load(source, outcome)
        whole = legaldiff.diff(before, after)
        result = narrow(whole, section, ignore) if section or ignore else whole
        if provisions:
            traced = whole.provisions(asked)
            output.add(traced.within(*section) if section else traced, **({"stat": True} if stat else {}))
        else:
            output.add(result, only=only, stat=stat)
        if output.for_people:
            tell_doubts(before, after)
            tell_notices(after, result.notices)
    weights = SIGNIFICANCES[: SIGNIFICANCES.index(fail_on) + 1] if fail_on else ()
    found = {*(c.significance for c in result.changes), *(s.significance for s in result.outside)}
    if (exit_code and result) or not found.isdisjoint(weights):
        outcome.add(Exit.HOLDS_NOT)
    return outcome.code
