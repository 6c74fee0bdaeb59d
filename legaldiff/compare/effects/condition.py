"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.condition import find_conditions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, parts_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return parts_of(sentence, find_conditions(sentence.text or sentence.raw), lambda clause: clause.condition)


def _alone(phrase: Phrase) -> bool:
    """One that came with its whole provision is no news beside that."""
    return phrase.stays != "nothing"


FINDER = EffectFinder("condition", _find, alone=_alone)
