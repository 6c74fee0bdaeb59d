"""Recipients: to whom a report, a notice, money or a function goes ("shall submit a report to the Mayor")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.effects.party import BODY, LIST, ONE, PARTIES
from legaldiff.compare.tokens import words

__all__ = ["FINDER"]

_GIVE = (
    r"(?:submit(?:s|ted|ting)?|report(?:s|ed|ing)?|sen(?:d|ds|t|ding)|transmit(?:s|ted|ting)?|provid(?:e|es|ed|ing)"
    r"|deliver(?:s|ed|ing)?|forward(?:s|ed|ing)?|furnish(?:es|ed|ing)?|giv(?:e|es|en|ing)|pa(?:y|ys|id|ying)"
    r"|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|disburs(?:e|es|ed|ing)|refer(?:s|red|ring)?|transfer(?:s|red|ring)?"
    r"|present(?:s|ed|ing)?|mak(?:e|es|ing)\s+available|made\s+available|delegat(?:e|es|ed|ing)|recommend(?:s|ed|ing)?"
    r"|certif(?:y|ies|ied|ying)|issu(?:e|es|ed|ing)|notices?|notifications?|payments?|cop(?:y|ies)|funds?)"
)
_GIFT = r"(?:an?|the|its|his|her|their|all|any|each|such|this|that|with|one|\$|\d|notice|copies|advice|authority)"
_TAKES_TO = (
    *("pursuant", "according", "subject", "respect", "regard", "prior", "addition", "due", "relating", "related"),
    *("relation", "referred", "known", "common", "attached", "next", "close", "belong", "loyalty", "return", "access"),
    *("admission", "entry", "threat", "threats", "risk", "risks", "danger", "harm"),
    *("ssistant", "dviser", "dvisor", "ounselor"),  # with a capital or a small letter
)
_NOT_TO = "".join(f"(?<!{word})" for word in _TAKES_TO)  # "Assistant to the President", "a threat to the United States"
_RECIPIENT_RE = re.compile(
    rf"\b{_GIVE}\b(?:[^;:.()]|\.(?=\w)){{0,120}}?{_NOT_TO}\s+to\s+(?={ONE}\s|{BODY})(?P<to>{LIST})(?!\s+[A-Z]|’|')"
    rf"|\b(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|advis(?:e|es|ed|ing)|alert(?:s|ed|ing)?)\s+(?P<told>{LIST})"
    rf"|\b(?:send|give|pay|furnish|provide|show|grant|award|offer|lend)s?\s+(?P<given>{PARTIES})\s+(?={_GIFT}(?!\w))"
)  # "transmit it to the Mayor", "notify each owner", "send the Treasurer a chart"; not "pursuant to the Board's rules"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _RECIPIENT_RE.finditer(text, start, end):
        name = next(n for n in ("to", "told", "given") if found[n])
        yield Phrase(*found.span(name), " ".join(words(found[name])))


FINDER = EffectFinder("recipient", _find)
