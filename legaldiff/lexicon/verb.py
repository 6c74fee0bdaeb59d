"""Verbs by which orders direct: the base forms that open an item or a further predicate of a sentence."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.load import load
from legaldiff.lexicon.words import alternatives

__all__ = ["ADVERB", "GIVING", "HANDING", "REVOKING", "TELLING", "VERB", "find_directive", "is_directive"]

_WORDS = load(
    "verbs", "directives", "adverbs", "no_adverbs", "giving_nouns", "giving", "telling", "handing", "revoking"
)

VERB = rf"{alternatives(_WORDS.words('directives'))}\b(?!-)"
"""A directive verb in its base form, as a regex."""

GIVING = (*_WORDS.all_forms("giving"), *_WORDS.words("giving_nouns"))
"""Words of giving something to somebody: "submitted", "notice"."""

TELLING = _WORDS.all_forms("telling")
"""Those that whom they tell follows at once: "notifies"."""

HANDING = _WORDS.all_forms("handing")
"""Those between which and the thing stands who gets it: "sends" of "sends the Treasurer a chart"."""

REVOKING = _WORDS.forms("revoking")
"""Verbs that put an order out of force, each with its third person and its participles."""

ADVERB = (
    rf"(?:{alternatives(_WORDS.words('adverbs'))}|(?!{alternatives(_WORDS.words('no_adverbs'))}\b)[a-z]{{3,12}}ly)\b"
)
"""A word that may stand between a modal and its verb, as a regex."""

_OPENING_RE = lazy_re(
    r"(?:within|after|before|no\s+later|not\s+later|to|in|on|upon|by|as|at|with|through|when|where|if|consistent|subject|"
    r"for|from|following)\b"
    r"[^;:.]{2,240}?,\s+(?!\d{4}\b)(?:and\s+)?(?:to\s+)?(?=[a-z])",
    re.IGNORECASE,
)  # "after consulting with each affected agency, "
_FIRST_RE = lazy_re(rf"(?:{ADVERB},?\s+){{0,2}}({VERB})(?!\s*,?\s+(?:is|are|was|were|has|have)\b)", re.IGNORECASE)


def is_directive(text: str, start: int) -> bool:
    """Whether the words at ``start`` read as a directive: "Submit", "periodically review", "not allow"."""
    return _FIRST_RE.match(text, start) is not None


def find_directive(text: str, start: int = 0) -> int | None:
    """Where the directive begins that opens ``text[start:]``, perhaps after one phrase that a comma closes; else None.

    "Submit a report" and "within 30 days of the date of this order, submit a report" both open with "submit".
    """
    if is_directive(text, start):
        return start
    opening = _OPENING_RE.match(text, start)
    return opening.end() if opening and is_directive(text, opening.end()) else None
