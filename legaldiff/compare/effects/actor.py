"""Actors: the office or persons whose duty, power or bar passed to others ("the Secretary of the Navy shall chart")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, never
from legaldiff.compare.tokens import words
from legaldiff.grammar.actor import find_subject
from legaldiff.grammar.party import BODY, LIST, ONE, PARTIES

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

_PARTY_RE = re.compile(
    rf"{BODY}|{ONE}\s+(?:[a-z-]{{1,20}}\s+)??{PARTIES}"
)  # "The owner" of "The owner, occupant, or tenant"
_BREAK_RE = re.compile(r"[;:]\s|\.\s+(?=[A-Z])")  # a new clause or sentence
_SAME_ONES = frozenset(("a", "an", "any", "every", "no"))  # whose duty it is, or is not: the negation says that


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    verbs = [*_VERB_RE.finditer(text, start, end)]
    found = _ACTOR_RE.finditer(text, start, verbs[-1].end()) if verbs else ()
    actors = {m.end(): m.span("actor") for m in found if not text.endswith("by ", 0, m.start())}
    at = start
    for verb in verbs:
        actor = actors.get(verb.end()) or _coordinated(text, at, verb.start())
        if actor:
            yield Phrase(*actor, _name(words(text[slice(*actor)])))
        at = verb.end()


def _coordinated(text: str, start: int, modal: int) -> tuple[int, int] | None:
    """The subject of a modal verb, where others beside a party belong to it: "The owner, occupant, or tenant shall"."""
    for stop in _BREAK_RE.finditer(text, start, modal):
        start = stop.end()
    subject = find_subject(text, start, modal)
    return subject if subject and _PARTY_RE.match(text, *subject) else None


def _name(said: list[str]) -> str:
    """What an actor comes to: "no licensee" is the same persons as "a licensee"."""
    return " ".join(["a", *said[1:]] if said and said[0] in _SAME_ONES else said)


FINDER = EffectFinder("actor", _find, alone=never, ends="bearer")
