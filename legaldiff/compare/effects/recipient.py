"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.parts.recipient import find_recipients
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY, LIST, ONE
from legaldiff.span import Span

__all__ = ["FINDER"]

_ALSO_RE = lazy_re(
    rf",?\s+(?:and|or)\s+to\s+(?P<to>{LIST}|(?:{ONE}\s+)?[a-z-]{{3,20}}(?=[.,;:)]|\s+(?:at|before|by|in|of|on|within)\b))"
)  # "to the owner and to counsel."

_WITH_RE = lazy_re(
    r"\b(?:(?:fil(?:e|ed|ing)|lodg(?:e|ed|ing))\b[^;:.()]{0,80}?\swith"
    r"|serv(?:e|ed|ing)\b(?!\s+(?:as|at|for|in|with|without)\b)[^;:.()]{0,40}?\sup?on)\s+"
    rf"(?={ONE}\s|{BODY})(?P<to>{LIST})(?!\s+[A-Z]|’|')"
)  # "filed with the Clerk", "served on the owner"
_DONE_RE = lazy_re(
    r"(?:[a-z]{3,}ed|sent|given|paid|lent)\b(?![^;:]{0,120}\b(?:shall|must|may|will|should|is|are|be|to\s+be)\b)"
)  # "submitted" in "the complaints submitted to the Bureau": nothing goes there by this provision
_PASSIVE_RE = lazy_re(
    r"\b(?:be|been|being|is|are|was|were|and|or|not|also|hereby|ha[sd]|have|[a-z]+ly)\s+\Z"
)  # "shall be (submitted)"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    at = start
    for first in sorted(
        [*_gifts(text, start, end), *(Span(*m.span("to")) for m in _WITH_RE.finditer(text, start, end))]
    ):
        name: Span | None = first
        while name and name.start >= at:
            yield Phrase(*name, " ".join(words(name.of(text))))
            at = name.end
            also = _ALSO_RE.match(text, at, end)
            name = Span(*also.span("to")) if also else None


def _gifts(text: str, start: int, end: int) -> Iterator[Span]:
    """To whom something goes by this provision."""
    for found in find_recipients(text, start, end):
        if _PASSIVE_RE.search(text, max(start, found.giver - 24), found.giver) or not _DONE_RE.match(
            text, found.giver, found.name.start
        ):
            yield found.name


FINDER = EffectFinder("recipient", _find)
