"""Builds small documents by hand, so that these tests need no reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.span import OffsetMap

Part = tuple[Kind, str] | tuple[Kind, str, str | None]


def build(parts: list[Part], sections: list[tuple[str, str]] | None = None) -> Document:
    """One section of the given leaves; or several sections, each a designator and its words."""
    nodes: list[Node] = []
    text = ""

    def leaf(kind: Kind, words: str, value: str | None = None) -> Node:
        nonlocal text
        start = len(text)
        text += words
        return Node(kind, start, len(text), (), value)

    if sections is None:
        children = tuple(leaf(*part) for part in parts)
        nodes.append(Node(Kind.SECTION, 0, len(text), children))
    for designator, words in sections or []:
        start = len(text)
        printed = f"Sec. {designator}." if designator[0].isdigit() else f"({designator})"
        children = (leaf(Kind.NUM, printed, designator), leaf(Kind.TRIVIA, " "), leaf(Kind.CONTENT, words))
        nodes.append(Node(Kind.SECTION if designator[0].isdigit() else Kind.SUBSECTION, start, len(text), children))
    root = Node(Kind.DOCUMENT, 0, len(text), tuple(nodes))
    return Document(text, root, text, OffsetMap())


@pytest.fixture
def section() -> Callable[..., Document]:
    """A document of one section that holds some words, or the given leaves."""

    def make(*parts: str | Part) -> Document:
        return build([(Kind.CONTENT, p) if isinstance(p, str) else p for p in parts])

    return make


@pytest.fixture
def order() -> Callable[..., Document]:
    """A document of numbered sections: ``order(("1", "Words."), ("2", "More."))``."""
    return lambda *sections: build([], list(sections))
