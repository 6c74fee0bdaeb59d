"""``law:diff``: what changed from one text to another, as part of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

import legaldiff
from legaldiff.compare.result import KINDS, SIGNIFICANCES
from legaldiff.document import find_in_each
from legaldiff.reports.view import Entry, View, make_view
from legaldiff.sphinxext.directive import LawDirective, Sought, Source
from legaldiff.sphinxext.nodes import law_block, make_paragraph, make_text
from legaldiff.sphinxext.redline import set_pieces
from legaldiff.sphinxext.whereabouts import Link, link_facts, link_where

__all__ = ["DiffDirective"]


class DiffDirective(LawDirective):
    """Compares two texts and lays out the changes as the readable reports do."""

    option_spec: ClassVar = {
        "old": directives.unchanged_required,
        "new": directives.unchanged_required,
        "only": directives.unchanged_required,
        "section": directives.unchanged_required,
        "encoding": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """The nodes of the comparison; nothing but a warning where a text is missing."""
        missing = [f":{side}:" for side in ("old", "new") if side not in self.options]
        if missing:
            self.complain(f"law:diff compares two files, and {' and '.join(missing)} is not given")
            return []
        old, new = self.read(self.options["old"]), self.read(self.options["new"])
        if old is None or new is None:
            return []
        whole = legaldiff.diff(old.document, new.document)
        diff = self._narrow(whole, self.options["section"]) if "section" in self.options else whole
        if diff is None:
            return []
        only = self.choose("only", (*SIGNIFICANCES, *KINDS))
        view = _set_view(make_view(diff, only), self._linker(old, new))
        return [law_block("", *view, classes=["law-diff"], indent=False)]

    def _linker(self, old: Source, new: Source) -> Link:
        """Links to where the two texts are published.

        Versions under one number are told apart by their files only: the other version may have other words there.
        """
        names = (old.name, new.name) if old.name != new.name else ("", "")

        def link(before: str | None, after: str | None) -> nodes.Node:
            sought = [Sought(new.file, names[1], after)] if after else []
            sought += [Sought(old.file, names[0], before)] if before else []
            return self.link(after or before or "", sought)

        return link

    def _narrow(self, diff: legaldiff.Diff, path: str) -> legaldiff.Diff | None:
        """The same comparison with no changes but those in a provision, on either side, and in its partner."""
        old, new = find_in_each((diff.old, diff.new), path)
        if not old and not new:
            self.complain(f"neither text has a provision {path!r}")
            return None
        if new:
            match = diff.matching.of_new(new)
            old = match.old if match else None
        elif old:
            match = diff.matching.of_old(old)
            new = match.new if match else None
        within_old, within_new = _paths(diff.old, old), _paths(diff.new, new)
        changes = [
            c
            for c in diff.changes
            if any(r.path in within_old for r in c.old) or any(r.path in within_new for r in c.new)
        ]
        return replace(diff, changes=tuple(changes))


def _paths(document: legaldiff.Document, top: legaldiff.Node | None) -> frozenset[str]:
    return frozenset(document.path(n) for n in top.walk() if n.is_provision) if top else frozenset()


def _set_view(view: View, link: Link) -> Iterator[nodes.Node]:
    compared = f"{', '.join(view.old)} → {', '.join(view.new)}"
    yield make_paragraph(make_text(compared), classes=("law-compared",))
    yield make_paragraph(nodes.strong("", "", make_text(f"{view.summary}.")), classes=("law-summary",))
    for entry in view.entries:
        yield law_block("", *_set_entry(entry, link), classes=["law-change", *_named(entry)], indent=False)
    if view.left_out:
        yield make_paragraph(nodes.emphasis("", "", make_text(f"{view.left_out}.")), classes=("law-left-out",))


def _set_entry(entry: Entry, link: Link) -> Iterator[nodes.Node]:
    """Where, what, how significant and about what in one line, then the facts, then the redline."""
    head: list[nodes.Node] = [nodes.strong("", "", *link_where(entry, link), classes=["law-where"])]
    if entry.what:
        head.append(make_text(f" {entry.what}"))
    if entry.significance and not entry.quiet:
        label = nodes.inline("", "", make_text(entry.significance), classes=["law-significance", *_named(entry)])
        head += [make_text(" · "), label]
    if entry.about:
        head.append(make_text(f" · {entry.about}"))
    yield make_paragraph(*head, classes=("law-head",))
    if entry.facts:
        items = [nodes.list_item("", make_paragraph(*fact)) for fact in link_facts(entry, link)]
        yield nodes.bullet_list("", *items, bullet="-", classes=["law-facts"])
    if entry.pieces:
        yield law_block("", *set_pieces(entry.pieces), classes=["law-redline"], indent=True)


def _named(entry: Entry) -> list[str]:
    return [f"law-{entry.significance}"] if entry.significance else []
