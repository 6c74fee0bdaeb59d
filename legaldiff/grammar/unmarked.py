"""Quotations without a mark: where the words before a label announce one, and what it costs to read it so."""

from __future__ import annotations

from collections.abc import Sequence

from legaldiff.grammar.block import Block
from legaldiff.grammar.candidate import Candidate, Place
from legaldiff.grammar.quotation import Turn
from legaldiff.grammar.replacement import announces, names, replaces

__all__ = ["price_unmarked"]


def price_unmarked(text: str, blocks: Sequence[Block], candidates: list[Candidate], turns: Sequence[Turn]) -> None:
    """Price the reading that a quotation opens without a mark: cheap where words announce it and a mark closes it."""
    opening = {c.block for c in candidates if c.mark >= 0} | {t.block for t in turns if t.opens >= 0}
    at, closed_next = len(turns) - 1, False
    for i in range(len(candidates) - 1, -1, -1):
        c = candidates[i]
        while at >= 0 and turns[at].block >= c.block:
            t = turns[at]
            if t.block in opening:
                closed_next = False
            elif t.closes:
                closed_next = True
            at -= 1
        if c.before == ":" and c.place is Place.BLOCK and c.mark < 0 and c.block > 0:
            price = _price(text, blocks[c.block - 1], c, closed=closed_next)
            if price:
                candidates[i] = c._replace(unmarked=price)


def _price(text: str, before: Block, c: Candidate, *, closed: bool) -> float:
    """What it costs that a quotation opens at a label without a mark, after the paragraph ``before``."""
    if not announces(text, before.start, before.end):
        return 0.0
    d = c.designator
    if names(text, before.start, before.end, text[d.start : d.end], d.value):
        return 0.05
    if closed:
        return 0.6
    # "by adding thereto the following: (6) ...": a list of the order's own would begin with (1) (EO 11268)
    adds = min(r.ordinal for r in d.readings) > 1 and replaces(text, before.start, before.end)
    return 0.9 if adds else 3.0
