"""``law:diff``: what changed from one text to another, as part of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

import legaldiff
from legaldiff.compare.result import KINDS, SIGNIFICANCES, Change
from legaldiff.compare.scope import narrow
from legaldiff.lazy import lazy_re
from legaldiff.reports.redline import Piece
from legaldiff.reports.view import Entry, View, make_view
from legaldiff.sphinxext.directive import LawDirective, Sought, Source
from legaldiff.sphinxext.nodes import law_block, law_deleted, law_inserted, make_paragraph, make_text

__all__ = ["DiffDirective"]

Link = Callable[[str | None, str | None], nodes.Node]
"""Makes a link of the path of a provision in the old text, in the new one, or in both where they are the same."""

_Sides = tuple[str | None, str | None]
_SEPARATORS = ("", ", ", " → ", "–")  # what stands between the paths: "8(b) → 9(b), 9(c)", "5–9 → 6–10"
_BREAK_RE = lazy_re(r"\s*\n\s*")
_MARKS = {"insert": (law_inserted, "law-inserted"), "delete": (law_deleted, "law-deleted")}


class DiffDirective(LawDirective):
    """Compares two texts and lays out the changes as the readable reports do."""

    option_spec: ClassVar = dict.fromkeys(("old", "new", "only", "section", "encoding"), directives.unchanged_required)

    def run(self) -> list[nodes.Node]:
        """The nodes of the comparison; nothing but a warning where a text is missing."""
        missing = [f":{side}:" for side in ("old", "new") if side not in self.options]
        if missing:
            self.complain(f"law:diff compares two files, and {' and '.join(missing)} is not given")
            return []
        old, new = self.read(self.options["old"]), self.read(self.options["new"])
        if old is None or new is None:
            return []
        try:
            sections = [self.options["section"]] if "section" in self.options else []
            diff = narrow(legaldiff.diff(old.document, new.document), sections)
        except legaldiff.AddressError as error:
            self.complain(str(error))
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


def _set_view(view: View, link: Link) -> Iterator[nodes.Node]:
    yield make_paragraph(f"{', '.join(view.old)} → {', '.join(view.new)}", classes=("law-compared",))
    yield make_paragraph(nodes.strong("", "", make_text(f"{view.summary}.")), classes=("law-summary",))
    for entry in view.entries:
        yield law_block("", *_set_entry(entry, link), classes=["law-change", *_named(entry)], indent=False)
    if view.left_out:
        yield make_paragraph(nodes.emphasis("", "", make_text(f"{view.left_out}.")), classes=("law-left-out",))


def _set_entry(entry: Entry, link: Link) -> Iterator[nodes.Node]:
    """Where, what, how significant and about what in one line, then the facts, then the redline."""
    head: list[nodes.Node | str] = [nodes.strong("", "", *_link_where(entry, link), classes=["law-where"])]
    if entry.what:
        head.append(f" {entry.what}")
    if entry.significance and not entry.quiet:
        label = nodes.inline("", "", make_text(entry.significance), classes=["law-significance", *_named(entry)])
        head += [" · ", label]
    if entry.about:
        head.append(f" · {entry.about}")
    yield make_paragraph(*head, classes=("law-head",))
    if entry.facts:
        members = [pair for change in entry.changes for pair in _paths_of(change)] if entry.group else []
        items = [nodes.list_item("", make_paragraph(*_link_words(fact, members, link))) for fact in entry.facts]
        yield nodes.bullet_list("", *items, bullet="-", classes=["law-facts"])
    if entry.pieces:
        yield law_block("", *_set_pieces(entry.pieces), classes=["law-redline"], indent=True)


def _named(entry: Entry) -> list[str]:
    return [f"law-{entry.significance}"] if entry.significance else []


def _link_where(entry: Entry, link: Link) -> Iterator[nodes.Node]:
    """The place of an entry; of a cascade, whose ends are named, the ends are linked."""
    if entry.group is None:
        told = _paths_of(entry.changes[0])
    else:
        ends = entry.changes[:: max(1, len(entry.changes) - 1)]
        told = [(c.old[0].path, None) for c in ends if c.old] + [(None, c.new[0].path) for c in ends if c.new]
    return _link_words(entry.where, told, link)


def _paths_of(change: Change) -> list[_Sides]:
    """The paths of a change in the order in which they are told: once where both sides have the same."""
    old, new = ([ref.path for ref in refs] for refs in (change.old, change.new))
    if old == new:
        return [(path, path) for path in old]
    return [*((path, None) for path in old), *((None, path) for path in new)]


def _link_words(words: str, told: Iterable[_Sides], link: Link) -> Iterator[nodes.Node]:
    """The words with links for the paths that they begin with; what is not told so, or was cut short, stays words."""
    at = 0
    for old, new in told:
        path = old or new or ""
        gap = next((gap for gap in _SEPARATORS if words.startswith(gap + path, at)), None)
        if gap is None:
            break
        if gap:
            yield make_text(gap)
        yield link(old, new)
        at += len(gap) + len(path)
    if words[at:]:
        yield make_text(words[at:])


def _set_pieces(pieces: Iterable[Piece]) -> list[nodes.paragraph]:
    """The redline; a line break in the words begins a paragraph, and every paragraph has marks of its own."""
    paragraphs = [make_paragraph()]
    for piece in pieces:
        for at, part in enumerate(_BREAK_RE.split(piece.text)):
            if at:
                paragraphs.append(make_paragraph())
            if part and piece.op in _MARKS:
                mark, name = _MARKS[piece.op]
                paragraphs[-1] += mark("", "", make_text(part), classes=[name])
            elif part:
                paragraphs[-1] += make_text(part)
    return [p for p in paragraphs if p.children]
