"""A diff: the summary first, then the changes in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from legaldiff.compare.engine import Diff
from legaldiff.reports.page.cards import lay_cards
from legaldiff.reports.page.sources import describe_all
from legaldiff.reports.page.template import fill
from legaldiff.reports.page.traces import find_bars, find_marks, weave
from legaldiff.reports.sheet import Line, Run, compared, count_lines, lay_out, redlined
from legaldiff.reports.showing import Options, Showing, counts_of
from legaldiff.reports.view import Entry, choose, count_changes, make_view
from legaldiff.reports.words.markup import block_quote, escape
from legaldiff.table import Table

__all__ = ["SHOWING"]

_CONTEXT = 40  # words on a page: most provisions are shown whole, since a page has room and is read on its own
_LISTS = ("changes", "groups", "outside", "notices", "matching", "matched")


def _lines(diff: Diff, options: Options) -> Iterator[Line]:
    view = make_view(diff, options.only, options.stat)
    told = count_lines(view.counts) if view.counts else _told(view.entries, options)
    return compared((view.old, view.new), view.summary, told, view.left_out, options.width)


def _told(entries: Iterable[Entry], options: Options) -> Iterator[Line]:
    """The entries, those that are a line each close together."""
    quiet = False
    for entry in entries:
        if not (quiet and entry.quiet):
            yield []
        quiet = entry.quiet
        yield from _entry_lines(entry, options)


def _entry_lines(entry: Entry, options: Options) -> Iterator[Line]:
    width = options.width
    if entry.quiet:
        yield from lay_out([Run(f"{entry.where} {entry.what}".strip(), "quiet")], width, hang=4)
        return
    head = [Run(entry.where, "strong"), Run(f" {entry.what}" if entry.what else "")]
    if entry.significance:
        head += [Run(" · "), Run(entry.significance, entry.significance)]
    if entry.about:
        head.append(Run(f" · {entry.about}", "quiet"))
    yield from lay_out(head, width, hang=4)
    for fact in entry.facts:
        yield from lay_out([Run("- "), Run(fact, "strong")], width, indent=4, hang=2)
    yield from lay_out(redlined(entry.pieces, marked=options.marked), width, indent=4)


def _markdown(diff: Diff, options: Options) -> Iterator[str]:
    view = make_view(diff, options.only, options.stat)
    yield f"## {escape(view.old[0])} → {escape(view.new[0])}"
    if view.old[1:] or view.new[1:]:
        yield f"{escape(', '.join(view.old[1:]))} → {escape(', '.join(view.new[1:]))}"
    yield f"{escape(view.summary)}."
    if view.counts:
        yield "\n".join(("| Changes | |", "| ---: | --- |", *(f"| {n:,} | {word} |" for word, n in view.counts)))
    for quiet, entries in groupby(view.entries, key=lambda entry: entry.quiet):
        if quiet:
            yield "\n".join(f"- {escape(f'{entry.where} {entry.what}'.strip())}" for entry in entries)
        else:
            yield from (block for entry in entries for block in _entry_blocks(entry))
    if view.left_out:
        yield f"*{escape(view.left_out)}.*"


def _entry_blocks(entry: Entry) -> Iterator[str]:
    yield f"### {escape(entry.where)}"
    yield " · ".join(escape(x) for x in (entry.what, entry.significance, entry.about) if x)
    if entry.facts:
        yield "\n".join(f"- **{escape(fact)}**" for fact in entry.facts)
    if entry.pieces:
        yield block_quote(entry.pieces)


def _page(diff: Diff, options: Options) -> str:
    view = make_view(diff, options.only, options.stat, context=_CONTEXT, gap="")
    return fill(
        "diff",
        **describe_all(diff.old, diff.new),
        view=view,
        sections=lay_cards(diff, view),
        counts=count_changes(view.changes)["significance"],
        rows=() if options.stat else weave(diff, view.changes),
        marks=find_marks(view.changes),
        bars=find_bars(diff, view.changes),
    )


def _to_dict(diff: Diff, options: Options) -> dict[str, Any]:
    """With only the changes that are asked for, or with counts in the place of all lists.

    The summary is always that of the whole.
    """
    data = diff.to_dict()
    shown = choose(diff.changes, options.only)
    if options.stat:
        return {**{k: v for k, v in data.items() if k not in _LISTS}, "counts": count_changes(shown)}
    if not options.only:
        return data
    ids = {c.id for c in shown}
    groups = [{**g, "members": [m for m in g["members"] if m in ids]} for g in data["groups"]]
    wanted = [c for c in data["changes"] if c["id"] in ids]
    return {**data, "changes": wanted, "groups": [g for g in groups if g["members"]]}


def _to_table(diff: Diff, options: Options) -> Table:
    shown = choose(diff.changes, options.only)
    return counts_of(*count_changes(shown).values()) if options.stat else replace(diff, changes=shown).to_table()


SHOWING = Showing("diff", Diff, _lines, _to_dict, to_table=_to_table, markdown=_markdown, page=_page)
