"""Makes readable phrases of an alignment: changes that begin and end where a reader would, and no confetti."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from legaldiff.compare.redline.align import Block, Part
from legaldiff.compare.redline.tokens import BREAK, is_word

__all__ = ["make_phrases"]

_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_SENTENCE_END = frozenset({".", "!", "?", BREAK})
_CLAUSE_END = frozenset({",", ";", ":", "—", ")", '"'})
_OPENERS = frozenset({"(", ",", ";", "—"})
_MOST_KEPT = 60  # tokens between two changes that may be counted as changed
_MOST_CHANGED = 250  # tokens of a change on either side that are counted


def make_phrases(old: Sequence[str], new: Sequence[str], gaps: Sequence[Part]) -> list[Block]:
    """What is equal of two sequences of tokens that differ in ``gaps``, so that the changes are readable.

    An equal run between two changes is counted as changed when it holds no word, or one small word ("of"), or at
    most a quarter of the words changed on either side of it: that is all the slack. The end of a run of words is
    never counted as changed. A phrase that came or went may slide over equal words to a better place.
    """
    shown = _absorb(old, new, _slide(old, new, gaps))
    ends = Part(0, 0, 0, 0), Part(len(old), len(old), len(new), len(new))
    around = pairwise([ends[0], *shown, ends[1]])
    return [Block(one.b, one.d, two.a - one.b) for one, two in around if one.b < two.a]


def _slide(old: Sequence[str], new: Sequence[str], gaps: Sequence[Part]) -> list[Part]:
    """Move each pure deletion or insertion to where it begins and ends best; its neighbours keep at least one token."""
    out: list[Part] = []
    for k, (a, b, c, d) in enumerate(gaps):
        left = a - (out[-1].b if out else 0) - 1
        right = (gaps[k + 1].a if k + 1 < len(gaps) else len(old)) - b - 1
        m = 0
        if (a == b or c == d) and left >= 0 and right >= 0:
            m = _best_shift(old, a, b, left, right) if a < b else _best_shift(new, c, d, left, right)
        out.append(Part(a + m, b + m, c + m, d + m))
    return out


def _best_shift(tokens: Sequence[str], start: int, end: int, left: int, right: int) -> int:
    """How far the phrase ``tokens[start:end]`` should slide, at most ``left`` or ``right``; to the left is negative."""
    low = 0
    while low > -left and tokens[start + low - 1] == tokens[end + low - 1]:
        low -= 1
    high = 0
    while high < right and tokens[start + high] == tokens[end + high]:
        high += 1
    return max(range(low, high + 1), key=lambda m: _fit(tokens, start + m) + _fit(tokens, end + m))


def _fit(tokens: Sequence[str], at: int) -> int:
    """How good a place the gap before ``tokens[at]`` is for a phrase to begin or end."""
    if tokens[at - 1] in _SENTENCE_END:
        return 6
    if tokens[at - 1] in _CLAUSE_END:
        return 4
    if tokens[at] in _OPENERS:
        return 3
    return 1 if tokens[at] in _SMALL else 0


def _absorb(old: Sequence[str], new: Sequence[str], gaps: Sequence[Part]) -> list[Part]:
    """Join changes that only a negligible equal run keeps apart."""
    out = list(gaps[:1])
    for gap in gaps[1:]:
        if _negligible(old, new, out[-1], gap):
            out[-1] = Part(out[-1].a, gap.b, out[-1].c, gap.d)
        else:
            out.append(gap)
    return out


def _negligible(old: Sequence[str], new: Sequence[str], before: Part, after: Part) -> bool:
    """Whether the equal run between two changes is too little to be shown as equal."""
    run = old[before.b : after.a]
    if len(run) > _MOST_KEPT or BREAK in run:
        return False
    kept = [t for t in run if is_word(t)]
    changed = min(_changed(old, new, before), _changed(old, new, after))
    if not changed:
        return False
    return not kept or (len(kept) == 1 and kept[0] in _SMALL) or 4 * len(kept) <= changed


def _changed(old: Sequence[str], new: Sequence[str], gap: Part) -> int:
    """How many words a change holds, counted no further than it matters."""
    a, b, c, d = gap
    tokens = (*old[a : min(b, a + _MOST_CHANGED)], *new[c : min(d, c + _MOST_CHANGED)])
    return len([t for t in tokens if is_word(t)])
