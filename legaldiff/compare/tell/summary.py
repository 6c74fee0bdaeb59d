"""Changes in a few words: one line for a whole diff, one sentence for a change."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.compare.redline.tokens import words
from legaldiff.compare.result import Change, ChangeKind, Ref
from legaldiff.compare.tell.facts import choose_telling, tell_facts
from legaldiff.compare.tell.outside import Stray
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind

__all__ = ["VERBS", "describe", "summarise"]

_DESIGNATOR_RE = lazy_re(r"[\d.-]*\d[a-z]?|[a-z]|[ivxlc]+|([a-z])\1{1,2}")  # "9", "1.10", "b", "iv", "aa"

VERBS: dict[ChangeKind, str] = {
    "insert": "inserted",
    "delete": "deleted",
    "modify": "modified",
    "move": "moved",
    "renumber": "renumbered",
    "split": "split",
    "merge": "merged",
}
_COUNTED = {
    "substantive": ("substantive change", "substantive changes"),
    "move": ("move", "moves"),
    "split": ("split", "splits"),
    "merge": ("merge", "merges"),
    "renumber": ("renumbering", "renumberings"),
    "reference": ("reference updated", "references updated"),
    "connective": ("connective adjusted", "connectives adjusted"),
    "heading": ("heading changed", "headings changed"),
    "signature": ("signature changed", "signatures changed"),
    "editorial": ("editorial change", "editorial changes"),
}


def summarise(changes: Sequence[Change], outside: Sequence[Stray] = ()) -> str:
    """Such as ``"1 substantive change, 3 renumberings, 2 references updated"``; ``"no changes"`` where there are none.

    A change counts under each heading that applies: one that was moved and reworded is a substantive change and a move.
    What differs outside of the provisions is told where nothing else does.
    """
    counts = dict.fromkeys(_COUNTED, 0)
    for change in changes:
        for name in _headings(change):
            counts[name] += 1
    said = [f"{n} {_COUNTED[name][n != 1]}" for name, n in counts.items() if n]
    if not said and outside:
        return f"no changes in the provisions, {count_outside(outside)}"
    return ", ".join(said) or "no changes"


def count_outside(outside: Sequence[Stray]) -> str:
    """``1 difference outside of them``."""
    return f"{len(outside):,} difference{'s' if len(outside) != 1 else ''} outside of them"


def _headings(change: Change) -> list[str]:
    found: list[str] = [k for k in change.kinds if k in _COUNTED]
    if change.significance in ("substantive", "editorial"):
        found.append(change.significance)
    elif "modify" in change.kinds:
        found.append(_consequence(change))
    return found


def _consequence(change: Change) -> str:
    """What only follows: the "and" or "or" of a list, a reference, of which designators change, or a heading.

    Or it is a signature, which orders nothing.
    """
    if [r.path for r in change.new] == [Kind.SIGNATURE.value]:
        return "signature"
    changed = [word for hunk in change.hunks if hunk.op != "equal" for word in words(hunk.text)]
    if changed and {"and", "or"}.issuperset(changed):
        return "connective"
    return "heading" if changed and not any(map(_DESIGNATOR_RE.fullmatch, changed)) else "reference"


def describe(change: Change) -> str:
    """A sentence or two on a change.

    Such as ``"Sec. 9(a): exception dropped: except on holidays; duty weakened from shall to may."`` or, where there are
    no effects to tell, ``"Sec. 9(b) (was 9(a)): renumbered. The designator changed from (a) to (b)."``
    """
    where = _name(change.new or change.old)
    was = ", ".join(r.path for r in change.old)
    if change.old and change.new and was != ", ".join(r.path for r in change.new):
        where += f" (was {was})"
    verbs = [VERBS[k] for k in change.kinds]
    said = ", ".join(verbs[:-1]) + " and " + verbs[-1] if len(verbs) > 1 else verbs[0]
    facts = tell_facts(choose_telling(change.effects, lone=not (change.old and change.new)))
    if facts:
        return f"{where}: {facts}." if change.kinds == ("modify",) else f"{where}: {said}; {facts}."
    return f"{where}: {said}. {change.reason}".rstrip()


def _name(refs: Sequence[Ref]) -> str:
    paths = ", ".join(r.path for r in refs)
    return f"Sec. {paths}" if paths[:1].isdigit() else paths[:1].upper() + paths[1:]
