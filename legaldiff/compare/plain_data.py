"""A diff as plain data for JSON, and back again beside the two documents that it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from operator import attrgetter
from typing import Any

from legaldiff.collector import paused_collection
from legaldiff.compare.comparison import Comparison
from legaldiff.compare.effects import EFFECTS
from legaldiff.compare.result import (
    GROUPS,
    KINDS,
    SIGNIFICANCES,
    Change,
    Effect,
    Group,
    Hunk,
    Matching,
    Ref,
    Split,
)
from legaldiff.compare.tell.outside import Stray, find_strays
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.shape import DIGEST, SCORE, TEXT, WORDS, Shape, exactly, fit, items, maybe, one_of, record, row, span_in

__all__ = ["SCHEMA_VERSION", "own_version", "read_diff", "write_diff", "write_effect", "write_hunk", "write_source"]

_NONE, _ONE, _MORE = (0, 0), (1, 1), (2, 1 << 30)
_SIDES = {"insert": (_NONE, _ONE), "delete": (_ONE, _NONE), "split": (_ONE, _MORE), "merge": (_MORE, _ONE)}
"""How many provisions such a change has, from least to most, of old and of new; others have one of each."""
_SHOWN = 60  # code points of a value that an error shows
_STANDS = {"equal": (True, True), "delete": (True, False), "insert": (False, True)}
"""Whether a hunk stands in old, and in new."""

_VALUES = {kind: attrgetter(*kind.__slots__) for kind in (Change, Effect, Stray)}
"""The values of the fields of a record, in their order."""

SCHEMA_VERSION = 1
"""The version of the shape of ``Diff.to_dict()``."""


@paused_collection()
def write_diff(diff: Comparison) -> dict[str, Any]:
    """The diff in the shape of the published schema."""
    old, new = diff.old, diff.new
    old_path, new_path, matches = old.index.path, new.index.path, list(diff.matching)
    return {
        "schema_version": SCHEMA_VERSION,
        "legaldiff": own_version(),
        "old": write_source(old),
        "new": write_source(new),
        "summary": diff.summary,
        "changes": [_change(c) for c in diff.changes],
        "groups": [{"kind": g.kind, "summary": g.summary, "members": [*g.members]} for g in diff.groups],
        "outside": [_stray(s) for s in diff.outside],
        "notices": [{"code": n.code, "span": [*n.span], "message": n.message} for n in diff.notices],
        "matching": [[old_path[m.old], new_path[m.new]] for m in matches],
        "matched": [[m.by, m.score] for m in matches],
    }


def read_diff(
    data: Mapping[str, Any], old: Document, new: Document
) -> tuple[Matching, tuple[Change, ...], tuple[Group, ...], tuple[Stray, ...]]:
    """The parts of the diff that ``write_diff`` wrote; raises ``ReadError``."""
    sides = fit(_SOURCES, data, "a diff", "legaldiff diff --format json", ReadError)
    for side, document in (("old", old), ("new", new)):
        if sides[side] != _digest(document):
            raise ReadError(f"the {side} document is not the one that was compared: its SHA-256 is another")
    found = fit(_shape_of(old, new), data, "a diff", "legaldiff diff --format json", ReadError)
    changes, groups = found["changes"], found["groups"]
    try:
        _check_ids(changes, groups)
        for change in changes:
            _check_change(change, old, new)
        matching = Matching(old, new)
        for (before, after), (by, score) in zip(found["matching"], found["matched"], strict=True):
            matching.add(old.index.by_path[before], new.index.by_path[after], by, score)
        _read_splits(changes, matching)
    except ValueError as error:
        raise ReadError(f"not a diff of these documents: {error}") from error
    return matching, changes, groups, find_strays(matching, changes)


@cache
def own_version() -> str:
    """The version of legaldiff."""
    return version("legaldiff")


def _digest(document: Document) -> str:
    return hashlib.sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()


def write_source(document: Document) -> dict[str, Any]:
    """What a document is, in that shape: its file, its digest, the format it was read as, its metadata."""
    origin = {"file": document.file, "sha256": _digest(document), "format": document.format}
    return {**origin, "meta": asdict(document.meta)}


def _change(change: Change) -> dict[str, Any]:
    sides = {"old": [*map(_ref, change.old)], "new": [*map(_ref, change.new)]}
    effects, hunks = [*map(write_effect, change.effects)], [*map(write_hunk, change.hunks)]
    return _write(change) | sides | {"kinds": [*change.kinds], "effects": effects, "hunks": hunks}


def _stray(stray: Stray) -> dict[str, Any]:
    sides = {"old": stray.old and _ref(stray.old), "new": stray.new and _ref(stray.new)}
    return _write(stray) | sides | {"hunks": [*map(write_hunk, stray.hunks)]}


def _ref(ref: Ref) -> dict[str, Any]:
    return {"path": ref.path, "eid": ref.eid, "span": [*ref.span]}


def _write(record: Change | Effect | Stray) -> dict[str, Any]:
    """A record by its fields, in their order."""
    return dict(zip(record.__slots__, _VALUES[type(record)](record), strict=True))


def write_hunk(hunk: Hunk) -> dict[str, Any]:
    """A hunk in that shape."""
    op, text, old, new = hunk
    return {"op": op, "text": text, "old": old and [*old], "new": new and [*new]}


def write_effect(effect: Effect) -> dict[str, Any]:
    """An effect in that shape."""
    spans = {"old_span": effect.old_span and [*effect.old_span], "new_span": effect.new_span and [*effect.new_span]}
    return _write(effect) | spans


_SOURCE = record(lambda sha256: sha256, sha256=DIGEST)
_SOURCES = record(dict, schema_version=exactly(SCHEMA_VERSION), old=_SOURCE, new=_SOURCE)


def _shape_of(old: Document, new: Document) -> Shape:
    """What a diff of these documents looks like."""
    there, here = span_in(len(old.text)), span_in(len(new.text))
    before, after = (one_of(d.index.by_path, "the path of a provision") for d in (old, new))
    effect = record(
        Effect,
        type=one_of(EFFECTS),
        old=maybe(TEXT),
        new=maybe(TEXT),
        old_span=maybe(there),
        new_span=maybe(here),
        reason=WORDS,
    )
    change = record(
        Change,
        id=TEXT,
        kinds=items(one_of(KINDS)),
        significance=one_of(SIGNIFICANCES),
        effects=items(effect),
        old=items(record(Ref, path=before, eid=TEXT, span=there)),
        new=items(record(Ref, path=after, eid=TEXT, span=here)),
        hunks=items(record(Hunk, op=one_of(_STANDS), text=WORDS, old=maybe(there), new=maybe(here))),
        by=TEXT,
        score=SCORE,
        reason=WORDS,
        summary=WORDS,
    )
    return record(
        dict,
        changes=items(change),
        groups=items(record(Group, kind=one_of(GROUPS), summary=TEXT, members=items(TEXT))),
        matching=items(row(lambda *two: two, before, after)),
        matched=items(row(lambda *two: two, TEXT, SCORE)),
    )


def _check_ids(changes: Sequence[Change], groups: Sequence[Group]) -> None:
    ids = {change.id for change in changes}
    if len(ids) < len(changes):
        raise ValueError("two changes have one id")
    for member in (member for group in groups for member in group.members):
        if member not in ids:
            raise ValueError(f"a group has the member {member!r}, which is no change")


def _check_change(change: Change, old: Document, new: Document) -> None:
    """A change has the sides that its kinds want, and words that stand where it says."""
    sides = len(change.old), len(change.new)
    fits = _SIDES.get(next((kind for kind in change.kinds if kind in _SIDES), "modify"), (_ONE, _ONE))
    if not change.kinds or not all(least <= n <= most for n, (least, most) in zip(sides, fits, strict=True)):
        kinds = ", ".join(change.kinds) or "nothing"
        raise ValueError(f"{change.id} is {kinds}, of {sides[0]} provisions and into {sides[1]}")
    for refs, document in ((change.old, old), (change.new, new)):
        for ref in refs:
            _check_ref(ref, document)
    for op, text, *spans in change.hunks:
        if tuple(span is not None for span in spans) != _STANDS[op]:
            raise ValueError(f"a hunk of {change.id} is {op}, and says of the wrong texts where it stands")
        for span, document in zip(spans, (old, new), strict=True):
            if span is not None and span.of(document.text) != text:
                raise ValueError(f"the words of a hunk of {change.id} do not stand at {list(span)}")


def _check_ref(ref: Ref, document: Document) -> None:
    node = document.index.by_path[ref.path]
    span, eid = node.span, document.index.eid[node]
    if (span, eid) != (ref.span, ref.eid):
        said = " ".join(ref.eid.split())[:_SHOWN]
        raise ValueError(f"{ref.path} is {eid} and stands at {list(span)}, not {said} at {list(ref.span)}")


def _read_splits(changes: tuple[Change, ...], matching: Matching) -> None:
    """A split or merge is told by its change alone: one provision on one side, several on the other."""
    for change in changes:
        ours = tuple(matching.old.index.by_path[r.path] for r in change.old)
        theirs = tuple(matching.new.index.by_path[r.path] for r in change.new)
        if "split" in change.kinds:
            matching.old_profile.add_whole(Split(ours[0], theirs, change.by, change.score), matching.new_profile)
        elif "merge" in change.kinds:
            matching.new_profile.add_whole(Split(theirs[0], ours, change.by, change.score), matching.old_profile)
