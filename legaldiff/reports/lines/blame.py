"""Blame in lines to read: the words of each provision, with the number of the version before each run of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legaldiff.lazy import lazy_re
from legaldiff.reports.sheet import WIDTH, Run, lay_out

if TYPE_CHECKING:
    from legaldiff.versions.blame import Blame
    from legaldiff.versions.history import History

__all__ = ["blame_text"]

_STOP_RE = lazy_re(r"[\s,.;:)”’]*")  # ", except": the comma stands with the words before it


def blame_text(history: History, path: str | None = None, width: int = WIDTH) -> str:
    """The versions with their numbers, and then the provisions of the last, or those in the one at a path."""
    lines = [run for i, name in enumerate(history.names, 1) for run in lay_out([Run(f"[{i}] {name}")], width, hang=4)]
    for found in history.blame(path):
        lines += [[], *lay_out([Run(_head(history, found))], width, hang=4)]
        lines += lay_out(_runs(history, found), width, indent=4)
    return "".join("".join(run.text for run in line).rstrip() + "\n" for line in lines)


def _head(history: History, found: Blame) -> str:
    last = history.documents[-1]
    heading = last.heading(last[found.path])
    return f"{found.path} · {heading}" if heading else found.path


def _runs(history: History, found: Blame) -> Iterator[Run]:
    """A mark where the version changes, and the words; a paragraph of its own for each run of own words.

    Marks of punctuation only are not told: a full stop that stayed says nothing.
    """
    text, told, end = history.documents[-1].text, 0, None
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
