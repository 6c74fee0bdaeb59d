"""What the commands about several versions share: reading them in order, and how they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load
from legaldiff.cli.options import Source

if TYPE_CHECKING:
    from legaldiff.versions.history import History

__all__ = ["format_option", "load_versions"]

format_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--format",
    "format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the result is written: to read, or as one JSON object.",
)


def load_versions(files: Sequence[str], source: Source, outcome: Outcome) -> History | None:
    """The history of the files, or None where one of them cannot be read: a version must not be left out."""
    if len(files) < 2:
        raise click.UsageError("give two versions or more, oldest first")
    documents = [document for file in files if (document := load(file, source, outcome)) is not None]
    return legaldiff.history(documents) if len(documents) == len(files) else None
