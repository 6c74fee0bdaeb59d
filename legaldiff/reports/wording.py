"""The plain words of a comparison: what happened to a provision, and effects as facts."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.compare.result import Change, ChangeKind, Effect, Ref

__all__ = ["describe_cascade", "describe_effect", "describe_kinds", "describe_paths", "plural", "shorten"]

_BARE = frozenset({"modality", "deadline", "amount", "connective", "date"})  # "shall → may" needs no label
_DONE: dict[ChangeKind, str] = {
    "insert": "inserted",
    "delete": "deleted",
    "modify": "modified",
    "move": "moved",
    "renumber": "renumbered",
    "split": "split",
    "merge": "merged",
}


def plural(count: int, one: str, many: str = "") -> str:
    """``1 change``, ``2 changes``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shorten(text: str, words: int = 30) -> str:
    """The text on one line, cut after so many words."""
    parts = text.split(None, words)
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def describe_paths(change: Change) -> str:
    """Where: ``9(a) → 10(a)``, ``8(b) → 9(b), 9(c)``, or the one path where both are the same or one side has none."""
    old, new = _paths(change.old), _paths(change.new)
    return old if old == new or not new else f"{old} → {new}" if old else new


def describe_kinds(change: Change) -> str:
    """What happened: ``moved, modified``."""
    return ", ".join(_DONE[k] for k in change.kinds)


def describe_cascade(members: Sequence[Change]) -> str:
    """Which numbers gave way to which: ``5–9 → 6–10``."""
    ends = (members[0], members[-1]) if len(members) > 1 else members
    return f"{'–'.join(c.old[0].path for c in ends)} → {'–'.join(c.new[0].path for c in ends)}"


def describe_effect(effect: Effect) -> str:
    """An effect as a fact: ``shall → may``, ``exception dropped: except where ...``."""
    old = None if effect.old is None else shorten(effect.old)
    new = None if effect.new is None else shorten(effect.new)
    if old is not None and new is not None:
        return f"{old} → {new}" if effect.type in _BARE else f"{effect.type}: {old} → {new}"
    return f"{effect.type} dropped: {old}" if new is None else f"{effect.type} added: {new}"


def _paths(refs: Sequence[Ref]) -> str:
    return ", ".join(r.path for r in refs)
