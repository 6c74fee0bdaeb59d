"""The rules that a command uses: those named with ``--rule``, and those of the files that ``--rules`` names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import click

import legaldiff
from legaldiff.cli.inputs import INPUT

if TYPE_CHECKING:
    from legaldiff.rules import Rule

__all__ = ["chosen_rules", "rules_option"]

rules_option = click.option(
    "--rules",
    "rule_files",
    multiple=True,
    type=INPUT,
    metavar="FILE",
    help="Use the rules of this TOML file, and of the others only those named with --rule; may be repeated.",
)


def chosen_rules(names: tuple[str, ...], files: tuple[str, ...]) -> list[str | Rule] | None:
    """What to ask ``extract`` for; None for its own choice. ``RuleError`` says what is wrong with a file."""
    return [*names, *_rules_of(files)] or None


@cache
def _rules_of(files: tuple[str, ...]) -> list[Rule]:
    """The rules of these files, read once in each process."""
    found = [rule for file in files for rule in legaldiff.load_rules(file)]
    names = [rule.name for rule in found]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise legaldiff.RuleError(f"two of the rule files have a rule called {twice!r}: rename one of them")
    return found
