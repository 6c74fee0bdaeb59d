"""Amounts: how much, how many, how long ("$5,000", "ten percent", "nine members", "imprisonment of two years")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.deadline import find_deadlines
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.weigh.canonical import canonical_phrase
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import UNIT
from legaldiff.lexicon.numerals import CARDINALS, FRACTIONS, SCALES, SMALL
from legaldiff.lexicon.period import NUMBER
from legaldiff.lexicon.words import alternatives
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span
from legaldiff.time.dates import find_dates

__all__ = ["FINDER"]

_SCALE = rf"(?:\s+{alternatives(SCALES)}\b)?"
_MEASURE = (
    r"(?:feet|foot|miles?|yards?|inch(?:es)?|meters?|kilometers?|acres?|pounds?|tons?|ounces?|gallons?|degrees?|dollars?|cents"
    rf"|per\s?cent|percent|{UNIT})"
)
_NO_NOUN = (
    r"(?!(?:is|was|has|as|its|this|us|does|thus|always|unless|less|plus|his|hers|yes|others?|of|or|and|who|that|which|to|in"
    r"|on|at|by|for|from|with|the|than|more|if|so|such|another|may|shall|must|will|per|under|over)\b)"
)
_APART = r"(?<![\w.,$§(-])"
_FRACTION = alternatives(FRACTIONS)
_AMOUNT_RE = lazy_re(
    rf"""(?:(?=\$)|{_APART}(?=[\d{"".join(sorted({word[0] for word in CARDINALS}))}]))(?:(?P<sure>
      \$\s?\d[\d,⁰¹²³⁴-⁹]{{0,20}}(?:\.\d{{1,9}})?{_SCALE}
    | {alternatives(SMALL)}(?:-|\s+){_FRACTION}\b
    | {NUMBER}{_SCALE}(?:\s?%|[\s-]+(?:(?:consecutive|full|nautical|square)\s+)?{_MEASURE}\b)
      (?:\s\(\$?\d[\d,.]{{0,20}}%?\))?
    )
    | (?P<count>{NUMBER}{_SCALE})\s+(?:
        of\s+(?:the|its|their|such|these|those|them)\b(?:\s+[a-z]+)?
      | (?:{_NO_NOUN}[a-z-]+\s+)?{_NO_NOUN}(?:[a-z-]{{2,}}(?<!s)s|people|men|women|children)\b
      | {_NO_NOUN}[a-z]{{3,}}\b
      ))
    """,
    re.VERBOSE,
)  # "$5 million", "fifty percent", "two-thirds", "40 feet", "two years"; "twelve members", "five of the members"
_BEFORE_RE = lazy_re(
    r"(?:\b(?:sections?|secs?\.|titles?|parts?|chapters?|articles?|paragraphs?|clauses?|items?|nos?\.|numbers?|pages?|lines?|forms?"
    r"|orders?|laws?|acts?|buoys?|schedules?|tables?|figures?|u\.?s\.?c\.?|c\.?f\.?r\.?|f\.?r\.?|stat\.|no|any|every|each|the)|§|\d\s+(?:and|or|to)|(?-i:\b(?!Each|Every|Only|About|Over|With|When|From|Some|Those|These|Such|After)[A-Z][a-z]{3,}))\s*\Z",
    re.IGNORECASE,
)  # "section 9 members", "no one", "the one"; a number that is a name counts nothing
_DIGIT_RE = lazy_re(r"\d")
_TIME_RE = lazy_re(rf" {UNIT}\Z")
_YEAR_RE = lazy_re(r"1[789]\d\d|20\d\d|21\d\d")


def _find(sentence: Statement) -> Iterator[Phrase]:
    text, at = sentence.raw, sentence.start
    if not (_DIGIT_RE.search(text) or sentence.has_any(CARDINALS)):
        return
    amounts = [m for m in _AMOUNT_RE.finditer(_small(text)) if not _names(m, text)]
    if not amounts:
        return
    taken = [Span(p.start - at, p.end - at) for p in find_deadlines(sentence)]
    taken += [span for _, span in find_dates(text, 0, len(text))]
    taken.sort()
    k = 0
    for found in amounts:
        first, last = found.span()
        while k < len(taken) and taken[k].end <= first:
            k += 1
        if k < len(taken) and taken[k].start < last:
            continue
        counted = found.span("count") if found["count"] else found.span()
        value = canonical_phrase(text[slice(*counted)])
        yield Phrase(at + first, at + last, value, _sort(value))


def _small(text: str) -> str:
    """The text in small letters, code point for code point: patterns that heed case are much quicker."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[:1] for c in text)


def _names(found: re.Match[str], text: str) -> bool:
    """Whether a number names something, as that of a section or a year does."""
    if not found["count"]:
        return False
    before = text[max(0, found.start() - 24) : found.start()]
    return _YEAR_RE.fullmatch(found["count"]) is not None or _BEFORE_RE.search(before) is not None


def _sort(value: str) -> str:
    """Money, a share, a time, a measure, or a count."""
    if "dollar" in value or "$" in value or value.endswith(" cents"):
        return "money"
    if "percent" in value:
        return "share"
    return "time" if _TIME_RE.search(value) else "measure" if " " in value else "count"


def _alone(phrase: Phrase) -> bool:
    """A bare count that came or went says no more than the words around it."""
    return phrase.sort != "count" and (" " in phrase.value or "$" in phrase.value)


FINDER = EffectFinder("amount", _find, alone=_alone)
