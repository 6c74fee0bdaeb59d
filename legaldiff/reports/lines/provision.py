"""A comparison of extracts in lines to read: what changed, went and came, field by field; what was kept is counted."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.provisions import ProvisionDiff, Status
from legaldiff.reports.lines.extract import field_words
from legaldiff.reports.provision_entries import ProvisionEntry, left_out, list_entries
from legaldiff.reports.sheet import Line, Run, Style, lay_out
from legaldiff.reports.view import describe_document
from legaldiff.reports.words.phrase import shorten

__all__ = ["provision_lines"]

_STYLES: dict[Status, Style] = {
    "changed": "substantive",
    "lost": "deleted",
    "gained": "inserted",
    "kept": "consequential",
}


def provision_lines(found: ProvisionDiff, width: int, *, stat: bool) -> Iterator[Line]:
    """The two texts, the counts, and an entry for each sentence not as it was; with ``stat`` the counts only."""
    for side, document in (("old", found.old), ("new", found.new)):
        name, *said = describe_document(document)
        yield from lay_out([Run(f"{side}: "), Run(name, "strong"), *(Run(f" · {s}") for s in said)], width, hang=5)
    yield from lay_out([Run(found.summary)], width)
    if stat:
        yield []
        yield from ([Run(f"{n:6,}  {word}")] for word, n in found.counts.items() if n)
        return
    for entry in list_entries(found):
        yield []
        yield from _lines(entry, width)
    if words := left_out(found):
        yield []
        yield from lay_out([Run(f"({words})", "quiet")], width)


def _lines(entry: ProvisionEntry, width: int) -> Iterator[Line]:
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
