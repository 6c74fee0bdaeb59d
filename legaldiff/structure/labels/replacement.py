"""The words that announce replacement text: "is amended to read as follows:", "adding the following new paragraph:".

Where they stand before a label, a quotation may open at it without a mark: what it costs to read it so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from legaldiff.characters import find_all
from legaldiff.lazy import lazy_re
from legaldiff.structure.block import Block
from legaldiff.structure.labels.candidate import Candidate, Place
from legaldiff.structure.quotation import Turn

__all__ = ["names", "price_unmarked", "replaces"]


_NEAR = 150  # code points before the colon in which the verb stands
_FAR = 600  # code points before it in which the provision is named
# "is revised to read as follows:", "inserting in lieu thereof:", "the following new section:"
# the first letter is looked for first
_AMENDS_RE = lazy_re(
    r"[ainrst](?<=\b.)(?:(?<=r)(?:ead|evis(?:ed|ing))|(?<=a)(?:mend|dd)(?:ed|ing)|(?<=i)(?:nsert(?:ed|ing)|n\s+lieu)"
    r"|(?<=s)ubstitut(?:ed|ing)|(?<=t)hereof|(?<=n)ew\s+(?:sub)?(?:section|paragraph|part|clause))\b"
)
# "to read as follows:", "inserting in lieu thereof the following paragraph:"; not "is amended as follows:"
_REPLACES_RE = lazy_re(
    r"\b(?:reads?\s+(?:in\s+\w+\s+)?as\s+follows|(?:add|insert|substitut)\w*\b[^.;:]{0,80}\b(?:following|thereof|therefor)(?:\s+\w+){0,4})\s*[:—-]+$"
)
# "Sections 401, 402 and " before "403": what stands right before a provision that is named
_NAMING_RE = lazy_re(
    r"(?:ections?|aragraphs?|lauses?|tems?|ules?|arts?|ecs?\.|§+)\s{0,2}(?:No\.\s?)?(?:[\w.]{1,8}(?:,\s|,?\sand\s)){0,6}\Z"
)
_GOES_ON_RE = lazy_re(r"[\w-]")  # the "a" of "401a", which is not 401


def _amends(text: str, block: Block) -> bool:
    """Whether a paragraph, which ends with a colon, amends something by what follows it."""
    return _AMENDS_RE.search(text, max(block.start, block.end - _NEAR), block.end) is not None


def replaces(text: str, start: int, end: int) -> bool:
    """Whether the paragraph ends by announcing the very words that replace others, or are added."""
    return _REPLACES_RE.search(text, max(start, end - _NEAR), end) is not None


def names(text: str, start: int, end: int, designator: str, value: str) -> bool:
    """Whether the paragraph announces replacement text for the provision with this designator, and names it.

    "Section 401 of the said order is amended to read as follows:" before "SEC. 401." is all that tells a quotation
    whose marks were lost (EO 10623).
    """
    if not replaces(text, start, end):
        return False
    floor = max(start, end - _FAR)
    if designator.startswith("("):
        return f"({value})" in text[floor:end]
    return any(
        not _GOES_ON_RE.match(text, at + len(value), end) and _NAMING_RE.search(text, floor, at)
        for at in find_all(text, value, floor, end)
    )


def price_unmarked(text: str, blocks: Sequence[Block], candidates: list[Candidate], turns: Sequence[Turn]) -> None:
    """Price the reading that a quotation opens without a mark: cheap where words announce it and a mark closes it."""
    amending = [
        i
        for i, c in enumerate(candidates)
        if c.before == ":" and c.place is Place.BLOCK and c.mark < 0 and c.block and _amends(text, blocks[c.block - 1])
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
