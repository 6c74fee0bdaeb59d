"""Which items two sequences have in common, in order: near-linear, the same mirrored when the sequences are swapped."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Alignment", "Block", "Part", "align", "find_gaps", "join"]

_BOUND = 4_000_000  # items of one side times items of the other that are compared at once: 2,000 words by 2,000
_ALWAYS = 25  # times its length: the work that each part may take beside a budget that is as large in all
_WIDTHS = (1, 4, 16)  # items in a run that may serve as an anchor
_ROUNDS = 8  # of looking for unique items; each is linear


class Block(NamedTuple):
    """Equal runs: ``old[i : i + n]`` and ``new[j : j + n]``."""

    i: int
    j: int
    n: int


class Part(NamedTuple):
    """``old[a:b]`` against ``new[c:d]``."""

    a: int
    b: int
    c: int
    d: int


class Alignment(NamedTuple):
    """Equal runs in order, and whether all parts were compared (False: some were too large and count as replaced)."""

    blocks: list[Block]
    complete: bool


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Align two sequences of strings.

    Common beginnings and ends are trimmed, small parts compared exactly (the longest common subsequence, through
    rapidfuzz), larger ones cut at items that are unique on both sides. ``align(new, old)`` is the mirror image.
    """
    if len(new) < len(old) or (len(new) == len(old) and list(new) < list(old)):
        mirrored = _align(new, old)
        return Alignment([Block(j, i, n) for i, j, n in mirrored.blocks], mirrored.complete)
    return _align(old, new)


def _align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    whole = Part(0, len(old), 0, len(new))
    if len(old) * len(new) <= _BOUND:
        return Alignment(_exact(old, new, whole), True)
    blocks: list[Block] = []
    complete = True
    budget = _BOUND + _ALWAYS * (len(old) + len(new))
    todo = [(whole, 0)]
    while todo:
        part, rounds = todo.pop()
        part = _trim(old, new, part, blocks)
        if part.a == part.b or part.c == part.d:
            continue
        work, size = (part.b - part.a) * (part.d - part.c), part.b - part.a + part.d - part.c
        if work <= _ALWAYS * size or work <= min(budget, _BOUND):
            budget -= work if work > _ALWAYS * size else 0
            blocks.extend(_exact(old, new, part))
            continue
        anchors = _find_anchors(old, new, part) if rounds < _ROUNDS else []
        complete = complete and bool(anchors)
        a, c = part.a, part.c
        for i, j in anchors:
            if a < i and c < j:
                todo.append((Part(a, i, c, j), rounds + 1))
            blocks.append(Block(i, j, 1))
            a, c = i + 1, j + 1
        if anchors:
            todo.append((Part(a, part.b, c, part.d), rounds + 1))
    return Alignment(join(sorted(blocks)), complete)


def _trim(old: Sequence[str], new: Sequence[str], part: Part, blocks: list[Block]) -> Part:
    """What is left of a part without its common beginning and end, which become blocks."""
    a, b, c, d = part
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    found = Block(part.a, part.c, a - part.a), Block(b, d, part.b - b)
    blocks.extend(block for block in found if block.n)
    return Part(a, b, c, d)


def _find_anchors(old: Sequence[str], new: Sequence[str], part: Part) -> list[tuple[int, int]]:
    """Where to cut a large part: at items that stand once on either side, or else at runs of items that do."""
    ours, theirs = old[part.a : part.b], new[part.c : part.d]
    for width in _WIDTHS:
        runs = ([*zip(*(items[k:] for k in range(width)), strict=False)] for items in (ours, theirs))
        if pairs := _unique_pairs(*runs):
            return [(part.a + i, part.c + j) for i, j in _longest_chain(pairs)]
    return []


def _unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    ours, theirs = ({x for x, n in Counter(side).items() if n == 1} for side in (old, new))
    both = ours & theirs
    place = {x: j for j, x in enumerate(new) if x in both}
    return [(i, place[x]) for i, x in enumerate(old) if x in both]


def _longest_chain(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that increases on both sides; the first sides increase already."""
    heads: list[int] = []  # of the chains of each length the pair that ends one soonest in new
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        at = bisect_left(heads, j, key=lambda head: pairs[head][1])
        before.append(heads[at - 1] if at else -1)
        heads[at : at + 1] = [k]
    chain: list[tuple[int, int]] = []
    k = heads[-1] if heads else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]


def _exact(old: Sequence[str], new: Sequence[str], part: Part) -> list[Block]:
    """The longest common subsequence of two small parts."""
    from rapidfuzz.distance import LCSseq

    a, b, c, d = part
    found = LCSseq.opcodes(old[a:b], new[c:d]).as_matching_blocks()
    blocks = [Block(a + i, c + j, n) for i, j, n in found if n]
    # rapidfuzz compares hashes: two words that share one are no equals
    return [m for m in blocks if old[m.i : m.i + m.n] == new[m.j : m.j + m.n]]


def join(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, those that adjoin on both sides as one."""
    out: list[Block] = []
    for i, j, n in blocks:
        if out and out[-1].i + out[-1].n == i and out[-1].j + out[-1].n == j:
            out[-1] = Block(out[-1].i, out[-1].j, out[-1].n + n)
        else:
            out.append(Block(i, j, n))
    return out


def find_gaps(blocks: Iterable[Block], old_size: int, new_size: int) -> list[Part]:
    """What lies before, between and behind the blocks."""
    around = pairwise([Block(0, 0, 0), *blocks, Block(old_size, new_size, 0)])
    return [Part(i + n, x, j + n, y) for (i, j, n), (x, y, _) in around if i + n < x or j + n < y]
