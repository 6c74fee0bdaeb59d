"""The readable report without colour: for files, pipes and mail."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.quotes import Quotations
from legaldiff.references import References
from legaldiff.relations import Relations
from legaldiff.reports.lines.diff import diff_lines
from legaldiff.reports.lines.excerpt import excerpt_lines
from legaldiff.reports.lines.extract import extract_lines
from legaldiff.reports.lines.outline import outline_lines
from legaldiff.reports.lines.provision import provision_lines
from legaldiff.reports.lines.quotation import quotation_lines
from legaldiff.reports.lines.reference import reference_lines
from legaldiff.reports.lines.relation import relation_lines
from legaldiff.reports.report import RESULTS, Excerpt, Report
from legaldiff.reports.sheet import WIDTH, Line
from legaldiff.reports.view import make_view

__all__ = ["REPORT", "compose", "render_text"]


def render_text(result: object, **options: Any) -> str:
    """Lines in which deletions and insertions are marked as wdiff marks them; ``compose`` has the options."""
    lines = compose(result, marked=True, **options)
    return "".join("".join(r.text for r in line).rstrip() + "\n" for line in lines)


def compose(
    result: Any,
    *,
    marked: bool,
    file: str = "",
    only: Collection[str] = (),
    stat: bool = False,
    inline: bool = False,
    width: int = WIDTH,
) -> Iterator[Line]:
    """The lines of any result, of at most ``width`` characters.

    ``inline`` adds the items of lists in running words to an outline; ``marked`` says that there is no colour.
    """
    match result:
        case Document():
            return outline_lines(result, width, inline=inline)
        case Excerpt():
            return excerpt_lines(result, width)
        case ProvisionDiff():
            return provision_lines(result, width, stat=stat)
        case References():
            return reference_lines(result, file, width)
        case Quotations():
            return quotation_lines(result, file, width)
        case Relations():
            return relation_lines(result, file, width)
        case Sequence():
            return extract_lines(result, file, width)
        case _:
            return diff_lines(make_view(result, only, stat), width, marked=marked)


REPORT = Report("text", "readable, without colour; [-deleted-] and {+inserted+}", (".txt",), render_text, RESULTS)
