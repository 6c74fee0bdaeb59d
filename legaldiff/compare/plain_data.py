"""A diff as plain data for JSON, and back again beside the two documents that it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from typing import Any

from legaldiff.collector import paused_collection
from legaldiff.compare.comparison import Comparison
from legaldiff.compare.result import Change, Effect, Group, Hunk, Matching, Ref, Split
from legaldiff.compare.tell.outside import Stray, find_strays
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.span import Span

__all__ = ["SCHEMA_VERSION", "own_version", "read_diff", "write_diff", "write_effect", "write_hunk", "write_source"]

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
    version_found = data.get("schema_version")
    if version_found != SCHEMA_VERSION:
        raise ReadError(f"not a diff of version {SCHEMA_VERSION}: its schema_version is {version_found!r}")
    try:
        for side, document in (("old", old), ("new", new)):
            if data[side]["sha256"] != _digest(document):
                raise ReadError(f"the {side} document is not the one that was compared: its SHA-256 is another")
        changes = tuple(_read_change(c, old, new) for c in data["changes"])
        groups = tuple(Group(g["kind"], g["summary"], tuple(g["members"])) for g in data["groups"])
        matching = Matching(old, new)
        ours, theirs = old.index.by_path, new.index.by_path
        for (before, after), (by, score) in zip(data["matching"], data["matched"], strict=True):
            matching.add(ours[before], theirs[after], by, score)
        _read_splits(changes, matching)
    except (KeyError, TypeError, ValueError) as error:
        raise ReadError(f"not a diff of these documents: {type(error).__name__}: {error}") from error
    return matching, changes, groups, find_strays(matching, changes)


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


def _read_change(data: Mapping[str, Any], old: Document, new: Document) -> Change:
    change = Change(
        data["id"],
        tuple(data["kinds"]),
        data["significance"],
        tuple(
            Effect(e["type"], e["old"], e["new"], _span(e["old_span"]), _span(e["new_span"]), e["reason"])
            for e in data["effects"]
        ),
        tuple(_read_ref(r, old) for r in data["old"]),
        tuple(_read_ref(r, new) for r in data["new"]),
        tuple(Hunk(h["op"], h["text"], _span(h["old"]), _span(h["new"])) for h in data["hunks"]),
        data["by"],
        data["score"],
        data["reason"],
        data["summary"],
    )
    for hunk in change.hunks:
        for span, document in ((hunk.old, old), (hunk.new, new)):
            if hunk.op != "equal" and span is not None and span.of(document.text) != hunk.text:
                raise ValueError(f"the words of a hunk of {change.id} do not stand at {list(span)}")
    return change


def _read_ref(data: Mapping[str, Any], document: Document) -> Ref:
    node = document.index.by_path[data["path"]]
    if node.span != tuple(data["span"]):
        raise ValueError(f"{data['path']} stands at {list(node.span)}, not at {data['span']}")
    return Ref(data["path"], data["eid"], node.span)


def _span(pair: Any) -> Span | None:
    if pair is None:
        return None
    start, end = pair
    return Span(int(start), int(end))


def _read_splits(changes: tuple[Change, ...], matching: Matching) -> None:
    """A split or merge is told by its change alone: one provision on one side, several on the other."""
    for change in changes:
        ours = tuple(matching.old.index.by_path[r.path] for r in change.old)
        theirs = tuple(matching.new.index.by_path[r.path] for r in change.new)
        if "split" in change.kinds:
            matching.add_split(Split(ours[0], theirs, change.by, change.score))
        elif "merge" in change.kinds:
            matching.add_merge(Split(theirs[0], ours, change.by, change.score))
