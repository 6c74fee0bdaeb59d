"""Actors: the office or person whose duty, power or bar passed to another ("the Secretary of the Navy shall")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.tokens import words

__all__ = ["FINDER"]

_ACTOR_RE = re.compile(
    r"\b(?P<actor>(?:the|each|every|any|all|no|such|an?)\s"
    r"(?:(?!\b(?:that|which|who|whom|whose|if|when|unless|where|shall|must|may|will|to)\b)[^,;:.]){2,90}?)\s+"
    r"(?:(?:shall|must|may|will|should)(?!\s+(?:(?:not|also|only)\s+)?be\b)"
    r"|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|directed|empowered|required|encouraged)\b)",
    re.IGNORECASE,
)  # "The Secretary of the Navy shall chart"; not "the report shall be filed": who files it, a passive does not say


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _ACTOR_RE.finditer(text, start, end):
        yield Phrase(*found.span("actor"), " ".join(words(found["actor"])))


FINDER = EffectFinder("actor", _find, alone=False)
