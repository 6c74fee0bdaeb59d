"""The life of a provision: a paragraph for each version, with the redline of what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.reports.redline import make_sides, redline
from legaldiff.reports.sheet import Line, Run, lay_out, redlined
from legaldiff.reports.showing import Options, Showing
from legaldiff.reports.words.phrase import arrow, plural
from legaldiff.reports.words.wording import describe_effects, tell_kinds
from legaldiff.versions.history import History
from legaldiff.versions.life import Event, Life

__all__ = ["SHOWING", "Log"]


class Log(NamedTuple):
    """One life of a history."""

    history: History
    life: Life


def _lines(log: Log, options: Options) -> Iterator[Line]:
    """Each version with what it did to the provision."""
    history, life = log
    count = plural(sum(path is not None for path in life.paths), "version")
    yield from lay_out([Run(f"{life.path} · in {count} of {len(history)}")], options.width, hang=2)
    events = {event.version: event for event in life.events}
    for version in range(life.first, min(life.last + 1, len(history)) + 1):
        event = events.get(version)
        said = [str(version), history.names[version - 1]]
        said += [f"{life.paths[version - 1]}", "unchanged"] if event is None else _tell(event)
        yield from lay_out([Run(" · ".join(said))], options.width, hang=2)
        for runs in _details(history, event, options) if event else ():
            yield from lay_out(runs, options.width, indent=4, hang=2)


def _tell(event: Event) -> list[str]:
    """Where, what and how much it matters."""
    where = arrow(", ".join(event.old), ", ".join(event.new))
    weight = event.significance if event.kinds != ("follow",) else None
    return [said for said in (where, tell_kinds(event.kinds), weight) if said]


def _details(history: History, event: Event, options: Options) -> Iterator[list[Run]]:
    """The effects and the redline; of an event that is no change of the diff, why it is told."""
    if event.change is None:
        if event.kinds not in (("origin",), ("follow",)):
            yield [Run(event.reason)]
        return
    if event.kinds not in (("insert",), ("delete",)):
        yield from ([Run(f"- {fact}")] for fact in describe_effects(event.effects))
    pieces = redline(event.change, *make_sides(history.diffs[event.version - 2]))
    yield list(redlined(pieces, marked=options.marked))


SHOWING = Showing("log", Log, _lines, to_dict=lambda log, _: log.history.to_dict([log.life]))
