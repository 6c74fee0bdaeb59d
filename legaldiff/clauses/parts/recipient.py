"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any, one_of
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
_WITH_RE = lazy_re(
    r"\b(?:(?:fil|lodg)(?:e|ed|ing)\b|serv(?:e|ed|ing)\b(?!\s+(?:as|at|for|in|with|without)\b))"
    r"[^;:.()]{0,80}?\s(?P<by>with|up?on)\s+"
    rf"(?={ONE}\s|{BODY})(?P<to>{LIST})(?!\s+[A-Z]|’|')"
)  # "filed with the Clerk", "served on the owner"
_ALSO_RE = lazy_re(
    rf",?\s+(?:and|or)\s+(?P<by>to)\s+(?P<to>{LIST}|(?:{ONE}\s+)?[a-z-]{{3,20}}(?=[.,;:)]|\s+(?:at|before|by|in|of|on|within)\b))"
)  # "to the owner and to counsel."
_DONE_RE = lazy_re(
    r"(?:[a-z]{3,}ed|sent|given|paid|lent)\b(?![^;:]{0,120}\b(?:shall|must|may|will|should|is|are|be|to\s+be)\b)"
)  # "submitted" in "the complaints submitted to the Bureau": nothing goes there by this provision
_PASSIVE_RE = lazy_re(
    r"\b(?:be|been|being|is|are|was|were|and|or|not|also|hereby|ha[sd]|have|[a-z]+ly)\s+\Z"
)  # "shall be (submitted)"
_OPENING_RE = lazy_re(rf" (?={one_of((*GIVING, *TELLING, *HANDING, 'make', 'making', 'made'))})")
"""How the words begin that give something to somebody."""
_FILING = ("file", "filing", "lodg", "serve", "serving")
_FILING_RE = lazy_re(r" (?=(?:fil|lodg|serv)(?:e|ed|ing)\b)")


class Recipient(NamedTuple):
    """One who gets something; offsets are those of the string.

    ``giver`` is where the word begins that gives, ``start`` where the preposition does, or the name where it has none.
    """

    giver: int
    start: int
    name: Span


def find_recipients(text: str, start: int, end: int) -> Iterator[Recipient]:
    """To whom something goes by what ``text[start:end]`` says, in order: not by what it only describes as done."""
    given = map(_read, find_at(_OPENING_RE, _RECIPIENT_RE, text, start, end))
    filed = map(_read, find_at(_FILING_RE, _WITH_RE, text, start, end)) if has_any(text, _FILING) else ()
    at = start
    for one in merge((r for r in given if _goes(text, start, r)), filed, key=lambda r: r.name):
        if one.name.start < at:
            continue
        yield one
        at = one.name.end
        while also := _ALSO_RE.match(text, at, end):
            yield Recipient(one.giver, also.start("by"), Span(*also.span("to")))
            at = also.end("to")


def _read(found: re.Match[str]) -> Recipient:
    groups = found.groupdict()
    name = next(n for n in ("to", "pronoun", "told", "given") if groups.get(n))
    return Recipient(
        found.start(), found.start("by") if groups.get("by") else found.start(name), Span(*found.span(name))
    )


def _goes(text: str, start: int, found: Recipient) -> bool:
    return bool(_PASSIVE_RE.search(text, max(start, found.giver - 24), found.giver)) or not _DONE_RE.match(
        text, found.giver, found.name.start
    )
