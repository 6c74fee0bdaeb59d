"""``legaldiff check``: whether nothing changed but what was allowed."""

from __future__ import annotations

import json
from dataclasses import replace

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.inputs import INPUT, load, tell_notices
from legaldiff.cli.names import PluginName, readers
from legaldiff.cli.options import Source, source_options
from legaldiff.compare.result import SIGNIFICANCES, Significance

__all__ = ["check"]

_SCHEMA_VERSION = 1


@click.command()
@click.argument("old", type=INPUT, metavar="OLD")
@click.argument("new", type=INPUT, metavar="NEW")
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
@click.option("--from-old", type=PluginName(readers), help="Read OLD with this reader, whatever --from says.")
@click.option("--from-new", type=PluginName(readers), help="Read NEW with this reader, whatever --from says.")
@click.option(
    "--format",
    "format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How offences are written: a line for each, or one JSON object.",
)
@source_options
def check(
    old: str,
    new: str,
    *,
    allow: tuple[str, ...],
    fail_on: Significance,
    from_old: str | None,
    from_new: str | None,
    format: str,
    source: Source,
) -> int:
    """Prove that nothing changed from OLD to NEW but what is allowed; else list what did, and exit with 1.

    \b
    Example:
      legaldiff check draft-1.txt draft-2.txt --allow "9(c)"

    Every word and mark outside of what is allowed counts, in headings, notes, title and filing lines too, and so do
    metadata; white space does not.
    """
    from legaldiff.compare.offences import find_offences
    from legaldiff.compare.scope import find_scope
    from legaldiff.reports.lines.offence import offence_line
    from legaldiff.reports.words.sanitise import escape_json

    if old == new == "-":
        raise click.UsageError("only one of OLD and NEW can be standard input")
    outcome = Outcome()
    before = load(old, replace(source, reader=from_old or source.reader), outcome)
    after = load(new, replace(source, reader=from_new or source.reader), outcome)
    if before is None or after is None:
        return Exit.TROUBLE
    diff = legaldiff.diff(before, after)
    offences = find_offences(diff, find_scope(diff, allow, one=True), fail_on)
    outcome.holds_not = bool(offences)
    if format == "json":
        data = {
            "schema_version": _SCHEMA_VERSION,
            "legaldiff": legaldiff.__version__,
            "old": before.file,
            "new": after.file,
            "allowed": list(allow),
            "fail_on": fail_on,
            "holds": not offences,
            "offences": [o.to_dict() for o in offences],
        }
        click.echo(escape_json(json.dumps(data, ensure_ascii=False, indent=2)))
    else:
        for offence in offences:
            click.echo(offence_line(offence))
        tell_notices(before)
        tell_notices(after)
    return outcome.code
