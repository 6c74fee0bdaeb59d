"""Records as plain data for JSON."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any

__all__ = ["Record", "plain"]


@dataclass(frozen=True, slots=True)
class Record:
    """What the rows of a result have in common."""

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON: its fields by name, in their order, with spans as ``[start, end]``."""
        return {field.name: plain(getattr(self, field.name)) for field in fields(self)}


def plain(value: Any) -> Any:
    """A value as plain data, at every depth: spans and other tuples are lists, records objects."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return {f.name: plain(getattr(value, f.name)) for f in fields(value)} if is_dataclass(value) else value
