"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.condition import find_conditions
from legaldiff.compare.effects.finder import EffectFinder, Phrase, parts_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    found = find_conditions(sentence.text)
    inside = (s for s in find_conditions(sentence.raw) if not sentence.text[s.start : s.end].strip())  # parentheses
    return parts_of(sentence, sorted([*found, *inside]), lambda clause: clause.condition)


def _alone(phrase: Phrase) -> bool:
    """One that came with its whole provision is no news beside that."""
    return phrase.stays != "nothing"


FINDER = EffectFinder("condition", _find, alone=_alone)
