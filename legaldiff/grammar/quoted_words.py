"""Words inside quotation marks, hidden: what another text says, or is to say, is not said by this one."""

from __future__ import annotations

from legaldiff.document import Document
from legaldiff.grammar.quotation import marks_in
from legaldiff.model import Kind

__all__ = ["hide_quotations"]


def hide_quotations(document: Document) -> str:
    """The reading text with a blank for every character inside a quotation; the marks stay, and so do all offsets.

    Each run of words is looked at alone: a quotation that it leaves open hides the rest of it. What the tree holds to
    be quoted is hidden whole.
    """
    text = document.text
    pieces: list[str] = []
    at = 0
    todo = [document.root]
    while todo:
        node = todo.pop()
        if node.kind is Kind.QUOTED_CONTENT:
            pieces += [text[at : node.start], _blank(text[node.start : node.end])]
            at = node.end
        elif node.children:
            todo.extend(reversed(node.children))
        else:
            pieces += [text[at : node.start], _hide(text, node.start, node.end)]
            at = node.end
    return "".join([*pieces, text[at:]])


def _hide(text: str, start: int, end: int) -> str:
    pieces: list[str] = []
    at, depth = start, 0
    for mark in marks_in(text, start, end):
        piece = text[at : mark.start]
        pieces += [_blank(piece) if depth else piece, text[mark.start : mark.end]]
        at, depth = mark.end, max(0, depth + mark.step)
    return "".join([*pieces, _blank(text[at:end]) if depth else text[at:end]])


def _blank(words: str) -> str:
    return "".join(c if c in "\n" else " " for c in words)
