"""The plain words of a comparison: what happened to a provision, and effects as facts."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.compare.result import Change, Effect
from legaldiff.compare.tell.outside import Stray
from legaldiff.compare.tell.summary import VERBS
from legaldiff.reports.words.phrase import arrow, shorten, turned

__all__ = ["describe_cascade", "describe_effects", "describe_kinds", "describe_paths", "describe_stray", "tell_kinds"]

_WORDS = {
    **{str(kind): verb for kind, verb in VERBS.items()},
    **dict.fromkeys(("outside", "unlisted"), "changed"),
    "metadata": "metadata changed",
    "origin": "in the first version",
    "follow": "with what holds it",
}
_BARE = frozenset({"modality", "deadline", "amount", "connective", "date"})  # "shall → may" needs no label


def describe_paths(change: Change) -> str:
    """Where: ``9(a) → 10(a)``, ``8(b) → 9(b), 9(c)``, or the one path where both are the same or one side has none."""
    return arrow(", ".join(r.path for r in change.old), ", ".join(r.path for r in change.new))


def describe_kinds(change: Change) -> str:
    """What happened: ``moved, modified``."""
    return tell_kinds(change.kinds)


def tell_kinds(kinds: Sequence[str]) -> str:
    """The kinds of a change, an offence or an event of a life in words."""
    return ", ".join(_WORDS[kind] for kind in kinds)


def describe_cascade(members: Sequence[Change]) -> str:
    """Which numbers gave way to which: ``5–9 → 6–10``."""
    ends = (members[0], members[-1]) if len(members) > 1 else members
    return f"{'–'.join(c.old[0].path for c in ends)} → {'–'.join(c.new[0].path for c in ends)}"


def describe_effects(effects: Sequence[Effect]) -> tuple[str, ...]:
    """Effects as facts, each told once: ``shall → may``, ``exception dropped: except where ...``."""
    facts: dict[str, list[str]] = {}
    for effect in effects:
        label, words = _describe_effect(effect)
        told = facts.setdefault(label, [])
        if words.lower() not in map(str.lower, told):
            told.append(words)
    bare = facts.pop("", [])
    return (*bare, *(f"{label}: {'; '.join(told)}" for label, told in facts.items()))


def describe_stray(stray: Stray) -> str:
    """What went and what came: ``99017 → 99412``, ``added: (Presidential Sig.)``."""
    return turned(*(shorten(" ".join(h.text for h in stray.hunks if h.op == op)) for op in ("delete", "insert")))


def _describe_effect(effect: Effect) -> tuple[str, str]:
    """The label, empty where the words need none, and the words."""
    old = None if effect.old is None else shorten(effect.old)
    new = None if effect.new is None else shorten(effect.new)
    if old is not None and new is not None:
        return "" if effect.type in _BARE else effect.type, f"{old} → {new}"
    return (f"{effect.type} dropped", f"{old}") if new is None else (f"{effect.type} added", f"{new}")
