"""Bodies: those that are set up to advise, to coordinate or to decide, and the clauses that set one up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.clauses.subject import find_subject
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["BODY", "BODY_CLUE_RE", "Founding", "find_foundings"]

_GROUP = (
    r"(?:working|coordinat(?:ing|ion)|steering|policy|study|review|strategy|advisory|interagency|planning"
    r"|implementation|leadership|relations|management|task|advisory)"
)
BODY = (
    r"(?:councils?|(?:sub)?committees?|(?:sub)?cabinet|(?:sub)?commissions?|boards?|task\s?forces?|panels?|offices?"
    r"|bureaus?|"
    rf"{_GROUP}\s+(?:group|team)s?|workgroups?|temporary\s+organizations?|centers?|secretariats?|cells?|roundtables?)\b"
)
"""A noun for a body, as a case-insensitive regex."""

BODY_CLUE_RE = lazy_re(
    r"ouncil|ommittee|ommission|oard|ask\s?[Ff]orce|anel|ffice|ureau|roup|enter|ecretariat|ell|oundtable|abinet|eam"
    r"|rganization"
)  # without the first letters: "Council", "council"
"""What any of these nouns has in any case of its first letter."""

_FOUNDED = r"(?:re-?)?(?:established|created|constituted|formed|set\s+up|organized|chartered|convened)\b"
_FOUND = r"(?:(?:re-?)?(?:establish|create|constitute|form|charter|convene)|set\s+up)\b"
_OWN = rf"\s+(?:do\s+)?hereby\s+(?:\w+\s+and\s+)?{_FOUND}"
_STATED = rf"\s+(?:hereby\s+)?{_FOUNDED}(?!\s+(?:by|in\s+accordance|pursuant|under)\b)"
_TOLD = (
    rf"(?:\s+be\s+{_FOUNDED}|(?:,[^.;:]{{1,160}},)?(?:\s+(?:each|also|jointly|promptly|take\s+[^.;:]{{0,40}}?(?:action"
    rf"|steps?)s?\s+to)){{0,2}}(?:\s+[a-z]+\s+and)?\s+{_FOUND})"
)
_FOUNDING_RE = lazy_re(
    rf"there\s+(?:is|are|shall\s+be|will\s+be)\s+(?:hereby\s+|also\s+|further\s+){{0,2}}{_FOUNDED}"
    rf"|is{_STATED}|are{_STATED}|i{_OWN}|we{_OWN}|shall{_TOLD}|will{_TOLD}|must{_TOLD}"
    rf"|is\s+(?:hereby\s+)?directed\s+to{_TOLD}|are\s+(?:hereby\s+)?directed\s+to{_TOLD}"
    rf"|direct\s+[^.;:,]{{3,80}}\s+to{_TOLD}"
)  # "there is hereby established", "I hereby create", "the Secretary shall establish"
_INVERTED = ("there", "i ", "we ")
_PLACE = (
    r"(?:with)?in\s+(?:the\s+|his\s+|her\s+|its\s+|each\s+|(?:their|its)\s+(?:own|respective)\s+)?(?:[A-Z][\w’'.&-]*"
    r"|agenc(?:y|ies)|departments?)(?:(?:(?:,?\s+and|\s+(?:of|for|on))(?:\s+the)?)?\s+[A-Z][\w’'.&-]*){0,10}"
)
_WITHIN_RE = lazy_re(rf"\b{_PLACE}")  # "within the Department of Health and Human Services"
_NEXT_WITHIN_RE = lazy_re(rf"(?:\s*\([^()]*\))?[”\"]?\s*,?\s+(?P<within>(?=within\b){_PLACE})")
_ASIDE = (
    r"(?:,?\s*(?:for\s+(?:administrative\s+)?purposes(?:\s+only)?|exclusively[^,;:]{0,160}"
    r"|and\s+exclusively[^,;:]{0,160}|pursuant\s+to[^,;:]{0,120}|effective[^,;:]{0,60}(?:,\s+\d{4})?"
    r"|under\s+[^,;:]{0,80}|consistent\s+with[^,;:]{0,80}|to\s+the\s+extent[^,;:]{0,60}|by\s+this\s+order"
    r"|in\s+accordance\s+with[^,;:]{0,80}|as\s+[^,;:]{0,60}),?)"
)
_INTERPOSED_RE = lazy_re(rf"(?:{_ASIDE}|,?\s*{_PLACE},?)")
_LINK = r"(?:on|of|for|to|and|the|with|from|against|a|an|by|or)"
_CAPITAL = r"[A-Z0-9][\w’'.&/-]*"
_CLOSED = r"(?!(?i:that|which|to|with|within|shall|by|whose|who|for|of|on|in|from|and|or|any|its|their)\b)"
_NAME_RE = lazy_re(
    r"(?i:,?\s*(?:(?:an?|the|two|three|four|five|several|one\s+or\s+more|such|its|our)"
    rf"\s+)?)[“\"‘']{{0,2}}(?P<name>(?:{_CLOSED}[a-z][\w’'.&/-]*,?\s+){{0,4}}?(?:{_CAPITAL}(?:,|”|\")?\s+(?:(?:of|and"
    rf"|on|for|the)\s+){{0,2}}){{0,14}}?(?i:{BODY})(?:(?:,|”|\")?\s+(?:(?:{_LINK})\s+){{0,3}}{_CAPITAL}"
    rf"|\s+in\s+(?:the\s+)?(?!Department|Executive\s+Office){_CAPITAL}|\s+of\s+[a-z]+\s+members){{0,18}})"
)  # "a President's Council on Lamps and Bells"
_KNOWN_RE = lazy_re(
    r"\b(?:to\s+be\s+(?:known|called|designated|referred\s+to)(?:\s+as)?|called|(?:which\s+)?shall\s+be\s+known\s+as"
    rf"|known\s+as)\s+(?:the\s+)?[“\"]?(?P<name>[A-Z][\w’'.&/-]*(?:(?:,)?\s+(?:{_LINK}\s+){{0,3}}{_CAPITAL}){{0,16}})"
)  # "a committee of the Board to be known as the Intelligence Oversight Board"
_ALIAS_RE = lazy_re(
    r"[”\"]?\s*\((?:hereinafter[^“\"()]{0,40})?\s*(?:the\s+)?[“\"‘']{0,2}(?P<alias>[A-Z][^()”\"’]{1,60}?)"
    r"[”\"’',]{0,3}\)"
)
_AFTER_RE = lazy_re(
    r"[”\"]?(?:\s*\([^()]*\))?\s*(?:\Z|[,.;:—-]|(?:to|that|which|within|under|in|with|composed|consisting|comprising"
    r"|comprised|led|headed|chaired|co-chaired|for|whose|at|pursuant|as|on|of|and|is|are|shall|will|by|effective"
    r"|through|among|from|made|who|dedicated|responsible|consistent|hereby|known|reporting|or|hereinafter|before"
    r"|designed|tasked|charged|established|not|upon|having|may|where)\b)"
)
_SUCH_RE = lazy_re(r",?\s*such\b", re.IGNORECASE)  # "such committees as may be necessary": a power
_ITSELF_RE = lazy_re(r"\bthis\s+(?:order|section|memorandum|act)\s*\Z", re.IGNORECASE)  # "this order will create"
_PARTICIPLE_RE = lazy_re(r"(?:ed|set\s+up)\Z")
_REACH = 320


class Founding(NamedTuple):
    """A body that is set up, or (``is_told``) that someone is to set up; all spans are of the string searched."""

    verb: Span
    name: Span
    alias: Span | None
    within: Span | None
    is_told: bool


def find_foundings(text: str, raw: str) -> Iterator[Founding]:
    """The bodies that a sentence sets up or orders to be set up; ``raw`` is the text with its parentheses."""
    small = text.lower()
    for verb in _FOUNDING_RE.finditer(small if len(small) == len(text) else text):
        if verb.start() and text[verb.start() - 1].isalnum():
            continue
        is_passive = not verb[0].startswith(_INVERTED) and _PARTICIPLE_RE.search(verb[0]) is not None
        is_told = verb[0].startswith(("shall", "will", "must", "direct")) or "directed" in verb[0]
        if is_told and _ITSELF_RE.search(text, 0, verb.start()):
            continue
        name = _subject(text, verb.start()) if is_passive else _object(text, verb.end())
        if name is None:
            continue
        if known := _KNOWN_RE.match(text, name.end) or _KNOWN_RE.search(text, name.end, min(len(text), name.end + 120)):
            name = _name(known)
        alias = _ALIAS_RE.match(raw, name.end)
        yield Founding(
            Span(*verb.span()), name, Span(*alias.span("alias")) if alias else None, _within(raw, verb, name), is_told
        )


def _subject(text: str, verb: int) -> Span | None:
    """The name before "is hereby established"."""
    subject = find_subject(text, 0, verb)
    if subject is None:
        return None
    found = _NAME_RE.match(text, *subject)
    return _name(found) if found else None


def _object(text: str, at: int) -> Span | None:
    """The name after "there is established", past what is put in between."""
    end = min(len(text), at + _REACH)
    for _ in range(3):
        aside = _INTERPOSED_RE.match(text, at, end)
        if aside is None or aside.end() == at:
            break
        at = aside.end()
    found = _NAME_RE.match(text, at, end)
    if found is None or not _AFTER_RE.match(text, found.end("name")) or _SUCH_RE.match(text, at):
        return None
    return _name(found)


def _name(found: re.Match[str]) -> Span:
    return Span(found.start("name"), found.start("name") + len(found["name"].rstrip('.”"')))


def _within(raw: str, verb: re.Match[str], name: Span) -> Span | None:
    """Where the body is to stand: between the verb and its name, or right after the name."""
    if name.start > verb.end() and (between := _WITHIN_RE.search(raw, verb.end(), name.start)):
        return Span(*between.span())
    after = _NEXT_WITHIN_RE.match(raw, name.end) or _NEXT_WITHIN_RE.match(raw, max(name.end, verb.end()))
    return Span(*after.span("within")) if after else None
