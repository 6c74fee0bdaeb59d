"""The tree of a source that states its own structure: its marks decide, the words fill what they open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from legaldiff.model import INNER, LEVELS, SPECIAL, Kind, Node, Notice
from legaldiff.structure.block import Block, Mark, Role
from legaldiff.structure.draft import Draft, gather, leave_regions, tile
from legaldiff.structure.levels import read_levels
from legaldiff.structure.quotation import opening_mark

__all__ = ["build_marked"]

_LEAVES = (Kind.NUM, Kind.HEADING)


def build_marked(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Node, tuple[Notice, ...]]:
    """The tree that the marks describe, and the doubts about what they leave to the designators.

    ``blocks`` and ``marks`` are each in the order of the text, the marks well nested. A level without a designator has
    no path: its words and levels belong to what it stands in. Words outside every region and level are BODY before the
    first level and CLOSING after the last. A part without words is left out; furniture stands between the parts.
    """
    assembly = _Assembly(text, blocks)
    for mark in marks:
        assembly.take_words(mark.at, mark.kind)
        if mark.kind is None:
            assembly.close()
        else:
            assembly.stack.append(_Part(mark.kind, mark))
    assembly.take_words(len(text))
    while len(assembly.stack) > 1:
        assembly.close()
    children = _name_loose(assembly.stack[0].pieces)
    return Node(Kind.DOCUMENT, 0, len(text), tile(children, 0, len(text))), tuple(assembly.notices)


@dataclass(slots=True)
class _Part:
    """A part that is still open: its mark, and the pieces of it that are finished, in order."""

    kind: Kind
    mark: Mark
    begin: int = -1  # where the quotation mark before the first piece is, if there is one
    pieces: list[Node] = field(default_factory=list)


class _Assembly:
    """The stack of open parts, and how far the words have been taken."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.stack = [_Part(Kind.DOCUMENT, Mark(0, Kind.DOCUMENT))]
        self.notices: list[Notice] = []
        self._roles: dict[int, Role] = {}  # what the source says of the run that begins there
        self._block = 0
        self._at = 0

    def take_words(self, upto: int, before: Kind | None = None) -> None:
        """Give the words before ``text[upto]`` that nobody has yet to the innermost part, a run per paragraph.

        ``before`` is the part that opens there: a quotation mark before a designator is no run of words.
        """
        pieces = self.stack[-1].pieces
        while self._block < len(self.blocks) and self.blocks[self._block].start < upto:
            block = self.blocks[self._block]
            start, end = max(self._at, block.start), min(block.end, upto)
            words = self.text[start:end]
            lead = len(words) - len(words.lstrip())
            heads = before is Kind.NUM and self.stack[-1].kind in LEVELS and block.end > upto
            mark = opening_mark(self.text, start + lead) if heads else 0
            if mark and mark == len(words.strip()):
                self._begin_quotation(start + lead)
            elif words.strip() and block.role is not Role.FURNITURE:
                self._roles[start + lead] = block.role
                pieces.append(Node(Kind.CONTENT, start + lead, start + len(words.rstrip())))
            if block.end > upto:
                break
            self._block += 1
        self._at = max(self._at, upto)

    def _begin_quotation(self, start: int) -> None:
        """Let the quotation of which nothing has come yet begin with its mark."""
        for part in reversed(self.stack):
            if part.pieces:
                break
            if part.kind is Kind.QUOTED_CONTENT:
                part.begin = start
                break

    def close(self) -> None:
        """Finish the innermost part and give it to the one around it."""
        part = self.stack.pop()
        above = self.stack[-1].pieces
        if not part.pieces:
            return
        start, end = part.pieces[0].start if part.begin < 0 else part.begin, part.pieces[-1].end
        if part.kind in _LEAVES and self.stack[-1].kind in LEVELS:
            above.append(Node(part.kind, start, end, (), part.mark.value))
        elif part.kind in _LEAVES:  # outside of a level they are words like others
            above.append(Node(Kind.CONTENT, start, end))
        elif part.kind in LEVELS:
            above += self._finish_level(part)
        elif part.kind in SPECIAL and len(self.stack) > 1:
            above += part.pieces  # a region inside of a level is just its words
        else:
            above.append(Node(part.kind, start, end, tile(part.pieces, start, end)))

    def _finish_level(self, part: _Part) -> list[Node]:
        """The level as one node; its pieces alone where it has no designator."""
        if part.mark.flat:
            part.pieces = self._read_flat(part)
        head = next((i for i, piece in enumerate(part.pieces) if piece.kind is Kind.NUM), -1)
        if head < 0:
            return [_plain(piece) for piece in part.pieces]
        draft = Draft(part.kind, part.pieces[0].start)
        worded = False
        for at, piece in enumerate(part.pieces):
            stays = at == head or (piece.kind is Kind.HEADING and not worded)
            worded = worded or not stays
            draft.add(piece if stays else _plain(piece))
        return [draft.finish()]

    def _read_flat(self, part: _Part) -> list[Node]:
        """The pieces with the levels that the designators of its paragraphs tell."""
        heads = [piece for piece in part.pieces if piece.kind in _LEAVES]
        runs = [Block(p.start, p.end, self._roles[p.start]) for p in part.pieces if p.kind is Kind.CONTENT]
        found = read_levels(self.text, runs, self.notices, above=INNER.index(part.kind) if part.kind in INNER else 0)
        inside = list(leave_regions(found))
        for other in part.pieces:
            if other.kind not in _LEAVES and other.kind is not Kind.CONTENT:
                _put_between(inside, other)
        return [*heads, *inside]


def _put_between(nodes: list[Node], other: Node) -> None:
    """Put a node where its place among the others is: in the gap of the innermost one around it."""
    at = bisect_right(nodes, other.start, key=attrgetter("end"))
    if at == len(nodes) or nodes[at].start >= other.end:
        nodes.insert(at, other)
        return
    around = gap = nodes[at]
    while gap.kind is not Kind.TRIVIA:
        around, at = gap, bisect_right(gap.children, other.start, key=attrgetter("end"))
        gap = around.children[at]
    around.children = (*around.children[:at], *tile([other], gap.start, gap.end), *around.children[at + 1 :])


def _plain(piece: Node) -> Node:
    """A heading without a level to head, or behind its words, is words like others; so is a second designator."""
    return Node(Kind.CONTENT, piece.start, piece.end) if piece.kind in _LEAVES else piece


def _name_loose(pieces: Sequence[Node]) -> list[Node]:
    """Put the runs between the outermost parts into regions."""
    out: list[Node] = []
    labelled = False
    for loose, group in groupby(pieces, lambda piece: piece.kind is Kind.CONTENT):
        nodes = list(group)
        out += [gather(Kind.CLOSING if labelled else Kind.BODY, nodes)] if loose else nodes
        labelled = labelled or any(node.kind in LEVELS for node in nodes)
    return out
