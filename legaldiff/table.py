"""A result as a table: rows of plain values, for a data frame, a notebook or a file."""

from __future__ import annotations

import csv
import io
from abc import ABC, abstractmethod
from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

__all__ = ["Cell", "Table", "Tabular"]

Cell = str | int | float | bool | None

_SHOWN = 20
"""Rows that a notebook shows."""
_LONGEST = 120
"""Code points of a cell that a notebook shows."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula (OWASP, CSV Injection)."""


class Table(NamedTuple):
    """Column names, and rows with one cell for each; a cell is text, a number, a truth value, or None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def from_rows(cls, rows: Iterable[dict[str, Cell]], columns: Iterable[str] = ()) -> Table:
        """The table of ``rows``: ``columns`` first, then every other name in the order in which it first comes."""
        listed = list(rows)
        names = dict.fromkeys(columns)
        for row in listed:
            names.update(dict.fromkeys(row))
        return cls(tuple(names), tuple(tuple(row.get(name) for name in names) for row in listed))

    def to_frame(self) -> Any:
        """The table as a ``pandas.DataFrame``; needs pandas (``pip install 'legaldiff[pandas]'``)."""
        try:
            import pandas
        except ImportError as error:
            raise ImportError("a data frame needs pandas: pip install 'legaldiff[pandas]'") from error
        return pandas.DataFrame(self.rows, columns=list(self.columns))

    def to_csv(self) -> str:
        """The table as CSV (RFC 4180, but with line feeds), headed by the columns.

        A text that a spreadsheet would run as a formula is written with an apostrophe before it.
        """
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_guard(cell) for cell in row] for row in self.rows)
        return stream.getvalue()

    def to_html(self, caption: str) -> str:
        """The first rows as an HTML table for a notebook, everything escaped, long cells cut."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f'<td style="text-align: left">{_show(cell)}</td>' for cell in row) + "</tr>"
            for row in self.rows[:_SHOWN]
        )
        more = len(self.rows) - _SHOWN
        rest = f"<p>and {more:,} more</p>" if more > 0 else ""
        table = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        return f"<table><caption>{escape(caption)}</caption>{table}</table>{rest}"


class Tabular(ABC):
    """Shows a result that has ``to_table`` as a data frame, and in a notebook."""

    __slots__ = ()

    @abstractmethod
    def to_table(self) -> Table:
        """The result as a table."""

    def to_frame(self) -> Any:
        """The result as a ``pandas.DataFrame``, with the columns of ``to_table``."""
        return self.to_table().to_frame()

    def _repr_html_(self) -> str:
        return self.to_table().to_html(self._caption())

    def _caption(self) -> str:
        return repr(self)


def _guard(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _show(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    return escape(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
