"""GitHub-flavoured Markdown: for issues, pull requests and notes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from legaldiff.compare.provisions import ProvisionDiff
from legaldiff.document import Document
from legaldiff.model import Node
from legaldiff.quotes import Quotation, Quotations
from legaldiff.reports.lines.excerpt import paragraphs
from legaldiff.reports.lines.extract import field_words
from legaldiff.reports.lines.outline import caption
from legaldiff.reports.provision_entries import left_out, list_entries
from legaldiff.reports.quotation_redline import lay_context
from legaldiff.reports.report import Excerpt, Report
from legaldiff.reports.view import Entry, View, make_view, name_of
from legaldiff.reports.words.markup import escape, mark_up
from legaldiff.reports.words.phrase import shorten
from legaldiff.reports.words.quotation import SAID, describe_counts, describe_facts, describe_flags
from legaldiff.rules.rule import Extract

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["REPORT", "render_markdown"]

_DEEPEST = 8


def render_markdown(
    result: Diff | ProvisionDiff | Document | Excerpt | Sequence[Extract],
    *,
    file: str = "",
    only: Collection[str] = (),
    stat: bool = False,
) -> str:
    """Markdown in which nothing of the source acts as markup."""
    match result:
        case Document():
            lines = _outline(result)
        case Excerpt():
            lines = _excerpt(result)
        case ProvisionDiff():
            lines = _provisions(result, stat=stat)
        case Quotations():
            lines = _quotations(result, file)
        case Sequence():
            lines = _extracts(result, file)
        case _:
            lines = _diff(make_view(result, only, stat))
    return "".join(line + "\n" for line in lines)


def _diff(view: View) -> Iterator[str]:
    yield f"## {escape(view.old[0])} → {escape(view.new[0])}"
    yield ""
    if view.old[1:] or view.new[1:]:
        yield f"{escape(', '.join(view.old[1:]))} → {escape(', '.join(view.new[1:]))}"
        yield ""
    yield f"{escape(view.summary)}."
    if view.counts:
        yield ""
        yield from ("| Changes | |", "| ---: | --- |")
        yield from (f"| {n:,} | {word} |" for word, n in view.counts)
    quiet = False
    for entry in view.entries:
        if not (quiet and entry.quiet):
            yield ""
        quiet = entry.quiet
        yield from _entry(entry)
    if view.left_out:
        yield ""
        yield f"*{escape(view.left_out)}.*"


def _entry(entry: Entry) -> Iterator[str]:
    if entry.quiet:
        yield f"- {escape(f'{entry.where} {entry.what}'.strip())}"
        return
    head = [escape(x) for x in (entry.what, entry.significance, entry.about) if x]
    yield f"### {escape(entry.where)}"
    yield ""
    yield " · ".join(head)
    if entry.facts:
        yield ""
        yield from (f"- **{escape(fact)}**" for fact in entry.facts)
    if entry.pieces:
        yield ""
        yield from (f"> {line}".rstrip() for line in mark_up(entry.pieces).split("\n"))


def _outline(document: Document) -> Iterator[str]:
    yield f"**{escape(name_of(document))}**{escape(caption(document))}"
    yield ""
    depth: dict[Node, int] = {}
    for node in document.provisions:
        above = document.index.parent.get(node)
        depth[node] = 0 if above is None else depth[above] + 1
        heading = document.heading(node)
        words = [f"**{escape(document.path(node))}**", escape(f"{heading}.") if heading else ""]
        words.append(escape(shorten(document.own_text(node)[:400], 12)))
        yield f"{'  ' * min(depth[node], _DEEPEST)}- {' '.join(w for w in words if w)}"


def _excerpt(excerpt: Excerpt) -> Iterator[str]:
    for at, (_, runs) in enumerate(paragraphs(excerpt)):
        if at:
            yield ""
        yield "".join(f"**{escape(r.text)}**" if r.style == "strong" else escape(r.text) for r in runs)


def _extracts(extracts: Sequence[Extract], file: str) -> Iterator[str]:
    if file:
        yield f"**{escape(file)}**"
        yield ""
    yield "| Where | Rule | Words | Fields |"
    yield "| --- | --- | --- | --- |"
    for found in extracts:
        fields = [f"{k}: {field_words(v)}" for k, v in found.fields.items() if v is not None]
        cells = [found.path, found.rule, " ".join(found.quote.split())]
        yield f"| {' | '.join([*map(escape, cells), '<br>'.join(map(escape, fields))])} |"


def _quotations(quotations: Quotations, file: str) -> Iterator[str]:
    yield f"## {escape(f'Quotations: {file}' if file else 'Quotations')}"
    yield ""
    yield f"{escape(describe_counts(quotations))}."
    for number, found in enumerate(quotations, 1):
        yield ""
        yield f"### {number} · {SAID[found.verdict]}"
        yield ""
        yield from _quotation(found)


def _quotation(found: Quotation) -> Iterator[str]:
    """The words quoted, where they are from, what is to be said of them, and the official words."""
    yield escape(f"“{' '.join(found.quote.split())}”")
    facts = [f"- **{escape(label)}:** {escape(words)}" for label, words in describe_facts(found)]
    said = [escape(flag) for flag in describe_flags(found)]
    if found.source is not None:
        said = [f"**{escape(found.citation or 'In no provision')}**", escape(found.source), *said]
    if said:
        yield ""
        yield " · ".join(said)
    if facts:
        yield ""
        yield from facts
    for parts in lay_context(found, gap=" "):
        yield ""
        yield from (f"> {line}".rstrip() for line in mark_up([p for part in parts for p in part.pieces]).split("\n"))


def _provisions(found: ProvisionDiff, *, stat: bool) -> Iterator[str]:
    yield f"## {escape(name_of(found.old))} → {escape(name_of(found.new))}"
    yield ""
    yield f"{escape(found.summary)}."
    if stat:
        return
    yield ""
    yield "| Where | Rules and what | Fields or words |"
    yield "| --- | --- | --- |"
    for entry in list_entries(found):
        what = [f"{', '.join(rules)} {said}" for rules, said, _ in entry.verdicts]
        words = [shorten(f.summary, 80) for f in entry.fields] or [" ".join(entry.quote.split())]
        cells = (entry.where, "; ".join(what))
        yield f"| {' | '.join([*map(escape, cells), '<br>'.join(map(escape, words))])} |"
    if unsaid := left_out(found):
        yield ""
        yield f"*{escape(unsaid)}.*"


REPORT = Report(
    "markdown",
    "GitHub-flavoured Markdown; ~~deleted~~ and **inserted**",
    (".md", ".markdown"),
    render_markdown,
    ("diff", "provisions", "outline", "excerpt", "extract", "quotes"),
)
