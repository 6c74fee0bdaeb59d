"""Who sits in a body, who presides over it, and who supports it."""

from __future__ import annotations

import re

from legaldiff.clauses.parts.body import BODY
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import has_any
from legaldiff.span import Span

__all__ = ["MEMBERSHIP_WORDS", "find_chair", "find_members", "find_support"]

MEMBERSHIP_WORDS = (
    *("chair", "composed", "consist", "compris", "member", "headed by", "led by", "made up of", "support", "staff"),
)
"""Words, in small letters, one of which every such sentence has."""

_CHAIRS = r"(?:(?:[Vv]ice[\s-])?(?:[Cc]o-?)?[Cc]hair(?:s|person|persons|man|men|woman)?)\b"
_CHAIRED_RE = lazy_re(
    r"\b(?:(?:co-?)?chaired|headed|led|presided\s+over)(?:\s+jointly)?\s+by\s+(?P<who>(?:the|an?|one"
    r"|two)\s+[^.;:]{3,240}?)(?=[.;:(]|\Z|\s+(?:and|who|which|or\s+(?:his|her|their))\s+(?:shall|will|may|is"
    r"|designee)|,\s+(?:and\s+)?(?:shall|who|which|in|with|to)\b)",
    re.IGNORECASE,
)  # "chaired by the Secretary of Labor"
_SERVES_RE = lazy_re(
    rf"(?:\A|[.;,]\s+|\band\s+)(?P<who>(?:the|an?|one|two)\s+[^.;:]{{3,240}}?)\s+(?:shall|will)\s+(?:each\s+"
    rf"|jointly\s+)?(?:serve\s+as|be|act\s+as)\s+(?:the\s+|a\s+)?{_CHAIRS}",
    re.IGNORECASE,
)  # "The Secretary of Labor shall serve as Chair"
_NAMED_RE = lazy_re(
    rf"(?P<who>\b[^.;:]{{3,160}}?\b(?:shall|will|may)\s+(?:\w+\s+)?(?:designate|appoint|select|elect|name|choose"
    rf"|chair|co-chair)\b[^.;:]{{0,160}}?(?:\b{_CHAIRS}|\b{BODY}))"
    rf"|(?P<passive>{_CHAIRS}[^.;:]{{0,120}}?\b(?:shall|will)\s+be\s+[^.;]{{3,200}})",
    re.IGNORECASE,
)  # "The President shall designate a Chair"
_MEMBERS_RE = lazy_re(
    r"\b(?:(?:be\s+|is\s+|are\s+)?(?:composed|comprised|made\s+up|constituted)\s+of|consists?(?:ing)?\s+of"
    r"|compris(?:e|es|ing)(?:\s+of)?|members\s+(?:of\s+[^.;:]{2,80}\s+)?(?:shall|will)\s+(?:include|be|consist\s+of)"
    r"|membership\s+(?:of\s+[^.;:]{2,80}\s+)?(?:shall|will|to)\s+(?:include|be|consist\s+of)|(?:shall"
    r"|will)\s+(?:include\s+(?:as\s+members|the\s+following\s+(?:officials|members|individuals))"
    r"|have\s+(?:[^.;:]{0,40}?\s)?(?=[^.;:\s]+\s+members)|be\s+composed\s+of)|following\s+(?:officials|individuals"
    r"|persons)\s+(?:shall|will)\s+(?:be|serve\s+as)\s+members)\b\s*(?P<who>[^.]*)",
    re.IGNORECASE,
)  # "shall be composed of the following members:"
_SUPPORT_RE = lazy_re(
    r"\b(?:shall|will|may)\b[^.;]{0,200}?\b(?:provide|furnish|supply|make\s+available)\b[^.;]{0,200}?\b(?:support"
    r"|staff|services|personnel|funds|funding|facilities)\b"
    r"|\b(?:support|staff|services)\b[^.;]{0,80}?\bshall\s+be\s+(?:provided|furnished)\b"
    rf"|\b{BODY}\s+shall\s+(?:also\s+)?have\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:staff|[Ee]xecutive\s+[Dd]irector)\b",
    re.IGNORECASE,
)  # "shall provide administrative support"
_SUPPORT_CLUES = ("provide", "furnish", "supply", "make available", " have ")


def find_chair(text: str) -> Span | None:
    """Who presides, or who is to name the one who does."""
    if not has_any(text, ("chair", "headed by", "led by", "presided over")):
        return None
    found = _CHAIRED_RE.search(text) or _SERVES_RE.search(text)
    if found is None:
        found = _NAMED_RE.search(text) if has_any(text, ("chair",)) else None
        if found is None or "hair" not in found[0].lower():
            return None
        return Span(*found.span("who" if found["who"] else "passive"))
    return Span(*found.span("who"))


def find_members(text: str) -> Span | None:
    """The words that say who the members are, up to the end of the sentence."""
    if not has_any(text, ("compos", "consist", "compris", "member", "made up of", "constituted of", "include")):
        return None
    found = _MEMBERS_RE.search(text)
    return Span(*found.span("who")) if found else None


def find_support(text: str) -> bool:
    """Whether a sentence says who gives the body staff, services or money."""
    return has_any(text, _SUPPORT_CLUES) and _SUPPORT_RE.search(text) is not None
