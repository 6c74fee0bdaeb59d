"""Stale references: written as before, though what they named has another number now."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from legaldiff.address import component
from legaldiff.compare.result import Match, Matching
from legaldiff.compare.weigh.references import find_references
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Node, Notice

__all__ = ["find_stale"]

_THIS_RE = lazy_re(r"[^.;:]{0,40}?\b(?:(?:of|in)\s+this\s|above\b|hereof\b|herein\b)")  # " and 3 of this order"
_MARKED_RE = lazy_re(r"\([0-9A-Za-z]{1,6}\)")  # "(ii)"
_BARE_RE = lazy_re(r"\b\w[\w.-]*\b")  # "9", "1-101", "II"
_ANCHORS = ("this", "above", "hereof", "herein")
_NEAR = 60  # code points before such a word in which a designator may stand that it makes one of this text
_OTHER_RE = lazy_re(  # " of the Harbor Act"
    r"(?:\s?\([0-9A-Za-z]{1,6}\))*,?\s+of\s+(?!this\b|(?:sub)?(?:sec|para|clause|part)|article|title|chapter|item)",
    re.IGNORECASE,
)
_UNIT_RE = lazy_re(
    r".*(?:section|sec\.|paragraph|clause|part|article|title|chapter|item|§)s?", re.IGNORECASE | re.DOTALL
)
_JOINTS = frozenset({"and", "or", "and/or", "through", "to", "of"})
_CHAIN = 80  # code points from the unit word to a designator, at most: "paragraphs (1), (2), (3), (4), (5) and (6)"
_QUOTE = '"'  # in the path of what is quoted: its references name provisions of another text


def find_stale(matching: Matching) -> tuple[Notice, ...]:
    """A notice for each internal reference that did not follow a renumbering, in the order of the new text."""
    old_path, new_path = matching.old.index.path, matching.new.index.path
    moved = [m for m in matching if old_path[m.old] != new_path[m.new]]
    if not moved:
        return ()
    suspects = {m.new: m for m in moved}  # "this section" is another one there
    if len(moved) > len(matching) / 2:
        suspects = {m.new: m for m in matching}
    else:
        suspects.update((m.new, m) for n in _mentioning(matching, moved) if (m := matching.of_new(n)))
    found = [notice for match in suspects.values() for notice in _find_in(matching, match)]
    return tuple(sorted(found, key=lambda n: n.span))


def _mentioning(matching: Matching, moved: Sequence[Match]) -> Iterator[Node]:
    """The provisions of new that may mean something else by a designator now, each for every mention.

    That is one of those that moved, or one that came nearer than what a bare "paragraph (2)" meant before.
    """
    old, new = matching.old, matching.new
    far = {_name(m.old, old) for m in moved if _is_known_anywhere(old, m.old)}
    near = {(_name(m.old, old), _top(new, m.new)) for m in moved}
    near.update((_name(n, new), _top(new, n)) for n in (*matching.lone_new(), *(m.new for m in moved)))
    names = far.union(name for name, _ in near)
    parent, starts = new.index.parent, [n.start for n in new.provisions]
    for name, at in _find_names(new.text, names):
        node: Node | None = new.provisions[max(0, bisect_right(starts, at) - 1)]
        while node and node.end <= at:
            node = parent.get(node)
        if node and (name in far or (name, _top(new, node)) in near) and _is_named(new.text[node.start : at]):
            yield node


def _find_names(text: str, names: set[str]) -> Iterator[tuple[str, int]]:
    """Where the designators stand in a text, but for labels, and for what is plainly of another text."""
    for hit in _MARKED_RE.finditer(text):
        if hit[0] in names and text[hit.start() - 1] != "\n" and not _OTHER_RE.match(text, hit.end()):
            yield hit[0], hit.start()
    bare = [name for name in names if not name.startswith("(")]
    for anchor in _ANCHORS if bare else ():
        found = text.find(anchor)
        while found >= 0:
            start = max(0, found - _NEAR)
            hits = _BARE_RE.finditer(text, start, found) if any(map(text[start:found].__contains__, bare)) else ()
            for hit in hits:
                if hit[0] in names and _THIS_RE.match(text, hit.end()):
                    yield hit[0], hit.start()
            found = text.find(anchor, found + 1)


def _is_known_anywhere(document: Document, node: Node) -> bool:
    """Whether a reference that stands in another part of the text can name a provision."""
    return document.find(document.path(node).rpartition("/")[2]) is node


def _name(node: Node, document: Document) -> str:
    """The designator as a reference ends with it: "(c)", "9", "II"."""
    return component(node, document.text).rpartition(" ")[2]


def _top(document: Document, node: Node) -> Node:
    return (document.index.ancestors(node) or [node])[-1]


def _is_named(before: str) -> bool:
    """Whether a designator is one of a chain that a unit word begins, given the words before it."""
    unit = _UNIT_RE.match(before, max(0, len(before) - _CHAIN))
    return unit is not None and all(
        word in _JOINTS or not word[:2].islower() for word in before[unit.end() :].replace(",", " ").split()
    )


def _find_in(matching: Matching, match: Match) -> Iterator[Notice]:
    """Those of one provision, if it refers as often as before."""
    old, new = matching.old, matching.new
    if _QUOTE in new.path(match.new):
        return
    theirs = find_references(new, match.new, new.own_spans(match.new))
    ours = find_references(old, match.old, old.own_spans(match.old)) if theirs else []
    if len(ours) != len(theirs):
        return
    for was, now in zip(ours, theirs, strict=True):
        written = now.span.of(new.text)
        if was.span.of(old.text) != written or not ("(" in written or _THIS_RE.match(new.text, now.span.end)):
            continue  # a bare "section 4" is as often that of a constitution
        for was_path, now_path in zip(was.paths, now.paths, strict=False):
            named = old.index.by_path.get(was_path)
            partner = matching.of_old(named) if named else None
            if partner and new.path(partner.new) != now_path:
                here, there = new.path(match.new), new.path(partner.new)
                message = f"{here} still refers to {written!r}, and what that named is now {there}."
                yield Notice("reference-stale", now.span, message)
