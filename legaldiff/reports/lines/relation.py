"""Relations as a table in lines: where, what is done, to what, and the words."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.relations import Relation, Relations
from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.words.phrase import plural
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["relation_lines"]

_WIDEST = 22


def relation_lines(relations: Relations, file: str, width: int) -> Iterator[Line]:
    """The caption and a row per relation; the words that state several stand once."""
    if file:
        yield from lay_out([Run(file, "strong"), Run(f": {plural(len(relations), 'relation')}")], width)
    where = min(_WIDEST, max((len(r.path) for r in relations), default=0)) + 2
    before: Relation | None = None
    for found in relations:
        if before is None or (before.span, before.verb) != (found.span, found.verb):
            yield []
            label = [Run(sanitise(found.path).ljust(where), "strong")]
            if len(found.path) >= where:  # too long for its column
                yield label
                label = [Run(" " * where)]
            for line in lay_out([Run(" ".join(found.quote.split()))], width - where):
                yield [*label, *line]
                label = [Run(" " * where)]
        yield from lay_out([Run("→ ", "quiet"), *_target(found)], width, where, hang=4)
        before = found


def _target(found: Relation) -> Iterator[Run]:
    """What is done to what; a bound that leaves a part of it in force is told."""
    yield Run(f"{found.verb} ", "structural")
    yield Run(found.part or found.target)
    beside = [found.date] if found.date else []
    beside += ["in part"] if found.in_part and found.verb != "amends" and found.part is None else []
    if beside:
        yield Run(f" ({', '.join(beside)})", "quiet")
