"""An explanation: the reading, the evidence for it, and the readings that were passed over."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.showing import Options, Showing, dict_of
from legaldiff.structure.explanation import Explanation

__all__ = ["SHOWING"]

_INDENT = 2


def _lines(explanation: Explanation, options: Options) -> Iterator[Line]:
    printed = f"{explanation.num} is read as " if explanation.num is not None else ""
    yield from lay_out([Run(f"{explanation.path}: {printed}{explanation.reading}")], options.width)
    for sentence in explanation.evidence:
        yield from lay_out([Run(sentence)], options.width, _INDENT, _INDENT)
    if explanation.others:
        others = "Other readings, and how much dearer the whole text would then be to read:"
        yield from lay_out([Run(others)], options.width)
    for other in explanation.others:
        where = f", at {other.path}" if other.path else ""
        yield from lay_out([Run(f"{other.cost:+.1f}  {other.reading}{where}")], options.width, _INDENT, _INDENT)


SHOWING = Showing("explain", Explanation, _lines, dict_of)
