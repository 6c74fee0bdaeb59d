"""``legaldiff schema``: the published JSON Schemas."""

from __future__ import annotations

import click

from legaldiff.reports.schemas import SCHEMAS, read_schema

__all__ = ["schema"]


@click.command()
@click.argument("name", type=click.Choice(SCHEMAS))
def schema(name: str) -> None:
    """Print the JSON Schema of NAME: the diff, a line of the outline, of extracts, or of references.

    \b
    Example:
      legaldiff schema diff
    """
    click.echo(read_schema(name), nl=False)
