"""Definitions: what a term means ("The term “skiff” means a boat without a deck")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.definition import find_meanings
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    return phrases_of((Span(m.start, m.end) for m in find_meanings(sentence.raw, is_listed=False)), sentence)


def _reason(old: str | None, new: str | None) -> str:
    if old is None:
        return f"A definition came: {new}."
    if new is None:
        return f"A definition went: {old}."
    return f"What a term means changed: “{old}” became “{new}”."


FINDER = EffectFinder("definition", _find, reason=_reason, firm=True)
