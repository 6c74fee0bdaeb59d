"""What the commands about several versions share: reading them in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

import legaldiff
from legaldiff.cli.exits import Outcome
from legaldiff.cli.inputs import load_all
from legaldiff.cli.options import Source

if TYPE_CHECKING:
    from legaldiff.versions.history import History

__all__ = ["load_versions"]


def load_versions(files: Sequence[str], source: Source, outcome: Outcome) -> History:
    """The history of the files; one that cannot be read ends the run: a version must not be left out."""
    if len(files) < 2:
        raise click.UsageError("give two versions or more, oldest first")
    return legaldiff.history(load_all(files, source, outcome))
