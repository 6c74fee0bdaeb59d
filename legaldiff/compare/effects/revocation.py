"""Revocations: a text that another one undoes ("Executive Order 99999 is hereby revoked")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.revocation import find_repeals, trim_target
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of
from legaldiff.lexicon.clue import has_any
from legaldiff.lexicon.verb import REVOKING
from legaldiff.span import Span

__all__ = ["FINDER"]

_CLUES = tuple(REVOKING)


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    said = text[start:end]
    spans = []
    for repeal in find_repeals(said) if has_any(said, _CLUES) else ():
        first, last = repeal.verb
        if repeal.target:
            named = trim_target(said, repeal.target)
            first, last = min(first, named.start), max(last, named.end)
        spans.append(Span(first, last))
    return phrases_of(spans, text, start)


FINDER = EffectFinder("revocation", _find)
