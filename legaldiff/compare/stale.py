"""Stale references: written as before, though what they named has another number now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.references import find_references, resolve
from legaldiff.compare.result import Match, Matching
from legaldiff.model import Notice

__all__ = ["find_stale"]

_THIS_RE = re.compile(r"[^.;:]{0,40}?\b(?:(?:of|in)\s+this\s|above\b|hereof\b|herein\b)")  # " and 3 of this order"
_QUOTE = '"'  # in the path of what is quoted: its references name provisions of another text


def find_stale(matching: Matching) -> tuple[Notice, ...]:
    """A notice for each internal reference that did not follow a renumbering, in the order of the new text."""
    moved = any(matching.old.path(m.old) != matching.new.path(m.new) for m in matching)
    if not moved:
        return ()
    found = [notice for match in matching for notice in _find_in(matching, match)]
    return tuple(sorted(found, key=lambda n: n.span))


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
