"""Actors: the office or persons whose duty, power or bar passed to others ("the Secretary of the Navy shall chart")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, never
from legaldiff.compare.tokens import words
from legaldiff.grammar.party import LIST, ONE

__all__ = ["FINDER"]

_VERB = (
    r"(?:(?:shall|must|may|will|should)\b(?!\s+(?:(?:not|also|only)\s+)?be\b)"
    r"|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|directed|empowered|required|encouraged)\b)"
)
_VERB_RE = re.compile(rf"\s{_VERB}")  # " shall", " is directed"
_ACTOR_RE = re.compile(
    rf"\b(?P<actor>{LIST}(?:\s+of\s+(?:{ONE}\s+)?[a-z-]{{2,20}})?)"
    r"(?:\s+\([^()]{1,60}\))?(?:,\s[^,;:.()]{1,120},)?\s+" + _VERB
)  # "each head of an agency shall"; not "the report shall be filed": who files it, a passive does not say


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    verbs = list(_VERB_RE.finditer(text, start, end))
    for found in _ACTOR_RE.finditer(text, start, verbs[-1].end()) if verbs else ():
        yield Phrase(*found.span("actor"), " ".join(words(found["actor"])))


FINDER = EffectFinder("actor", _find, alone=never, ends="bearer")
