"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.tokens import words
from legaldiff.grammar.recipient import find_recipients

__all__ = ["FINDER"]


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in find_recipients(text, start, end):
        yield Phrase(*found.name, " ".join(words(text[found.name.start : found.name.end])))


FINDER = EffectFinder("recipient", _find, ends="give")
