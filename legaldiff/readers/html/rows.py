"""Which rows of tables hold data, and which only place paragraphs on the page."""

from __future__ import annotations

from legaldiff.readers.html.elements import CELLS, HEADINGS
from legaldiff.readers.html.tree import Tree

__all__ = ["Rows", "find_rows"]

_LONGEST_CELL = 600  # code points of a cell of a table; what is longer is text that was put into one


class Rows:
    """For each element the place of the table row that it is in (-1 for none), and which rows hold data."""

    __slots__ = ("data", "row")

    def __init__(self, row: list[int], data: list[bool]) -> None:
        self.row, self.data = row, data

    def of(self, place: int) -> int:
        """The row of data that an element is in, or -1."""
        row = self.row[place] if place >= 0 else -1
        return row if row >= 0 and self.data[row] else -1


def find_rows(tree: Tree) -> Rows:
    """A table of data has short cells without headings, other tables, or paragraphs of an order in them."""
    elements = tree.elements
    size = len(elements)
    table, row = [-1] * size, [-1] * size
    placing = [False] * size  # tables that only place paragraphs
    for place, element in enumerate(elements[1:], 1):
        above = table[element.parent]
        table[place], row[place] = above, row[element.parent]
        if element.name == "table":
            table[place], row[place] = place, -1
            placing[place] = element.marks > 0
            if above >= 0:
                placing[above] = True
        elif element.name == "tr":
            row[place] = place
        elif above >= 0 and (
            element.name in HEADINGS or (element.name in CELLS and element.words + element.linked > _LONGEST_CELL)
        ):
            placing[above] = True
    return Rows(row, [table[p] >= 0 and not placing[table[p]] for p in range(size)])
