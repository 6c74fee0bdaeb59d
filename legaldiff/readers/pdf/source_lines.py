"""The lines of an unpacked PDF: which of them are words of the order, and which belong to the page or to the issue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.readers.text.gpo_lines import NUMBER_LINE_RE

__all__ = ["SCANNED", "LineKind", "PdfLine", "read_lines"]

SCANNED = "[page without text]"
"""Stands in the margin of a page that has no letters: a picture of one, or a blank page."""

# What shows that the pages are those of the Federal Register, where other things stand before and after the order
_REGISTER_RE = lazy_re(r"^\f?\t?(?:(?:\d{1,6} )?Federal Register ?/ ?Vol\. \d|VerDate )", re.MULTILINE)
_FILED_RE = lazy_re(r"\[FR Doc|Filed \d|Billing code", re.IGNORECASE)
_LAST_RE = lazy_re(r"\[FR Doc", re.IGNORECASE)


class LineKind(Enum):
    """What a line is."""

    WORDS = "words"
    BLANK = "blank"
    FILING = "filing line"
    MARGIN = "head, foot or margin of a page"
    SCANNED = "mark of a page without text"
    FRONT = "what precedes the order in the issue"
    NEXT = "what follows the order in the issue"


class PdfLine(NamedTuple):
    """A line ``source[start:end]`` without white space at its ends."""

    kind: LineKind
    start: int
    end: int


def read_lines(source: str) -> Iterator[PdfLine]:
    """Every line of the source in order, with its kind."""
    register = _REGISTER_RE.search(source) is not None
    begins = _find_order(source) if register else 0
    filed = False
    at = 0
    for raw in source.split("\n"):
        words = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if words else at
        kind = _classify(raw.lstrip("\f"), words, register=register)
        if kind is LineKind.WORDS:
            kind = LineKind.FRONT if start < begins else LineKind.NEXT if filed else kind
        elif kind is LineKind.FILING and start < begins:
            kind = LineKind.FRONT  # the end of the document before
        filed = filed or (kind is LineKind.FILING and _LAST_RE.match(words) is not None)
        yield PdfLine(kind, start, start + len(words))
        at += len(raw) + 1


def _classify(raw: str, words: str, *, register: bool) -> LineKind:
    if not words:
        return LineKind.BLANK
    if register and _FILED_RE.match(words):
        return LineKind.FILING
    if raw.startswith("\t"):
        return LineKind.SCANNED if words == SCANNED else LineKind.MARGIN
    return LineKind.WORDS


def _find_order(source: str) -> int:
    """Where the order's number line begins, after the cover of its part and the end of another document."""
    found = NUMBER_LINE_RE.search(source)
    return found.start() if found else 0
