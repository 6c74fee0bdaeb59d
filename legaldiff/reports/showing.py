"""How a kind of result is shown: one record of functions, which the formats know, and what is asked for beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from legaldiff.reports.sheet import WIDTH, Line
from legaldiff.table import Table

__all__ = ["Options", "Show", "Showing", "counts_of", "dict_of", "rows_of", "table_of"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """What may be asked for; a kind of result does not heed what makes no difference to it.

    ``file`` names the source of what does not know it; ``only`` and ``stat`` leave changes of a diff out; ``inline``
    adds the items of lists in running words to an outline. Lines have at most ``width`` characters, and where there is
    no colour what went and came is ``marked``.
    """

    file: str = ""
    only: Collection[str] = ()
    stat: bool = False
    inline: bool = False
    width: int = WIDTH
    marked: bool = True


Show = Callable[[Any, Options], T]
"""Turns a result into what a format lays out."""


@dataclass(frozen=True, slots=True)
class Showing:
    """How one kind of result, of the class ``of``, is shown: a function for each thing that a format asks for.

    ``lines`` are to be read, ``to_dict`` is the JSON object, ``rows`` are the JSON objects of a line each,
    ``markdown`` are blocks with a blank line between two, ``page`` is a whole page of HTML. A format shows the kinds
    that have what it lays out. Where there is a JSON Schema of the kind, it has its ``name``.
    """

    name: str
    of: type[Any]
    lines: Show[Iterator[Line]]
    to_dict: Show[dict[str, Any]]
    rows: Show[Iterable[dict[str, Any]]] | None = None
    to_table: Show[Table] | None = None
    markdown: Show[Iterator[str]] | None = None
    page: Show[str] | None = None


def dict_of(found: Any, options: Options) -> dict[str, Any]:
    """What the result says of itself, after the file that it is from."""
    return {"file": options.file, **found.to_dict()}


def rows_of(found: Iterable[Any], options: Options) -> Iterator[dict[str, Any]]:
    """What each member says of itself, after the file that it is from."""
    return ({"file": options.file, **one.to_dict()} for one in found)


def table_of(found: Any, options: Options) -> Table:
    """The table of a result, with the file that it is from as the first column."""
    columns, rows = found.to_table()
    return Table(("file", *columns), tuple((options.file, *row) for row in rows))


def counts_of(*counted: dict[str, int]) -> Table:
    """How many there are of each, as a table."""
    return Table(("changes", "number"), tuple((word, n) for found in counted for word, n in found.items()))
