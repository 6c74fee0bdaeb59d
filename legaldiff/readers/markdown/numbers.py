"""Lists whose items are all written "1.": Markdown prints them as 1., 2., 3., and so they are read."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.readers.markdown.lines import Lines

__all__ = ["number_items"]

_MARKS = ("1. ", "1) ")
_COUNTED_RE = lazy_re(r"(?:[02-9]|[1-9]\d)\d{0,8}[.)][ \t]")  # "2. ": the text counts by itself


def number_items(view: str, lines: Lines) -> dict[int, str]:
    """What is printed for the "1" at a place of the source, for the second and later items of such lists.

    The items are of one indentation, and only deeper lines stand between them.
    """
    ones = [line for line in lines if view.startswith(_MARKS, line[0])]
    if len(ones) < 2 or any(_COUNTED_RE.match(view, line[0]) for line in lines):
        return {}
    found: dict[int, str] = {}
    lists: list[tuple[int, int]] = []  # the open lists: their indentation, and how many items they have had
    for start, _, _, _ in lines:
        indent = start - view.rfind("\n", 0, start) - 1
        while lists and lists[-1][0] > indent:
            lists.pop()
        if view.startswith(_MARKS, start):
            same = bool(lists) and lists[-1][0] == indent
            count = lists.pop()[1] + 1 if same else 1
            lists.append((indent, count))
            if count > 1:
                found[start] = str(count)
        elif lists and lists[-1][0] == indent:
            lists.pop()  # a paragraph between the items begins another list
    return found
