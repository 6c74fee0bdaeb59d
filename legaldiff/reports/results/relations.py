"""Relations: where, what is done, to what, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legaldiff.relations import Relation, Relations
from legaldiff.reports.sheet import Line, Run, head, lay_out, path_width, row
from legaldiff.reports.showing import Options, Showing, dict_of, rows_of, table_of
from legaldiff.reports.words.phrase import plural

__all__ = ["SHOWING"]


def _lines(relations: Relations, options: Options) -> Iterator[Line]:
    """The caption and a row per relation; the words that state several stand once."""
    yield from head(options.file, plural(len(relations), "relation"), options.width)
    where = path_width(r.path for r in relations)
    for _, stated in groupby(relations, key=lambda r: (r.span, r.verb)):
        for at, found in enumerate(stated):
            if at == 0:
                yield []
                yield from row(found.path, where, [], found.quote, options.width)
            yield from lay_out([Run("→ ", "quiet"), *_target(found)], options.width, where, hang=4)


def _target(found: Relation) -> Iterator[Run]:
    """What is done to what; a bound that leaves a part of it in force is told."""
    yield Run(f"{found.verb} ", "structural")
    yield Run(found.part or found.target)
    beside = [found.date] if found.date else []
    beside += ["in part"] if found.in_part and found.verb != "amends" and found.part is None else []
    if beside:
        yield Run(f" ({', '.join(beside)})", "quiet")


SHOWING = Showing("relations", Relations, _lines, dict_of, rows_of, table_of)
