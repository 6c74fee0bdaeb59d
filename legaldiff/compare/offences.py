"""Whether nothing changed outside of some provisions, proved by the words that stand outside of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from legaldiff.compare.comparison import Comparison
from legaldiff.compare.result import SIGNIFICANCES, Change, Hunk, Ref, Significance
from legaldiff.compare.scope import OUTSIDE, Scope
from legaldiff.compare.tell.facts import choose_telling, tell_facts
from legaldiff.compare.tell.outside import Part, Stray, compare, sides_of
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import Span

__all__ = ["Offence", "find_offences"]

_WHOLE = frozenset({"insert", "delete", "move", "split", "merge"})
"""Kinds that are about a provision with all that is in it."""


@dataclass(frozen=True, slots=True)
class Offence:
    """A difference that was not allowed, and where; ``kinds`` may be ``outside``, ``metadata`` or ``unlisted`` too."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    kinds: tuple[str, ...]
    significance: Significance
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The offence as plain data."""
        return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(self).items()}


def find_offences(diff: Comparison, allowed: Scope, level: Significance = SIGNIFICANCES[-1]) -> list[Offence]:
    """Everything of at least that weight that changed and is not allowed; empty proves that nothing else did.

    Changes are told in their order, then words outside of all changes, then metadata. Where there are none of these,
    the words and marks outside of what is allowed, or was told and weighs less, are compared one by one.
    """
    every: list[Change | Stray] = [*diff.changes, *diff.outside]
    told = [t for t in every if not allowed.holds(t)]
    heavy = SIGNIFICANCES[: SIGNIFICANCES.index(level) + 1]
    found = [_offence(t) for t in told if t.significance in heavy]
    if "consequential" in heavy and not allowed.outside:
        found.extend(_compare_metadata(diff))
    return found or list(_prove(diff, allowed, told))


def _offence(told: Change | Stray) -> Offence:
    old, new = (tuple(r.path for r in refs) for refs in sides_of(told))
    if isinstance(told, Stray):
        return Offence(old, new, (OUTSIDE,), told.significance, f"{told.reason} {_tell(told.hunks)}")
    facts = tell_facts(choose_telling(told.effects, lone=not (old and new)))
    return Offence(old, new, told.kinds, told.significance, f"{facts[0].upper()}{facts[1:]}." if facts else told.reason)


def _tell(hunks: tuple[Hunk, ...]) -> str:
    gone, come = (" ".join(" ".join(h.text for h in hunks if h.op == op).split()) for op in ("delete", "insert"))
    if gone and come:
        return f"“{gone}” became “{come}”."
    return f"“{gone}” went." if gone else f"“{come}” came."


def _compare_metadata(diff: Comparison) -> Iterator[Offence]:
    """What the two state about themselves; between formats, which state more or less, what both state."""
    theirs = asdict(diff.new.meta)
    for name, old in asdict(diff.old.meta).items():
        new = theirs[name]
        if old != new and (diff.old.format == diff.new.format or None not in (old, new)):
            said = f"The {name.replace('_', ' ')} was {_said(old)} and is {_said(new)}."
            yield Offence((), (), ("metadata",), "consequential", said)


def _said(value: str | None) -> str:
    return "not stated" if value is None else f"“{value}”"


def _prove(diff: Comparison, allowed: Scope, told: list[Change | Stray]) -> Iterator[Offence]:
    """Compare the words that nothing accounts for; there is a difference only where a change was not listed."""
    loose = allowed.outside or any(isinstance(t, Stray) and t.old is None for t in told)
    old = _unaccounted(diff.old, allowed.old, [(t, sides_of(t)[0]) for t in told], loose=loose)
    new = _unaccounted(diff.new, allowed.new, [(t, sides_of(t)[1]) for t in told], loose=loose)
    for _, place in compare(old, new):
        where = _home(diff.old, place[0].old), _home(diff.new, place[-1].new)
        yield Offence(*where, ("unlisted",), "substantive", f"The words differ. {_tell(place)}")


def _unaccounted(
    document: Document, allowed: frozenset[Node], told: list[tuple[Change | Stray, tuple[Ref, ...]]], *, loose: bool
) -> Part:
    """The leaves that are neither allowed nor told of; ``loose`` leaves out what is in no provision."""
    whole, own, aside = set(allowed), set[Node | None](), set[Node | None]()
    for one, refs in told:
        nodes = [document.index.by_path[ref.path] for ref in refs]
        if isinstance(one, Change) and not _WHOLE.isdisjoint(one.kinds):
            whole.update(nodes)
        elif isinstance(one, Change) and "modify" in one.kinds:
            own.update(nodes)
        aside.update(nodes)
    own.update([None] if loose else [])
    out: list[Span] = []
    todo: list[tuple[Node, Node | None]] = [(document.root, None)]
    while todo:
        node, home = todo.pop()
        if node in whole:
            continue
        home = node if node.is_provision else home
        if node.children:
            todo.extend((c, home) for c in reversed(node.children))
        elif home not in own and not (home in aside and node.kind in (Kind.NUM, Kind.TRIVIA)):
            out.append(node.span)
    return Part(document, out)


def _home(document: Document, span: Span | None) -> tuple[str, ...]:
    """The path of the innermost provision that holds a span; empty outside of all."""
    holding = [n for n in document.provisions if span and n.start <= span.start < n.end]
    return (document.path(holding[-1]),) if holding else ()
