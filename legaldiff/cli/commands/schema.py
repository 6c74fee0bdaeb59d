"""``legaldiff schema``: the published JSON Schemas."""

from __future__ import annotations

import click

from legaldiff.reports.schemas import SCHEMAS, read_schema

__all__ = ["schema"]


@click.command()
@click.argument("name", type=click.Choice(SCHEMAS))
def schema(name: str) -> None:
    """Print the JSON Schema of NAME: what the command of that name prints, or the edit script of a diff.

    \b
    Example:
      legaldiff schema diff
    """
    click.echo(read_schema(name), nl=False)
