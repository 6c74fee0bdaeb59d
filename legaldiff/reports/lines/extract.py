"""Extracts as a table in lines: where, which rule, the words, and the fields below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legaldiff.reports.sheet import Line, Run, lay_out
from legaldiff.reports.words.phrase import plural
from legaldiff.reports.words.sanitise import sanitise
from legaldiff.rules.rule import Extract

__all__ = ["extract_lines", "field_words"]

_WIDEST = 22


def extract_lines(extracts: Sequence[Extract], file: str, width: int) -> Iterator[Line]:
    """The caption and a row per extract."""
    if file:
        yield from lay_out([Run(file, "strong"), Run(f": {plural(len(extracts), 'extract')}")], width)
    where = min(_WIDEST, max((len(e.path) for e in extracts), default=0)) + 2
    rule = max((len(e.rule) for e in extracts), default=0) + 2
    for found in extracts:
        yield []
        yield from _row(found, where, rule, width)


def _row(found: Extract, where: int, rule: int, width: int) -> Iterator[Line]:
    indent = where + rule
    label = [Run(sanitise(found.path).ljust(where), "strong"), Run(found.rule.ljust(rule), "structural")]
    words = lay_out([Run(" ".join(found.quote.split()))], width - indent)
    if len(found.path) >= where:  # too long for its column
        yield label
        label = [Run(" " * indent)]
    for line in words:
        yield [*label, *line]
        label = [Run(" " * indent)]
    for name, value in found.fields.items():
        if value is not None:
            yield from lay_out([Run(f"{name}: ", "quiet"), Run(field_words(value))], width, indent, hang=4)


def field_words(value: object) -> str:
    """The value of a field as words."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return "; ".join(field_words(v) for v in value)
        case _:
            return " ".join(str(value).split())
