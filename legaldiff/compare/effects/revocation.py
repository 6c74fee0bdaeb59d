"""Revocations: a text that another one undoes ("Executive Order 99999 is hereby revoked")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.revocation import Repeal, find_repeals, trim_target
from legaldiff.compare.effects.finder import EffectFinder, Phrase, phrases_of
from legaldiff.lexicon.verb import REVOKING
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER"]

_CLUES = tuple(REVOKING)


def _find(sentence: Statement) -> Iterator[Phrase]:
    repeals = find_repeals(sentence.raw) if sentence.has_any(_CLUES) else ()
    return phrases_of((_span(sentence.raw, repeal) for repeal in repeals), sentence)


def _span(said: str, repeal: Repeal) -> Span:
    """From the text that is undone to the verb, or from the verb to that."""
    if repeal.target is None:
        return repeal.verb
    named = trim_target(said, repeal.target)
    return Span(min(repeal.verb.start, named.start), max(repeal.verb.end, named.end))


FINDER = EffectFinder("revocation", _find)
