"""Words inside quotation marks, hidden: what another text says, or is to say, is not said by this one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from legaldiff.document import Document
from legaldiff.model import Kind
from legaldiff.per_document import once_per_document
from legaldiff.sentences.statement import Statement, find_statements, hide_parentheses
from legaldiff.structure.quotation import find_marks, read_marks

__all__ = ["find_own_statements", "hide_quotations"]

_HIDDEN = "·"
"""Neither a word nor white space: long gaps make patterns slow."""
_NOTHING = f'{_HIDDEN}“”"` \n'


@once_per_document
def find_own_statements(document: Document) -> tuple[Statement, ...]:
    """The statements that are the document's own, those of its preamble too, with their quotations hidden.

    What stands in quotations whole is left out. They are found once for a document.
    """
    hidden = hide_quotations(document)
    if hidden == document.text:
        return find_statements(document, with_preamble=True)
    made: dict[Statement, Statement] = {}
    for stated in find_statements(document, with_preamble=True):
        words = hidden[stated.start : stated.end]
        if words.strip(_NOTHING):
            lead = stated.lead and made.get(stated.lead, stated.lead)
            if words != stated.raw or lead is not stated.lead:
                made[stated] = replace(stated, text=hide_parentheses(words) if stated.text else "", lead=lead)
            else:
                made[stated] = stated
    return tuple(made.values())


@once_per_document
def hide_quotations(document: Document) -> str:
    """The reading text with a dot for every character inside a quotation; the marks stay, and so do all offsets.

    Each run of words is looked at alone: a quotation that it leaves open hides the rest of it. What the tree holds to
    be quoted is hidden whole.
    """
    text = document.text
    marks = sorted(find_marks(text, 0, len(text)))
    pieces: list[str] = []
    at = 0
    todo = [document.root]
    while todo:
        node = todo.pop()
        if node.kind is Kind.QUOTED_CONTENT:
            pieces += [text[at : node.start], _HIDDEN * (node.end - node.start)]
            at = node.end
        elif node.children:
            todo.extend(reversed(node.children))
        elif within := marks[bisect_left(marks, node.start) : bisect_left(marks, node.end)]:
            pieces += [text[at : node.start], _hide(text, node.start, node.end, within)]
            at = node.end
    return "".join([*pieces, text[at:]])


def _hide(text: str, start: int, end: int, marks: list[int]) -> str:
    pieces: list[str] = []
    at, depth = start, 0
    for mark in read_marks(text, start, end, marks):
        piece = text[at : mark.start]
        pieces += [_HIDDEN * len(piece) if depth else piece, text[mark.start : mark.end]]
        at, depth = mark.end, max(0, depth + mark.step)
    return "".join([*pieces, _HIDDEN * (end - at) if depth else text[at:end]])
