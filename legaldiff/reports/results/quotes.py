"""Quotations: the verdict, where the words stand, the words, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.quotes import Difference, Quotation, Quotations
from legaldiff.reports.page.quotation_cards import quotations_page
from legaldiff.reports.quotation_redline import lay_context
from legaldiff.reports.sheet import Line, Run, Style, beside, head, lay_out
from legaldiff.reports.showing import Options, Showing, dict_of, rows_of, table_of
from legaldiff.reports.words.markup import block_quote, escape
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.quotation import MOST, SAID, describe_counts, describe_facts, describe_flags, tell_hidden

__all__ = ["SHOWING"]

_INDENT = 11
_STYLES: dict[str, Style] = {"exact": "strong", "altered": "substantive", "not_found": "quiet"}
_QUIET = ("case", "bracket")


def _lines(quotations: Quotations, options: Options) -> Iterator[Line]:
    """The caption and a paragraph per quotation."""
    yield from head(options.file, describe_counts(quotations), options.width)
    for found in quotations:
        yield []
        yield from _head(found, options.width)
        yield from lay_out([Run(f"“{shorten(found.quote, MOST)}”")], options.width, _INDENT)
        for runs in _details(found):
            yield from lay_out(runs, options.width, _INDENT, hang=2)


def _head(found: Quotation, width: int) -> Iterator[Line]:
    """The verdict and the place, with what is to be said of it."""
    label = Run(SAID[found.verdict].ljust(_INDENT), _STYLES[found.verdict])
    said = describe_flags(found)
    runs = [Run(found.path or "no provision", "strong"), Run(f" {found.source}", "quiet")] if found.source else []
    runs += [Run(f"{' · ' if runs else ''}{' · '.join(said)}", "structural")] if said else []
    return beside([label], _INDENT, lay_out(runs, width - _INDENT) or [[]])


def _details(found: Quotation) -> Iterator[list[Run]]:
    """What differs, what is left out and cut off, and where somebody should look the official words."""
    yield from map(_difference, found.differences)
    for omission in found.omitted:
        style: Style = "substantive" if omission.hides else "quiet"
        yield [Run(f"left out{tell_hidden(omission)}: ", style), Run(shorten(omission.text, MOST))]
    for qualifier in found.qualifiers:
        yield [Run(f"cut off ({qualifier.type}): ", "substantive"), Run(shorten(qualifier.text, MOST))]
    if found.context is not None and not found.is_sound:
        yield [Run("official: ", "quiet"), Run(shorten(found.context, 2 * MOST))]


def _difference(difference: Difference) -> list[Run]:
    """What the source says and what the article makes of it."""
    old, new = (" ".join((words or "").split()) for words in (difference.old, difference.new))
    runs = [Run(f"{difference.type}: ", "quiet" if difference.type in _QUIET else "substantive")]
    if old:
        runs.append(Run(f"[-{old}-]", "deleted"))
    if new:
        runs.append(Run(f"{{+{new}+}}", "inserted"))
    return runs if old or new else [*runs, Run("the pieces stand in another order")]


def _markdown(quotations: Quotations, options: Options) -> Iterator[str]:
    yield f"## {escape(f'Quotations: {options.file}' if options.file else 'Quotations')}"
    yield f"{escape(describe_counts(quotations))}."
    for number, found in enumerate(quotations, 1):
        yield f"### {number} · {SAID[found.verdict]}"
        yield from _blocks(found)


def _blocks(found: Quotation) -> Iterator[str]:
    """The words quoted, where they are from, what is to be said of them, and the official words."""
    yield escape(f"“{' '.join(found.quote.split())}”")
    said = [escape(flag) for flag in describe_flags(found)]
    if found.source is not None:
        said = [f"**{escape(found.citation or 'In no provision')}**", escape(found.source), *said]
    if said:
        yield " · ".join(said)
    if facts := [f"- **{escape(label)}:** {escape(words)}" for label, words in describe_facts(found)]:
        yield "\n".join(facts)
    for parts in lay_context(found, gap=" "):
        yield block_quote([piece for part in parts for piece in part.pieces])


SHOWING = Showing("quotes", Quotations, _lines, dict_of, rows_of, table_of, _markdown, quotations_page)
