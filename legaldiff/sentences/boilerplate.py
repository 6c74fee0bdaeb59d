"""Boilerplate: what nearly every order says at its end, and what says when it takes effect; it orders nothing."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re

__all__ = ["BOILERPLATE_HEADING_RE", "is_boilerplate"]

_ACT = (
    r"(?:this|the|these)\s+(?:executive\s+)?(?:orders?|memorandum|proclamation|directive|regulations?|section|part|"
    r"subsection|provisions?\s+of\s+this\s+\w+)"
)
_BOILERPLATE_RE = lazy_re(
    rf"""(?:
      {_ACT}\s+(?:is|are)\s+(?:not\s+)?(?:intended|meant)\b
    | {_ACT}\s+(?:is|does|shall|do|are)\s+not\s+(?:create|confer|impair|alter|limit|affect)\b
    | {_ACT}\s+(?:shall|will|must|is\s+to)\s+be\s+(?:implemented|carried\s+out|construed|interpreted)\b
    | {_ACT}\s+(?:neither|creates?\s+no)\b
    | {_ACT}\s+(?:(?:shall|will)\s+)?(?:is|are|be|becomes?|takes?)\s+(?:\w+\s+)?effect(?:ive)?\b
    | {_ACT}\s+(?:shall|will)\s+(?:expire|terminate|lapse|remain|be\s+published|apply\s+prospectively)\b
    | (?:except\s+[^,]{{1,60}},\s+)?{_ACT}\s+(?:and\s+[^,]{{1,60}}\s+)?
        (?:shall|will)\s+(?:be\s+|become\s+|take\s+)effect
    | if\s+any\s+provision\s+of\s+{_ACT}
    | no\s+(?:person|party|provision)\s+[^.]{{0,60}}\bright\s+or\s+benefit
    | the\s+(?:provisions|requirements|amendments?)\s+(?:of|made\s+by)\s+[^.]{{0,60}}
        \b(?:shall|will)\s+(?:be|become|take)\s+effect
    )""",
    re.VERBOSE | re.IGNORECASE,
)  # "This order shall be implemented consistent with"
_OPENERS = ("th", "except", "if", "no")
_FIRST = 6  # code points of the longest of them
_NOTHING_RE = lazy_re(
    rf"\s*(?:[\w,]+\s+){{0,12}}?nothing\s+(?:in|contained\s+in)\s+{_ACT}\b", re.IGNORECASE
)  # "Nothing in this order shall be construed to"
_PRINTING_RE = lazy_re(
    r"provide\s+funding\s+for\s+(?:the\s+publication|this\s+\w+'s\s+publication)", re.IGNORECASE
)  # "The Clerk shall provide funding for this order's publication"
_FAR = 160  # code points in which a sentence says that

BOILERPLATE_HEADING_RE = lazy_re(
    r"\s*(?:effective\s+(?:date|time)s?|severability|savings|judicial\s+review|termination\s+of\s+order)", re.IGNORECASE
)
"""Headings over provisions that hold nothing but such words."""


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence (or the chapeau of a list) is a general provision or states an effective date."""
    return (
        (sentence[:_FIRST].lower().startswith(_OPENERS) and _BOILERPLATE_RE.match(sentence) is not None)
        or ("othing" in sentence and _NOTHING_RE.match(sentence) is not None)
        or ("publication" in sentence and _PRINTING_RE.search(sentence, 0, _FAR) is not None)
    )
