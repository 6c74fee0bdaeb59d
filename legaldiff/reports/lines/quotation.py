"""Quotations as a table in lines: the verdict, where the words stand, the words, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.quotes import Difference, Quotation, Quotations
from legaldiff.reports.sheet import Line, Run, Style, lay_out
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.quotation import MOST, SAID, describe_counts, describe_flags

__all__ = ["quotation_lines"]

_INDENT = 11
_STYLES: dict[str, Style] = {"exact": "strong", "altered": "substantive", "not_found": "quiet"}
_QUIET = ("case", "bracket")


def quotation_lines(quotations: Quotations, file: str, width: int) -> Iterator[Line]:
    """The caption and a paragraph per quotation."""
    if file:
        yield from lay_out([Run(file, "strong"), Run(f": {describe_counts(quotations)}")], width)
    for found in quotations:
        yield []
        yield from _head(found, width)
        yield from lay_out([Run(f"“{shorten(found.quote, MOST)}”")], width, _INDENT)
        for difference in found.differences:
            yield from lay_out(_difference(difference), width, _INDENT, hang=2)
        for omission in found.omitted:
            hides = f" ({', '.join(omission.hides)})" if omission.hides else ""
            style: Style = "substantive" if omission.hides else "quiet"
            words = shorten(omission.text, MOST)
            yield from lay_out([Run(f"left out{hides}: ", style), Run(words)], width, _INDENT, hang=2)
        for qualifier in found.qualifiers:
            told = [Run(f"cut off ({qualifier.type}): ", "substantive"), Run(shorten(qualifier.text, MOST))]
            yield from lay_out(told, width, _INDENT, hang=2)
        if found.context is not None and not found.is_sound:
            said_there = [Run("official: ", "quiet"), Run(shorten(found.context, 2 * MOST))]
            yield from lay_out(said_there, width, _INDENT, hang=2)


def _head(found: Quotation, width: int) -> Iterator[Line]:
    """The verdict and the place, with what is to be said of it."""
    label = Run(SAID[found.verdict].ljust(_INDENT), _STYLES[found.verdict])
    said = describe_flags(found)
    runs = [Run(found.path or "no provision", "strong"), Run(f" {found.source}", "quiet")] if found.source else []
    runs += [Run(f"{' · ' if runs else ''}{' · '.join(said)}", "structural")] if said else []
    for line in lay_out(runs, width - _INDENT) or [[]]:
        yield [label, *line]
        label = Run(" " * _INDENT)


def _difference(difference: Difference) -> list[Run]:
    """What the source says and what the article makes of it."""
    old, new = (" ".join((words or "").split()) for words in (difference.old, difference.new))
    runs = [Run(f"{difference.type}: ", "quiet" if difference.type in _QUIET else "substantive")]
    if old:
        runs.append(Run(f"[-{old}-]", "deleted"))
    if new:
        runs.append(Run(f"{{+{new}+}}", "inserted"))
    return runs if old or new else [*runs, Run("the pieces stand in another order")]
