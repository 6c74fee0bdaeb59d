"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, one_of
from legaldiff.lexicon.party import BODY, LIST, ONE, PARTIES
from legaldiff.lexicon.verb import GIVING, HANDING, TELLING
from legaldiff.lexicon.words import alternatives
from legaldiff.span import Span

__all__ = ["Recipient", "find_recipients"]

_GIVE = rf"(?:{alternatives(GIVING)}|mak(?:e|es|ing)\s+(?:[^;:.]{{0,80}}?\s)?available|made\s+available)"
_GIFT = r"(?:an?|the|its|his|her|their|all|any|each|such|this|that|with|one|\$|\d|notice|copies|advice|authority)"
_TAKES_TO = (
    *("pursuant", "according", "subject", "respect", "regard", "prior", "addition", "due", "relating", "related"),
    *("relation", "referred", "known", "common", "attached", "next", "close", "belong", "loyalty", "return", "access"),
    *("admission", "entry", "threat", "threats", "risk", "risks", "danger", "harm"),
    *("ssistant", "dviser", "dvisor", "ounselor"),  # with a capital or a small letter
)
_NOT_TO = "".join(f"(?<!{word})" for word in _TAKES_TO)  # "Assistant to the President", "a threat to the United States"
_RECIPIENT_RE = lazy_re(
    rf"\b{_GIVE}\b(?:[^;:.()]|\.(?=\w)){{0,120}}?(?=\s+to\s){_NOT_TO}\s+(?P<by>to)\s+"
    rf"(?:(?={ONE}\s|{BODY})(?P<to>{LIST})(?!\s+[A-Z]|’|')|(?P<pronoun>it|them|him|her|me|(?:each|every)\s+[a-z-]+(?:\s+of\s+(?:the|an?|its|their)\s+[a-z-]+)?)\b)"
    rf"|\b{alternatives(TELLING)}\s+(?P<told>{LIST})"
    rf"|\b{alternatives(HANDING)}\s+(?P<given>{PARTIES})\s+(?={_GIFT}(?!\w))"
)  # "transmit it to the Mayor", "notify each owner", "send the Treasurer a chart"; not "pursuant to the Board's rules"
_OPENING_RE = lazy_re(rf" (?={one_of((*GIVING, *TELLING, *HANDING, 'make', 'making', 'made'))})")
"""How the words begin that give something to somebody."""


class Recipient(NamedTuple):
    """One who gets something; offsets are those of the string.

    ``giver`` is where the word begins that gives, ``start`` where the preposition does, or the name where it has none.
    """

    giver: int
    start: int
    name: Span


def find_recipients(text: str, start: int, end: int) -> Iterator[Recipient]:
    """The recipients in ``text[start:end]``, in order."""
    for found in find_at(_OPENING_RE, _RECIPIENT_RE, text, start, end):
        name = next(n for n in ("to", "pronoun", "told", "given") if found[n])
        yield Recipient(found.start(), found.start("by") if found["by"] else found.start(name), Span(*found.span(name)))
