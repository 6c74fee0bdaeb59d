"""Time phrases: by when, how soon, how often or for how long something is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import CYCLE, CYCLES, CYCLICALLY, MONTH_ABBREVIATIONS, MONTHS, UNIT, UNIT_KINDS, UNITS
from legaldiff.lexicon.clue import find_at, one_of
from legaldiff.lexicon.numerals import CARDINALS, ORDINALS, TENS
from legaldiff.lexicon.period import NUMBER, ORDINAL
from legaldiff.lexicon.words import words_of
from legaldiff.time.dates import DATE

__all__ = ["Term", "TermKind", "find_terms"]


class TermKind(Enum):
    """How a time phrase stands in its sentence, and whether a date can be computed from it; the value is its group."""

    PERIOD = "period"  # "within 60 days of the date of this order"
    DATE = "date"  # "by October 1, 2014"
    LIFE = "life"  # "for a period of one hundred and twenty days"
    RECURRING = "recurring"  # "at least semiannually", "on a weekly basis"
    OPEN = "open"  # "within such time as the Secretary may specify"
    ADVERB = "adverb"  # "promptly", "as soon as practicable"
    ADJECTIVE = "adjective"  # "quarterly" of "quarterly reports", "immediate" of "immediate steps"
    PRECONDITION = "precondition"  # "before being used"
    UNTIL = "until"  # "until September 30, 2031": how long something goes on


class Term(NamedTuple):
    """A time phrase: ``[start, end)`` of the string searched."""

    start: int
    end: int
    kind: TermKind
    recurring: bool = False

    @property
    def is_computable(self) -> bool:
        """Whether a date or an interval follows from the words alone."""
        return self.kind in _COMPUTABLE or (self.kind is TermKind.ADJECTIVE and self.recurring)


_COMPUTABLE = frozenset({TermKind.PERIOD, TermKind.DATE, TermKind.LIFE, TermKind.RECURRING})

_ORDINAL = rf"(?:other|{ORDINAL})"  # "every third year"
_PERIOD = rf"(?:{NUMBER}|hundred)[\s-]+{UNIT}\b(?:\s+(?:period|terms?)\b)?"
_LEAST = r"(?:(?:at\s+least|(?:not|no)\s+less\s+(?:often\s+|frequently\s+)?than|no\s+fewer\s+than)\s+)"
_PRODUCT = (
    r"(?:reports?|plans?|lists?|reviews?|updates?|meetings?|summar(?:y|ies)|statements?|audits?|briefings?|assessments?|"
    r"evaluations?|surveys?|inspections?|submissions?|certifications?|consultations?|notices?|notification|basis)\b"
)
_MOVE = r"(?:steps?|actions?|measures?|notice|notification|review)"
_MOST = r"(?:(?:no|not)\s+(?:more|longer|less)\s+than\s+|up\s+to\s+)"
_CLOCK = r"(?:noon|midnight|sunset|sunrise|dusk|dawn|\d{1,2}(?::\d\d)?\s+[ap]\.?m\b\.?)"
_FUNCTION = (
    r"(?:to|on|by|in|for|from|at|the|and|with|an?|as|until|thereafter|upon)"  # "meet monthly with", not "daily pay"
)

_HEAD_RE = lazy_re(
    rf"""
    (?P<period>  \b(?:by\s+)?within\s+(?:a\s+period\s+of\s+|the\s+(?:first\s+|next\s+)?|approximately\s+)?{_PERIOD}
               | \b(?:by\s+)?(?:no|not)\s+later\s+than\s+{_PERIOD}
               | \b(?:{_LEAST})?{_PERIOD}\s+(?:before|prior\s+to|in\s+advance|after|from|following)\b )
  | (?P<date>    \b(?:by\s+)?(?:no|not)\s+later\s+than\s+(?:{DATE}|the\b|(?=\w))
               | \bon\s+or\s+before\s+(?:{DATE})?
               | \bby\s+(?:{DATE}|fiscal\s+year\b|{_CLOCK})
               | \bby\s+(?:the\s+)?(?:end|close|beginning|start|last|{ORDINAL})\s+(?:day\s+)?of\b )
  | (?P<life>    \bfor\s+(?:an?\s+|the\s+)?(?:initial\s+)?(?:periods?|terms?)\s+of\s+{_MOST}?{_PERIOD}
               | \bfor\s+(?:an?\s+(?:additional|initial|further)\s+|{_MOST})?{_PERIOD} )
  | (?P<recurring> \b{_LEAST}?(?:once\s+)?(?:every|each|(?<!\d\s)(?<!dollars\s)(?<!cents\s)per)\s+
                   (?:(?:{NUMBER}|{_ORDINAL})\s+)?{UNIT}\b
               | \b{_LEAST}(?:once\s+)?(?:an?\s+)?(?:{CYCLICALLY}|(?:once|twice)\s+(?:a|each|every|per)\s+{UNIT}\b)
               | \b(?:once|twice)\s+(?:a|each|every|per)\s+{UNIT}\b
               | \bon\s+an?\s+(?:at\s+least\s+)?(?:{CYCLE}|regular|periodic)\s+basis\b
               | \b(?:(?:semi-?|bi-?)?annually|biennially|triennially)\b
               | \b(?:quarterly|monthly|weekly|daily|hourly|yearly)\b(?=\s*(?:[,;:.]|\Z|{_FUNCTION}\b)) )
  | (?P<open>    \bwithin\s+such\s+times?\b
               | \bwithin\s+a\s+reasonable\s+(?:period\s+of\s+)?time(?:frame|\s+limitation|\s+period)?\b )
  | (?P<adverb>  \b(?:immediately|promptly|forthwith|expeditiously|periodically|at\s+once)\b
               | \bas\s+(?:soon|quickly|promptly|expeditiously)\s+as\s+(?:is\s+)?(?:reasonably\s+)?
                   (?:practicable|possible|feasible)\b
               | \bwithout\s+(?:undue\s+|unreasonable\s+)?delay\b
               | \bat\s+the\s+earliest\s+(?:practicable|possible|feasible)\s+(?:date|time|opportunity)\b
               | \bin\s+a\s+(?:timely|prompt)\s+(?:manner|fashion)\b )
  | (?P<adjective> \b(?:{CYCLE}|periodic)\b(?=\s+(?:[a-z-]+\s+){{0,2}}?{_PRODUCT})
               | \b(?:immediate|prompt)\b(?=\s+(?:and\s+[a-z]+\s+|[a-z]+\s+)?{_MOVE}\b) )
  | (?P<until>   \buntil\s+(?:{DATE}|{_CLOCK}|\d{{4}}\b|the\s+(?:end|close|beginning|start|expiration)\s+of\b) )
  | (?P<precondition> \b(?:before|prior\s+to)\s+(?=(?:[a-z]+ing|any|an?|the|such|its|their|each)\b) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENING_RE = lazy_re(
    rf"""[ ](?=\d[\d ]{{0,24}}{one_of((*UNIT_KINDS, *UNITS))}
    | by[ ]+(?:(?:the|this)[ ]+)?(?:\d|end|close|beginning|start|first|last|fiscal|within|not?[ ]
      |noon|midnight|sun|dusk|dawn|{one_of((*ORDINALS, *TENS))}|{one_of((*MONTHS, *MONTH_ABBREVIATIONS))})
    | {one_of((*CARDINALS, "hundred", *CYCLES))}
    | at[ ]+(?:least|once|the[ ]+earliest)\b | as[ ]+(?:soon|quickly|promptly|expeditiously)\b | before
    | every[ ] | each[ ] | expeditiously | for(?:[ ]|thwith) | immediate | in[ ]+a[ ]+(?:timely|prompt)\b | not?[ ]
    | on[ ]+(?:or|an?)[ ] | once[ ] | per[ ] | prompt | periodic | prior[ ] | twice[ ] | until[ ]
    | within[ ] | without[ ])""",
    re.VERBOSE,
)  # " within ": a pattern that ignores case, or has a long branch, is slow
_TAIL_WORDS = words_of("of after from following before prior to as upon thereafter")
_STOP_WORDS = words_of(
    "on for to in by with without regarding concerning that which and or but shall will must may should be who "
    "through containing detailing describing setting including at whether unless except if when so publish submit issue"
)
_OPENERS = ("before", "after", "from", "following", "prior to", "in advance")
_FINITE = frozenset(["is", "are", "prior"])  # "before such rate is to take effect", "prior to"
_WORD_RE = lazy_re(r"\S+")
_DAY_RE = lazy_re(r"\b(?:date|day)\s+(?:on\s+)?\Z")
_YEAR_RE = lazy_re(r"\s+\d{4}\b")
_JOINTS = frozenset(
    ["", "and", "but", "and again", "again", "and then", "and thereafter", "and in any event", "but in any event"]
)
_STARTS = frozenset(["beginning", "starting", "commencing"])  # "each year beginning 1 year after the date of"
_OPEN_TAIL_RE = lazy_re(r"\s+as\s+[^,;:.]{1,60}")  # "as the Secretary shall specify"
_RECURRENT_RE = lazy_re(r"period|each|every|annual|regular|weekly|daily|quarterly", re.IGNORECASE)


def find_terms(sentence: str, start: int = 0, end: int | None = None) -> Iterator[Term]:
    """The time phrases in ``sentence[start:end]`` in order, each with its tail ("of the date of this order").

    Phrases that only a conjunction parts ("within 90 days ... and again within 180 days ...") are one.
    """
    end = len(sentence) if end is None else end
    held: Term | None = None
    for head in find_at(_OPENING_RE, _HEAD_RE, sentence, start, end):
        name = head.lastgroup or "period"
        if held and head.start() < held.end:
            continue
        recurs = name == "recurring" or (name in ("adverb", "adjective") and bool(_RECURRENT_RE.search(head[0])))
        term = Term(head.start(), _tail_end(sentence, head.end(), end, name), TermKind(name), recurs)
        if held and _is_joined(sentence, held, term) and term.kind is not TermKind.PRECONDITION:
            kind = held.kind if held.is_computable or not term.is_computable else term.kind
            term = Term(held.start, term.end, kind, held.recurring or term.recurring)
        elif held:
            yield held
        held = term
    if held:
        yield held


def _is_joined(sentence: str, first: Term, second: Term) -> bool:
    between = sentence[first.end : second.start].replace(",", " ")
    words = " ".join(between.split())
    return words in _JOINTS or (first.recurring and words in _STARTS)  # "... and again within 180 days"


def _tail_end(sentence: str, at: int, end: int, group: str) -> int:
    """Where the phrase ends whose head ends at ``at``: at a comma or at a word that goes on with something else."""
    if group == "open":
        tail = _OPEN_TAIL_RE.match(sentence, at, end)
        return tail.end() if tail else at
    if group == "adverb" and sentence.startswith(" thereafter", at, end):
        return at + len(" thereafter")
    if group == "adjective" or (group == "adverb" and not sentence.startswith((" following", " after", " upon"), at)):
        return at
    head = sentence[max(0, at - 12) : at].rstrip().lower()
    first = not head.endswith(_OPENERS) and group not in ("precondition", "date")
    last, stops = at, _STOP_WORDS
    for word in _WORD_RE.finditer(sentence, at, min(end, at + 240)):
        bare = word[0].strip(",;:.\"”'").lower()
        if bare in ("on", "which") and _DAY_RE.search(sentence, at, word.start()):
            last = word.end()  # "90 days after the date on which the lock is opened"
            continue
        stops_here = bare in stops and not word[0].startswith("May")  # "by the tenth day of May"
        if (first and bare not in _TAIL_WORDS) or (stops_here and not (group == "precondition" and last == at)):
            break
        first = False
        stops = _STOP_WORDS - {"to"} if bare in _FINITE else _STOP_WORDS
        last = word.end()
        if word[0][-1] in ",;:." and not (word[0][-1] == "," and _YEAR_RE.match(sentence, word.end())):
            break
    while last > at and sentence[last - 1] in ",;:.":
        last -= 1
    return last
