"""Limiters: words that bound a duty by law, means or discretion ("to the extent permitted by law")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words

__all__ = ["FINDER"]


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    said = text[start:end]  # a clue is looked for in all that the finder is given
    return (
        Phrase(start + s.start, start + s.end, " ".join(words(s.of(said)))) for s in find_limiters(said, joined=False)
    )


FINDER = EffectFinder("limiter", _find)
