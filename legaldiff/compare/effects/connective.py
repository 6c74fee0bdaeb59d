"""Connectives: and against or, the difference between all and any."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches, never
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]

_CONNECTIVE_RE = lazy_re(r"\b(?:[Aa]nd/or|[Aa]nd|AND|[Oo]r|OR)\b")  # "and"


def _find(sentence: Statement) -> Iterator[Phrase]:
    return find_matches(_CONNECTIVE_RE, sentence)


FINDER = EffectFinder("connective", _find, alone=never, bare=True)
