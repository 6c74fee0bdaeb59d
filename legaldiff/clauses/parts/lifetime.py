"""When an instrument, a provision or a body begins to have effect, and when it ends."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import NamedTuple

from legaldiff.clauses.parts.body import BODY
from legaldiff.clauses.subject import find_subject
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.lexicon.numerals import CARDINALS
from legaldiff.lexicon.own_words import INSTRUMENT, OWN, PROVISION
from legaldiff.lexicon.words import alternatives
from legaldiff.span import Span
from legaldiff.time.dates import FULL_DATE

__all__ = ["BEGINNING_WORDS", "ENDING_WORDS", "Moment", "find_beginning", "find_ending"]

BEGINNING_WORDS = ("effective", "take effect", "takes effect", "o effect", "o force", "in force")
"""Words, in small letters, one of which every sentence has that says when something begins."""
ENDING_WORDS = ("terminate", "expire", "abolish", "cease", " until", "sunset", "disband", "dissol", "extended t")
"""Those of an end."""

_OWN_RE = lazy_re(
    r"(?:(?:the\s+|such\s+|these\s+|each\s+|all\s+|any\s+)?(?:other\s+|foregoing\s+|above\s+)?(?:amendments?"
    r"|provisions?|requirements?|revisions?|changes?|modifications?|schedules?|annex(?:es)?|prohibitions?"
    r"|delegations?|designations?|revocations?|repeals?|rates?|increases?|adjustments?|restrictions?|sanctions"
    rf"|extensions?|authorit(?:y|ies)|{PROVISION})\b|{OWN})",
    re.IGNORECASE,
)  # "This order", "Schedule 8", "The amendments made by section 2"
_BEGINS_RE = lazy_re(
    r"(?:(?:shall|will|must|is\s+to|are\s+to)\s+)?(?:(?:be|become|becomes|is|are)\s+(?:hereby\s+)?effective"
    r"|(?:takes?|have|has)\s+effect"
    r"|(?:be|go|goes|comes?|enters?)\s+(?:into|in)\s+(?:full\s+)?(?:effect|force))\b(?!\s+until\s+further)"
)  # "shall take effect"
_OPENING_RE = lazy_re(r" (?=(?:shall|will|must|is|are|be|becomes?|takes?|have|has|go|goes|comes?|enters?) )")
_APPLIES_RE = lazy_re(
    r"(?:shall|will)\s+(?:be\s+in\s+effect|apply)\b|becomes?\s+effective\b|(?<!not )applies\s+(?:to|on|from)\b"
)
_ADJUNCT_RE = lazy_re(
    r"(?:\A\s*(?:[^,;.]{0,60},\s+)?|\b(?:hereby\s+\w+|revoked|amended|terminated|established|superseded"
    r"|rescinded)(?:,\s+|\s+)|,\s+(?=effective\s+\d+\s+\w+\s+(?:after|from)\b))effective\s+(?P<when>(?:immediately"
    rf"|(?:on\s+|as\s+of\s+)?{FULL_DATE})(?=[,;.:]|\Z|\s+(?:the|and|I|this|Executive|there|an?)\b)|(?:upon|with|on"
    r"|as\s+of|at|from)\s+[^,;.]{3,120}(?:,\s+\d{4})?|\w+\s+(?:days|months|years)\s[^,;.]{3,60}|the\s+(?:date"
    r"|first)[^,;.]{3,60})",
    re.IGNORECASE,
)  # "Effective upon the appointment of the Director, ...", "is revoked, effective May 1, 2031"
_NOT_OWN_RE = lazy_re(r"\b(?:who|whose|which|that|if|when|while|unless|whether|contracts?)\b", re.IGNORECASE)
_BEGUN_RE = lazy_re(
    r"[;:](?=\s|\Z)|,?\s+(?:and|but)\s+(?:shall|will|apply|applies|is|are|the|it|this|any|all|in)\b|,?\s+(?:except"
    r"|unless|provided,?\s+(?:however|that)|subject\s+to|but)\b|,\s+(?:and|as\s+if|notwithstanding|with\s+respect)"
    r"\b|\Z"
)
_LEADING_RE = lazy_re(
    rf"\s*(?P<when>(?:(?:on|upon|as\s+of|at|from|beginning|within)\s|\d+\s+(?:days|months|years)\b|{alternatives(CARDINALS)}"
    r"\b[\w-]*\s+)[^,;.]{2,120}(?:,\s+\d{4})?),\s",
    re.IGNORECASE,
)
_THING_RE = lazy_re(
    r"(?:(?:the|this|each|all|such|any|every|these|both|an?)\s+)?(?:(?!(?:of|in|to|for|with|by|that|which|under)"
    rf"\b)[\w’'.&/-]+\s+){{0,12}}?(?:{BODY}|{INSTRUMENT}\b|initiative|program|pilot|project|"
    r"delegation|authority|designation|suspension|prohibition|restrictions?|monitor|position|network"
    rf"|provisions?\b)|{OWN}|(?-i:(?:The\s+|the\s+)?[A-Z]{{3,8}}s?(?:,|\Z))|it\Z",
    re.IGNORECASE,
)  # "The Council", "the PCJC", "This section"
_ENDS_RE = lazy_re(
    r"(?:shall|will|must|is\s+to|are\s+to)\b(?:,[^.;:]{1,120},|\s+(?:also|automatically|then"
    r"|each))?\s+(?:terminate\b(?!\s+(?:the|an?|any|such|all|or|its|their|this|every|each)\b)|expire\b|sunset\b"
    r"|lapse\b|cease\s+(?:to\s+(?:exist|be\s+(?:effective|in\s+(?:effect|force))|function|operate|have\s+effect)"
    r"|its\s+(?:existence|operations))|go\s+out\s+of\s+existence|be\s+(?:terminated|abolished|disbanded|dissolved"
    r"|deemed\s+terminated)|(?:remain|continue|be)\s+(?:in\s+(?:full\s+)?(?:effect|force"
    r"|existence)(?:\s+and\s+effect)?|effective|valid)\s+(?=(?:until|for|through|only)\b)|exist\s+(?=(?:until|for"
    r"|through)\b)|be\s+(?:continued|extended)(?=\s+(?:until|through|for|to)\b))|(?:terminates|expires)\b(?=\s+(?:on"
    rf"|upon|\d|as|at|no|not|when|{alternatives(CARDINALS)})\b)|(?:is|are)\s+(?:hereby\s+)?(?:terminated|abolished"
    r"|disbanded|dissolved|continued|extended)\b(?!\s+by)"
)  # "shall terminate", "are continued until"
_ENDED_BY_RE = lazy_re(
    r"(?:shall|will)\s+(?:terminate|abolish|disband|dissolve)\s+(?P<whole>(?:the|this)"
    rf"\s+(?:[A-Z][\w’'.&-]*\s+){{0,8}}(?i:{BODY}))"
)  # "The Secretary shall terminate the Task Force upon"
_ENDED_RE = lazy_re(
    r"[;:](?=\s|\Z)|,?\s+(?:unless|except|provided,?\s+(?:however|that)|but|and\s+that)\b|,\s+and\s+(?:the|any|its"
    r"|all)\b|,\s+at\s+which\b|\Z"
)
_UNTIL_RE = lazy_re(r"(?:until|through|to|for)\b", re.IGNORECASE)
_MANNER_RE = lazy_re(r"(?:pursuant|in\s+accordance|under|by)\b", re.IGNORECASE)
_JOINED_RE = lazy_re(r"\band(?:,[^;:]*,)?\s+\Z")
_OTHER_CLAUSE_RE = lazy_re(r"[^,;]*?\b(?:is|are|shall|will)\s[^,;]*?,?\sand\s+(?=(?:the|each|any|all|this)\b)")
_FIRST_VERB_RE = lazy_re(r"\b(?:is|are|shall|will|may)\b")
_ASIDE_RE = lazy_re(r",\s(?:as|which|who|established|created|including)\b")

_MOST = 16
"""Verbs looked at in one sentence; a sentence with more is no sentence."""


class Moment(NamedTuple):
    """What begins or ends, the verb that says so, and the words that say when; spans of the string searched."""

    subject: Span | None
    verb: Span
    when: Span | None


def find_beginning(text: str, *, is_headed: bool) -> Moment | None:
    """When the instrument, or a part of it, takes effect; ``is_headed``: it stands under such a heading."""
    verbs = chain(find_at(_OPENING_RE, _BEGINS_RE, text, 0, len(text)), _APPLIES_RE.finditer(text) if is_headed else ())
    for verb in islice(verbs, _MOST):
        subject = _subject(text, verb.start())
        if subject and (is_headed or _OWN_RE.match(text, *subject)) and not _NOT_OWN_RE.search(text, *subject):
            return Moment(subject, Span(*verb.span()), _when(text, verb.end(), _BEGUN_RE))
    if has_any(text, ("effective ",)) and (adjunct := _ADJUNCT_RE.search(text)):
        return Moment(None, Span(adjunct.start(), adjunct.start("when")), Span(*adjunct.span("when")))
    return None


def find_ending(text: str) -> Moment | None:
    """When the instrument, a part of it or a body ends, or until when it goes on."""
    for verb in islice(chain(_ENDS_RE.finditer(text), _ENDED_BY_RE.finditer(text)), _MOST):
        subject = Span(*verb.span("whole")) if "whole" in verb.re.groupindex else _subject(text, verb.start())
        if subject is None or not _THING_RE.match(text, *subject) or _NOT_OWN_RE.search(text, *subject):
            continue
        when = _when(text, verb.end(), _ENDED_RE)
        goes_on = verb[0].endswith(("continued", "extended"))
        if goes_on and not (when and _UNTIL_RE.match(text, when.start)):
            continue
        if when is not None and _MANNER_RE.match(text, when.start):
            when = None
        return Moment(subject, Span(*verb.span()), when)
    return None


def _subject(text: str, verb: int) -> Span | None:
    """The noun phrase before a verb; that of the first verb where two share it ("is set up and shall terminate")."""
    start = max(text.rfind(mark, 0, verb) + 1 for mark in ";:")
    if _JOINED_RE.search(text, start, verb) and (first := _FIRST_VERB_RE.search(text, start, verb)):
        verb = first.start()
    subject = find_subject(text, start, verb)
    if subject is None:
        return None
    if before := _OTHER_CLAUSE_RE.match(text, *subject):
        subject = Span(before.end(), subject.end)
    cut = _ASIDE_RE.search(text, *subject)
    return Span(subject.start, cut.start()) if cut else subject


def _when(text: str, at: int, stop: re.Pattern[str]) -> Span | None:
    """The words of time after the verb, else those that lead the sentence."""
    end = stop.search(text, at)
    words = text[at : end.start() if end else len(text)]
    start = at + len(words) - len(words.lstrip(" ,"))
    if words := words.strip(" ,."):
        return Span(start, start + len(words))
    leading = _LEADING_RE.match(text)
    return Span(*leading.span("when")) if leading else None
