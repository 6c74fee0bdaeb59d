"""The readable report without colour: for files, pipes and mail."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

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
from legaldiff.rules.rule import Extract

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "compose", "render_text"]


def render_text(
    result: Diff | ProvisionDiff | Document | Excerpt | Sequence[Extract],
    *,
    file: str = "",
    only: Collection[str] = (),
    stat: bool = False,
    inline: bool = False,
    width: int = WIDTH,
) -> str:
    """Lines of at most ``width`` characters; deletions and insertions are marked as wdiff marks them.

    ``inline`` adds the items of lists in running words to an outline.
    """
    lines = compose(result, file, only, stat, width, marked=True, inline=inline)
    return "".join("".join(r.text for r in line).rstrip() + "\n" for line in lines)


def compose(
    result: Diff | ProvisionDiff | Document | Excerpt | Sequence[Extract],
    file: str,
    only: Collection[str],
    stat: bool,
    width: int,
    *,
    marked: bool,
    inline: bool = False,
) -> Iterator[Line]:
    """The lines of any result."""
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
