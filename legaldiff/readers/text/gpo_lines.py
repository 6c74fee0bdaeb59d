"""The lines of GPO text: which of them are the order's words, and which belong to the file or to the printed page."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from itertools import pairwise

from legaldiff.lazy import lazy_re

__all__ = ["NUMBER_LINE_RE", "GpoLine", "LineKind", "find_margins", "find_title_rest", "is_even", "read_lines"]

PAGE_MARGIN = 8
"""Lines indented further than this many columns stand in the body of a printed page."""


class LineKind(Enum):
    """What a line is."""

    WORDS = "words"
    BLANK = "blank"
    FRONT = "front matter of the Federal Register"
    PAGE = "page mark"
    HEAD = "running head"
    IMAGE = "mark of an image"
    FURNITURE = "filing line"
    NEXT = "what follows the order in the issue"


GpoLine = tuple[LineKind, int, int, int]
"""A line: its kind, ``source[start:end]`` without white space at its ends, and the column where it begins.

A plain tuple, as a page has hundreds: to make a named one takes eight times as long.
"""


_SIGNS = frozenset("[_-=F(P<T0123456789B")  # what a line begins with that may be no words
_PAGE_RE = lazy_re(r"\[\[Page [A-Za-z0-9]{1,9}\]\]")  # [[Page 8799]], [[Page Unknown]]
# What stands on pages but in no order: rules, "Federal Register / Vol. 82, No. 18 / Monday, ...", "Title 3--"
_HEAD_RE = lazy_re(
    r"_{5,}|-{10,}|={10,}|Federal Register ?/ ?Vol\.[^\n]{1,80}|Presidential Documents|Title 3--|The President"
    r"|</?(?:pre|body|html)>"
)
# "Executive Order 13768 of January 25, 2017", "Executive Order 13739 September 14, 2016";
# not the title of a part of the issue, "Executive Order 12944--Adjustments of Certain Rates"
NUMBER_LINE_RE = lazy_re(
    r"^[ ]{0,80}(?:Executive Order|Proclamation|Presidential Determination|Memorandum|Notice|Order)[^\n]{0,40}"
    r" [A-Z][a-z]{2,8} \d{1,2},(?: \d{4})?(?: \([^\n]{0,40}\))?[ ]{0,9}$",
    re.MULTILINE,
)
# The header of a file whose order begins nowhere that we know
_FRONT_RE = lazy_re(
    r"<(?:html|head|title|body)|\[Federal Register|\[Presidential Documents\]|\[Unknown Section\]|\[Pages? [\dA-Z]"
    r"|From the Federal Register Online|\[FR Doc No|Federal Register, Volume \d"
)
_IMAGE_RE = lazy_re(r"[\[<]GRAPHIC|\[TIFF OMITTED\]")
_FURNITURE_RE = lazy_re(
    r"\(Presidential Sig\.\)|\[FR Doc\.|Filed \d|\d{1,2}-\d{1,2}-\d\d; \d|Billing code|BILLING CODE"
)
# What may follow a title but is none: "A Proclamation", "Memorandum for the Secretary of State", "PART I--PURPOSE"
_NO_TITLE_RE = lazy_re(r"By the |A Proclamation|Memorandum for|PART|TITLE|Part |Sec(?:tion|\.) |[(\[\d]")
_HEADER = 8192  # code points within which an order begins
_FIRST_LINE = 4  # columns by which GPO indents the first line of a paragraph
_TITLE_GROUPS = 6
_TITLE_PART = 100  # code points of a line of a title
_HEADER_RE = lazy_re(r"\[Federal Register Volume|\[Federal Register:|<pre>|Federal Register ?/ ?Vol\.")


def is_even(view: str) -> bool:
    """Whether a flattened source has no white space but spaces and line ends."""
    if view.isascii():  # as most: a tab and a form feed are all the other white space that flattening leaves
        return "\t" not in view and "\f" not in view
    return view.replace("\n", " ").isprintable()


def read_lines(view: str, *, front: bool = True) -> list[GpoLine]:
    """Every line of the flattened source, with its kind; ``front`` looks for what stands before the order."""
    begin = _find_front_end(view) if front else 0
    out: list[GpoLine] = []
    at = 0
    filed = after = False
    plain, blank = LineKind.WORDS, LineKind.BLANK
    for raw in view.split("\n"):
        words = raw.strip()
        if not words:
            out.append((blank, at, at, 0))
            at += len(raw) + 1
            continue
        first = words[0]
        indent = raw.index(first)
        start = at + indent
        at += len(raw) + 1
        if first not in _SIGNS and start >= begin and not filed:  # as two lines of three: 7 % of the time
            out.append((plain, start, start + len(words), indent))
            continue
        kind = _classify(words) if first in _SIGNS else plain
        before = start < begin and kind in (plain, LineKind.FURNITURE)
        filed = filed or (kind is LineKind.FURNITURE and not before)
        after = after or (filed and words.upper() == "CONTENTS")
        if after and kind is not LineKind.PAGE:
            kind = LineKind.NEXT  # the table of contents that comes with the first order (EO 13686)
        elif before or (start < _HEADER and first in "<[F" and _FRONT_RE.match(words)):
            kind = LineKind.FRONT
        out.append((kind, start, start + len(words), indent))
    return out


def _classify(words: str) -> LineKind:
    """The kind of a line that begins with one of the signs of those that are no words."""
    if _PAGE_RE.fullmatch(words):
        return LineKind.PAGE
    if _HEAD_RE.fullmatch(words):
        return LineKind.HEAD
    if _IMAGE_RE.match(words):
        return LineKind.IMAGE
    if _FURNITURE_RE.match(words):
        return LineKind.FURNITURE
    return LineKind.WORDS


def _find_front_end(view: str) -> int:
    """Where the order begins after the header of the file: at its number line, else at the body of the page."""
    if _HEADER_RE.search(view, 0, _HEADER) is None:
        return 0
    number = NUMBER_LINE_RE.search(view, 0, _HEADER)
    if number is not None:
        return number.start()
    at = 0
    for raw in view[:_HEADER].split("\n"):
        words = raw.strip()
        if words and len(raw) - len(raw.lstrip()) >= PAGE_MARGIN and _HEAD_RE.fullmatch(words) is None:
            return at
        at += len(raw) + 1
    return 0


def find_margins(lines: list[GpoLine]) -> list[int]:
    """The columns where lines begin that are not indented: 0, and those of the body, which is 16 on GPO's pages.

    Only a line right below another of the same column tells; but one-line items in the column of first lines do
    stand so (EO 13370), four columns to the right of the body.
    """
    columns: Counter[int] = Counter()
    words = LineKind.WORDS
    for before, line in pairwise(lines):
        indent = line[3]
        if indent > PAGE_MARGIN and before[3] == indent and before[0] is words and line[0] is words:
            columns[indent] += 1
    common = sorted(column for column, count in columns.items() if count > 0.2 * columns.total())
    return [0, *(column for column in common if column - _FIRST_LINE not in common)]


def find_title_rest(source: str, lines: list[GpoLine]) -> list[int]:
    """Where lines begin that go on with the title after a blank line: short, and not a sentence (EO 13217)."""
    groups: list[list[GpoLine]] = [[]]
    words, blank = LineKind.WORDS, LineKind.BLANK
    for line in lines:
        kind = line[0]
        if kind is words:
            groups[-1].append(line)
        elif kind is blank:
            if groups[-1]:
                groups.append([])
        elif kind is LineKind.PAGE and len(groups) > 2:
            del groups[-1 if groups[-1] else -2 :]  # the sentence before a page mark goes on after it
            break
        if len(groups) > _TITLE_GROUPS:
            break
    if not groups[0] or NUMBER_LINE_RE.match(source[groups[0][0][1] : groups[0][0][2]]) is None:
        return []
    rest: list[int] = []
    for group in groups[2:]:
        part = source[group[0][1] : group[-1][2]] if group else "."
        if len(part) > _TITLE_PART or part.endswith((".", ":", ",", ";")) or _NO_TITLE_RE.match(part):
            break
        rest.extend(start for _, start, _, _ in group)
    return rest
