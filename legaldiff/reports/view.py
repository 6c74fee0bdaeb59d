"""A diff as a reader is told of it: the entries that the readable reports lay out, each in its own way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from legaldiff.compare.engine import Diff
from legaldiff.compare.result import KINDS, SIGNIFICANCES, Change, Group, Significance
from legaldiff.compare.tell.facts import choose_telling
from legaldiff.document import Document
from legaldiff.reports.redline import CONTEXT, Piece, Side, make_sides, redline
from legaldiff.reports.words.naming import describe_document
from legaldiff.reports.words.phrase import plural, shorten
from legaldiff.reports.words.wording import (
    describe_cascade,
    describe_effects,
    describe_kinds,
    describe_paths,
    describe_stray,
)

__all__ = ["Entry", "View", "choose", "count_changes", "make_view"]

_FIRST = 3
"""Differences outside of the provisions that are told."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, or one group of changes that is one to a reader.

    ``quiet`` entries are a line each: nothing in them is more than a consequence of something else. ``changes`` are
    what the entry is about: all members of ``group``, where it is one, even those that have an entry of their own too.
    """

    where: str
    what: str
    significance: Significance | None
    about: str
    facts: tuple[str, ...]
    pieces: tuple[Piece, ...]
    quiet: bool
    changes: tuple[Change, ...]
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What a readable report says: what was compared, one sentence, and the counts or the entries."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    summary: str
    counts: tuple[tuple[str, int], ...]
    entries: tuple[Entry, ...]
    left_out: str
    changes: tuple[Change, ...]
    """Those that were chosen, one by one."""


def make_view(
    diff: Diff, only: Collection[str] = (), stat: bool = False, *, context: int = CONTEXT, gap: str = " "
) -> View:
    """Choose and word what is to be shown; ``only`` names significances and kinds, and ``stat`` leaves the counts.

    ``context`` and ``gap`` are those of the redlines.
    """
    shown = choose(diff.changes, only)
    hidden = len(diff.changes) - len(shown)
    unsaid = [f"{plural(hidden, 'other change')} not shown"] if hidden else []
    unsaid += [_describe_outside(diff)] if diff.outside else []
    left_out = "" if stat else "; ".join(unsaid)
    entries = () if stat else tuple(_entries(diff, shown, context, gap))
    tables = count_changes(shown).values() if stat else ()
    counts = tuple((word, n) for table in tables for word, n in table.items() if n)
    return View(
        describe_document(diff.old), describe_document(diff.new), diff.summary, counts, entries, left_out, shown
    )


def choose(changes: Iterable[Change], only: Collection[str]) -> tuple[Change, ...]:
    """The changes of any of these significances or kinds, in order; all of them where none is named."""
    return tuple(c for c in changes if not only or c.significance in only or not set(c.kinds).isdisjoint(only))


def count_changes(changes: Sequence[Change]) -> dict[str, dict[str, int]]:
    """Every significance and every kind with its number; a change of two kinds counts in both."""
    return {
        "significance": {s: sum(c.significance == s for c in changes) for s in SIGNIFICANCES},
        "kinds": {k: sum(k in c.kinds for c in changes) for k in KINDS},
    }


def _describe_outside(diff: Diff) -> str:
    """How many words differ outside of all changes, and the first of them where there is no change."""
    count = f"{plural(len(diff.outside), 'difference')} outside of the provisions"
    if diff.changes:
        return count
    told = "; ".join(describe_stray(stray) for stray in diff.outside[:_FIRST])
    return f"{count}: {told}{'; …' if len(diff.outside) > _FIRST else ''}"


def _entries(diff: Diff, shown: Sequence[Change], context: int, gap: str) -> Iterator[Entry]:
    """The changes in order; a group stands where its first member would, and takes in those that say no more."""
    sides = make_sides(diff)
    by_id = {c.id: c for c in shown}
    first: dict[str, list[Group]] = {}
    covered: set[str] = set()
    for group in diff.groups:
        members = [by_id[m] for m in group.members if m in by_id]
        plain = [c.id for c in members if _says_no_more(c, group)]
        if plain or (members and group.kind == "replacement"):
            first.setdefault(members[0].id, []).append(group)
            covered.update(plain)
    for change in shown:
        for group in first.get(change.id, ()):
            yield _group_entry(group, [by_id[m] for m in group.members if m in by_id])
        if change.id not in covered:
            yield _entry(change, *sides, context, gap)


def _says_no_more(change: Change, group: Group) -> bool:
    """Whether all of a change is told by its group: only a new number, or only the one replacement."""
    if group.kind == "cascade":
        return change.kinds == ("renumber",)
    altered = {(h.op, h.text.strip()) for h in change.hunks if h.op != "equal"}
    return change.kinds == ("modify",) and len(altered) <= 2


def _group_entry(group: Group, members: list[Change]) -> Entry:
    if group.kind == "cascade":
        where = describe_cascade(members)
        return Entry(where, "renumbered", "consequential", "", (), (), True, tuple(members), group)
    places = shorten(", ".join(describe_paths(c) for c in members), 40)
    significance = min((c.significance for c in members), key=SIGNIFICANCES.index)
    return Entry(group.summary, "", significance, "", (places,), (), False, tuple(members), group)


def _entry(change: Change, old: Side, new: Side, context: int, gap: str) -> Entry:
    pieces = tuple(redline(change, old, new, context, gap))
    lone = change.kinds in (("insert",), ("delete",))
    facts = describe_effects(choose_telling(change.effects, lone=lone))
    quiet = not pieces and not facts and change.significance in ("consequential", "editorial")
    about = "" if quiet else _about(change, old.document, new.document)
    where, what = describe_paths(change), describe_kinds(change)
    return Entry(where, what, change.significance, about, facts, pieces, quiet, (change,))


def _about(change: Change, old: Document, new: Document) -> str:
    """The heading over the provision, its own or that of the nearest one that holds it, for orientation."""
    document, refs = (new, change.new) if change.new else (old, change.old)
    node = document.index.by_path.get(refs[0].path)
    if node is None:
        return ""
    headings = (document.heading(n) for n in (node, *document.index.ancestors(node)))
    return shorten(next((h for h in headings if h), ""), 12)
