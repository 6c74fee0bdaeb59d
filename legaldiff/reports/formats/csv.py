"""CSV: a row per change, provision or extract, for spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.results import Way
from legaldiff.reports.showing import Options
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.table import Table

__all__ = ["REPORT", "TABLE", "render_csv", "tabulate"]

TABLE = Way(lambda showing: showing.to_table)


def render_csv(result: Any, **options: Any) -> str:
    """The table of a result, headed by its columns; the options are those of ``tabulate``."""
    return sanitise(tabulate(result, **options).to_csv())


def tabulate(result: Any, *, file: str = "", only: Collection[str] = (), stat: bool = False) -> Table:
    """The table of a result; with ``stat`` the counts. A table, that of several results, stays as it is."""
    return result if isinstance(result, Table) else TABLE(result, Options(file=file, only=only, stat=stat))


REPORT = Report(
    name="csv",
    summary="comma-separated values: a row per change, provision, extract, reference, relation or quotation",
    suffixes=(".csv",),
    render=render_csv,
    results=TABLE,
    is_table=True,
)
