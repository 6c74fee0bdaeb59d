"""The date that a moment comes to: "on May 1, 2031", "immediately", "2 years after the date of this order"."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import INSTRUMENT
from legaldiff.time.due import Anchors, Due, find_due

__all__ = ["find_moment_date"]

_THIS = rf"(?:hereof|of\s+this\s+(?:\w+\s+)?{INSTRUMENT})"
_SIGNED_RE = lazy_re(
    rf"immediately(?:\s+upon\s+(?:signing|signature|issuance))?|(?:up)?on\s+(?:its\s+)?(?:signing|signature|issuance)"
    rf"|(?:(?:as\s+of|on|from)\s+)?the\s+date\s+{_THIS}",
    re.IGNORECASE,
)  # "effective immediately"
_PUBLISHED_RE = lazy_re(
    rf"(?:up)?on\s+(?:the\s+date\s+of\s+)?(?:its\s+|the\s+)?publication\s+(?:{_THIS}\s+)?in\s+the\s+Federal\s+Register",
    re.IGNORECASE,
)  # "effective upon publication in the Federal Register"
_OPENING_RE = lazy_re(
    r"(?:(?:on|as\s+of|at|from|until|through|beginning(?:\s+on)?|(?:no|not)\s+later\s+than)\s+)?"
    r"(?:(?:\d{1,2}(?::\d\d(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)|noon|midnight)(?!\w),?\s*)?"
    r"(?:(?:eastern|central|mountain|pacific|local)\s+(?:standard\s+|daylight\s+)?time\b|[ecmp]\.?[ds]\.?t\b\.?)?,?\s*"
    r"(?:on\s+)?",
    re.IGNORECASE,
)  # "at 12:01 a.m., eastern daylight time, on", before a date


def find_moment_date(when: str, anchors: Anchors) -> Due:
    """What the words of a beginning or an end come to; an hour of the day counts as its day.

    ``Due()`` where no date follows: upon an event, or from a day that the document does not state.
    """
    if _SIGNED_RE.fullmatch(when):
        return Due(anchors.signed, anchors.signed and f"date of signature = {anchors.signed}")
    if _PUBLISHED_RE.fullmatch(when):
        return Due(anchors.published, anchors.published and f"date of publication = {anchors.published}")
    day = find_due(f"by {_OPENING_RE.sub('', when, count=1)}", anchors)
    return day if day.date else find_due(when, anchors)
