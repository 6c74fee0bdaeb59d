"""Who could be the partner of whom, anywhere in the documents: an index of rare word pairs, never all against all."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from legaldiff.model import Node

__all__ = ["find_candidates"]

_RARE = 48  # a word pair in more provisions of the two documents than these leads nowhere
_FEATURES = 16  # the rarest word pairs of a provision that are looked up
_CANDIDATES = 6  # provisions that are compared with one

_WordPair = tuple[str, str]
_Worded = list[tuple[Node, list[_WordPair]]]
_Index = dict[_WordPair, list[Node]]


def find_candidates(old: list[tuple[Node, list[str]]], new: list[tuple[Node, list[str]]]) -> list[tuple[Node, Node]]:
    """Pairs (old, new) that share rare word pairs: for each (given with its words) the few that share most."""
    if not old or not new:
        return []
    olds, news = _word_pairs(old), _word_pairs(new)
    old_index, new_index = _index(olds), _index(news)
    pairs = _look_up(olds, old_index, new_index)
    pairs.extend((o, n) for n, o in _look_up(news, new_index, old_index))
    return list(dict.fromkeys(pairs))


def _word_pairs(nodes: list[tuple[Node, list[str]]]) -> _Worded:
    return [(node, list(dict.fromkeys(pairwise(words)))) for node, words in nodes]


def _index(worded: _Worded) -> _Index:
    index: _Index = defaultdict(list)
    for node, features in worded:
        for feature in features:
            index[feature].append(node)
    return index


def _look_up(worded: _Worded, own: _Index, index: _Index) -> list[tuple[Node, Node]]:
    pairs: list[tuple[Node, Node]] = []
    for node, features in worded:
        found = [(len(own[f]) + len(index[f]), f) for f in features if f in index]
        rarest = sorted(pair for pair in found if pair[0] <= _RARE)[:_FEATURES]
        votes = Counter(other for _, feature in rarest for other in index[feature])
        pairs.extend((node, other) for other, _ in votes.most_common(_CANDIDATES))
    return pairs
