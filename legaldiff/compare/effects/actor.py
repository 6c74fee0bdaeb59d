"""Actors: the office or persons whose duty, power or bar passed to others ("the Secretary of the Navy shall chart")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, clauses_of, never
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY, LIST, ONE, PARTIES
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER"]

_PARTY_RE = lazy_re(
    rf"{BODY}|{ONE}\s+(?:[a-z-]{{1,20}}\s+)??{PARTIES}"
)  # "The owner" of "The owner, occupant, or tenant"
_INNER_RE = lazy_re(
    rf"\b(?:that|which|whom|if|when|unless|until|as)\s+(?P<actor>{LIST})\s+(?:shall|must|may|will|should)\b"
)  # "a permit that the Warden may revoke"
_SHARED_RE = lazy_re(r"[Tt]he\s+([A-Z][a-z]+)ies\s+of\s+(?=.*\sand\s)(.+)", re.DOTALL)  # "The Secretaries of A and B"
_AND_RE = lazy_re(r",?\s+and\s+|,\s+")  # between "A, B, and C"
_THE_RE = lazy_re(r"\A(?:[Tt]he|of)\s+")  # "the Secretary" or "Secretary"
_SAME_ONES = frozenset(("a", "an", "any", "every", "no"))  # whose duty it is, or is not: the negation says that


def _find(sentence: Statement) -> Iterator[Phrase]:
    said, at = sentence.raw, sentence.start
    main = {Span(c.actor.start - at, c.actor.end - at) for c in clauses_of(sentence) if c.actor}
    inner = {Span(*m.span("actor")) for m in _INNER_RE.finditer(said)}
    done = 0
    for actor in sorted(main | inner):
        if actor.start >= done and _PARTY_RE.match(said, *actor):
            yield Phrase(at + actor.start, at + actor.end, _name(actor.of(said)))
            done = actor.end


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


def _is_same(old: Phrase, new: Phrase) -> bool:
    """Whether two names may be of one: "the Secretary" is "the Secretary of the Navy" by a short name."""
    short, long = sorted((old.value, new.value), key=len)
    return long == short or long.startswith(f"{short} of ")


FINDER = EffectFinder("actor", _find, alone=never, same=_is_same)
