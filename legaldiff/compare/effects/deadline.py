"""Deadlines: by when, how soon, or how often something is to be done, and from when that is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, small
from legaldiff.compare.weigh.canonical import canonical_phrase
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import UNIT
from legaldiff.lexicon.period import ORDINAL, PERIOD
from legaldiff.time.dates import DATE

__all__ = ["FINDER", "find_deadlines"]

_DATE = DATE.lower()
_STOP = (
    r"(?!(?:an?|and|any|are|as|at|be|but|by|each|every|except|for|from|had|has|have|if|in|is|may|must|no|not|of|on|or"
    r"|shall|should|that|the|this|to|unless|was|were|when|which|who|will|with)\b)"
)
_THE = r"(?:the|this|that|these|such|each|any|every|an?|its|his|her|their)"
_NOUN = rf"(?:[a-z]{{2,20}}ing\s+(?={_THE}\s))?(?:{_THE}\s+)?(?:{_STOP}[\w’'-]+\s+){{0,4}}?"  # "receiving the "
_NUMBERED = r"(?:(?:\s+(?:law|order))?\s+\d[\w–-]*)?"  # "(public) law 99-1", "(section) 5"
_PHRASE = (
    rf"{_NOUN}{_STOP}[\w’'-]+(?:\s+{_STOP}[\w’'-]+){{0,2}}(?:\s+(?:of|in)\s+{_NOUN}{_STOP}[\w’'-]+{_NUMBERED}){{0,3}}"
)
_SIDE = r"after|before|from|following|prior\s+to|preceding"
_AFTER = rf"(?:{_SIDE})\s+(?:{_DATE}|{_PHRASE})|thereafter"
_FROM = rf"\s+(?:(?:{_SIDE}|of)\s+(?:{_DATE}|{_PHRASE})|thereafter)"
_DAY = r"(?:(?:calendar|business|working)\s+)?(?:day|(?:sun|mon|tues|wednes|thurs|fri|satur)day)"
_EDGE = (
    rf"(?:end|close|beginning|start|(?:{ORDINAL}(?:\s+\(\d{{1,2}}[a-z]{{2}}\))?|last)\s+{_DAY}|expiration|conclusion"
    r"|termination|date|anniversary)"
)
_CLOCK = r"(?:noon|midnight|sunset|sunrise|dusk|dawn|\d{1,2}(?::\d\d)?\s+[ap]\.?m\b\.?)"
_MOMENT = (
    rf"(?:the\s+(?:[\w-]+\s+)?{_EDGE}(?:\s+(?:of|in)\s+(?:{_PHRASE}|may\b)(?:,?\s+\d{{4}}\b)?)?|{_CLOCK}(?:\s+(?:of|on)\s+(?:{_DATE}|{_PHRASE}))?"
    r"|(?:the\s+)?fiscal\s+year\s+\d{4})"
)
_CYCLE = (
    r"(?:(?:semi-?|bi-?)?(?:annually|annual|monthly|weekly|daily|hourly)|quarterly|nightly|yearly"
    r"|(?:bi|tri)ennial(?:ly)?)"
)
_LATEST = r"(?:by\s+)?(?:no|not)\s+(?:later|earlier|sooner)\s+than"
_BOUND = r"(?:(?:by\s+)?(?:no|not)\s+(?:more|less|fewer|longer)\s+than|not\s+to\s+exceed|at\s+least|at\s+most|up\s+to)"

_HEAD = (
    r"(?:a(?:f|n?[\s-]|nnual|t|s)|b(?:y|ef|i)|d[ua]|e[vaxil]|f(?:ort|our|i)|hou|i(?:n\s|mm)|mo|n[oi]|on|p[re]|qu|s[ie]"
    r"|t(?:w|e|hree|hir|ri)|u[np]|w[ie]|ye|\d)"
)  # how any of them begins: most words are passed over at once
_DEADLINE_RE = lazy_re(
    rf"""\b(?={_HEAD})(?:
      (?:{_LATEST}|within|during|before|after|until|by|in|every|each|on\s+or\s+(?:before|after))\s+
        (?:(?:a|the)\s+(?:\w+\s+)?(?:period|term)\s+of\s+|the\s+(?:first|next|following|ensuing)\s+)?
        (?:{_BOUND}\s+)?{PERIOD}\b(?P<from>{_FROM})?
    | (?:{_BOUND}\s+)?{PERIOD}(?P<after>\s+(?:{_AFTER}))
    | (?:{_LATEST}|on\s+or\s+before|by|before|until|prior\s+to)\s+(?:{_DATE}|\d{{4}}\b|{_MOMENT})
    | (?:at\s+least\s+)?(?:once|twice)\s+(?:a|an|each|every|per)\s+{UNIT}
    | (?:every|each)\s+{UNIT}(?!\s+of)
    | on\s+an?\s+(?:{_CYCLE}|regular|periodic|continuing|ongoing)\s+basis
    | (?:at\s+least\s+)?{_CYCLE}
    | (?:immediately|promptly|forthwith|expeditiously|periodically)
    | as\s+(?:soon|quickly|promptly|expeditiously)\s+as\s+(?:is\s+)?(?:reasonably\s+)?(?:practicable|possible|feasible)
    | without\s+(?:undue\s+|unreasonable\s+)?delay
    | within\s+(?:a|such)\s+(?:reasonable\s+)?(?:period\s+of\s+)?times?
    )(?:\b|(?<=m\.))""",
    re.VERBOSE,
)  # "within 180 days of the date of this order", "not later than the end of the season", "at least semiannually"
_SAME_RE = lazy_re(r"^(?:by )?(?:within|no later than|not later than|no more than|not more than|by) ")
_AFTER_RE = lazy_re(r"\b((?:minute|hour|day|week|month|quarter|year)s?) (?:of|from|following)\b")


def find_deadlines(text: str, start: int, end: int) -> Iterator[Phrase]:
    """The deadlines in ``text[start:end]``; those that name the same time by other words have the same value."""
    for found in _DEADLINE_RE.finditer(small(text, start, end)):
        first, last = start + found.start(), start + found.end()
        value = canonical_phrase(text[first:last])
        tail = len(found["from"] or found["after"] or "")
        yield Phrase(first, last, _AFTER_RE.sub(r"\1 after", _SAME_RE.sub("by ", value)), tail=tail)


FINDER = EffectFinder("deadline", find_deadlines)
