"""Quotations as a table in lines: the verdict, where the words stand, the words, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.quotes import Difference, Quotation, Quotations
from legaldiff.reports.phrase import plural, shorten
from legaldiff.reports.sheet import Line, Run, Style, lay_out

__all__ = ["quotation_lines"]

_INDENT = 11
_MOST = 60  # words of a quotation or of its source that are shown
_SAID = {"exact": "exact", "altered": "altered", "not_found": "not found"}
_STYLES: dict[str, Style] = {"exact": "strong", "altered": "substantive", "not_found": "quiet"}
_QUIET = ("case", "bracket")
_COMMON = 0.35  # the score of words that stand everywhere is below it


def quotation_lines(quotations: Quotations, file: str, width: int) -> Iterator[Line]:
    """The caption and a paragraph per quotation."""
    if file:
        said = [f"{n} {_SAID[verdict]}" for verdict, n in quotations.counts.items() if n]
        counts = f": {plural(len(quotations), 'quotation')}{' (' if said else ''}{', '.join(said)}{')' if said else ''}"
        yield from lay_out([Run(file, "strong"), Run(counts)], width)
    for found in quotations:
        yield []
        yield from _head(found, width)
        yield from lay_out([Run(f"“{shorten(found.quote, _MOST)}”")], width, _INDENT)
        for difference in found.differences:
            yield from lay_out(_difference(difference), width, _INDENT, hang=2)
        for omission in found.omitted:
            hides = f" ({', '.join(omission.hides)})" if omission.hides else ""
            style: Style = "substantive" if omission.hides else "quiet"
            words = shorten(omission.text, _MOST)
            yield from lay_out([Run(f"left out{hides}: ", style), Run(words)], width, _INDENT, hang=2)
        if found.context is not None and not found.is_sound:
            said_there = [Run("official: ", "quiet"), Run(shorten(found.context, 2 * _MOST))]
            yield from lay_out(said_there, width, _INDENT, hang=2)


def _head(found: Quotation, width: int) -> Iterator[Line]:
    """The verdict and the place, with what is to be said of it."""
    label = Run(_SAID[found.verdict].ljust(_INDENT), _STYLES[found.verdict])
    said = [flag.replace("_", " ") for flag in found.flags]
    if "wrong_section" in found.flags:
        said[-1] += f" (the article says {found.cited})"
    if found.source is not None and found.score < _COMMON:
        said.append(f"common words, in {plural(found.count, 'place')}")
    said += [] if found.closed else ["no closing mark"]
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
