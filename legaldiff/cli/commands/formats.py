"""``legaldiff formats``: everything that has a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from legaldiff.cli.names import plugins
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["formats"]

_HEADS = {
    "Readers (--from)": "reader",
    "Report formats (--format)": "report",
    "Writers (convert --to)": "writer",
    "Rules (--rule)": "rule",
}
_ORDERED = {
    "Matchers, in the order in which they run": "matcher",
    "Effects, in the order in which they are found": "effect",
}


@click.command()
def formats() -> None:
    """List the readers, writers, report formats, rules, matchers and effects.

    \b
    Example:
      legaldiff formats
    """
    click.echo("\n\n".join("\n".join(lines) for lines in _tables()))


def _tables() -> Iterator[list[str]]:
    for head, noun in _HEADS.items():
        listed = list(plugins(noun).values())
        width = max((len(plugin.name) for plugin in listed), default=0) + 2
        yield [head, *(sanitise(f"  {plugin.name.ljust(width)}{_describe(plugin, noun)}") for plugin in listed)]
    for head, noun in _ORDERED.items():
        yield [head, sanitise(f"  {', '.join(plugins(noun))}")]


def _describe(plugin: Any, noun: str) -> str:
    suffixes = () if noun == "rule" else plugin.suffixes
    return f"{plugin.summary} ({', '.join(suffixes)})" if suffixes else str(plugin.summary)
