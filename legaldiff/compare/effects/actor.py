"""Actors: the office or persons whose duty, power or bar passed to others ("the Secretary of the Navy shall chart")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.parts.consultation import opens_consultation
from legaldiff.clauses.subject import find_subject
from legaldiff.compare.effects.finder import EffectFinder, Phrase, never
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY, LIST, ONE, PARTIES

__all__ = ["FINDER"]

_VERB = (
    r"(?:(?:shall|must|may|will|should)\b(?!\s+(?:(?:not|also|only)\s+)?be\b)"
    r"|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|directed|empowered|required|encouraged)\b)"
)
_VERB_RE = lazy_re(rf"\s{_VERB}")  # " shall", " is directed"
_ACTOR_RE = lazy_re(
    rf"\b(?P<actor>{LIST}(?:\s+of\s+(?:{ONE}\s+)?[a-z-]{{2,20}})?)"
    r"(?:\s+\([^()]{1,60}\))?(?:,\s[^,;:.()]{1,120},)?\s+" + _VERB
)  # "each head of an agency shall"; not "the report shall be filed": who files it, a passive does not say

_PARTY_RE = lazy_re(
    rf"{BODY}|{ONE}\s+(?:[a-z-]{{1,20}}\s+)??{PARTIES}"
)  # "The owner" of "The owner, occupant, or tenant"
_BREAK_RE = lazy_re(r"[;:]\s|\.\s+(?=[A-Z])")  # a new clause or sentence
_COMMA_RE = lazy_re(r",\s+")  # of "The Clerk, in consultation with A, shall"
_SHARED_RE = lazy_re(r"[Tt]he\s+([A-Z][a-z]+)ies\s+of\s+(?=.*\sand\s)(.+)", re.DOTALL)  # "The Secretaries of A and B"
_AND_RE = lazy_re(r",?\s+and\s+|,\s+")  # between "A, B, and C"
_THE_RE = lazy_re(r"\A(?:[Tt]he|of)\s+")  # "the Secretary" or "Secretary"
_SAME_ONES = frozenset(("a", "an", "any", "every", "no"))  # whose duty it is, or is not: the negation says that


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    verbs = [*_VERB_RE.finditer(text, start, end)]
    found = _ACTOR_RE.finditer(text, start, verbs[-1].end()) if verbs else ()
    actors = {m.end(): m.span("actor") for m in found if not text.endswith("by ", 0, m.start())}
    at = start
    for verb in verbs:
        actor = actors.get(verb.end())
        if not actor or _is_consulted(text, at, actor[0]):
            actor = _coordinated(text, at, verb.start()) or actor
        if actor:
            yield Phrase(*actor, _name(text[slice(*actor)]))
        at = verb.end()


def _is_consulted(text: str, start: int, actor: int) -> bool:
    """Whether an actor stands in a list of those consulted: "The Clerk, in consultation with A, B, and C, shall"."""
    for stop in _BREAK_RE.finditer(text, start, actor):
        start = stop.end()
    return any(opens_consultation(text, m.end()) for m in _COMMA_RE.finditer(text, start, actor))


def _coordinated(text: str, start: int, modal: int) -> tuple[int, int] | None:
    """The subject of a modal verb, where others beside a party belong to it: "The owner, occupant, or tenant shall"."""
    for stop in _BREAK_RE.finditer(text, start, modal):
        start = stop.end()
    subject = find_subject(text, start, modal)
    return subject if subject and _PARTY_RE.match(text, *subject) else None


def _name(actor: str) -> str:
    """What an actor comes to: "no licensee" is "a licensee", "the Secretaries of A and B" are two."""
    said = words(actor)
    if said and said[0] in _SAME_ONES:
        said[0] = "a"
    shared = _SHARED_RE.match(actor)
    head = f"{shared[1]}y of " if shared else ""
    parts = _AND_RE.split(shared[2] if shared else actor)
    if len(parts) == 1 or "or" in said:
        return " ".join(said)
    return " and ".join(sorted(" ".join(words(f"{head}{_THE_RE.sub('', part)}")) for part in parts))


FINDER = EffectFinder("actor", _find, alone=never)
