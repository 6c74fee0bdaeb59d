"""From paragraphs to the section tree."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.model import Kind, Node, Notice
from legaldiff.structure.block import Block, Mark, Role
from legaldiff.structure.draft import gather_words, tile
from legaldiff.structure.labels.scan import find_beginnings
from legaldiff.structure.levels import read_levels
from legaldiff.structure.marked import build_marked
from legaldiff.structure.regions.annex import read_annexes
from legaldiff.structure.regions.region import annex_after, find_regions, leave_furniture, read_preamble, split_run_in

__all__ = ["build_tree"]


def build_tree(text: str, blocks: Sequence[Block], marks: Sequence[Mark] = ()) -> tuple[Node, tuple[Notice, ...]]:
    """The tree of a reading text, and the doubts about it.

    ``blocks`` are its paragraphs in order; the root tiles ``text[0:len(text)]``. Any text has a tree: what fits nowhere
    becomes CONTENT or TRIVIA with a notice. Where the source has ``marks`` of its own, they are the tree.
    """
    if marks:
        return build_marked(text, blocks, marks)
    end = len(blocks)
    while end > 1 and blocks[end - 1].role is Role.FOOTNOTE:
        end -= 1
    blocks, footnotes = blocks[:end], blocks[end:]  # those below the text are in no provision of it
    words = split_run_in(text, leave_furniture(text, blocks))
    beginnings = find_beginnings(text, words)
    labelled = [
        d is not None and not d.weak and (d.start == b.start or not text[d.start - 1].isspace())
        for d, b in zip(beginnings, words, strict=True)
    ]
    regions = find_regions(text, words, labelled)
    children: list[Node] = []
    notices: list[Notice] = []
    if titles := words[: regions.preamble]:
        children.append(gather_words(Kind.PREFACE, titles))
    children += read_preamble(text, words[regions.preamble : regions.body])
    operative = words[: regions.signature]
    children += read_levels(text, operative, notices, first=regions.body, beginnings=beginnings)
    if signed := words[regions.signature : regions.tail]:
        children.append(gather_words(Kind.SIGNATURE, signed))
    if tail := words[regions.tail :]:
        annex = annex_after(text, blocks, tail[0].start)
        children += read_annexes(text, annex, notices)  # lists that the order refers to
        if notes := [b for b in tail if not annex or b.start >= annex[-1].end]:
            children.append(gather_words(Kind.NOTE, notes))
    children += [Node(Kind.FOOTNOTE, b.start, b.end) for b in footnotes]
    return Node(Kind.DOCUMENT, 0, len(text), tile(children, 0, len(text))), tuple(notices)
