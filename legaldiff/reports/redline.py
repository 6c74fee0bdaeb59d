"""The redline of one change: its hunks as pieces, with long equal runs cut to some words around what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from legaldiff.compare.result import Change, Hunk, Op
from legaldiff.document import Document
from legaldiff.span import Span

__all__ = ["Piece", "redline"]

CONTEXT = 10  # words kept on either side of what changed
_WORD_RE = re.compile(r"\s*\S+\s*")


class Piece(NamedTuple):
    """A run of words that is equal, deleted or inserted."""

    op: Op
    text: str


def redline(change: Change, old: Document, new: Document, context: int = CONTEXT) -> list[Piece]:
    """The pieces to show for a change: none where no word changed (a pure move or renumbering).

    A provision that came or went is shown whole, with its designator and all that is in it, which are not in its hunks.
    """
    if change.kinds == ("insert",):
        return [Piece("insert", _whole(new, r.span)) for r in change.new]
    if change.kinds == ("delete",):
        return [Piece("delete", _whole(old, r.span)) for r in change.old]
    if all(h.op == "equal" for h in change.hunks):
        return []
    return list(_elide(change.hunks, context))


def _whole(document: Document, span: Span) -> str:
    return span.of(document.text).strip()


def _elide(hunks: Iterable[Hunk], context: int) -> Iterator[Piece]:
    kept = list(_tidy(hunks))
    for at, piece in enumerate(kept):
        head = context if at else 0
        tail = context if at < len(kept) - 1 else 0
        yield Piece("equal", _cut(piece.text, head, tail)) if piece.op == "equal" else piece


def _tidy(hunks: Iterable[Hunk]) -> Iterator[Piece]:
    """The hunks with white space outside of what changed, and a gap between what went and what came in its place."""
    equal, last = "", "equal"
    for hunk in hunks:
        words = hunk.text.strip()
        if hunk.op == "equal" or not words:
            equal += hunk.text if hunk.op != "delete" else ""
            continue
        lead, tail = hunk.text[: hunk.text.index(words[0])], hunk.text[len(hunk.text.rstrip()) :]
        equal += lead or (" " if not equal and last == "delete" else "")
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
