"""A diff as plain data for JSON, and back again beside the two documents that it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from legaldiff.anchoring import find_provision
from legaldiff.collector import paused_collection
from legaldiff.compare.result import Change, ChangeKind, Effect, Group, Hunk, Matching, Ref, Split
from legaldiff.compare.strays import Stray, find_strays
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.form import Form, show
from legaldiff.model import Node
from legaldiff.span import Span

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["SCHEMA_VERSION", "own_version", "read_diff", "write_diff", "write_effect", "write_hunk", "write_source"]

Sides = tuple[tuple[int, int], tuple[int, int]]

_FORM = Form("diff", "a diff", "legaldiff diff --format json", ReadError)

_MANY = 1 << 30
_SIDES: dict[ChangeKind, Sides] = {
    "insert": ((0, 0), (1, 1)),
    "delete": ((1, 1), (0, 0)),
    "split": ((1, 1), (2, _MANY)),
    "merge": ((2, _MANY), (1, 1)),
}
_BOTH: Sides = ((1, 1), (1, 1))
"""How many provisions each side of a change has, at least and at most: by a kind of it, else one."""

SCHEMA_VERSION = 1
"""The version of the shape of ``Diff.to_dict()``."""


@paused_collection()
def write_diff(diff: Diff) -> dict[str, Any]:
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
        "groups": [{"kind": g.kind, "summary": g.summary, "members": list(g.members)} for g in diff.groups],
        "outside": [_stray(s) for s in diff.outside],
        "notices": [{"code": n.code, "span": _pair(n.span), "message": n.message} for n in diff.notices],
        "matching": [[old_path[m.old], new_path[m.new]] for m in matches],
        "matched": [[m.by, m.score] for m in matches],
    }


def read_diff(
    data: Mapping[str, Any], old: Document, new: Document
) -> tuple[Matching, tuple[Change, ...], tuple[Group, ...], tuple[Stray, ...]]:
    """The parts of the diff that ``write_diff`` wrote; raises ``ReadError``."""
    _FORM.check_version(data, SCHEMA_VERSION)
    _FORM.check(data)
    if "changes" not in data:
        raise _FORM.fault("/counts", "there are counts alone, as --stat leaves them")
    check_sources(_FORM, data, old, new)
    changes = tuple(_read_change(c, f"/changes/{n}", old, new) for n, c in enumerate(data["changes"]))
    ids = {change.id for change in changes}
    if len(ids) < len(changes):
        raise _FORM.fault("/changes", "two of them have one id")
    for n, group in enumerate(data["groups"]):
        if not ids.issuperset(group["members"]):
            raise _FORM.fault(f"/groups/{n}/members", "one of them is the id of no change")
    groups = tuple(Group(g["kind"], g["summary"], tuple(g["members"])) for g in data["groups"])
    matching = _read_matching(data, old, new)
    _read_splits(changes, matching)
    return matching, changes, groups, find_strays(matching, changes)


def check_sources(form: Form, data: Mapping[str, Any], old: Document, new: Document) -> None:
    """Refuse JSON that is about other documents than these two."""
    for side, document in (("old", old), ("new", new)):
        if data[side]["sha256"] != _digest(document):
            raise form.error(f"the {side} document is not the one that was compared: its SHA-256 is of another text")


@cache
def own_version() -> str:
    """The version of legaldiff."""
    return version("legaldiff")


def _digest(document: Document) -> str:
    return hashlib.sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()


def write_source(document: Document) -> dict[str, Any]:
    """What a document is, in that shape: its file, its digest, the format it was read as, its metadata."""
    return {
        "file": document.file,
        "sha256": _digest(document),
        "format": document.format,
        "meta": asdict(document.meta),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kinds": list(change.kinds),
        "significance": change.significance,
        "effects": [write_effect(e) for e in change.effects],
        "old": [_ref(r) for r in change.old],
        "new": [_ref(r) for r in change.new],
        "hunks": [write_hunk(h) for h in change.hunks],
        "by": change.by,
        "score": change.score,
        "reason": change.reason,
        "summary": change.summary,
    }


def _stray(stray: Stray) -> dict[str, Any]:
    return {
        "significance": stray.significance,
        "old": stray.old and _ref(stray.old),
        "new": stray.new and _ref(stray.new),
        "hunks": [write_hunk(h) for h in stray.hunks],
        "reason": stray.reason,
    }


def write_hunk(hunk: Hunk) -> dict[str, Any]:
    """A hunk in that shape."""
    op, text, old, new = hunk
    return {"op": op, "text": text, "old": old and [*old], "new": new and [*new]}


def write_effect(effect: Effect) -> dict[str, Any]:
    """An effect in that shape."""
    return {
        "type": effect.type,
        "old": effect.old,
        "new": effect.new,
        "old_span": _pair(effect.old_span),
        "new_span": _pair(effect.new_span),
        "reason": effect.reason,
    }


def _ref(ref: Ref) -> dict[str, Any]:
    return {"path": ref.path, "eid": ref.eid, "span": _pair(ref.span)}


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _read_change(data: Mapping[str, Any], place: str, old: Document, new: Document) -> Change:
    change = Change(
        data["id"],
        tuple(data["kinds"]),
        data["significance"],
        tuple(_read_effect(e, f"{place}/effects/{n}", old, new) for n, e in enumerate(data["effects"])),
        tuple(_read_ref(r, f"{place}/old/{n}", old) for n, r in enumerate(data["old"])),
        tuple(_read_ref(r, f"{place}/new/{n}", new) for n, r in enumerate(data["new"])),
        tuple(_read_hunk(h, f"{place}/hunks/{n}", old, new) for n, h in enumerate(data["hunks"])),
        data["by"],
        data["score"],
        data["reason"],
    )
    sides = next((sides for kind, sides in _SIDES.items() if kind in change.kinds), _BOTH)
    for side, refs, (least, most) in zip(("old", "new"), (change.old, change.new), sides, strict=True):
        if not least <= len(refs) <= most:
            raise _FORM.fault(f"{place}/{side}", f"{len(refs)} provisions cannot be one side of {data['kinds']}")
    for n, hunk in enumerate(change.hunks):
        for side, span, refs in (("old", hunk.old, change.old), ("new", hunk.new, change.new)):
            if span and not any(r.span.start <= span.start and span.end <= r.span.end for r in refs):
                raise _FORM.fault(f"{place}/hunks/{n}/{side}", "it stands in no provision of the change")
    return change


def _read_effect(data: Mapping[str, Any], place: str, old: Document, new: Document) -> Effect:
    """An effect has a span on each side on which it has words."""
    for side in ("old", "new"):
        if (data[side] is None) != (data[f"{side}_span"] is None):
            raise _FORM.fault(f"{place}/{side}", "there are words and no span, or a span and no words")
    before = _read_span(data["old_span"], f"{place}/old_span", old, data["old"])
    after = _read_span(data["new_span"], f"{place}/new_span", new, data["new"])
    return Effect(data["type"], data["old"], data["new"], before, after, data["reason"])


def _read_hunk(data: Mapping[str, Any], place: str, old: Document, new: Document) -> Hunk:
    """A hunk has a span on each side that has its words."""
    op, text = data["op"], data["text"]
    for side, without in (("old", "insert"), ("new", "delete")):
        if (data[side] is None) != (op == without):
            raise _FORM.fault(f"{place}/{side}", f"it is not what {op!a} has there")
    before = _read_span(data["old"], f"{place}/old", old, text)
    after = _read_span(data["new"], f"{place}/new", new, text)
    return Hunk(op, text, before, after)


def _read_span(data: Any, place: str, document: Document, words: str) -> Span | None:
    return None if data is None else _FORM.check_span(place, data, document.text, words)


def _read_ref(data: Mapping[str, Any], place: str, document: Document) -> Ref:
    node = find_provision(_FORM, place, data, document)
    if node.span != tuple(data["span"]):
        raise _FORM.fault(f"{place}/span", f"{show(data['path'])} stands at {list(node.span)}")
    return Ref(data["path"], data["eid"], node.span)


def _find(path: str, place: str, document: Document) -> Node:
    node = document.index.by_path.get(path)
    if node is None:
        raise _FORM.fault(place, f"there is no provision {show(path)} in its document")
    return node


def _read_matching(data: Mapping[str, Any], old: Document, new: Document) -> Matching:
    matching = Matching(old, new)
    if len(data["matching"]) != len(data["matched"]):
        raise _FORM.fault("/matched", "there are not as many as pairs in matching")
    for n, ((before, after), (by, score)) in enumerate(zip(data["matching"], data["matched"], strict=True)):
        ours, theirs = _find(before, f"/matching/{n}/0", old), _find(after, f"/matching/{n}/1", new)
        if matching.of_old(ours) or matching.of_new(theirs):
            raise _FORM.fault(f"/matching/{n}", "one of the two has a partner already")
        matching.add(ours, theirs, by, score)
    return matching


def _read_splits(changes: tuple[Change, ...], matching: Matching) -> None:
    """A split or merge is told by its change alone: one provision on one side, several on the other."""
    for change in changes:
        ours = tuple(matching.old.index.by_path[r.path] for r in change.old)
        theirs = tuple(matching.new.index.by_path[r.path] for r in change.new)
        if "split" in change.kinds:
            matching.add_split(Split(ours[0], theirs, change.by, change.score))
        elif "merge" in change.kinds:
            matching.add_merge(Split(theirs[0], ours, change.by, change.score))
