"""References: where, of which kind, the target, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legaldiff.references import Reference, References
from legaldiff.reports.sheet import Line, Run, head, lay_out, path_width, row
from legaldiff.reports.showing import Options, Showing, dict_of, rows_of, table_of
from legaldiff.reports.words.phrase import plural

__all__ = ["SHOWING"]


def _lines(references: References, options: Options) -> Iterator[Line]:
    """The caption and a row per reference; the words of a mention that names several things stand once."""
    broken = len(references.broken)
    said = plural(len(references), "reference") + (f", {broken:,} broken" if broken else "")
    yield from head(options.file, said, options.width)
    where = path_width(r.path for r in references)
    kind = max((len(r.kind) for r in references), default=0) + 2
    for _, mention in groupby(references, key=lambda r: r.span):
        for at, found in enumerate(mention):
            if at == 0:
                yield []
                label = Run(found.kind.ljust(kind), "structural")
                yield from row(found.path, where, [label], found.quote, options.width)
            yield from lay_out([Run("→ ", "quiet"), *_target(found)], options.width, where + kind, hang=4)


def _target(found: Reference) -> Iterator[Run]:
    """The target with what is known beside it; a broken one says so."""
    yield Run(found.target or "not told by the text", "substantive" if found.is_broken else "plain")
    if found.through:
        yield Run(f" through {found.through}")
    beside = [s for s in (found.name, found.date, found.modifier) if s]
    if beside:
        yield Run(f" ({', '.join(beside)})", "quiet")
    if found.is_broken:
        yield Run(" broken: not there", "substantive")


SHOWING = Showing("refs", References, _lines, dict_of, rows_of, table_of)
