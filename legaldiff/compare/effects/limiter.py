"""Limiters: words that bound a duty by law, means or discretion ("to the extent permitted by law")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of

__all__ = ["FINDER"]


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    return phrases_of(find_limiters(text[start:end], joined=False), text, start)


FINDER = EffectFinder("limiter", _find)
