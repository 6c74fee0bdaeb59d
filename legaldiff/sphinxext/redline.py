"""The pieces of a redline as paragraphs of a page."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from legaldiff.lazy import lazy_re
from legaldiff.reports.redline import Piece
from legaldiff.sphinxext.nodes import law_deleted, law_inserted, make_paragraph, make_text

__all__ = ["set_pieces"]

_BREAK_RE = lazy_re(r"\s*\n\s*")


def set_pieces(pieces: Sequence[Piece]) -> list[nodes.paragraph]:
    """The redline; a line break in the words begins a paragraph, and every paragraph has marks of its own."""
    paragraphs = [make_paragraph()]
    for piece in pieces:
        for at, part in enumerate(_BREAK_RE.split(piece.text)):
            if at:
                paragraphs.append(make_paragraph())
            if part:
                paragraphs[-1] += _set_part(piece, part)
    return [p for p in paragraphs if p.children]


def _set_part(piece: Piece, part: str) -> nodes.Node:
    match piece.op:
        case "insert":
            return law_inserted("", "", make_text(part), classes=["law-inserted"])
        case "delete":
            return law_deleted("", "", make_text(part), classes=["law-deleted"])
        case "equal":
            return make_text(part)
