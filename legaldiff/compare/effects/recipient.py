"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.recipient import find_recipients
from legaldiff.compare.effects.finder import EffectFinder, Phrase, in_sentence, phrases_of
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]


def _find(sentence: Statement) -> Iterator[Phrase]:
    said = sentence.raw
    return phrases_of((r.name for r in find_recipients(said, 0, len(said))), sentence)


FINDER = EffectFinder("recipient", _find, alone=in_sentence)
