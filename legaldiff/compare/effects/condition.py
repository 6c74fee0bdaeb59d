"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.condition import find_conditions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, parts_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return parts_of(sentence, find_conditions(sentence.text or sentence.raw), lambda clause: clause.condition)


FINDER = EffectFinder("condition", _find)
