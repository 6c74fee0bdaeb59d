"""Exceptions: except, unless, other than, excluding, provided that, notwithstanding; what is taken out of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of

__all__ = ["FINDER"]


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    return phrases_of(find_exceptions(text[start:end]), text, start)


FINDER = EffectFinder("exception", _find, open=True)
