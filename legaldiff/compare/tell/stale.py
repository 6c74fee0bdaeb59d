"""Stale references: written as before, though what they named has another number now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.address import component
from legaldiff.compare.result import Match, Matching
from legaldiff.compare.weigh.references import find_references
from legaldiff.lazy import lazy_re
from legaldiff.model import Notice

__all__ = ["find_stale"]

_THIS_RE = lazy_re(r"[^.;:]{0,40}?\b(?:(?:of|in)\s+this\s|above\b|hereof\b|herein\b)")  # " and 3 of this order"
_MARKED_RE = lazy_re(r"\([^()\s]{1,12}\)")  # "(ii)"
_ANCHORS = (" this ", "above", "hereof", "herein")
_QUOTE = '"'  # in the path of what is quoted: its references name provisions of another text


def find_stale(matching: Matching) -> tuple[Notice, ...]:
    """A notice for each internal reference that did not follow a renumbering, in the order of the new text."""
    old, new = matching.old, matching.new
    moved = {m for m in matching if old.path(m.old) != new.path(m.new)}
    if not moved:
        return ()
    # what is not named by a designator that went or came anywhere means what it meant
    nodes = [*((m.old, old) for m in moved), *((n, new) for n in (*matching.lone_new(), *(m.new for m in moved)))]
    names = {component(node, document.text).rpartition(" ")[2] for node, document in nodes}
    marked = {name for name in names if name.startswith("(")}
    bare = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names - marked)) or r"\b\B")
    suspects = (m for m in matching if m in moved or _mentions(matching.new_profile.own(m.new), marked, bare))
    found = [notice for match in suspects for notice in _find_in(matching, match)]
    return tuple(sorted(found, key=lambda n: n.span))


def _mentions(own: str, marked: set[str], bare: re.Pattern[str]) -> bool:
    """Whether some words have one of the designators; a bare one has to be said to be of this text."""
    if "(" in own and not marked.isdisjoint(_MARKED_RE.findall(own)):
        return True
    return any(map(own.__contains__, _ANCHORS)) and bare.search(own) is not None


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
