"""Reliance: the words by which an instrument names the authority that it is made under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["Plain", "find_office", "find_plain_authorities", "find_reliances"]

_POWER = (
    r"(?:the\s+|all\s+(?:the\s+)?|my\s+)?(?:(?:executive|constitutional|statutory|legal)\s+)?"
    r"(?:authorit(?:y|ies)|powers?)"
)
_VESTED = (
    r"\s+(?:(?:and\s+)?by\s+)?(?:(?:the\s+)?exercise\s+of\s+|virtue\s+of\s+(?:and\s+(?:pursuant\s+to"
    rf"|in\s+accordance\s+with)\s+)?)?(?:and\s+pursuant\s+to\s+)?{_POWER}\b(?=\s+(?:and\s+\w+\s+)?(?:vested|conferred"
    r"|granted|given|delegated|reposed|contained|provided|of|in|under|as|which)\b)"
)
_VESTED_RE = lazy_re(
    "|".join(rf"{head}{_VESTED}" for head in ("by", "under", "in", r"pursuant\s+to", r"acting\s+under", "through"))
)  # "by the authority vested in me as President by"
_UNDER = r"(?:\s*and\s+in\s+accordance\s+with)?(?:\s*the\s+(?:provisions|requirements|authority|terms)\s+of)?"
_UNDER_RE = lazy_re(
    rf"pursuant\s+to{_UNDER}|by\s+virtue\s+of{_UNDER}|under\s+(?=(?:the\s+(?:authority|provisions)"
    rf"|sections?\b)){_UNDER}|in\s+accordance\s+with\s+(?=(?:the\s+provisions\s+of|sections?\b)){_UNDER}"
)  # "pursuant to section 301"
_ENDS = (
    r"(?:in\s+(?:order|view|light|furtherance|affirmation|recognition|consideration|response|support|consultation"
    r"|connection|conformity)\b|to\s+[a-z]+\s|for\s+the\s+purpose"
    r"|having\b|as\s+a\s+(?:result|means|matter)|with\s+(?:respect|a\s+view|the\s+advice)|it\s+is\b|i\s+(?:hereby"
    r"|do|am|have|find|further|also|direct|order|determine|therefore)\b|i,\s|do\s+(?:hereby|proclaim|order)\b"
    r"|(?:this|the\s+following)\s+[^,;]{0,40}\b(?:is|are)\b|which\b|who\b|because\b|since\b|upon\b|after\b|when\b"
    r"|if\b|hereby\b|(?:is|are)\s+hereby\b|that\s+(?!act|order|section)\b|shall\b|following\b|whereas\b"
    r"|except\b|subject\s+to\b|notwithstanding\b|consistent\s+with\b|without\b)"
)
_END_RE = lazy_re(rf"[,;\s]\s*(?:and,?\s+)?{_ENDS}")  # ", and in order to", ", it is hereby ordered"
_CONTINUES_RE = lazy_re(
    r"(?:and\s+|or\s+|including\s+)?(?:of\s+)?(?:(?:the\s+|my\s+)?(?:sections?|subsections?|titles?|chapters?|parts?"
    r"|article|division|public\s+law|executive\s+orders?|proclamation|authorit|power|provisions|other\s+applicable"
    r"|as\s+(?:further\s+)?(?:amended|added)|United\s+States\s+Code|U\.\s?S\.|et\s+seq|\d|fiscal)"
    r"|(?-i:(?:the\s+)?(?:(?:[A-Z][\w’'.&-]*|of|and|for|the|to|on|in)\s+){0,14}(?:Act|Code|Constitution|Charter"
    r"|Resolution)\b))",
    re.IGNORECASE,
)  # what goes on with a list of authorities after a comma
_COMMA_RE = lazy_re(r",\s+")
_RULES_RE = lazy_re(r"\b(?:shall|will|is|are|may)\b(?!\s+not\s+apply)")
_START_RE = lazy_re(
    r"(?:(?:NOW,?\s+THEREFORE|THEREFORE|Accordingly|Further(?:more)?|In\s+addition|Finally|Also|Moreover"
    r"|Additionally)\b,?\s*(?:I,\s+[^a-z]{3,60}?,\s+(?:President[^,]{0,60},\s+|Governor[^,]{0,60},\s+"
    r"|Mayor[^,]{0,60},\s+)?(?:acting\s+)?)?"
    r"|I,\s+[^a-z]{3,60}?,\s+(?:President[^,]{0,60},\s+|Governor[^,]{0,60},\s+)?(?:acting\s+)?|[“\"(\s]*)\Z",
    re.IGNORECASE,
)
_COMMANDS = (
    r"(?:hereby|further|also|therefore|direct|order|determine|find|declare|proclaim|designate|delegate|authorize"
    r"|certify|terminate|transmit|waive|do|am\s+(?:hereby\s+)?[a-z]+ing)"
)
_PERFORMS_RE = lazy_re(
    rf"i(?:,\s+[^;:]{{3,120}}?,)?\s+(?:do\s+)?{_COMMANDS}\b|do\s+(?:hereby\s+)?(?:proclaim|order|declare|direct|find"
    r"|determine|authorize|set\s+apart|designate)\b|it\s+is\s+(?:hereby\s+|further\s+)?(?:\w+\s+)?(?:ordered|directed"
    r"|proclaimed|declared)\b|is\s+hereby\b|are\s+hereby\b|there\s+(?:is|are)\s+established\b|hereby\s+(?:order|ordain"
    r"|direct|adopt|declare|enact|establish|proclaim|certify|determine|delegate|find)\w*\b"
)  # "I hereby determine", "is hereby established"
_VERB_BEFORE_RE = lazy_re(
    r"(?:,|;|—)\s*(?:and\s+)?\Z|\b(?:hereby|do)\s+[a-z]+(?:\s+that)?,?\s*\Z|\b(?:is|are)\s+hereby\s+[a-z]+(?:\s+and"
    r"\s+[a-z]+)?,?\s*\Z|\b(?:determine|find|certify|order|direct|ordered)(?:\s+that)?,?\s*\Z|\band\s*\Z",
    re.IGNORECASE,
)
_OFFICER_RE = lazy_re(
    r",?\s*(?:(?-i:[Tt]he\s+[A-Z])|(?:the\s+|each\s+|any\s+|all\s+|such\s+)?(?:heads?\b|agenc(?:y|ies)|secretar"
    r"|director|administrator|attorney|department|council|committee|commission|board|office|executive\s+dep"
    r"|officers?|persons?|it\b|they\b|individuals?|members?|task|employees))",
    re.IGNORECASE,
)
_CONSTITUTION_RE = lazy_re(
    r"\b(?:the\s+|our\s+)?(?P<constitution>(?:[A-Z]\w+\s+)?Constitution\b(?!al)(?:\s+of\s+(?:the\s+"
    r"|this\s+)?(?:United\s+States(?:\s+of\s+America)?|State(?:\s+of\s+[A-Z]\w+)?|[A-Z]\w+))?)"
    r"|\b(?:the\s+)?(?P<laws>(?:(?:other\s+|applicable\s+)?(?:laws?|statutes?)\s+of\s+(?:the\s+"
    r"|this\s+)?(?:United\s+States(?:\s+of\s+America)?|State(?:\s+of\s+[A-Z]\w+)?|[A-Z]\w+)))"
    r"|\b(?:the\s+)?(?P<charter>(?:(?:section|article)s?\s+[\w.§-]+(?:\s+(?:and|of)\s+[\w.]+){0,3}\s+of\s+the"
    r"\s+)?(?:City\s+|County\s+|Home\s+Rule\s+|Municipal\s+|[A-Z]\w+\s+)?Charter\b)|\bas\s+(?:the"
    r"\s+)?(?P<office>Commander\s+in\s+Chief(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:of\s+the\s+)?[A-Z]\w+){0,5})?)"
)  # "the Constitution and the laws of the United States of America"
_AS_RE = lazy_re(
    r"\bin\s+(?:me|us|him|her|the\s+[A-Z]\w+)\s+as\s+(?P<office>(?:the\s+)?[A-Z][\w-]*(?:(?:,)?\s+(?:(?:of|the|and)"
    r"\s+){0,2}[A-Z][\w-]*){0,8})"
)  # "vested in me as President of the United States"

_MOST = 24
"""Openings looked at in one sentence; a sentence with more is no sentence."""


class Plain(NamedTuple):
    """An authority that is named without a citation: ``kind`` is constitution, laws, charter or office."""

    kind: str
    span: Span


def find_reliances(text: str, *, is_preamble: bool) -> Iterator[Span]:
    """The stretches of a sentence that list the authorities it relies on; ``is_preamble``: it leads into the command.

    Outside of a preamble the sentence must itself command ("I hereby determine", "is hereby established"), and the
    authority belong to that and not to a thing it speaks of ("property that is blocked pursuant to").
    """
    small = text.lower()
    if len(small) != len(text):
        return
    performs = any(_is_word(small, found.start()) for found in _PERFORMS_RE.finditer(small))
    done = 0
    vested = list(islice(_VESTED_RE.finditer(small), _MOST))
    openers = (*vested, *islice(_UNDER_RE.finditer(small), _MOST))
    for opener in sorted(openers, key=lambda m: (m.start(), -m.end())):
        if opener.start() < done or not _is_word(small, opener.start()):
            continue
        is_vested = opener in vested
        is_first = _START_RE.match(text, 0, opener.start()) is not None
        end = _end(text, small, opener.end(), is_vested=is_vested)
        if performs:
            relies = is_first or _VERB_BEFORE_RE.search(small, max(0, opener.start() - 80), opener.start()) is not None
        elif is_preamble:
            relies = is_vested
        else:
            relies = is_first and _RULES_RE.search(small, end) is not None and not _OFFICER_RE.match(text, end)
        if relies:
            done = end
            yield Span(opener.start(), end)


def _is_word(text: str, at: int) -> bool:
    """Whether a word begins at ``at``."""
    return at == 0 or not text[at - 1].isalnum()


def _end(text: str, small: str, at: int, *, is_vested: bool) -> int:
    """Where the list of authorities ends: at words that go on with the command, or at a comma that ends the list."""
    ended = _END_RE.search(small, at)
    end = ended.start() if ended else len(text)
    if is_vested:
        return end
    commas = _COMMA_RE.finditer(small, at, end)
    return next((c.start() for c in commas if not _CONTINUES_RE.match(text, c.end())), end)


def find_plain_authorities(text: str, reliance: Span) -> Iterator[Plain]:
    """The constitution, the laws and the charter that a stretch names, and the office of the Commander in Chief."""
    for found in _CONSTITUTION_RE.finditer(text, *reliance):
        kind = str(found.lastgroup)
        yield Plain(kind, Span(*found.span(kind)))


def find_office(text: str, reliance: Span) -> Plain | None:
    """The office in which the authority is vested."""
    found = _AS_RE.search(text, *reliance)
    return Plain("office", Span(*found.span("office"))) if found else None
