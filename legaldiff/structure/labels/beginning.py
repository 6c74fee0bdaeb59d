"""The designator that a paragraph begins with, behind a quotation mark or not; most paragraphs have none."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.characters import skip_space
from legaldiff.lazy import lazy_re
from legaldiff.structure.block import Block, Role
from legaldiff.structure.labels.designator import Designator, match_designator
from legaldiff.structure.quotation import opening_mark

__all__ = ["find_beginnings", "match_beginning"]

# What nearly all words that are no label fail at once: a bracket, a figure, "a.", "SEC", "Part"
_SIGN_RE = lazy_re(
    r"[(\d§“”\"`']|[A-Za-z]{1,6}[.)]|S(?:EC|ec|UB|ub)|sec|P(?:ART|art)|T(?:ITLE|itle)|C(?:HAP|hap)|D(?:IV|iv)|A(?:RT|rt)|R(?:ULE|ule)"
)
_MARKS = frozenset("“”\"`'")
_LONGEST_NUMERAL = 6  # code points of a numeral alone on its line


def find_beginnings(text: str, blocks: Sequence[Block]) -> list[Designator | None]:
    """For each paragraph the designator that it begins with; rows of tables have none."""
    match = _SIGN_RE.match
    return [
        (match_beginning if text[start] in _MARKS else match_designator)(text, start, end)
        if (match(text, start) or end - start <= _LONGEST_NUMERAL) and role is not Role.TABLE
        else None
        for start, end, role in blocks
    ]


def match_beginning(text: str, at: int, end: int) -> Designator | None:
    """The designator at ``at``, or behind the quotation mark and the white space there."""
    width = opening_mark(text, at)
    if width:
        at = skip_space(text, at + width, end)
    return match_designator(text, at, end)
