"""Makes readable phrases of an alignment: hunks that begin and end where a reader would, and no confetti."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from legaldiff.compare.align import Block
from legaldiff.compare.tokens import is_word

__all__ = ["Segment", "make_phrases"]

_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_SENTENCE_END = frozenset({".", "!", "?", "\n"})
_CLAUSE_END = frozenset({",", ";", ":", "—", ")", '"'})
_OPENERS = frozenset({"(", ",", ";", "—"})


class Segment(NamedTuple):
    """``old[a:b]`` against ``new[c:d]``: equal, or replaced."""

    equal: bool
    a: int
    b: int
    c: int
    d: int


def make_phrases(old: Sequence[str], new: Sequence[str], blocks: Sequence[Block]) -> list[Segment]:
    """The segments of an alignment, made readable.

    An equal run between two changes is counted as changed when it holds no word, or one small word ("of"), or at
    most a quarter of the words changed on either side of it: that is all the slack. The end of a run of words is
    never counted as changed. A phrase that came or went may slide over equal words to a better place.
    """
    segments = _slide(old, new, _segments(len(old), len(new), blocks))
    return _absorb(old, new, segments)


def _segments(old_size: int, new_size: int, blocks: Sequence[Block]) -> list[Segment]:
    out, a, c = [], 0, 0
    for i, j, n in [*blocks, Block(old_size, new_size, 0)]:
        if i > a or j > c:
            out.append(Segment(False, a, i, c, j))
        if n:
            out.append(Segment(True, i, i + n, j, j + n))
        a, c = i + n, j + n
    return out


def _slide(old: Sequence[str], new: Sequence[str], segments: list[Segment]) -> list[Segment]:
    """Move each pure deletion or insertion to where it begins and ends best; its neighbours keep at least one token."""
    out = list(segments)
    for k in range(1, len(out) - 1):
        s, before, after = out[k], out[k - 1], out[k + 1]
        if s.equal or (s.a < s.b and s.c < s.d):
            continue
        tokens, start, end = (old, s.a, s.b) if s.a < s.b else (new, s.c, s.d)
        m = _best_shift(tokens, start, end, before.b - before.a - 1, after.b - after.a - 1)
        out[k - 1] = before._replace(b=before.b + m, d=before.d + m)
        out[k] = Segment(False, s.a + m, s.b + m, s.c + m, s.d + m)
        out[k + 1] = after._replace(a=after.a + m, c=after.c + m)
    return out


def _best_shift(tokens: Sequence[str], start: int, end: int, left: int, right: int) -> int:
    """How far the phrase ``tokens[start:end]`` should slide, at most ``left`` or ``right``; to the left is negative."""
    low = 0
    while low > -left and tokens[start + low - 1] == tokens[end + low - 1]:
        low -= 1
    high = 0
    while high < right and tokens[start + high] == tokens[end + high]:
        high += 1
    best, best_fit = 0, -1
    for m in range(low, high + 1):
        fit = _fit(tokens, start + m) + _fit(tokens, end + m)
        if fit > best_fit:
            best, best_fit = m, fit
    return best


def _fit(tokens: Sequence[str], at: int) -> int:
    """How good a place the gap before ``tokens[at]`` is for a phrase to begin or end."""
    if tokens[at - 1] in _SENTENCE_END:
        return 6
    if tokens[at - 1] in _CLAUSE_END:
        return 4
    if tokens[at] in _OPENERS:
        return 3
    return 1 if tokens[at] in _SMALL else 0


def _absorb(old: Sequence[str], new: Sequence[str], segments: list[Segment]) -> list[Segment]:
    """Join changes that only a negligible equal run keeps apart."""
    out: list[Segment] = []
    for k, s in enumerate(segments):
        inner = s.equal and 0 < k < len(segments) - 1
        equal = s.equal and not (inner and _negligible(old, new, out[-1], s, segments[k + 1]))
        if out and not equal and not out[-1].equal:
            out[-1] = Segment(False, out[-1].a, s.b, out[-1].c, s.d)
        else:
            out.append(s)
    return out


def _negligible(old: Sequence[str], new: Sequence[str], before: Segment, run: Segment, after: Segment) -> bool:
    """Whether an equal run is too little to be shown as equal."""
    if run.b - run.a > 60 or "\n" in old[run.a : run.b]:
        return False
    kept = [t for t in old[run.a : run.b] if is_word(t)]
    changed = min(_changed(old, new, before), _changed(old, new, after))
    if not changed:
        return False
    return not kept or (len(kept) == 1 and kept[0] in _SMALL) or 4 * len(kept) <= changed


def _changed(old: Sequence[str], new: Sequence[str], segment: Segment) -> int:
    """How many words a change holds, counted no further than it matters."""
    gone = sum(is_word(t) for t in old[segment.a : min(segment.b, segment.a + 250)])
    return gone + sum(is_word(t) for t in new[segment.c : min(segment.d, segment.c + 250)])
