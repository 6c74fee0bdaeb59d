"""Parquet: the same rows as CSV in typed columns, for data frames and databases; needs pyarrow."""

from __future__ import annotations

from typing import Any

from legaldiff.errors import LegalDiffError
from legaldiff.reports.formats.csv import TABLE, tabulate
from legaldiff.reports.report import Report

__all__ = ["REPORT", "render_parquet"]


def render_parquet(result: Any, **options: Any) -> bytes:
    """The table of a result as a Parquet file; the options are those of ``tabulate``.

    ``LegalDiffError`` says what to install where pyarrow is not there.
    """
    try:
        return tabulate(result, **options).to_parquet()
    except ImportError as error:
        raise LegalDiffError(str(error)) from error


REPORT = Report(
    name="parquet",
    summary="Apache Parquet: the rows of csv in typed columns; needs pyarrow",
    suffixes=(".parquet",),
    render=render_parquet,
    results=TABLE,
    is_table=True,
    is_binary=True,
)
