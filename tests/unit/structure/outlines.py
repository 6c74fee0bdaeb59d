"""Reads a composed snippet into the outline that a person would write down by hand."""

from __future__ import annotations

import re

from legaldiff.address import Index
from legaldiff.model import Kind, Node, Notice
from legaldiff.structure.block import Block
from legaldiff.structure.tree import build_tree

_PARAGRAPH_RE = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_OWN = (Kind.CHAPEAU, Kind.CONTENT, Kind.CONTINUATION)


def blocks_of(text: str) -> list[Block]:
    """The paragraphs of a text, at blank lines."""
    return [Block(m.start(), m.start() + len(m[0].rstrip())) for m in _PARAGRAPH_RE.finditer(text)]


def tree_of(*paragraphs: str) -> tuple[str, Node, tuple[Notice, ...]]:
    """The text that the paragraphs make, its tree and the notices."""
    text = "\n\n".join(paragraphs)
    root, notices = build_tree(text, blocks_of(text))
    return text, root, notices


def outline(*paragraphs: str) -> list[tuple[str, str | None, str]]:
    """A row per provision: its path, heading (stops off) and own words, runs joined by `` / ``."""
    text, root, _ = tree_of(*paragraphs)
    index = Index(root, text)
    rows = []
    for node in index.provisions:
        heading = next((text[c.start : c.end].rstrip(" .:—-") for c in node.children if c.kind is Kind.HEADING), None)
        words = " / ".join(text[n.start : n.end] for n in node.own() if n.kind in _OWN)
        rows.append((index.path[node], heading, words))
    return rows


def paths(*paragraphs: str) -> list[str]:
    """The paths of the provisions."""
    return [row[0] for row in outline(*paragraphs)]


def words_at(path: str, *paragraphs: str) -> str:
    """The own words of one provision."""
    return next(row[2] for row in outline(*paragraphs) if row[0] == path)


def codes(*paragraphs: str) -> list[str]:
    """The codes of the notices."""
    return [n.code for n in tree_of(*paragraphs)[2]]
