"""A text in passages: paragraphs that each belong to one provision, so that every provision has a place to jump to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from legaldiff.document import Document
from legaldiff.model import Kind, Node

__all__ = ["DEEPEST", "Passage", "find_passages"]

DEEPEST = 8  # levels; deeper ones (hostile texts only) are not indented further
_OPENING = ("“", "‘", '"', "``")
_STYLES = {Kind.NUM: "num", Kind.HEADING: "heading", Kind.TRIVIA: "trivia", Kind.TABLE: "table"}


@dataclass(slots=True)
class Passage:
    """A paragraph of a provision, or of the text outside of them (``node`` None, empty ``path`` and ``eid``).

    ``eid`` is set on the first passage of a provision only; ``parts`` are ``(style, text)``.
    """

    node: Node | None
    path: str = ""
    eid: str = ""
    depth: int = 0
    parts: list[tuple[str, str]] = field(default_factory=list)


def find_passages(document: Document, within: Node | None = None) -> Iterator[Passage]:
    """The passages in document order; every provision has at least one, even when it has no words of its own."""
    passage = Passage(None)
    for leaf, owner, depth in _walk(within or document.root):
        if owner is not passage.node:
            before = passage
            passage = _begin(document, owner, depth, first=leaf is owner)
            if _is_opening(before):
                passage.parts = before.parts
            elif before.parts or before.eid:
                yield before
        if leaf.children:
            continue
        for at, part in enumerate(document.text[leaf.start : leaf.end].split("\n\n")):
            if at and passage.parts:
                yield passage
                passage = _begin(document, owner, depth, first=False)
            if passage.parts or part.strip():
                passage.parts.append((_STYLES.get(leaf.kind, ""), part))
    if passage.parts or passage.eid:
        yield passage


def _is_opening(passage: Passage) -> bool:
    """Whether all there is is the mark that opens a quotation, which is printed before the first words quoted."""
    return not passage.eid and "".join(text for _, text in passage.parts).strip() in _OPENING


def _begin(document: Document, owner: Node | None, depth: int, *, first: bool) -> Passage:
    if owner is None:
        return Passage(None)
    eid = document.index.eid[owner] if first else ""
    return Passage(owner, document.path(owner), eid, min(depth, DEEPEST))


def _walk(top: Node) -> Iterator[tuple[Node, Node | None, int]]:
    """Provisions and leaves in document order, with the provision that they belong to (their own) and its depth."""
    todo: list[tuple[Node, Node | None, int]] = [(top, None, -1)]
    while todo:
        node, owner, depth = todo.pop()
        if node.is_provision:
            owner, depth = node, depth + 1
        if node.is_provision or not node.children:
            yield node, owner, depth
        todo.extend((c, owner, depth) for c in reversed(node.children))
