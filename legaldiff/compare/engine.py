"""The comparison of two documents: match, then tell."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from functools import cache, cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from legaldiff.compare.changes import find_changes
from legaldiff.compare.groups import find_groups
from legaldiff.compare.matchers import MATCHERS
from legaldiff.compare.result import Change, Effect, Group, Matching, Ref
from legaldiff.compare.summary import summarise
from legaldiff.document import Document
from legaldiff.span import Span
from legaldiff.table import Table

if TYPE_CHECKING:
    from legaldiff.compare.script import Script

__all__ = ["SCHEMA_VERSION", "Diff", "diff"]

SCHEMA_VERSION = 1
"""The version of the shape of ``Diff.to_dict()``."""


@dataclass(frozen=True, eq=False)
class Diff:
    """What changed from ``old`` to ``new``. True where anything did; its length is the number of changes."""

    old: Document = field(repr=False)
    new: Document = field(repr=False)
    matching: Matching = field(repr=False)
    changes: tuple[Change, ...] = field(repr=False)
    groups: tuple[Group, ...] = field(repr=False)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __repr__(self) -> str:
        return f"<Diff: {self.summary}>"

    @cached_property
    def summary(self) -> str:
        """One line, such as ``"1 substantive change, 3 renumberings"``."""
        return summarise(self.changes)

    @cached_property
    def script(self) -> Script:
        """The edit script: enough to make ``new`` from ``old``, and the other way round."""
        from legaldiff.compare.script import make_script

        return make_script(self.matching)

    def to_table(self) -> Table:
        """A row per change, paths and kinds joined with commas, effects as ``modality: shall → may``."""
        return Table.from_rows(
            {
                "id": c.id,
                "kinds": ", ".join(c.kinds),
                "significance": c.significance,
                "old": ", ".join(r.path for r in c.old) or None,
                "new": ", ".join(r.path for r in c.new) or None,
                "effects": "; ".join(f"{e.type}: {e.old or ''} → {e.new or ''}" for e in c.effects) or None,
                "deleted": " … ".join(h.text.strip() for h in c.hunks if h.op == "delete") or None,
                "inserted": " … ".join(h.text.strip() for h in c.hunks if h.op == "insert") or None,
                "reason": c.reason,
                "by": c.by,
                "score": c.score,
            }
            for c in self.changes
        )

    def to_frame(self) -> Any:
        """The changes as a ``pandas.DataFrame``, with the columns of ``to_table``."""
        return self.to_table().to_frame()

    def _repr_html_(self) -> str:
        return self.to_table().to_html(self.summary)

    def to_dict(self) -> dict[str, Any]:
        """The diff as plain lists, dicts, strings and numbers, in the shape of the published schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "legaldiff": _own_version(),
            "old": _source(self.old),
            "new": _source(self.new),
            "summary": self.summary,
            "changes": [_change(c) for c in self.changes],
            "groups": [{"kind": g.kind, "summary": g.summary, "members": list(g.members)} for g in self.groups],
            "matching": [[self.old.path(m.old), self.new.path(m.new)] for m in self.matching],
        }


def diff(old: Document, new: Document) -> Diff:
    """Compare two documents. Deterministic, and symmetric: ``diff(new, old)`` is the mirror image."""
    matching = Matching(old, new)
    for matcher in MATCHERS.values():
        matcher.match(matching)
    changes = find_changes(matching)
    return Diff(old, new, matching, changes, find_groups(matching, changes))


@cache
def _own_version() -> str:
    return version("legaldiff")


def _source(document: Document) -> dict[str, Any]:
    digest = hashlib.sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()
    return {"file": document.file, "sha256": digest, "format": document.format, "meta": asdict(document.meta)}


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kinds": list(change.kinds),
        "significance": change.significance,
        "effects": [_effect(e) for e in change.effects],
        "old": [_ref(r) for r in change.old],
        "new": [_ref(r) for r in change.new],
        "hunks": [{"op": h.op, "text": h.text} for h in change.hunks],
        "by": change.by,
        "score": change.score,
        "reason": change.reason,
    }


def _effect(effect: Effect) -> dict[str, Any]:
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
