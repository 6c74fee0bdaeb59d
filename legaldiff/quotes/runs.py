"""Aligns a quotation with a part of its source by the longest runs of the same words, those that stand near first."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from difflib import SequenceMatcher

from legaldiff.compare.redline.align import Block, align

__all__ = ["align_runs"]

_MOST_PAIRS = 20_000  # of equal words on the two sides, beyond which the longest common subsequence is taken
_MOST_ROUNDS = 24  # of looking for a longest run
_NEAR = 8  # words beside twice those that are still to be found, in which a short run is looked for first
_LONG = 3  # words of a run that counts wherever it stands


def align_runs(quoted: Sequence[str], official: Sequence[str]) -> list[Block]:
    """The runs of the same words, in order: the longest first, then what stands before and behind it, and so on.

    The longest common subsequence has more words in common, but takes them from anywhere: "a" here and "weapon" there.
    """
    counts = Counter(official)
    if sum(counts[word] for word in quoted) > _MOST_PAIRS:
        return align(quoted, official).blocks
    aligning = _Aligning(list(quoted), list(official))
    return sorted(aligning.blocks())


class _Aligning:
    def __init__(self, quoted: list[str], official: list[str]) -> None:
        self._quoted, self._official = quoted, official
        self._matcher = SequenceMatcher(None, quoted, official, autojunk=False)

    def blocks(self) -> list[Block]:
        """The runs in the order in which they are found; ``side`` is -1 before all that were found, 1 behind them."""
        out: list[Block] = []
        todo = deque([(0, len(self._quoted), 0, len(self._official), 0)])
        while todo and len(out) < _MOST_ROUNDS:
            a, b, c, d, side = todo.popleft()
            if a == b or c == d:
                continue
            found = self._longest(a, b, c, d, side)
            if found.n:
                out.append(found)
                todo.append((a, found.i, c, found.j, -1 if side in (0, -1) else 2))
                todo.append((found.i + found.n, b, found.j + found.n, d, 1 if side in (0, 1) else 2))
        return out

    def _longest(self, a: int, b: int, c: int, d: int, side: int) -> Block:
        """The longest run of a part; at the sides a short one only where it is near what was found before."""
        whole = Block(*self._matcher.find_longest_match(a, b, c, d))
        if whole.n >= _LONG or side not in (-1, 1):
            return whole
        reach = 2 * (b - a) + _NEAR
        if side > 0:
            return Block(*self._matcher.find_longest_match(a, b, c, min(d, c + reach)))
        found = Block(*self._matcher.find_longest_match(a, b, max(c, d - reach), d))
        words = self._quoted[found.i : found.i + found.n]
        ends = range(d - found.n, found.j, -1)  # the last place is the nearest to what follows
        last = next((j for j in ends if self._official[j : j + found.n] == words), found.j)
        return found._replace(j=last)
