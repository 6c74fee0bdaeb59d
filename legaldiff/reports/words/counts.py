"""How many changes there are, by significance and by kind."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.compare.result import KINDS, SIGNIFICANCES, Change

__all__ = ["count_changes"]


def count_changes(changes: Sequence[Change]) -> dict[str, dict[str, int]]:
    """Every significance and every kind with its number; a change of two kinds counts in both."""
    return {
        "significance": {s: sum(c.significance == s for c in changes) for s in SIGNIFICANCES},
        "kinds": {k: sum(k in c.kinds for c in changes) for k in KINDS},
    }
