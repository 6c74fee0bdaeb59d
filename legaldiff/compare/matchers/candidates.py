"""Who could be the partner of whom, anywhere: an index of rare runs of three words, never all against all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from legaldiff.model import Node

__all__ = ["find_candidates"]

_RARE = 48  # a run of words in more provisions of the two documents than these leads nowhere
_SHINGLES = 16  # the rarest runs of a provision that are looked up
_CANDIDATES = 6  # provisions that are compared with one
_COMMON = 0.1  # the share of the shorter one's runs, at least, that they have in common; less is chance
_COUNT = itemgetter(1)

_Side = list[tuple[Node, list[str]]]
_Runs = set[int]


def find_candidates(old: _Side, new: _Side) -> list[tuple[Node, Node]]:
    """Pairs (old, new) that share rare runs of three words: for each (given with its words) the few that share most."""
    words = sorted({word for side in (old, new) for _, words in side for word in words})
    numbers = {word: number for number, word in enumerate(words)}  # by content: the same either way round
    olds, news = ([_shingles(words, numbers) for _, words in side] for side in (old, new))
    shared = set().union(*olds) & set().union(*news)  # most runs stand on one side only, and are not looked at again
    olds, news = ([runs & shared for runs in side] for side in (olds, news))
    counts = Counter(run for side in (olds, news) for runs in side for run in runs)
    rare = sorted((n, run) for run, n in counts.items() if n <= _RARE)
    ranks = {run: rank for rank, (_, run) in enumerate(rare)}  # the rarest first
    pairs = list(_look_up(olds, news, ranks))
    pairs.extend((i, j) for j, i in _look_up(news, olds, ranks))
    return [
        (old[i][0], new[j][0])
        for i, j in dict.fromkeys(pairs)
        if len(olds[i] & news[j]) >= _COMMON * min(len(old[i][1]), len(new[j][1]))
    ]


def _shingles(words: list[str], numbers: dict[str, int]) -> _Runs:
    """The runs of three words, each as one number, in the order of their words."""
    found, n = list(map(numbers.__getitem__, words)), len(numbers)
    return {(a * n + b) * n + c for a, b, c in zip(found, found[1:], found[2:], strict=False)}


def _look_up(side: list[_Runs], others: list[_Runs], ranks: dict[int, int]) -> Iterator[tuple[int, int]]:
    """For each of one side those of the other that share most of its rarest runs, by their places."""
    holders: list[list[int]] = [[] for _ in ranks]
    for j, runs in enumerate(others):
        for run in runs:
            if run in ranks:
                holders[ranks[run]].append(j)
    for i, runs in enumerate(side):
        rarest = sorted([ranks[run] for run in runs if run in ranks])[:_SHINGLES]
        votes = Counter([j for rank in rarest for j in holders[rank]])
        most = sorted(votes.items(), key=_COUNT, reverse=True)[:_CANDIDATES]  # quicker for few than most_common
        yield from ((i, j) for j, _ in most)
