"""The life of a provision in lines to read: a paragraph for each version, with the redline of what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legaldiff.compare.tell.summary import VERBS
from legaldiff.reports.redline import Piece, make_sides, redline
from legaldiff.reports.sheet import WIDTH, Run, lay_out
from legaldiff.reports.words.phrase import plural
from legaldiff.reports.words.wording import describe_effects

if TYPE_CHECKING:
    from legaldiff.versions.history import History
    from legaldiff.versions.life import Event, Life

__all__ = ["life_text"]

_WORDS = {
    **{str(k): verb for k, verb in VERBS.items()},
    "origin": "in the first version",
    "follow": "with what holds it",
}
_MARKS = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}


def life_text(history: History, life: Life, width: int = WIDTH) -> str:
    """The life as plain text; deletions and insertions are marked as wdiff marks them."""
    lines = [line for runs in _blocks(history, life) for line in lay_out(runs[1], width, runs[0], hang=2)]
    return "".join("".join(run.text for run in line).rstrip() + "\n" for line in lines)


_Block = tuple[int, list[Run]]


def _blocks(history: History, life: Life) -> Iterator[_Block]:
    """What is laid out, each at its indent."""
    count = plural(sum(path is not None for path in life.paths), "version")
    yield 0, [Run(f"{life.path} · in {count} of {len(history)}")]
    events = {event.version: event for event in life.events}
    for version in range(life.first, min(life.last + 1, len(history)) + 1):
        event = events.get(version)
        name, path = history.names[version - 1], life.paths[version - 1]
        if event is None:
            yield 0, [Run(f"{version} · {name} · {path} · unchanged")]
            continue
        said = [_where(event), ", ".join(_WORDS[kind] for kind in event.kinds)]
        weight = [event.significance] if event.significance and event.kinds != ("follow",) else []
        yield 0, [Run(" · ".join((str(version), name, *(s for s in said if s), *weight)))]
        yield from _details(history, event)


def _where(event: Event) -> str:
    old, new = ", ".join(event.old), ", ".join(event.new)
    return f"{old} → {new}" if old and new and old != new else new or old


def _details(history: History, event: Event) -> Iterator[_Block]:
    """The effects and the redline; of an event that is no change of the diff, why it is told."""
    if event.change is None:
        if event.kinds not in (("origin",), ("follow",)):
            yield 4, [Run(event.reason)]
        return
    if event.kinds not in (("insert",), ("delete",)):
        for fact in describe_effects(event.effects):
            yield 4, [Run(f"- {fact}")]
    pieces = redline(event.change, *make_sides(history.diffs[event.version - 2]))
    if pieces:
        yield 4, [_mark(piece) for piece in pieces]


def _mark(piece: Piece) -> Run:
    before, after = _MARKS[piece.op]
    return Run(f"{before}{piece.text}{after}")
