"""Who could be the partner of whom, anywhere: an index of rare runs of three words, never all against all."""

from __future__ import annotations

from collections import Counter, defaultdict

from legaldiff.model import Node

__all__ = ["find_candidates"]

_RARE = 48  # a run of words in more provisions of the two documents than these leads nowhere
_SHINGLES = 16  # the rarest runs of a provision that are looked up
_CANDIDATES = 6  # provisions that are compared with one

_Shingle = tuple[str, str, str]
_Shingled = list[tuple[Node, list[_Shingle]]]
_Index = dict[_Shingle, list[Node]]


def find_candidates(old: list[tuple[Node, list[str]]], new: list[tuple[Node, list[str]]]) -> list[tuple[Node, Node]]:
    """Pairs (old, new) that share rare runs of three words: for each (given with its words) the few that share most."""
    if not old or not new:
        return []
    olds, news = _shingles(old), _shingles(new)
    old_index, new_index = _index(olds), _index(news)
    pairs = _look_up(olds, old_index, new_index)
    pairs.extend((o, n) for n, o in _look_up(news, new_index, old_index))
    return list(dict.fromkeys(pairs))


def _shingles(nodes: list[tuple[Node, list[str]]]) -> _Shingled:
    return [(node, list(dict.fromkeys(zip(words, words[1:], words[2:], strict=False)))) for node, words in nodes]


def _index(shingled: _Shingled) -> _Index:
    index: _Index = defaultdict(list)
    for node, shingles in shingled:
        for shingle in shingles:
            index[shingle].append(node)
    return index


def _look_up(shingled: _Shingled, own: _Index, index: _Index) -> list[tuple[Node, Node]]:
    pairs: list[tuple[Node, Node]] = []
    for node, shingles in shingled:
        found = [(len(own[f]) + len(index[f]), f) for f in shingles if f in index]
        rarest = sorted(pair for pair in found if pair[0] <= _RARE)[:_SHINGLES]
        votes = Counter(other for _, shingle in rarest for other in index[shingle])
        pairs.extend((node, other) for other, _ in votes.most_common(_CANDIDATES))
    return pairs
