"""``legaldiff extract``: the provisions that rules find."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

import legaldiff
from legaldiff.cli.exits import Exit, Outcome
from legaldiff.cli.many import Each, each_file
from legaldiff.cli.names import PluginName
from legaldiff.cli.rule_files import chosen_rules, rules_option
from legaldiff.document import Document

if TYPE_CHECKING:
    from legaldiff.rules import Extracts

__all__ = ["extract"]


@click.command()
@click.option(
    "--rule",
    multiple=True,
    type=PluginName("rule"),
    help="Use only this rule; may be repeated. Else all rules are used, but for those that say otherwise.",
)
@rules_option
@click.option("--section", metavar="PATH", help="List only what stands in this provision.")
@each_file("extract")
def extract(each: Each, *, rule: tuple[str, ...], rule_files: tuple[str, ...], section: str | None) -> Exit:
    """List the deadlines, definitions and other provisions that rules find in each FILE.

    \b
    Example:
      legaldiff extract texts/interior-safety/order-2017.txt --rule deadline

    FILE may be - for standard input.
    """
    chosen_rules(rule, rule_files)  # what is wrong with them is told before anything is read
    return each.run(partial(_find, names=rule, rule_files=rule_files, section=section))


def _find(
    document: Document, _: Outcome, *, names: tuple[str, ...], rule_files: tuple[str, ...], section: str | None
) -> Extracts:
    found = legaldiff.extract(document, chosen_rules(names, rule_files))
    return found.within(section) if section else found
