"""Definitions: what a term means ("The term “skiff” means a boat without a deck")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.definition import find_meanings
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re

__all__ = ["FINDER"]

_SENSES = ("mean", "defin", "refers", "refer ", "refer\n")  # what a definition of any words holds one of
_LISTINGS = ("includ", "exclud", "constru", "understood")  # and one of words that are called a term, or quoted
_MARKS = ("“", '"', "‘")
_CALLS = ("term", "word", "phrase", "expression", "definition", "'")
_CALLED_RE = lazy_re(r"(?:terms?|words?|phrases?|expressions?|definitions?)\s|(?<!\w)'[A-Za-z]")  # "the term ", "'A"


def may_define(text: str) -> bool:
    """Whether a text may hold a definition; False only where it cannot."""
    holds = text.__contains__
    if any(map(holds, _SENSES)):
        return True
    if not any(map(holds, _LISTINGS)):
        return False
    return any(map(holds, _MARKS)) or (any(map(holds, _CALLS)) and _CALLED_RE.search(text) is not None)


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    said = text[start:end]
    if may_define(said):
        for found in find_meanings(said, is_listed=False):
            first, last = start + found.start, start + found.end
            yield Phrase(first, last, " ".join(words(text[first:last])))


def _reason(old: str | None, new: str | None) -> str:
    if old is None:
        return f"A definition came: {new}."
    if new is None:
        return f"A definition went: {old}."
    return f"What a term means changed: “{old}” became “{new}”."


FINDER = EffectFinder("definition", _find, reason=_reason, firm=True)
