"""Quotations without a mark: where the words before a label announce one, and what it costs to read it so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from legaldiff.structure.block import Block
from legaldiff.structure.labels.candidate import Candidate, Place
from legaldiff.structure.labels.replacement import announces, names, replaces
from legaldiff.structure.quotation import Turn

__all__ = ["price_unmarked"]

_BLOCK = Place.BLOCK


def price_unmarked(text: str, blocks: Sequence[Block], candidates: list[Candidate], turns: Sequence[Turn]) -> None:
    """Price the reading that a quotation opens without a mark: cheap where words announce it and a mark closes it."""
    amending = [
        i
        for i, c in enumerate(candidates)
        if c.before == ":" and c.place is _BLOCK and c.mark < 0 and c.block > 0 and _amends(text, blocks[c.block - 1])
    ]
    if not amending:
        return
    opening = {c.block for c in candidates if c.mark >= 0} | {t.block for t in turns if t.opens >= 0}
    turning = [t.block for t in turns if t.closes or t.block in opening]
    for i in amending:
        c = candidates[i]
        at = bisect_left(turning, c.block)
        closed = at < len(turning) and turning[at] not in opening
        candidates[i] = c._replace(unmarked=_price(text, blocks[c.block - 1], c, closed=closed))


def _amends(text: str, block: Block) -> bool:
    return announces(text, block.start, block.end)


def _price(text: str, before: Block, c: Candidate, *, closed: bool) -> float:
    """What it costs that a quotation opens at a label without a mark, after the paragraph ``before`` that amends."""
    d = c.designator
    if names(text, before.start, before.end, text[d.start : d.end], d.value):
        return 0.05
    if closed:
        return 0.6
    # "by adding thereto the following: (6) ...": a list of the order's own would begin with (1) (EO 11268)
    adds = min(r.ordinal for r in d.readings) > 1 and replaces(text, before.start, before.end)
    return 0.9 if adds else 3.0
