"""Definitions: what a term means ("The term “skiff” means a boat without a deck")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.tokens import words
from legaldiff.grammar.sentence import find_sentences
from legaldiff.grammar.term import find_meanings

__all__ = ["FINDER"]

_VERB_RE = re.compile(r"\b(?:mean|defin|includ|exclud|refer|constru|understood)")  # what each definition holds
_LONGEST = 4_000  # code points of a sentence that is looked at


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    if not _VERB_RE.search(text, start, end):
        return
    for span in find_sentences(text, start, end):
        if span.end - span.start <= _LONGEST and _VERB_RE.search(text, *span):
            for found in find_meanings(span.of(text), is_listed=False):
                first, last = span.start + found.start, span.start + found.end
                yield Phrase(first, last, " ".join(words(text[first:last])))


def _reason(old: str | None, new: str | None) -> str:
    if old is None:
        return f"A definition came: {new}."
    if new is None:
        return f"A definition went: {old}."
    return f"What a term means changed: “{old}” became “{new}”."


FINDER = EffectFinder("definition", _find, reason=_reason, reach="whole", firm=True)
