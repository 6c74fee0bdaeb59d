"""References as a table in lines: where, of which kind, the target, and the words."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.references import Reference, References
from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.words.phrase import plural
from legaldiff.reports.words.sanitise import sanitise

__all__ = ["reference_lines"]

_WIDEST = 22


def reference_lines(references: References, file: str, width: int) -> Iterator[Line]:
    """The caption and a row per reference; the words of a mention that names several things stand once."""
    if file:
        broken = len(references.broken)
        said = plural(len(references), "reference") + (f", {broken:,} broken" if broken else "")
        yield from lay_out([Run(file, "strong"), Run(f": {said}")], width)
    where = min(_WIDEST, max((len(r.path) for r in references), default=0)) + 2
    kind = max((len(r.kind) for r in references), default=0) + 2
    before: Reference | None = None
    for found in references:
        again = before is not None and before.span == found.span
        if not again:
            yield []
        yield from _row(found, where, kind, width, is_first=not again)
        before = found


def _row(found: Reference, where: int, kind: int, width: int, *, is_first: bool) -> Iterator[Line]:
    indent = where + kind
    if is_first:
        label = [Run(sanitise(found.path).ljust(where), "strong"), Run(found.kind.ljust(kind), "structural")]
        if len(found.path) >= where:  # too long for its column
            yield label
            label = [Run(" " * indent)]
        for line in lay_out([Run(" ".join(found.quote.split()))], width - indent):
            yield [*label, *line]
            label = [Run(" " * indent)]
    yield from lay_out([Run("→ ", "quiet"), *_target(found)], width, indent, hang=4)


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
