"""Actors: the office or persons whose duty, power or bar passed to others ("the Secretary of the Navy shall chart")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.tokens import words

__all__ = ["FINDER"]

_THING = (
    "Acts?|Articles?|Code|Constitution|Funds?|Laws?|Lists?|Memorandum|Orders?|Parts?|Plans?|Policy|Procedures?|Programs?"
    "|Regulations?|Reports?|Rules?|Sections?|Strategy|Subsections?|System|Titles?|Treaty"
)  # "The Plan shall include": a plan does nothing
_ONE = r"(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll|[Nn]o|[Ss]uch|[Ss]aid|[Aa]n?)"
# Here and below an atomic group, not a possessive repeat: Python 3.11.2 (Debian 12) gets those of groups wrong.
_NAME = rf"(?!(?:{_THING})\b)[A-Z](?>(?:[\w’'-]|\.(?=\w)|(?<=\.[A-Z])\.(?!\w)){{1,40}})"  # "Secretary", "U.S."
_BODY = (
    r"[Aa]genc(?:y|ies)|[Cc]ommittees?|[Cc]ontractors?|[Dd]epartments?|[Ee]mploye(?:e|r)s?|[Gg]overnments?|[Hh]eads?"
    r"|[Oo]fficers?|[Oo]fficials?|[Pp]ersons?|[Pp]arty|[Pp]arties"
)
_WHO = rf"(?:{_NAME}|(?:{_BODY})\b)"
_MORE = rf"\s+(?:(?:of|for|on|to|and|or)\s+(?:{_ONE}\s+)?(?:[a-z-]{{1,20}}\s+)??)?{_WHO}"
_ACTOR_RE = re.compile(
    rf"\b(?P<actor>(?>(?:{_ONE}\s+(?:[a-z-]{{1,20}}\s+)??)?{_WHO}(?:{_MORE}){{0,8}}))"
    r"(?:\s+\([^()]{1,60}\))?(?:,\s[^,;:.()]{1,120},)?\s+"
    r"(?:(?:shall|must|may|will|should)(?!\s+(?:(?:not|also|only)\s+)?be\b)"
    r"|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|directed|empowered|required|encouraged)\b)"
)  # "each head of an agency shall"; not "the report shall be filed": who files it, a passive does not say


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _ACTOR_RE.finditer(text, start, end):
        yield Phrase(*found.span("actor"), " ".join(words(found["actor"])))


FINDER = EffectFinder("actor", _find, alone=False)
