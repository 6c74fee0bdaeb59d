"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.lexicon.party import BODY, LIST, ONE, PARTIES
from legaldiff.span import Span

__all__ = ["Recipient", "find_recipients"]

_GIVE = (
    r"(?:submit(?:s|ted|ting)?|report(?:s|ed|ing)?|sen(?:d|ds|t|ding)|transmit(?:s|ted|ting)?|provid(?:e|es|ed|ing)"
    r"|deliver(?:s|ed|ing)?|forward(?:s|ed|ing)?|furnish(?:es|ed|ing)?|giv(?:e|es|en|ing)|pa(?:y|ys|id|ying)"
    r"|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|disburs(?:e|es|ed|ing)|refer(?:s|red|ring)?|transfer(?:s|red|ring)?"
    r"|present(?:s|ed|ing)?|mak(?:e|es|ing)\s+(?:[^;:.]{0,80}?\s)?available|made\s+available|delegat(?:e|es|ed|ing)"
    r"|recommend(?:s|ed|ing)?|recommendations?|lend(?:s|ing)?|lent|certif(?:y|ies|ied|ying)|issu(?:e|es|ed|ing)|notices?|notifications?"
    r"|payments?|cop(?:y|ies)|funds?)"
)
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
    rf"|\b(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|advis(?:e|es|ed|ing)|alert(?:s|ed|ing)?|appris(?:e|es|ed|ing))\s+"
    rf"(?P<told>{LIST})"
    rf"|\b(?:send|give|pay|furnish|provide|show|grant|award|offer|lend)s?\s+(?P<given>{PARTIES})\s+(?={_GIFT}(?!\w))"
)  # "transmit it to the Mayor", "notify each owner", "send the Treasurer a chart"; not "pursuant to the Board's rules"
_OPENING_RE = lazy_re(
    r" (?=submit|report|sen[dt]|transmit|provi|deliver|forward|furnish|giv|pa[iy]|grant|award|disburs|refer|transfer|"
    r"present|mak|made|delegat|recommend|len[dt]|certif|issu|noti|cop(?:y|ies)|fund|inform|advis|alert|appris|show|offer)"
)  # " submit", " notify": how the words begin that give something to somebody


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
