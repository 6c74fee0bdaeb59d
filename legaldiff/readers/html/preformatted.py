"""Preformatted text: which of its line ends part paragraphs, as in plain text."""

from __future__ import annotations

from itertools import pairwise

from legaldiff.readers.html.tokens import TokenKind
from legaldiff.readers.html.tree import Tree
from legaldiff.readers.shared.characters import find_characters
from legaldiff.readers.shared.hyphens import Hyphens
from legaldiff.readers.shared.layout import Line, group_lines, measure_paragraphs, opens_paragraph

__all__ = ["PARTED", "find_line_ends"]

PARTED = "\n\n"
"""What stands for a line end that parts two paragraphs."""


def find_line_ends(source: str, tree: Tree) -> dict[int, str]:
    """What is read for each line feed inside of ``<pre>``: ``PARTED``, a space, or nothing after a hyphen."""
    found: dict[int, str] = {}
    for start, end in _find_spans(source, tree):
        found |= {start + at: PARTED for at in find_characters(source[start:end], "\n")}
        _join(source, list(group_lines(source, start, end)), found)
    return found


def _join(source: str, groups: list[list[Line]], found: dict[int, str]) -> None:
    layout, hyphens = measure_paragraphs(source, groups), Hyphens(source)
    for group in groups:
        first = group[0]
        for before, line in pairwise(group):
            if opens_paragraph(source, first, before, line, layout):
                first = line
            else:
                joint = hyphens.joint(source, before.start, before.end, line.start)
                found[source.index("\n", before.end)] = joint or ""


def _find_spans(source: str, tree: Tree) -> list[tuple[int, int]]:
    """The source between the tags of each outermost ``<pre>``."""
    spans: list[tuple[int, int]] = []
    opened = -1
    start = 0
    for token, place in tree.tokens:
        if opened < 0 and token.kind is TokenKind.START and token.value == "pre":
            opened, start = place, token.end
        elif token.kind is TokenKind.END and place >= 0 and 0 <= place <= opened:
            spans.append((start, token.start))
            opened = -1
    return [*spans, (start, len(source))] if opened >= 0 else spans
