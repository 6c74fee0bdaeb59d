"""Deadlines: by when, how soon, or how often something is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.canonical import canonical_words
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.span import Span

__all__ = ["DATE", "FINDER"]

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\s-](?:{_ONES}))?|{_ONES})"
_NUMBER = rf"(?:an?|{_TENS}|\d[\d,]{{0,8}})(?:\s+hundred(?:\s+(?:and\s+)?{_TENS})?)?(?:\s+\(\d{{1,6}}\))?"
_UNIT = r"(?:(?:calendar|business|working|fiscal|consecutive)\s+)?(?:minute|hour|day|week|month|quarter|year)s?"
_PERIOD = rf"{_NUMBER}[\s-]+(?:\w+\s+)?{_UNIT}"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?|{_MONTH}\s+\d{{4}}|\d{{4}}\b)"
_EDGE = r"(?:end|close|beginning|start|first\s+day|last\s+day|expiration|conclusion|termination|date|anniversary)"
_WHOLE = rf"(?:business|term|period|session|{_UNIT})"
_OF = rf"of\s+(?:(?:the|each|every|any|this|that|such|an?)\s+)?(?:[\w-]+\s+){{0,2}}?{_WHOLE}"
_MOMENT = rf"(?:the\s+(?:[\w-]+\s+)?{_EDGE}(?:\s+{_OF})?|(?:the\s+)?fiscal\s+year\s+\d{{4}})"
_CYCLE = r"(?:(?:semi-?|bi-?)?(?:annually|annual|monthly|weekly)|quarterly|daily|yearly|(?:bi|tri)ennial(?:ly)?)"
_LATEST = r"(?:by\s+)?(?:no|not)\s+(?:later|more|less|fewer|earlier|sooner|longer)\s+than"
_SINCE = r"not\s+to\s+exceed|at\s+least|at\s+most|up\s+to|on\s+or\s+(?:before|after)"

_DEADLINE_RE = re.compile(
    rf"""\b(?:
      (?:{_LATEST}|{_SINCE}|within|during|before|after|until|by|for|in|every|each|over)\s+
        (?:(?:a|the)\s+(?:\w+\s+)?(?:period|term)\s+of\s+|the\s+(?:first|next|following|ensuing)\s+)?
        (?:(?:no|not)\s+(?:more|less|later)\s+than\s+)?{_PERIOD}
    | (?:{_LATEST}|on\s+or\s+before|by|before|until|prior\s+to)\s+(?:{DATE}|{_MOMENT})
    | {_PERIOD}(?=\s+(?:after|before|from|following|prior\s+to|thereafter)\b)
    | (?:at\s+least\s+)?(?:once|twice)\s+(?:a|an|each|every|per)\s+{_UNIT}
    | (?:every|each)\s+{_UNIT}(?!\s+of)
    | on\s+an?\s+(?:{_CYCLE}|regular|periodic|continuing|ongoing)\s+basis
    | (?:at\s+least\s+)?{_CYCLE}
    | (?:immediately|promptly|forthwith|expeditiously|periodically)
    | as\s+(?:soon|quickly|promptly|expeditiously)\s+as\s+(?:is\s+)?(?:reasonably\s+)?(?:practicable|possible|feasible)
    | without\s+(?:undue\s+|unreasonable\s+)?delay
    | within\s+(?:a|such)\s+(?:reasonable\s+)?(?:period\s+of\s+)?times?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)  # "within 180 days", "not later than the end of the fiscal year", "by October 1, 2014", "at least semiannually"
_SAME_RE = re.compile(r"^(?:by )?(?:within|no later than|not later than|no more than|not more than|by) ")


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _DEADLINE_RE.finditer(text, start, end):
        value = " ".join(w.word for w in canonical_words(text, [Span(*found.span())]))
        yield Phrase(*found.span(), _SAME_RE.sub("by ", value))


FINDER = EffectFinder("deadline", _find)
