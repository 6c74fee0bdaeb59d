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
_BEFORE, _BEHIND, _BETWEEN = range(3)  # where a part stands to all runs that were found


def align_runs(quoted: Sequence[str], official: Sequence[str]) -> list[Block]:
    """The runs of the same words, in order: the longest first, then what stands before and behind it, and so on.

    The longest common subsequence has more words in common, but takes them from anywhere: "a" here and "weapon" there.
    """
    counts = Counter(official)
    if sum(counts[word] for word in quoted) > _MOST_PAIRS:
        return align(quoted, official).blocks
    longest = SequenceMatcher(None, quoted, official, autojunk=False).find_longest_match
    out: list[Block] = []
    todo = deque([(0, len(quoted), 0, len(official), _BETWEEN)])
    while todo and len(out) < _MOST_ROUNDS:
        a, b, c, d, side = todo.popleft()
        i, j, n = longest(a, b, c, d)
        reach = 2 * (b - a) + _NEAR
        if n < _LONG and side == _BEHIND:  # a short run only where it is near what was found before
            i, j, n = longest(a, b, c, min(d, c + reach))
        elif n < _LONG and side == _BEFORE:
            i, j, n = longest(a, b, max(c, d - reach), d)
            ends = range(d - n, j, -1)  # the last place is the nearest to what follows
            j = next((k for k in ends if official[k : k + n] == quoted[i : i + n]), j)
        if n:
            out.append(Block(i, j, n))
            is_first, is_last = not out[1:] or side == _BEFORE, not out[1:] or side == _BEHIND
            todo.append((a, i, c, j, _BEFORE if is_first else _BETWEEN))
            todo.append((i + n, b, j + n, d, _BEHIND if is_last else _BETWEEN))
    return sorted(out)
