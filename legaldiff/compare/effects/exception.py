"""Exceptions: except, unless, other than, provided that, notwithstanding; what is taken out of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return phrases_of(find_exceptions(sentence.raw), sentence)


FINDER = EffectFinder("exception", _find, open=True)
