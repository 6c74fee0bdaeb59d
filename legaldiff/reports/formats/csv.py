"""CSV: a row per change, provision or extract, for spreadsheets and data frames."""

from __future__ import annotations

from typing import Any

from legaldiff.reports.report import Report
from legaldiff.reports.tabulate import tabulate
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["REPORT", "render_csv"]


def render_csv(result: Any, **options: Any) -> str:
    """The table of a result, headed by its columns; the options are those of ``tabulate``."""
    return sanitise(tabulate(result, **options).to_csv())


REPORT = Report(
    name="csv",
    summary="comma-separated values: a row per change, provision, extract, reference, relation or quotation",
    suffixes=(".csv",),
    render=render_csv,
    results=("diff", "provisions", "outline", "extract", "refs", "relations", "quotes"),
    is_table=True,
)
