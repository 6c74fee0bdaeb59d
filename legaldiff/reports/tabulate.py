"""Results as tables, for the formats that are one: CSV and Parquet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.quotes import Quotations
from legaldiff.references import References
from legaldiff.relations import Relations
from legaldiff.reports.choice import choose
from legaldiff.reports.words.counts import count_changes
from legaldiff.rules import Extracts
from legaldiff.table import Table

__all__ = ["tabulate"]


def tabulate(result: Any, *, file: str = "", only: Collection[str] = (), stat: bool = False) -> Table:
    """The table of a result; with ``stat`` the counts. ``file`` is the first column, a table stays as it is."""
    if isinstance(result, Table):  # that of several inputs
        return result
    match result:
        case Document():
            return _with_file(result.to_table(), result.file)
        case References() | Relations() | Quotations() | Extracts():
            return _with_file(result.to_table(), file)
        case ProvisionDiff():
            return _counts([result.counts]) if stat else result.to_table()
        case Sequence():
            return _with_file(Extracts(result).to_table(), file)
        case _ if stat:
            return _counts(count_changes(choose(result.changes, only)).values())
        case _:
            table: Table = replace(result, changes=choose(result.changes, only)).to_table()
            return table


def _with_file(table: Table, file: str) -> Table:
    return Table(("file", *table.columns), tuple((file, *row) for row in table.rows))


def _counts(counted: Iterable[dict[str, int]]) -> Table:
    return Table(("changes", "number"), tuple((word, n) for found in counted for word, n in found.items()))
