"""``legaldiff explain``: why a provision was read as it was."""

from __future__ import annotations

import json

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import INPUT, load
from legaldiff.cli.options import Source, source_options

__all__ = ["explain"]


@click.command()
@click.argument("file", type=INPUT, metavar="FILE")
@click.argument("path", metavar="PATH")
@source_options
@click.option(
    "--format",
    "format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the explanation is written: to read, or as one JSON object.",
)
def explain(file: str, path: str, source: Source, format: str) -> int:
    """Tell how the designator of the provision of FILE at PATH was read, and why not otherwise.

    \b
    Example:
      legaldiff explain texts/interior-safety/order-2017.txt "9(a)"

    A cost is what makes one reading of the whole text dearer than another; a reading that is less than 1 away is a
    doubt.
    """
    from legaldiff.reports.lines.explanation import explanation_text
    from legaldiff.reports.words.sanitise import escape_json

    outcome = Outcome()
    document = load(file, source, outcome)
    if document is None:
        return outcome.code
    found = legaldiff.explain(document, path)
    if format == "json":
        data = {"file": document.file, **found.to_dict()}
        click.echo(escape_json(json.dumps(data, ensure_ascii=False, indent=2)))
    else:
        click.echo(explanation_text(found), nl=False)
    return outcome.code
