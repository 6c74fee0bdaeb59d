"""Blame: the words of each provision, with the number of the version before each run of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.showing import Options, Showing
from legaldiff.versions.blame import Blame
from legaldiff.versions.history import History

__all__ = ["SHOWING", "BlameOf"]

_STOP_RE = lazy_re(r"[\s,.;:)”’]*")  # ", except": the comma stands with the words before it


class BlameOf(NamedTuple):
    """The provisions of the last version of a history, or those in the one at a path."""

    history: History
    path: str | None = None


def _lines(result: BlameOf, options: Options) -> Iterator[Line]:
    """The versions with their numbers, and then the provisions."""
    history, last = result.history, result.history.documents[-1]
    for number, name in enumerate(history.names, 1):
        yield from lay_out([Run(f"[{number}] {name}")], options.width, hang=4)
    for found in history.blame(result.path):
        heading = last.heading(last[found.path])
        yield []
        yield from lay_out([Run(f"{found.path} · {heading}" if heading else found.path)], options.width, hang=4)
        yield from lay_out(_runs(last.text, found), options.width, indent=4)


def _runs(text: str, found: Blame) -> Iterator[Run]:
    """A mark where the version changes, and the words; a paragraph of its own for each run of own words.

    Marks of punctuation only are not told: a full stop that stayed says nothing.
    """
    told, end = 0, None
    for mark in found.marks:
        words = text[mark.start : mark.end]
        if end is not None and mark.start > end:
            yield Run("\n")
        if mark.version != told and (told == 0 or any(map(str.isalnum, words))):
            stop = _STOP_RE.match(words)
            lead = stop[0] if stop and told else ""
            yield Run(f"{lead} [{mark.version}] ")
            told, words = mark.version, words[len(lead) :].lstrip()
        yield Run(words)
        end = mark.end


SHOWING = Showing("blame", BlameOf, _lines, to_dict=lambda result, _: result.history.blame_dict(result.path))
