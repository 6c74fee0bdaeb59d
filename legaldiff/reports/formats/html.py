"""One HTML page in one file, for a browser and for print; it loads and sends nothing, and reads well without script."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.quotes import Quotations
from legaldiff.reports.lines.extract import field_words
from legaldiff.reports.page.cards import count_chips, lay_cards
from legaldiff.reports.page.passages import find_passages
from legaldiff.reports.page.quotation_cards import (
    count_verdicts,
    describe_documents,
    lay_quotations,
    list_source_doubts,
    summarise,
)
from legaldiff.reports.page.sources import describe_source, list_doubts
from legaldiff.reports.page.template import fill
from legaldiff.reports.page.traces import find_bars, find_marks, weave
from legaldiff.reports.provision_entries import left_out, list_entries
from legaldiff.reports.report import Excerpt, Report
from legaldiff.reports.view import make_view, name_of
from legaldiff.rules.rule import Extract

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "render_html"]

_CONTEXT = 40  # words: most provisions are shown whole, since a page has room and is read on its own


def render_html(
    result: Diff | ProvisionDiff | Document | Excerpt | Sequence[Extract],
    *,
    file: str = "",
    only: Collection[str] = (),
    stat: bool = False,
) -> str:
    """A whole page, in which nothing of the source acts as markup, style or script."""
    match result:
        case Document():
            return _outline(Excerpt(result))
        case Excerpt():
            return _outline(result)
        case ProvisionDiff():
            return _provisions(result, stat)
        case Quotations():
            return _quotes(result, file)
        case Sequence():
            return fill("extract", title=file or "Extracts", file=file, extracts=result, words=field_words)
        case _:
            return _diff(result, only, stat)


def _diff(diff: Diff, only: Collection[str], stat: bool) -> str:
    view = make_view(diff, only, stat, context=_CONTEXT, gap="")
    sections = lay_cards(diff, view)
    return fill(
        "diff",
        title=f"{name_of(diff.old)} → {name_of(diff.new)}",
        view=view,
        sources=(describe_source(diff.old), describe_source(diff.new)),
        doubts=(list_doubts(diff.old), list_doubts(diff.new)),
        sections=sections,
        chips=count_chips(view, sections),
        rows=() if stat else weave(diff, view.changes),
        marks=find_marks(view.changes),
        bars=find_bars(diff, view.changes),
    )


def _provisions(found: ProvisionDiff, stat: bool) -> str:
    return fill(
        "provisions",
        title=f"{name_of(found.old)} → {name_of(found.new)}",
        summary=found.summary,
        sources=(describe_source(found.old), describe_source(found.new)),
        entries=() if stat else list_entries(found),
        left_out="" if stat else left_out(found),
        counts=found.counts if stat else {},
        words=field_words,
    )


def _quotes(found: Quotations, file: str) -> str:
    cards = lay_quotations(found)
    return fill(
        "quotes",
        title=f"Quotations: {file}" if file else "Quotations",
        summary=summarise(found),
        documents=describe_documents(found),
        doubts=list_source_doubts(found),
        cards=cards,
        chips=count_verdicts(cards),
        said={"omitted": "left out", "qualifier": "not quoted"},
    )


def _outline(excerpt: Excerpt) -> str:
    document, node = excerpt.document, excerpt.node
    rows = list(find_passages(document, node))
    where = "" if node is None else f": {document.path(node)}"
    return fill(
        "outline",
        title=name_of(document) + where,
        heading=(document.meta.title or name_of(document)) + where,
        sources=(describe_source(document),),
        doubts=(list_doubts(document),),
        headings=[(r.depth, r.eid, r.path, document.heading(r.node) or "") for r in rows if r.node and r.eid],
        rows=rows,
        marks={},
        bars={},
    )


REPORT = Report(
    name="html",
    summary="one self-contained page for a browser and for print",
    suffixes=(".html", ".htm"),
    render=render_html,
    results=("diff", "provisions", "outline", "excerpt", "extract", "quotes"),
    frame=None,
)
