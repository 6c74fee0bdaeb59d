"""Annexes: what is printed after the signature under a line such as "ANNEX A" or "Schedule 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node, Notice
from legaldiff.structure.block import Block, Role
from legaldiff.structure.draft import Draft, gather_words, leave_regions
from legaldiff.structure.labels.designator import match_designator
from legaldiff.structure.labels.heading import is_heading_line
from legaldiff.structure.levels import read_levels

__all__ = ["read_annexes"]

# "ANNEX", "Annex A--Listed Persons", "SCHEDULE NO. 2"
_ANNEX_RE = lazy_re(
    r"(?:ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule|EXHIBIT|Exhibit|ATTACHMENT|Attachment)"
    r"(?:\s+(?:No\.?\s*|NO\.?\s*)?(\d{1,3}|[IVX]{1,5}|[A-Z])(?!\w|-\w))?(?=\s*(?:$|[.:—–-]))"
)
_STOP_RE = lazy_re(r"\s*(?:[.:—–-]+\s*)?")
_LONGEST = 200  # code points of the line


def read_annexes(text: str, blocks: Sequence[Block], notices: list[Notice]) -> list[Node]:
    """What stands after the signature: an APPENDIX from each such line on, and CLOSING for what is before the first."""
    found = {i: m for i, b in enumerate(blocks) if b.end - b.start <= _LONGEST and (m := _ANNEX_RE.match(text, *b[:2]))}
    first = min(found, default=len(blocks))
    out = [gather_words(Kind.CLOSING, blocks[:first])] if first else []
    for begin, after in pairwise([*found, len(blocks)]):
        out.append(_read_annex(text, blocks[begin:after], found[begin], notices))
    return out


def _read_annex(text: str, blocks: Sequence[Block], found: re.Match[str], notices: list[Notice]) -> Node:
    line = blocks[0]
    draft = Draft(Kind.APPENDIX, line.start)
    stop = _STOP_RE.match(text, found.end(), line.end)
    at = stop.end() if stop else found.end()
    draft.add(Node(Kind.NUM, line.start, found.end(), (), found[1] or ""))
    rest = 1
    if at < line.end:
        draft.add(Node(Kind.HEADING, at, line.end))
    elif len(blocks) > 1 and _is_title(text, blocks[1]):
        draft.add(Node(Kind.HEADING, blocks[1].start, blocks[1].end))
        rest = 2
    doubts: list[Notice] = []
    for piece in leave_regions(read_levels(text, blocks, doubts, first=rest)):
        draft.add(piece)
    notices += [doubt for doubt in doubts if doubt.code != "unlabelled"]
    return draft.finish()


def _is_title(text: str, block: Block) -> bool:
    """Whether the line below is the title; in plain text only one in capitals is no name of a list (EO 12978)."""
    if match_designator(text, block.start, block.end) or not is_heading_line(text, block.start, block.end):
        return False
    return block.role in (Role.HEADING, Role.TITLE) or text[block.start : block.end].isupper()
