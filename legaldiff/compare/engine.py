"""The comparison of two documents: match, then tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from legaldiff.collector import paused_collection
from legaldiff.compare.comparison import Comparison
from legaldiff.compare.matchers import MATCHERS
from legaldiff.compare.plain_data import SCHEMA_VERSION, read_diff, write_diff
from legaldiff.compare.result import Effect, Matching
from legaldiff.compare.tell.changes import find_changes
from legaldiff.compare.tell.groups import find_groups
from legaldiff.compare.tell.outside import find_strays
from legaldiff.document import Document
from legaldiff.table import Table, Tabular

if TYPE_CHECKING:
    from legaldiff.compare.provisions import ProvisionDiff, Rules
    from legaldiff.compare.script.script import Script

__all__ = ["SCHEMA_VERSION", "Diff", "diff", "tell_effect"]


_COLUMNS = (
    "id", "kinds", "significance", "old", "new", "effects", "deleted", "inserted", "reason", "by", "score",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Diff(Comparison, Tabular):
    """What changed from ``old`` to ``new``. True where anything did; its length is the number of changes."""

    def __bool__(self) -> bool:
        return bool(self.changes or self.outside)

    def __len__(self) -> int:
        return len(self.changes)

    def __repr__(self) -> str:
        return f"<Diff: {self.summary}>"

    @cached_property
    def script(self) -> Script:
        """The edit script: enough to make ``new`` from ``old``, and the other way round."""
        from legaldiff.compare.script.script import make_script

        return make_script(self.matching)

    def provisions(self, rules: Rules | None = None) -> ProvisionDiff:
        """What became of each provision that these rules find, or all: kept, lost, gained, or which fields changed."""
        from legaldiff.compare.provisions import compare_provisions

        return compare_provisions(self, rules)

    def to_table(self) -> Table:
        """A row per change, paths and kinds joined with commas, effects as ``modality: shall → may``."""
        rows = (
            {
                "id": c.id,
                "kinds": ", ".join(c.kinds),
                "significance": c.significance,
                "old": ", ".join(r.path for r in c.old) or None,
                "new": ", ".join(r.path for r in c.new) or None,
                "effects": "; ".join(map(tell_effect, c.effects)) or None,
                "deleted": " … ".join(h.text.strip() for h in c.hunks if h.op == "delete") or None,
                "inserted": " … ".join(h.text.strip() for h in c.hunks if h.op == "insert") or None,
                "reason": c.reason,
                "by": c.by,
                "score": c.score,
            }
            for c in self.changes
        )
        return Table.from_rows(rows, _COLUMNS)

    def _caption(self) -> str:
        return self.summary

    def to_dict(self) -> dict[str, Any]:
        """The diff as plain lists, dicts, strings and numbers, in the shape of the published schema."""
        return write_diff(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], old: Document, new: Document) -> Diff:
        """The diff that ``to_dict`` wrote, of the same two documents; ``ReadError`` says what does not fit."""
        return cls(old, new, *read_diff(data, old, new))


def tell_effect(effect: Effect) -> str:
    """An effect in a cell: ``modality: shall → may``, ``exception dropped: except on holidays``."""
    if effect.old is None or effect.new is None:
        return f"{effect.type} {'added' if effect.old is None else 'dropped'}: {effect.old or effect.new}"
    return f"{effect.type}: {effect.old} → {effect.new}"


@paused_collection()
def diff(old: Document, new: Document) -> Diff:
    """Compare two documents. Deterministic, and symmetric: ``diff(new, old)`` is the mirror image."""
    if not (isinstance(old, Document) and isinstance(new, Document)):
        raise TypeError("diff compares two documents: read(text) makes one of a text, read_file(path) of a file")
    matching = Matching(old, new)
    for matcher in MATCHERS.values():
        matcher.match(matching)
    changes = find_changes(matching)
    return Diff(old, new, matching, changes, find_groups(matching, changes), find_strays(matching, changes))
