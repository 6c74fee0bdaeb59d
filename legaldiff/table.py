"""A result as a table: rows of plain values, for a data frame, a notebook or a file."""

from __future__ import annotations

import csv
import io
import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from html import escape
from importlib import import_module
from typing import Any, Literal, NamedTuple

__all__ = ["Cell", "Library", "Table", "Tabular", "as_cell"]

Cell = str | int | float | bool | None
Library = Literal["pandas", "polars"]

_SHOWN = 20
"""Rows that a notebook shows."""
_LONGEST = 120
"""Code points of a cell that a notebook shows."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula (OWASP, CSV Injection)."""


class Tabular(ABC):
    """Turns a result that has ``to_table`` into a data frame, an Arrow stream or a file, and shows it in a notebook.

    What takes an Arrow stream takes such a result (``pyarrow.RecordBatchReader.from_stream(result)``, or
    ``pyarrow.table(result)`` for one that is no tuple, which that reads as columns).
    """

    __slots__ = ()

    @abstractmethod
    def to_table(self) -> Table:
        """The result as a table."""

    def to_frame(self, library: Library = "pandas") -> Any:
        """The table as a ``pandas.DataFrame`` or a ``polars.DataFrame``; needs that library, an extra."""
        frames = _load(library, library, "a data frame")
        columns, rows = self.to_table()
        if library == "polars":
            encoded = [tuple(map(_encodable, row)) for row in rows]
            return frames.DataFrame(encoded, schema=list(columns), orient="row", infer_schema_length=None)
        return frames.DataFrame(rows, columns=list(columns))

    def to_arrow(self) -> Any:
        """The table as a ``pyarrow.Table``; needs pyarrow (``pip install 'legaldiff[arrow]'``)."""
        arrow = _load("pyarrow", "arrow", "an Arrow table")
        names, rows = self.to_table()
        columns = zip(*rows, strict=True) if rows else [()] * len(names)
        return arrow.table([_to_array(arrow, cells) for cells in columns], names=list(names))

    def to_parquet(self) -> bytes:
        """The table as a Parquet file; needs pyarrow (``pip install 'legaldiff[arrow]'``)."""
        table = self.to_arrow()
        stream = io.BytesIO()
        import_module("pyarrow.parquet").write_table(table, stream)
        return stream.getvalue()

    def to_jsonl(self) -> str:
        """The table as JSON Lines: an object per row, with a member for each column."""
        columns, rows = self.to_table()
        return "".join(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n" for row in rows)

    def to_csv(self) -> str:
        """The table as CSV (RFC 4180, but with line feeds), headed by the columns.

        A text that a spreadsheet would run as a formula is written with an apostrophe before it.
        """
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        columns, rows = self.to_table()
        writer.writerow(columns)
        writer.writerows([_guard(cell) for cell in row] for row in rows)
        return stream.getvalue()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as an Arrow stream, by the Arrow PyCapsule interface; needs pyarrow."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        return self.to_table().to_html(self._caption())

    def _caption(self) -> str:
        return repr(self)


class _Rows(NamedTuple):
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Table(_Rows, Tabular):
    """Column names, and rows with one cell for each; a cell is text, a number, a truth value, or None."""

    __slots__ = ()

    @classmethod
    def from_rows(cls, rows: Iterable[dict[str, Cell]], columns: Iterable[str] = ()) -> Table:
        """The table of ``rows``: ``columns`` first, then every other name in the order in which it first comes."""
        listed = list(rows)
        names = dict.fromkeys(columns)
        for row in listed:
            names.update(dict.fromkeys(row))
        return cls(tuple(names), tuple(tuple(row.get(name) for name in names) for row in listed))

    @classmethod
    def joined(cls, tables: Iterable[Table]) -> Table:
        """The rows of several tables in one, with the columns of all of them; those that all have come first."""
        listed = list(tables)
        columns = dict.fromkeys(name for table in listed for name in table.columns)
        rows = (dict(zip(table.columns, row, strict=True)) for table in listed for row in table.rows)
        return cls.from_rows(rows, columns)

    def to_table(self) -> Table:
        """Itself."""
        return self

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


def as_cell(value: object) -> Cell:
    """Any value of a field as a cell: a list is written with semicolons."""
    match value:
        case None | str() | int() | float():
            return value
        case list() | tuple():
            return "; ".join(str(as_cell(v)) for v in value)
        case _:
            return str(value)


def _load(module: str, extra: str, what: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(f"{what} needs {module}: pip install 'legaldiff[{extra}]'") from error


def _to_array(arrow: Any, cells: Iterable[Cell]) -> Any:
    """A column: of one type, or of strings where its cells have several."""
    column = [_encodable(cell) for cell in cells]
    if len({type(cell) for cell in column if cell is not None}) > 1:
        column = [None if cell is None else str(cell) for cell in column]
    return arrow.array(column)


def _encodable(cell: Cell) -> Cell:
    """The cell without lone surrogates, which UTF-8 has no bytes for."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) and not cell.isascii() else cell


def _guard(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _show(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    return escape(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
