"""Redlines: what was deleted and inserted in a provision's own words, in whole words and readable phrases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from legaldiff.compare.redline.align import Block, Part, align, find_gaps, join
from legaldiff.compare.redline.phrases import make_phrases
from legaldiff.compare.redline.tokens import BREAK, fold
from legaldiff.compare.redline.trimming import cut_head, cut_tail, split_common
from legaldiff.compare.result import Hunk, Op
from legaldiff.span import Span

__all__ = ["Redline", "redline", "whole"]

_CONTEXT = 80  # code points left in place beside a difference, so that a phrase can still slide to a better place
_OTHER = "\ufffd"  # what stands for a break that is a character of the text


class Redline(NamedTuple):
    """The hunks in order, and whether all words were compared (False: a part was too large and counts as replaced).

    Equal and deleted texts joined are the old words, equal and inserted ones the new: every run of own words, and
    between two runs the white space that follows the first. The text of a hunk is the text of its spans.
    """

    hunks: tuple[Hunk, ...]
    complete: bool


class _Side:
    """One side as a single string: the runs of words, each with the white space after it and then a break."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        runs = _extended(text, spans)
        self.words = "".join([text[start:end].replace(BREAK, _OTHER) + BREAK for start, end in runs])
        self._stops = [*accumulate([end - start + 1 for start, end in runs])]
        """Where in ``words`` the break after each run ends."""
        self._shifts = [end - stop + 1 for (_, end), stop in zip(runs, self._stops, strict=True)]
        """How far behind its place in ``words`` each run stands in the text."""
        self.keys: list[str] = []
        self.bounds: list[int] = []
        """Where in ``words`` each token begins, with the white space before it; then where the last one ends."""

    def tokenise(self, head: int, tail: int) -> None:
        """Find the tokens of what lies between a beginning and an end, in code points."""
        self.keys, ends = fold(self.words[head : len(self.words) - tail], head)
        self.bounds = [head, *ends]

    def places(self, start: int, end: int) -> list[Span]:
        """Where ``words[start:end]`` stands in the text: spans apart from each other."""
        found: list[Span] = []
        k = bisect_right(self._stops, start)
        while start < end:
            after, shift = self._stops[k], self._shifts[k]
            stop = end if end < after else after - 1
            if found and found[-1].end == start + shift:
                found[-1] = Span(found[-1].start, stop + shift)
            elif start < stop:
                found.append(Span(start + shift, stop + shift))
            start, k = after, k + 1
        return found


def redline(old_text: str, old_spans: Sequence[Span], new_text: str, new_spans: Sequence[Span]) -> Redline:
    """Compare the words of two lists of spans; words that differ in typography or case only are still aligned."""
    old, new = _Side(old_text, old_spans), _Side(new_text, new_spans)
    head, tail = split_common(old.words, new.words)
    gaps, complete = _find_gaps(old, new, head, tail)
    if not _is_framed(gaps, head, tail):
        head, tail = cut_head(old.words, head - _CONTEXT), cut_tail(old.words, tail - _CONTEXT)
        gaps, complete = _find_gaps(old, new, head, tail)
    same = [Block(0, 0, head)]
    for block in make_phrases(old.keys, new.keys, gaps):
        same += _same(old, new, block)
    same.append(Block(len(old.words) - tail, len(new.words) - tail, tail))
    shown = [b for b in join(same) if old.words[b.i : b.i + b.n].strip(BREAK)]
    return Redline(tuple(_write(old, new, shown)), complete)


def _find_gaps(old: _Side, new: _Side, head: int, tail: int) -> tuple[list[Part], bool]:
    """Where the tokens between a beginning and an end differ, and whether all were compared."""
    old.tokenise(head, tail)
    new.tokenise(head, tail)
    blocks, complete = align(old.keys, new.keys)
    return find_gaps(blocks, len(old.keys), len(new.keys)), complete


def _is_framed(gaps: Sequence[Part], head: int, tail: int) -> bool:
    """Whether the first and last change put words in the place of others: no phrase slides into what was cut off."""
    ends = [gap for gap, cut in ((gaps[:1], head), (gaps[-1:], tail)) if cut]
    return all(a < b and c < d for gap in ends for a, b, c, d in gap)


def _same(old: _Side, new: _Side, block: Block) -> Iterator[Block]:
    """What is printed alike of tokens that are equal, in code points: all of it, or else of each half."""
    i, j, n = block
    a, c = old.bounds[i], new.bounds[j]
    ours, theirs = old.words[a : old.bounds[i + n]], new.words[c : new.bounds[j + n]]
    if ours == theirs:
        yield Block(a, c, len(ours))
    elif n > 1:
        yield from _same(old, new, Block(i, j, n // 2))
        yield from _same(old, new, Block(i + n // 2, j + n // 2, n - n // 2))
    else:  # the white space before the token, and the token itself
        token, other = ours.lstrip(), theirs.lstrip()
        before, there = len(ours) - len(token), len(theirs) - len(other)
        if ours[:before] == theirs[:there]:
            yield Block(a, c, before)
        if token == other:
            yield Block(a + before, c + there, len(token))


def _write(old: _Side, new: _Side, same: Sequence[Block]) -> list[Hunk]:
    """The hunks, given what is the same in code points; white space that a change begins with on both sides is too."""
    hunks: list[Hunk] = []
    for (i, j, n), (x, y, _) in pairwise([Block(0, 0, 0), *same, Block(len(old.words), len(new.words), 0)]):
        a, c = i + n, j + n
        while a < x and c < y and old.words[a] == new.words[c] and old.words[a].isspace():
            a, c = a + 1, c + 1
        if i < a:
            _keep(hunks, new.text, old.places(i, a), new.places(j, c))
        if a < x:
            hunks += [Hunk("delete", span.of(old.text), span, None) for span in old.places(a, x)]
        if c < y:
            hunks += [Hunk("insert", span.of(new.text), None, span) for span in new.places(c, y)]
    return hunks


def _keep(hunks: list[Hunk], text: str, ours: list[Span], theirs: list[Span]) -> None:
    """Add equal words, cut where those of either side are, and as one with the last hunk where they go on with it."""
    while ours and theirs:
        (a, b), (c, d) = ours.pop(0), theirs.pop(0)
        n = min(b - a, d - c)
        if a + n < b:
            ours.insert(0, Span(a + n, b))
        if c + n < d:
            theirs.insert(0, Span(c + n, d))
        b, d = a + n, c + n
        last = hunks[-1] if hunks else None
        if last and last.old and last.new and last.old.end == a and last.new.end == c:
            a, c = last.old.start, last.new.start
            hunks.pop()
        hunks.append(Hunk("equal", text[c:d], Span(a, b), Span(c, d)))


def whole(op: Op, text: str, spans: Sequence[Span]) -> tuple[Hunk, ...]:
    """The hunks of words that came or went as a whole, one a run."""
    shown = [s for s in _extended(text, spans) if s.end > s.start]
    return tuple(Hunk(op, s.of(text), *((None, s) if op == "insert" else (s, None))) for s in shown)


def _extended(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, each but the last with the white space that follows it: two runs must not be joined into one word."""
    gaps = (text[end:start] for (_, end), (start, _) in pairwise(spans))
    out = [Span(a, b + len(gap) - len(gap.lstrip())) for (a, b), gap in zip(spans, gaps, strict=False)]
    return [*out, *spans[-1:]]
