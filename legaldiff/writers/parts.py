"""The parts of a document as writers need them: words with single spaces, and no white space beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import zip_longest
from typing import NamedTuple

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind, Metadata, Node
from legaldiff.structure.quotation import opening_mark

__all__ = ["RUNS", "Part", "part_paragraphs", "parts_of", "split_head", "stated_fields"]

RUNS = frozenset({Kind.CONTENT, Kind.CHAPEAU, Kind.CONTINUATION})
"""Kinds that are a paragraph or a part of one, and nothing more."""

_BREAK_RE = lazy_re(r"\n\s*\n")


class Part(NamedTuple):
    """A node, its words where it is a leaf, and the quotation mark that stands before its designator."""

    node: Node
    words: str = ""
    mark: str = ""

    @property
    def is_furniture(self) -> bool:
        """Whether these are words that are kept in the text but belong to no part of it."""
        return self.node.kind is Kind.TRIVIA


def parts_of(document: Document, node: Node) -> list[Part]:
    """The children of a node, white space left out."""
    out: list[Part] = []
    mark = ""
    for child, after in zip_longest(node.children, node.children[1:]):
        words = "" if child.children else document.text[child.start : child.end]
        if child.kind is Kind.TRIVIA and after is not None and _begins_with_num(after):
            mark = words.strip()
            if opening_mark(mark, 0) == len(mark):
                continue
        if child.children or words.strip():
            out.append(Part(child, words, mark))
        mark = ""
    return out


def _begins_with_num(node: Node) -> bool:
    return node.kind in LEVELS and bool(node.children) and node.children[0].kind is Kind.NUM


def part_paragraphs(words: str) -> Iterator[str]:
    """The paragraphs in words, each with single spaces."""
    for paragraph in _BREAK_RE.split(words):
        if paragraph.strip():
            yield " ".join(paragraph.split())


def split_head(parts: list[Part]) -> tuple[Part | None, Part | None, list[Part]]:
    """Designator, heading and the rest of a level's parts."""
    num = parts[0] if parts and parts[0].node.kind is Kind.NUM else None
    rest = parts[1:] if num else parts
    heading = rest[0] if rest and rest[0].node.kind is Kind.HEADING else None
    return num, heading, rest[1:] if heading else rest


def stated_fields(meta: Metadata) -> list[tuple[str, str]]:
    """The metadata by name, apart from the president, who follows from the date and the text whenever it is read."""
    fields = [(name, value) for name, value in asdict(meta).items() if value and name != "president"]
    return [(name, " ".join(value.split())) for name, value in fields]
