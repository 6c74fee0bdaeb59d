"""Where the words of a quotation stand in the sources: exactly, nearly, or piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.kinds import weigh
from legaldiff.quotes.runs import align_runs
from legaldiff.quotes.words import QuotedWords
from legaldiff.span import Span

__all__ = ["Chain", "Run", "find_chains", "is_exact", "mend_chain"]

_MOST_NEAR = 4  # places of either width that are looked at where a piece stands nowhere as it is
_MOST_ANCHORS = 32  # places of one piece from which the others are looked for
_WORSE = 3  # times fewer rare runs of words than the best place has are too few
_TIGHT = 4  # words that a source may have more than the quotation where one word or two differ
_SLACK = 40  # words that a source may have more than the quotation, beside a quarter of its own
_STRAY = 2  # words of a run that means nothing far from all others
_ALONE = 3  # words that differ on both sides of such a run
_LEAST = 4  # words that no neighbour holds and that are looked for elsewhere


class Run(NamedTuple):
    """The same words on both sides: ``size`` of them from ``place`` in the row and from ``k`` in the quotation on."""

    place: int
    k: int
    size: int


Chain = list[Run]


def find_chains(index: SourceIndex, quoted: QuotedWords) -> list[Chain]:
    """Where the quotation may stand; each chain has its runs in the order of the quotation, all in one source.

    A chain whose runs hold every word is exact. The best is not chosen here.
    """
    return _Finder(index, quoted).chains()


class _Finder:
    """Where each piece of one quotation stands: as it is, or nearly."""

    def __init__(self, index: SourceIndex, quoted: QuotedWords) -> None:
        self._index = index
        self._pieces = quoted.pieces
        self._keys = [w.key for w in quoted.words]
        numbers = index.numbers(self._keys)
        self._found = [[[Run(p, a, b - a)] for p in index.find(numbers[a:b])] for a, b in quoted.pieces]
        self._whole = [bool(found) for found in self._found]
        for k, piece in enumerate(quoted.pieces):
            self._found[k] = self._found[k] or _find_near(index, self._keys, numbers, piece)

    def chains(self) -> list[Chain]:
        """A chain for each place of the piece that stands at the fewest."""
        found, whole = self._found, self._whole
        anchor = min(
            (k for k in range(len(found)) if found[k]),
            key=lambda k: (not whole[k], whole[k] and len(found[k]), self._pieces[k].start - self._pieces[k].end),
            default=0,
        )
        firsts = found[anchor]
        return firsts if len(found) == 1 else [self._extend(anchor, first) for first in firsts[:_MOST_ANCHORS]]

    def _extend(self, anchor: int, first: Chain) -> Chain:
        """The chain of one piece with the others where they stand next to it, in order if possible."""
        low, high = self._index.bounds(first[0].place)
        out = list(first)
        after = _end(first)
        for k in range(anchor + 1, len(self._pieces)):
            runs = self._take_next(k, low, after, high)
            after = _end(runs) if runs else after
            out += runs
        before = first[0].place
        for k in range(anchor - 1, -1, -1):
            runs = self._take_before(k, low, before, high)
            before = runs[0].place if runs else before
            out = runs + out
        return out

    def _take_next(self, k: int, low: int, after: int, high: int) -> Chain:
        inside = [c for c in self._found[k] if low <= c[0].place < high]
        if not inside:
            start, end = self._pieces[k]
            return _align(self._index, self._keys, self._pieces[k], after, min(high, after + end - start + _SLACK))
        other = inside[-1 if self._whole[k] else 0]  # none in order: the last one before, or the likeliest
        return next((c for c in inside if c[0].place >= after), other)

    def _take_before(self, k: int, low: int, before: int, high: int) -> Chain:
        inside = [c for c in self._found[k] if low <= c[0].place < high]
        if self._whole[k]:
            ordered = [c for c in inside if _end(c) <= before][-1:]
        else:
            ordered = [c for c in inside if c[-1].place < before]
        return next(iter(ordered + inside), [])


def _end(chain: Chain) -> int:
    return chain[-1].place + chain[-1].size


def _find_near(index: SourceIndex, keys: list[str], numbers: tuple[int, ...], piece: Span) -> list[Chain]:
    """The places with the most rare runs of words of a piece, each aligned with it."""
    size = piece.end - piece.start
    hits = index.hits(numbers[piece.start : piece.end])
    out: list[Chain] = []
    for width in (size + _TIGHT, size + size // 4 + _SLACK):
        for left, right in _windows(hits, width):
            (first, k), (last, j) = hits[left], hits[right]
            low, high = index.bounds(first)
            pad = 4 + size // 8
            runs = _align(index, keys, piece, max(low, first - k - pad), min(high, last + size - j + pad))
            if runs and runs not in out:
                out.append(runs)
    return out


def _windows(hits: list[tuple[int, int]], width: int) -> Iterator[tuple[int, int]]:
    """Ranges of hits that are near each other, those with the most different words first; none overlaps another."""
    seen: Counter[int] = Counter()
    found: list[tuple[int, int, int]] = []
    left = 0
    for right, (place, k) in enumerate(hits):
        seen[k] += 1
        while place - hits[left][0] > width:
            seen[hits[left][1]] -= 1
            if not seen[hits[left][1]]:
                del seen[hits[left][1]]
            left += 1
        found.append((-len(seen), left, right))
    found.sort()
    taken: list[tuple[int, int]] = []
    for count, left, right in found:
        if count * _WORSE > found[0][0]:  # both are below 0
            return
        if all(right < a or left > b for a, b in taken):
            taken.append((left, right))
            yield left, right
        if len(taken) == _MOST_NEAR:
            return


def _align(index: SourceIndex, keys: list[str], piece: Span, low: int, high: int) -> Chain:
    """The runs that a piece has in common with the places ``[low, high)``, without those that mean nothing."""
    words = keys[piece.start : piece.end]
    blocks = align_runs(words, index.keys[low:high])
    return _without_strays(index, [Run(low + j, piece.start + i, n) for i, j, n in blocks])


def _without_strays(index: SourceIndex, runs: Chain) -> Chain:
    """The runs without those of a word or two that stand alone among words that differ."""
    k = 0
    while len(runs) > 1 and k < len(runs):
        run = runs[k]
        before = _distance(runs[k - 1], run) if k else None
        after = _distance(run, runs[k + 1]) if k + 1 < len(runs) else None
        is_light = run.size <= _STRAY and weigh(index.keys[run.place : run.place + run.size]) < 2
        if is_light and all(d is None or d >= _ALONE for d in (before, after)):
            del runs[k]
            k = max(0, k - 1)
        else:
            k += 1
    return runs


def _distance(one: Run, other: Run) -> int:
    """How many words differ between two runs, on the side that has more of them."""
    return max(other.place - one.place - one.size, other.k - one.k - one.size)


def mend_chain(index: SourceIndex, quoted: QuotedWords, chain: Chain) -> Chain:
    """The chain with the stretches that it lacks, where they stand elsewhere in the same source, word for word."""
    numbers = index.numbers([w.key for w in quoted.words])
    low, high = index.bounds(chain[0].place)
    out: Chain = []
    at = 0
    for run in [*chain, Run(-1, len(numbers), 0)]:
        if run.k - at >= _LEAST:
            places = [p for p in index.find(numbers[at : run.k]) if low <= p < high]
            if places:
                near = out[-1].place if out else run.place
                out.append(Run(min(places, key=lambda p: abs(p - near)), at, run.k - at))
        at = max(at, run.k + run.size)
        if run.size:
            out.append(run)
    return out


def is_exact(quoted: QuotedWords, chain: Sequence[Run]) -> bool:
    """Whether a chain holds every word of the quotation, each piece in one run."""
    pieces = quoted.pieces
    return len(chain) == len(pieces) and all(
        run.k == piece.start and run.k + run.size == piece.end for run, piece in zip(chain, pieces, strict=True)
    )
