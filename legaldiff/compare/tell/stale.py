"""Stale references: written as before, though what they named has another number now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from legaldiff.address import component
from legaldiff.compare.result import Match, Matching
from legaldiff.compare.weigh.references import find_references, resolve
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Node, Notice

__all__ = ["find_stale"]

_THIS_RE = lazy_re(r"[^.;:]{0,40}?\b(?:(?:of|in)\s+this\s|above\b|hereof\b|herein\b)")  # " and 3 of this order"
_MARKED_RE = lazy_re(r"\([^()\s]{1,12}\)")  # "(ii)"
_ANCHORS = ("this", "above", "hereof", "herein")  # where none is, a bare designator is not one of this text
_QUOTE = '"'  # in the path of what is quoted: its references name provisions of another text


def find_stale(matching: Matching) -> tuple[Notice, ...]:
    """A notice for each internal reference that did not follow a renumbering, in the order of the new text."""
    old, new = matching.old, matching.new
    old_path, new_path = old.index.path, new.index.path
    moved = [m for m in matching if old_path[m.old] != new_path[m.new]]
    if not moved:
        return ()
    far = {_name(m.old, old) for m in moved if old.find(old_path[m.old].rpartition("/")[2]) is m.old}  # known anywhere
    near: dict[Node, set[str]] = defaultdict(set)  # in what is outermost in new: what moved, or came nearer than it was
    for match in moved:
        near[_top(new, match.new)] |= {_name(match.old, old), _name(match.new, new)}
    for node in matching.lone_new():
        near[_top(new, node)].add(_name(node, new))
    bare = [name for name in far.union(*near.values()) if not name.startswith("(")]

    def mentions(match: Match) -> bool:
        own = matching.new_profile.own(match.new)
        named = _MARKED_RE.findall(own) if "(" in own else []
        written = [name for name in bare if name in own]
        if written and any(map(own.__contains__, _ANCHORS)):
            named += written
        return bool(named) and not far.union(near.get(_top(new, match.new), ())).isdisjoint(named)

    moved.extend(filter(mentions, matching))  # "this section" is another one where it moved
    found = (notice for match in dict.fromkeys(moved) for notice in _find_in(matching, match))
    return tuple(sorted(found, key=lambda n: n.span))


def _name(node: Node, document: Document) -> str:
    """The designator as a reference ends with it: "(c)", "9", "II"."""
    return component(node, document.text).rpartition(" ")[2]


def _top(document: Document, node: Node) -> Node:
    return (document.index.ancestors(node) or [node])[-1]


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
        named = old.find(was.path)
        partner = matching.of_old(named) if named else None
        if partner and new.path(partner.new) != resolve(new, now):
            here, there = new.path(match.new), new.path(partner.new)
            message = f"{here} still refers to {written!r}, and what that named is now {there}."
            yield Notice("reference-stale", now.span, message)
