"""A comparison of extracts: what changed, went and came, field by field; what was kept is counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legaldiff.compare.provisions import ProvisionDiff, Status
from legaldiff.reports.page.sources import describe_all
from legaldiff.reports.page.template import fill
from legaldiff.reports.provision_entries import ProvisionEntry, left_out, list_entries
from legaldiff.reports.sheet import Line, Run, Style, compared, count_lines, lay_out
from legaldiff.reports.showing import Options, Showing, counts_of
from legaldiff.reports.words.markup import escape, table_row
from legaldiff.reports.words.naming import describe_document, name_of
from legaldiff.reports.words.phrase import field_words, shorten

__all__ = ["SHOWING"]

_STYLES: dict[Status, Style] = {
    "changed": "substantive", "lost": "deleted", "gained": "inserted", "kept": "consequential"
}  # fmt: skip


def _lines(found: ProvisionDiff, options: Options) -> Iterator[Line]:
    """The two texts, the counts, and an entry for each sentence not as it was; with ``stat`` the counts only."""
    sides = (describe_document(found.old), describe_document(found.new))
    if options.stat:
        numbers = count_lines((word, n) for word, n in found.counts.items() if n)
        return compared(sides, found.summary, numbers, "", options.width)
    told = (line for entry in list_entries(found) for line in _entry_lines(entry, options.width))
    return compared(sides, found.summary, told, left_out(found), options.width)


def _entry_lines(entry: ProvisionEntry, width: int) -> Iterator[Line]:
    yield []
    head = [Run(entry.where, "strong")]
    for i, (rules, what, status) in enumerate(entry.verdicts):
        head += [Run(f"{';' if i else ''} {', '.join(rules)}", "structural"), Run(f" {what}", _STYLES[status])]
    yield from lay_out(head, width, hang=4)
    for field in entry.fields:
        name, _, words = field.summary.partition(": ")
        runs = [Run("- "), Run(f"{name}: ", "strong"), Run(shorten(words, 80))]
        yield from lay_out(runs, width, indent=4, hang=2)
    if not entry.fields:
        yield from lay_out([Run(shorten(entry.quote, 60))], width, indent=4)
    for found in entry.found:
        if own := found.fields.get(found.rule):  # two deadlines of one sentence differ in it
            yield from lay_out([Run(f"{found.rule}: ", "quiet"), Run(field_words(own))], width, indent=4, hang=4)


def _markdown(found: ProvisionDiff, options: Options) -> Iterator[str]:
    yield f"## {escape(name_of(found.old))} → {escape(name_of(found.new))}"
    yield f"{escape(found.summary)}."
    if options.stat:
        return
    table = ["| Where | Rules and what | Fields or words |", "| --- | --- | --- |"]
    for entry in list_entries(found):
        what = [f"{', '.join(rules)} {said}" for rules, said, _ in entry.verdicts]
        words = [shorten(f.summary, 80) for f in entry.fields] or [" ".join(entry.quote.split())]
        table.append(table_row([entry.where], ["; ".join(what)], words))
    yield "\n".join(table)
    if unsaid := left_out(found):
        yield f"*{escape(unsaid)}.*"


def _page(found: ProvisionDiff, options: Options) -> str:
    return fill(
        "provisions",
        **describe_all(found.old, found.new),
        summary=found.summary,
        entries=() if options.stat else list_entries(found),
        left_out="" if options.stat else left_out(found),
        counts=found.counts if options.stat else {},
        words=field_words,
    )


def _to_dict(found: ProvisionDiff, options: Options) -> dict[str, Any]:
    return {name: value for name, value in found.to_dict().items() if name != "provisions" or not options.stat}


SHOWING = Showing(
    "provisions",
    ProvisionDiff,
    _lines,
    _to_dict,
    rows=lambda found, _: (change.to_dict() for change in found),
    to_table=lambda found, options: counts_of(found.counts) if options.stat else found.to_table(),
    markdown=_markdown,
    page=_page,
)
