"""CSV: a row per change, provision or extract, for spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from legaldiff.document import Document
from legaldiff.references import References
from legaldiff.relations import Relations
from legaldiff.reports.choice import choose
from legaldiff.reports.counts import count_changes
from legaldiff.reports.report import Report
from legaldiff.reports.sanitise import sanitise
from legaldiff.rules.rule import Extract, Extracts
from legaldiff.table import Table

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "render_csv"]


def render_csv(
    result: Diff | Document | Sequence[Extract], *, file: str = "", only: Collection[str] = (), stat: bool = False
) -> str:
    """The table of a result, headed by its columns; with ``stat`` the counts. ``file`` is the first column."""
    match result:
        case Document():
            table = _with_file(result.to_table(), result.file)
        case References() | Relations():
            table = _with_file(result.to_table(), file)
        case Sequence():
            table = _with_file(Extracts(result).to_table(), file)
        case _ if stat:
            counts = count_changes(choose(result.changes, only)).values()
            table = Table(("changes", "number"), tuple((word, n) for found in counts for word, n in found.items()))
        case _:
            table = replace(result, changes=choose(result.changes, only)).to_table()
    return sanitise(table.to_csv())


def _with_file(table: Table, file: str) -> Table:
    return Table(("file", *table.columns), tuple((file, *row) for row in table.rows))


REPORT = Report(
    name="csv",
    summary="comma-separated values: a row per change, provision, extract, reference or relation",
    suffixes=(".csv",),
    render=render_csv,
    results=("diff", "outline", "extract", "refs", "relations"),
    frame=None,  # rules state different fields, so two files would need two headings
)
