"""Exceptions: except, unless, other than, provided that, notwithstanding; what is taken out of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, parts_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return parts_of(sentence, find_exceptions(sentence.raw), lambda clause: clause.exception)


FINDER = EffectFinder("exception", _find, open=True)
