"""Which extract of the new text is which of the old one: first in what a provision became, then by like words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from legaldiff.compare.profile import likeness_of_texts
from legaldiff.compare.result import Matching
from legaldiff.model import Node
from legaldiff.rules import Extract
from legaldiff.table import as_cell

__all__ = ["Pair", "pair_extracts"]

_HERE = 0.3
"""How alike two extracts must be that stand in what is one provision."""
_ELSEWHERE = 0.75
"""How alike two extracts must be that do not."""
_FORCES = frozenset({"obligation", "permission", "prohibition", "dispensation"})
"""Rules that part what is said of an act by its force: the same words with another verb are one clause that changed."""
_RARE = 24
"""Extracts that may have a word by which two that stand in different places are compared."""


class Pair(NamedTuple):
    """Two extracts by their places in the lists, their likeness, and whether they stand in what is one provision."""

    old: int
    new: int
    score: float
    here: bool


class _Side(NamedTuple):
    """The extracts of a document, and the words by which each is known."""

    extracts: Sequence[Extract]
    words: Sequence[str]


def pair_extracts(matching: Matching, old: Sequence[Extract], new: Sequence[Extract]) -> list[Pair]:
    """The pairs, one-to-one, in the order of old: of one rule each, or in one place of one force and another."""
    ours, theirs = _Side(old, [_words(e) for e in old]), _Side(new, [_words(e) for e in new])
    became = matching.became()
    pairs: list[Pair] = []
    _choose(pairs, _near(ours, theirs, became, {}), ours, theirs, _HERE)
    _choose(pairs, _near(ours, theirs, became, dict.fromkeys(_FORCES, "force")), ours, theirs, _ELSEWHERE)
    _choose(pairs, _alike(ours, theirs, pairs), ours, theirs, _ELSEWHERE)
    return sorted(pairs)


def _words(found: Extract) -> str:
    """The words by which an extract is known: its quote and its fields, so that what the rule saw in it counts more."""
    fields = (str(as_cell(v)) for name, v in found.fields.items() if v is not None and not name.endswith("_from"))
    return " ".join((found.quote, *fields))


def _near(
    old: _Side, new: _Side, became: Mapping[Node, Iterable[Node]], family: Mapping[str, str]
) -> Iterator[tuple[int, int, bool]]:
    """Pairs that stand in what is one provision, of one rule, or of rules of one ``family``."""
    by_home: dict[tuple[str, Node], list[int]] = defaultdict(list)
    for j, extract in enumerate(new.extracts):
        by_home[family.get(extract.rule, extract.rule), extract.node].append(j)
    for i, extract in enumerate(old.extracts):
        for node in became.get(extract.node, ()):
            for j in by_home.get((family.get(extract.rule, extract.rule), node), ()):
                yield i, j, True


def _choose(
    pairs: list[Pair], candidates: Iterable[tuple[int, int, bool]], old: _Side, new: _Side, least: float
) -> None:
    """Take the likest candidates first; of several as like, those that come first in both, so that swapping mirrors."""
    taken_old, taken_new = {p.old for p in pairs}, {p.new for p in pairs}
    scored = [
        (likeness_of_texts(old.words[i], new.words[j]) or 0.0, i, j, here)
        for i, j, here in dict.fromkeys(candidates)
        if i not in taken_old and j not in taken_new
    ]
    for score, i, j, here in sorted(scored, key=lambda s: (-s[0], s[1] + s[2], abs(s[1] - s[2]))):
        if score >= least and i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append(Pair(i, j, round(score, 4), here))


def _alike(old: _Side, new: _Side, pairs: Sequence[Pair]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of what is left that say the same, or share a word which few extracts have: linear in their number."""
    ours = _index(old, {p.old for p in pairs})
    theirs = _index(new, {p.new for p in pairs})
    for key, rows in ours.items():
        others = theirs.get(key, [])
        if len(rows) <= _RARE and len(others) <= _RARE:
            yield from ((i, j, False) for i in rows for j in others)
        elif key[1].startswith(" "):
            yield from ((i, j, False) for i, j in zip(rows, others, strict=False))


def _index(side: _Side, taken: set[int]) -> dict[tuple[str, str], list[int]]:
    """By rule and word, and by rule and all words (after a space), the extracts that are left."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, extract in enumerate(side.extracts):
        if i not in taken:
            parts = side.words[i].lower().split()
            for word in dict.fromkeys((*parts, f" {' '.join(parts)}")):
                found[extract.rule, word].append(i)
    return found
