"""Sentences that say when the instrument, a part of it or a body begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.parts.lifetime import BEGINNING_WORDS, ENDING_WORDS, Moment, find_beginning, find_ending
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.rules.finding import nodes_under
from legaldiff.sentences.passage import find_passages
from legaldiff.sentences.statement import Statement

__all__ = ["find_beginnings", "find_endings"]

_HEADING_RE = lazy_re(r"\s*effective\s+(?:date|time)s?\b", re.IGNORECASE)


def find_beginnings(document: Document) -> Iterator[tuple[Statement, Moment]]:
    """Every sentence that says that the instrument or a part takes effect, or what stands under such a heading."""
    passages = list(find_passages(document, BEGINNING_WORDS))
    headed = nodes_under(document, _HEADING_RE) if passages else frozenset()
    for passage in passages:
        if moment := find_beginning(passage.text, is_headed=passage.node in headed):
            yield passage, moment


def find_endings(document: Document) -> Iterator[tuple[Statement, Moment]]:
    """Every sentence that says that the instrument, a part of it or a body ends, or until when it is to last."""
    for passage in find_passages(document, ENDING_WORDS):
        if moment := find_ending(passage.text):
            yield passage, moment
