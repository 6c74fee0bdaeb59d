"""A provision with all that is in it: its paragraphs as printed, indented by their depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from legaldiff.model import Kind, Node
from legaldiff.reports.report import Excerpt
from legaldiff.reports.results.outline import document_head, outline_rows, text_page
from legaldiff.reports.sheet import Line, Run, Style, lay_out
from legaldiff.reports.showing import Options, Showing
from legaldiff.reports.words.markup import escape

__all__ = ["SHOWING"]

_INDENT = 4
_DEEPEST = 8
_STYLES: dict[Kind, Style] = {Kind.NUM: "strong", Kind.HEADING: "strong", Kind.TRIVIA: "quiet"}


def _lines(excerpt: Excerpt, options: Options) -> Iterator[Line]:
    """Every paragraph of the provision, or of the whole document, with a blank line between two."""
    for at, (depth, runs) in enumerate(_paragraphs(excerpt)):
        if at:
            yield []
        yield from lay_out(runs, options.width, indent=_INDENT * min(depth, _DEEPEST))


def _markdown(excerpt: Excerpt, _: Options) -> Iterator[str]:
    for _depth, runs in _paragraphs(excerpt):
        yield "".join(f"**{escape(r.text)}**" if r.style == "strong" else escape(r.text) for r in runs)


def _paragraphs(excerpt: Excerpt) -> Iterator[tuple[int, list[Run]]]:
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


def _to_dict(excerpt: Excerpt, _: Options) -> dict[str, Any]:
    document, node = excerpt.document, excerpt.node
    path, text = (None, document.text) if node is None else (document.path(node), document.text_of(node))
    return {**document_head(document), "path": path, "text": text, "provisions": list(outline_rows(document, node))}


SHOWING = Showing(
    "excerpt",
    Excerpt,
    _lines,
    _to_dict,
    rows=lambda excerpt, _: outline_rows(excerpt.document, excerpt.node),
    markdown=_markdown,
    page=lambda excerpt, _: text_page(excerpt.document, excerpt.node),
)
