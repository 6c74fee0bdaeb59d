"""A diff in lines to read: the summary first, then the changes in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.compare.result import Op
from legaldiff.reports.redline import Piece
from legaldiff.reports.sheet import Line, Run, Style, lay_out
from legaldiff.reports.view import Entry, View

__all__ = ["diff_lines"]

_MARKS = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}  # as wdiff writes them
_STYLES: dict[Op, Style] = {"equal": "plain", "delete": "deleted", "insert": "inserted"}


def diff_lines(view: View, width: int, *, marked: bool) -> Iterator[Line]:
    """The lines of a diff; ``marked`` writes ``[-deleted-]`` and ``{+inserted+}``, where there is no colour to tell."""
    for side, names in (("old", view.old), ("new", view.new)):
        yield from lay_out([Run(f"{side}: "), Run(names[0], "strong"), Run(_joined(names[1:]))], width, hang=5)
    yield from lay_out([Run(view.summary)], width)
    if view.counts:
        yield []
        yield from ([Run(f"{n:6,}  {word}")] for word, n in view.counts)
    quiet = False
    for entry in view.entries:
        if not (quiet and entry.quiet):
            yield []
        quiet = entry.quiet
        yield from _entry_lines(entry, width, marked)
    if view.left_out:
        yield []
        yield from lay_out([Run(f"({view.left_out})", "quiet")], width)


def _joined(words: Sequence[str]) -> str:
    return "".join(f" · {w}" for w in words)


def _entry_lines(entry: Entry, width: int, marked: bool) -> Iterator[Line]:
    if entry.quiet:
        yield from lay_out([Run(f"{entry.where} {entry.what}".strip(), "quiet")], width, hang=4)
        return
    head = [Run(entry.where, "strong"), Run(f" {entry.what}" if entry.what else "")]
    if entry.significance:
        head += [Run(" · "), Run(entry.significance, entry.significance)]
    if entry.about:
        head.append(Run(f" · {entry.about}", "quiet"))
    yield from lay_out(head, width, hang=4)
    for fact in entry.facts:
        yield from lay_out([Run("- "), Run(fact, "strong")], width, indent=4, hang=2)
    if entry.pieces:
        yield from lay_out([_run(p, marked) for p in entry.pieces], width, indent=4)


def _run(piece: Piece, marked: bool) -> Run:
    """A piece in its style; marks hug the words, so that the gaps stay gaps."""
    before, after = _MARKS[piece.op] if marked else ("", "")
    return Run(f"{before}{piece.text}{after}", _STYLES[piece.op])
