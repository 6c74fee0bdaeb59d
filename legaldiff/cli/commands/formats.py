"""``legaldiff formats``: everything that has a name."""

from __future__ import annotations

from collections.abc import Iterator

import click

from legaldiff.cli.names import matchers, readers, reports, rules, writers
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["formats"]


@click.command()
def formats() -> None:
    """List the readers, writers, report formats, rules and matchers.

    \b
    Example:
      legaldiff formats
    """
    click.echo("\n\n".join("\n".join(lines) for lines in _tables()))


def _tables() -> Iterator[list[str]]:
    yield ["Readers (--from)", *_rows((r.name, r.summary, r.suffixes) for r in readers().values())]
    yield ["Report formats (--format)", *_rows((r.name, r.summary, r.suffixes) for r in reports().values())]
    yield ["Writers (convert --to)", *_rows((w.name, w.summary, w.suffixes) for w in writers().values())]
    yield ["Rules (--rule)", *_rows((r.name, r.summary, ()) for r in rules().values())]
    yield ["Matchers, in the order in which they run", sanitise(f"  {', '.join(matchers())}")]


def _rows(entries: Iterator[tuple[str, str, tuple[str, ...]]]) -> Iterator[str]:
    rows = list(entries)
    width = max((len(name) for name, _, _ in rows), default=0) + 2
    for name, summary, suffixes in rows:
        listed = f" ({', '.join(suffixes)})" if suffixes else ""
        yield sanitise(f"  {name.ljust(width)}{summary}{listed}")
