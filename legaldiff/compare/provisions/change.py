"""The records of a comparison of extracts: a field that changed, what became of an extract, and all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from legaldiff.compare.comparison import Comparison
from legaldiff.compare.plain_data import own_version, write_source
from legaldiff.compare.scope import find_scope
from legaldiff.document import Document
from legaldiff.errors import RuleError
from legaldiff.rules import Extract
from legaldiff.rules.rule import extract_of
from legaldiff.shape import FLAG, PLAIN, SCORE, TEXT, WORDS, Shape, exactly, fit, items, maybe, misfit, one_of, record
from legaldiff.table import Cell, Table, Tabular, as_cell

__all__ = ["SCHEMA_VERSION", "STATUSES", "FieldChange", "ProvisionChange", "ProvisionDiff", "Status"]

SCHEMA_VERSION = 1
"""The version of the shape of ``ProvisionDiff.to_dict()``."""

Status = Literal["changed", "lost", "gained", "kept"]
STATUSES: tuple[Status, ...] = ("changed", "lost", "gained", "kept")
"""What may have become of an extract, from what wants reading most to what wants it least."""

_COLUMNS = (
    "status", "moved", "rule", "old_path", "new_path", "changes", "old_quote", "new_quote", "score", "reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose words differ: ``old`` or ``new`` is None where it came or went. ``quote`` is all other words."""

    name: str
    old: Any
    new: Any

    @property
    def summary(self) -> str:
        """The change in a few words: ``exception: dropped (except on feasts)``, ``actor: the Mayor → the Clerk``."""
        old, new = (" ".join(str(as_cell(v)).split()) for v in (self.old, self.new))
        if isinstance(self.old or self.new, bool):
            return f"{self.name}: {'no longer' if self.old else 'now'}"
        if self.new is None:
            return f"{self.name}: dropped ({old})"
        return f"{self.name}: added ({new})" if self.old is None else f"{self.name}: {old} → {new}"


@dataclass(frozen=True, slots=True)
class ProvisionChange:
    """What became of one extract. ``rule`` is the one that found it, in the new text where both have it.

    ``old`` or ``new`` is None where it was gained or lost. ``moved`` says that it stands in a provision that moved, or
    in another one than that which its old one became; a new number alone is no move. ``score`` says how alike the two
    are, from 0 to 1; ``reason`` how they were found to be one.
    """

    status: Status
    moved: bool
    rule: str
    old: Extract | None
    new: Extract | None
    fields: tuple[FieldChange, ...]
    score: float
    reason: str

    @property
    def summary(self) -> str:
        """The change in a line, such as ``"9(a) → 10(a) changed: exception: dropped (except on feast days)"``."""
        paths = dict.fromkeys(e.path for e in (self.old, self.new) if e is not None)
        said = [*(["moved"] if self.moved else []), *([] if self.moved and self.status == "kept" else [self.status])]
        facts = "; ".join(f.summary for f in self.fields)
        return f"{' → '.join(paths)} {', '.join(said)}{': ' if facts else ''}{facts}"

    def to_dict(self) -> dict[str, Any]:
        """The change as JSON."""
        told = {name: getattr(self, name) for name in self.__slots__}
        sides = {"old": self.old and self.old.to_dict(), "new": self.new and self.new.to_dict()}
        return told | sides | {"fields": [{"field": f.name, "old": f.old, "new": f.new} for f in self.fields]}


@dataclass(frozen=True, eq=False)
class ProvisionDiff(Tabular):
    """What became of every extract, in the order of the new text; what was lost stands where it stood in the old one.

    ``rules`` are the names of those that were asked. Its length is the number of extracts, kept ones too.
    """

    diff: Comparison = field(repr=False)
    rules: tuple[str, ...] = field(repr=False)
    changes: tuple[ProvisionChange, ...] = field(repr=False)

    @property
    def old(self) -> Document:
        """The old document."""
        return self.diff.old

    @property
    def new(self) -> Document:
        """The new document."""
        return self.diff.new

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[ProvisionChange]:
        return iter(self.changes)

    def __repr__(self) -> str:
        return f"<ProvisionDiff: {self.summary}>"

    def of(self, *statuses: Status) -> tuple[ProvisionChange, ...]:
        """Those of some statuses, in order."""
        return tuple(c for c in self.changes if c.status in statuses)

    def within(self, *paths: str) -> ProvisionDiff:
        """Only what stands in the provisions at some paths, or what these became; ``AddressError`` names the nearest.

        Paths are written as for ``diff --section``: ``old:9(c)`` and ``new:9(c)`` say which, ``5..7`` is a run.
        """
        scope = find_scope(self.diff, paths)
        kept = (c for c in self.changes if (c.old and c.old.node in scope.old) or (c.new and c.new.node in scope.new))
        return ProvisionDiff(self.diff, self.rules, tuple(kept))

    @property
    def counts(self) -> dict[str, int]:
        """How many extracts have each status, and how many moved."""
        numbers: dict[str, int] = {status: len(self.of(status)) for status in STATUSES}
        return {**numbers, "moved": sum(c.moved for c in self.changes)}

    @property
    def summary(self) -> str:
        """One line, such as ``"3 changed, 1 lost, 1 gained, 15 kept, 1 of them moved"``."""
        said = [f"{n:,} {status}" for status, n in self.counts.items() if n and status != "moved"]
        moved = self.counts["moved"]
        return ", ".join([*said, *([f"{moved:,} of them moved"] if moved else [])]) or "no extracts"

    def to_table(self) -> Table:
        """A row per extract: what became of it, where it stood and stands, the fields that changed, and its words."""
        rows: Iterator[dict[str, Cell]] = (
            {
                "status": c.status,
                "moved": c.moved,
                "rule": c.rule,
                "old_path": c.old.path if c.old else None,
                "new_path": c.new.path if c.new else None,
                "changes": "; ".join(f.summary for f in c.fields) or None,
                "old_quote": c.old.quote if c.old else None,
                "new_quote": c.new.quote if c.new else None,
                "score": c.score,
                "reason": c.reason,
            }
            for c in self.changes
        )
        return Table.from_rows(rows, _COLUMNS)

    def _caption(self) -> str:
        return self.summary

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data for JSON, in the shape of the published schema ``provisions``."""
        return {
            "schema_version": SCHEMA_VERSION,
            "legaldiff": own_version(),
            "old": write_source(self.old),
            "new": write_source(self.new),
            "rules": list(self.rules),
            "summary": self.summary,
            "counts": self.counts,
            "provisions": [c.to_dict() for c in self.changes],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], diff: Comparison) -> ProvisionDiff:
        """The comparison that ``to_dict`` wrote, of the same two documents; ``RuleError`` says what does not fit."""
        found = fit(_shape_of(diff), data, "provisions", "legaldiff diff --provisions --format json", RuleError)
        return cls(diff, found["rules"], found["provisions"])


def _field(field: str, old: Any, new: Any) -> FieldChange:
    return FieldChange(field, old, new)


def _shape_of(diff: Comparison) -> Shape:
    """What the comparison of the extracts of these documents looks like as plain data."""
    table = record(
        ProvisionChange,
        status=one_of(STATUSES),
        rule=TEXT,
        old=maybe(extract_of(diff.old)),
        new=maybe(extract_of(diff.new)),
        fields=items(record(_field, field=TEXT, old=PLAIN, new=PLAIN)),
        moved=FLAG,
        score=SCORE,
        reason=WORDS,
    )

    def read(value: Any) -> Any:
        made = table(value)
        if (made.old is not None, made.new is not None) != (made.status != "gained", made.status != "lost"):
            misfit(f"the extract of each text that has what is {made.status}", "another")
        return made

    return record(dict, schema_version=exactly(SCHEMA_VERSION), rules=items(TEXT), provisions=items(read))
