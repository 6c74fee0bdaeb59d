"""Parties: offices and persons as a text names them ("the Secretary of the Navy", "the Mayor and the Board")."""

from __future__ import annotations

from legaldiff.lexicon.load import load
from legaldiff.lexicon.words import alternatives, with_plurals

__all__ = ["BODY", "LIST", "ONE", "PARTIES"]

_WORDS = load("parties", "articles", "bodies", "one_only", "things", "things_without_plural")
_THING = alternatives(
    thing.capitalize() for thing in (*with_plurals(_WORDS.words("things")), *_WORDS.words("things_without_plural"))
)
_BODY = alternatives((*with_plurals(_WORDS.words("bodies")), *_WORDS.words("one_only")), either_case=True)
ONE = alternatives(_WORDS.words("articles"), either_case=True)
# Here and below an atomic group, not a possessive repeat: Python 3.11.2 (Debian 12) gets those of groups wrong.
_NAME = rf"(?!{_THING}\b)[A-Z](?>(?:[\w’'-]|/(?=[A-Z])|\.(?=\w)|(?<=\.[A-Z])\.(?!\w)){{1,40}})"  # "Mayor", "U.S."
_WHO = rf"(?:{_NAME}|{_BODY}\b)"
_MORE = rf"\s+(?:(?:of|for|on|to|and|or)\s+(?:{ONE}\s+)?(?:[a-z-]{{1,20}}\s+)??)?{_WHO}"
BODY = rf"(?:{_BODY}|Congress)\b"
"""A noun for a party that needs no article."""

PARTIES = rf"(?>(?:{ONE}\s+(?:[a-z-]{{1,20}}\s+)??)?{_WHO}(?:{_MORE}){{0,8}})"
"""One party or several as a regex, as many words as belong to it."""

LIST = rf"{PARTIES}(?:(?:(?:,\s+{PARTIES}){{1,8}},?|,)\s+(?:and|or)\s+{PARTIES})?"
"""The same with commas between them."""
