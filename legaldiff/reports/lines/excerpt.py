"""A provision in lines to read: its paragraphs as printed, indented by their depth."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.model import Kind, Node
from legaldiff.reports.report import Excerpt
from legaldiff.reports.sheet import Line, Run, Style, lay_out

__all__ = ["excerpt_lines", "paragraphs"]

_INDENT = 4
_DEEPEST = 8
_STYLES: dict[Kind, Style] = {Kind.NUM: "strong", Kind.HEADING: "strong", Kind.TRIVIA: "quiet"}


def excerpt_lines(excerpt: Excerpt, width: int) -> Iterator[Line]:
    """Every paragraph of the provision, or of the whole document, with a blank line between two."""
    for at, (depth, runs) in enumerate(paragraphs(excerpt)):
        if at:
            yield []
        yield from lay_out(runs, width, indent=_INDENT * min(depth, _DEEPEST))


def paragraphs(excerpt: Excerpt) -> Iterator[tuple[int, list[Run]]]:
    """Paragraphs with their depth: that of the provision in which they begin."""
    text = excerpt.document.text
    runs: list[Run] = []
    level = 0
    for depth, leaf in _leaves(excerpt.node or excerpt.document.root):
        parts = text[leaf.start : leaf.end].split("\n\n")
        for at, part in enumerate(parts):
            if at and runs:
                yield level, runs
                runs = []
            if part.strip():
                level = level if runs else depth
            if runs or part.strip():
                runs.append(Run(part, _STYLES.get(leaf.kind, "plain")))
    if runs:
        yield level, runs


def _leaves(top: Node) -> Iterator[tuple[int, Node]]:
    """The leaves in document order, each with the number of provisions between it and the top."""
    todo = [(-1, top)]
    while todo:
        above, node = todo.pop()
        depth = above + node.is_provision
        if not node.children:
            yield max(depth, 0), node
        todo.extend((depth, c) for c in reversed(node.children))
