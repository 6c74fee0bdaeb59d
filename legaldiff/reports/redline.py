"""The redline of one change: its hunks as pieces, with long equal runs cut to some words around what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from legaldiff.compare.result import Change, Hunk, Op
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Node

if TYPE_CHECKING:
    from legaldiff.compare.engine import Diff

__all__ = ["CONTEXT", "Piece", "Side", "make_sides", "redline"]

CONTEXT = 10  # words kept on either side of what changed
_WORD_RE = lazy_re(r"\s*\S+\s*")
_ELLIPSES_RE = lazy_re(r"…(?:\s+…)+")  # several provisions in a row that are told elsewhere


class Piece(NamedTuple):
    """A run of words that is equal, deleted or inserted."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents, and its provisions that have a partner in the other or a change of their own."""

    document: Document
    told: frozenset[Node]


def make_sides(diff: Diff) -> tuple[Side, Side]:
    """The old side and the new one."""
    old, new = diff.old.index.by_path, diff.new.index.by_path
    told_old = [m.old for m in diff.matching] + [old[r.path] for c in diff.changes for r in c.old]
    told_new = [m.new for m in diff.matching] + [new[r.path] for c in diff.changes for r in c.new]
    return Side(diff.old, frozenset(told_old)), Side(diff.new, frozenset(told_new))


def redline(change: Change, old: Side, new: Side, context: int = CONTEXT, gap: str = " ") -> list[Piece]:
    """The pieces to show for a change: none where no word changed (a pure move or renumbering).

    A provision that came or went is shown with its designator and the provisions in it, which are not in its hunks.
    ``gap`` is put between what went and what came in its place, where the texts have nothing there.
    """
    if change.kinds == ("insert",):
        return [Piece("insert", _whole(new, r.path)) for r in change.new]
    if change.kinds == ("delete",):
        return [Piece("delete", _whole(old, r.path)) for r in change.old]
    if all(h.op == "equal" for h in change.hunks):
        return []
    pieces = list(_elide(change.hunks, context, gap))
    return pieces if any(p.op != "equal" for p in pieces) else []


def _whole(side: Side, path: str) -> str:
    """The words of a provision; an ellipsis for what is in it but told elsewhere (a new one may take old ones in)."""
    top = side.document.index.by_path[path]
    parts = []
    todo = [top]
    while todo:
        node = todo.pop()
        if node is not top and node in side.told:
            parts.append("…")
        elif node.children:
            todo.extend(reversed(node.children))
        else:
            parts.append(side.document.text[node.start : node.end])
    return _ELLIPSES_RE.sub("…", "".join(parts)).strip()


def _elide(hunks: Iterable[Hunk], context: int, gap: str) -> Iterator[Piece]:
    kept = list(_tidy(hunks, gap))
    for at, piece in enumerate(kept):
        head = context if at else 0
        tail = context if at < len(kept) - 1 else 0
        yield Piece("equal", _cut(piece.text, head, tail)) if piece.op == "equal" else piece


def _tidy(hunks: Iterable[Hunk], gap: str) -> Iterator[Piece]:
    """The hunks with white space outside of what changed, and a gap between what went and what came in its place."""
    equal, last = "", "equal"
    for hunk in hunks:
        words = hunk.text.strip()
        if hunk.op == "equal":
            equal += hunk.text
            continue
        if not words:  # a change of white space: the new one is shown, or the old one where there is none
            equal = equal.rstrip() + hunk.text
            continue
        lead, tail = hunk.text[: hunk.text.index(words[0])], hunk.text[len(hunk.text.rstrip()) :]
        equal += lead or (gap if not equal and last == "delete" else "")
        if equal:
            yield Piece("equal", equal)
        yield Piece(hunk.op, words)
        equal, last = tail, hunk.op
    if equal:
        yield Piece("equal", equal)


def _cut(text: str, head: int, tail: int) -> str:
    """The first ``head`` and last ``tail`` words with an ellipsis between them; the whole where little would be cut."""
    words = _WORD_RE.findall(text)
    if len(words) <= head + tail + 4:
        return text
    first = "".join(words[:head]).rstrip()
    last = "".join(words[len(words) - tail :]).lstrip()
    return f"{first}{' ' if first else ''}…{' ' if last else ''}{last}"
