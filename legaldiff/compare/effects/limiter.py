"""Limiters: words that bound a duty by law, means or discretion ("to the extent permitted by law")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return phrases_of(find_limiters(sentence.raw, joined=False), sentence)


FINDER = EffectFinder("limiter", _find)
