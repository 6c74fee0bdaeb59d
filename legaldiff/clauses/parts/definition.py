"""Terms: the words that a text gives a meaning to, and the words that give it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.span import Span

__all__ = ["DEFINING_CLUES", "DEFINING_LEAD_RE", "Meaning", "find_meanings"]

_QUOTED = r"(?:[\"“‘][^\"“”\n]{1,160}[\"”’]|(?<!\w)'[A-Za-z][^'\"\n]{0,80}'(?!\w))"
_NOUN = r"(?:terms?|words?|phrases?|expressions?)"
_QUOTED_TERMS = rf"{_QUOTED}(?:(?:,|,?\s+and|,?\s+or|,?\s+and/or)?\s+(?:the\s+(?:{_NOUN}\s+)?)?{_QUOTED}){{0,7}}"
_PLAIN_TERM = (
    r"(?!(?:of|for|in|as|and|is|are|do|does|shall|will|also|means?|includes?|excludes?)\b|[\"“‘])"
    r"[\w'’-]+(?:,?\s+[\w'’/-]+){0,9}?"
)
_SCOPE = (
    r"(?:,?\s+(?:as\s+(?:it\s+is\s+|they\s+are\s+)?(?:used|applied|employed|defined)|with\s+(?:respect|reference|regard)|"
    r"used|of|neither|when|whenever|where|wherever|for|in|under|unless|within|if)\b[^.;:\"“”]{0,200}?)?"
)  # "as used in this Order", ", with respect to conduct,"
_GIVEN = (
    r"(?:ha(?:s|ve)|(?:is|are|be)\s+given|bears?|carr(?:y|ies))\s+the\s+(?:same\s+|respective\s+)?"
    r"(?:meaning|definition)s?\b"
)
_SENSE = (
    rf"(?:(?:shall|will|must|is\s+to|are\s+to)\s+)?(?:also\s+|only\s+|collectively\s+|hereby\s+)?"
    rf"(?:means?\b|refers?\s+to\b|{_GIVEN}"
    r"|(?:is|are|be)\s+(?:hereby\s+)?defined\s+(?:as|by|in|to\s+mean|under|at|pursuant)\b"
    r"|(?:is|are|be)\s+(?:construed|understood|held|taken|interpreted|used)\s+to\s+(?:mean|refer\s+to)\b"
    r"|(?:is|are|be)\s+used\s+(?:herein\s+|in\s+this\s+\w+\s+)?as\s+defined\b)"
)  # "means", "shall have the same meaning", "is defined as"
_LISTING = r"(?:(?:shall|will)\s+)?(?:also\s+)?includes?\b"
_DENIAL = r"(?:(?:do(?:es)?|shall|will)\s+not\s+(?:include|mean|refer\s+to|apply\s+to|extend\s+to|cover)|excludes?)\b"
_CLOSE = r",?\s+"
_NAMED_RE = lazy_re(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach)\s+)?(?:{_NOUN}\s+)?"
    rf"(?P<term>{_QUOTED_TERMS}|(?:(?<=term\s)|(?<=terms\s)|(?<=word\s)|(?<=words\s)|(?<=phrase\s)){_PLAIN_TERM})"
    rf"(?:(?:\s+(?!does\b|shall\b|will\b)[a-z]{{3,20}}){{0,2}}?{_SCOPE}{_CLOSE}(?P<sense>{_SENSE})"
    rf"|(?:,?\s+as\s+used\s+in\s+this\s+\w+)?{_CLOSE}(?:(?P<listing>{_LISTING})|(?P<denial>{_DENIAL})))"
)  # `the term "person" means`, `the words public notice mean`
_OPENING_RE = lazy_re(r" (?=(?:the|an?|any|each) |term|word|phrase|expression| )")  # a second blank: a mark
_NAMING = ("“", '"', "‘", "'", "term", "word", "phrase")
"""What comes before a term that is named as one."""
_WHOLE_RE = lazy_re(
    rf"(?P<term>(?:[Tt]he|[Aa]ll)\s+(?:terms|words)\s+(?:used\s+)?(?:of|in)\s+this\s+\w+){_SCOPE}{_CLOSE}"
    rf"(?P<sense>(?:shall\s+|will\s+)?{_GIVEN}|(?:is|are|be)\s+used\s+as\s+defined\b)"
)  # "The terms of this order, where applicable, shall have the meaning"
_BARE_RE = lazy_re(
    r"\s*(?:(?:As\s+used|For|In|When|Whenever|Wherever|Within|Throughout|Under)\b[^,;:.]{2,120},\s+)?(?:\(?[a-z0-9]{1,3}\)\s+)?"
    r"(?:(?:[Tt]he|[Aa]n?)\s+)?(?P<term>(?!(?:This|That|These|Those|It|Which|Such|He|They|There|What|By|All|Any|Each|No|In|For|If|as|[Ss]hall|[Ww]ill|[Mm]ust|[Mm]ay|[Hh]as|[Hh]ave)\b)"
    r"[A-Za-z][\w'’./-]*(?:\s+(?!(?:is|are|was|were|shall|may|must|will|has|have|by|any|which|that|who|this)\b)[\w'’&/-]+){0,8}?)"
    rf"{_SCOPE}{_CLOSE}(?P<sense>{_SENSE})(?!\s+(?:of|by|through|for)\b)"
)  # "Agency means any department": only in a list of definitions
_COPULA_RE = lazy_re(
    rf"\s*(?:(?:[Tt]he|[Aa]n?)\s+(?:{_NOUN}\s+)?)?(?P<term>{_QUOTED})\s+(?P<sense>is|are)(?=\s+(?:any|an?|each|every|all)\s)"
)  # "“Pilot” is any person who": only in a list of definitions
_STRONG_RE = lazy_re(
    r"(?:shall|will)\s+(?:mean|be\s+(?:defined\s+as|construed\s+to\s+mean))\b|(?:is|are)\s+(?:hereby\s+)?defined\s+as\b|means\s+any\b"
)  # "A competitive status shall mean": a definition anywhere
_AGAIN_RE = lazy_re(
    rf"\s*(?:[^,;:.]{{2,120}},\s+)?(?:The|the|This|this|Such|such)\s+(?:{_NOUN}|definitions?)\s+(?P<denial>{_DENIAL})"
)  # "The term does not include": of the term before it
_MAIN_RE = lazy_re(r"(?:^|[,;:—-]|\band|\bor|\bbut|\bthat|\bwhile|\bor)\s*\Z")
_OPENER_RE = lazy_re(
    r"\s*(?:As|For|In|When|Whenever|Wherever|Within|Under|Unless|Except|Throughout|With|Where)\b", re.IGNORECASE
)
_MENTION_RE = lazy_re(r"\bas\s+(?:that\s+|such\s+)?\Z|\b(?:for|of|to|by|under|in|than)\s+\Z")
_MANY_RE = lazy_re(r"”[^“”]+“|’[^‘’]+‘|\"[^\"]+\"[^\"]+\"")  # `“wharf” and “pier”`
_EDGE_RE = lazy_re(r"(?:[\s,;:.]|\b(?:and|or)\s*\Z)+\Z")
_LEAST_EDGE = 12

_CLUES = ("mean", "refer", "defin", "includ", "exclud", "constru", "understood", "cover", "extend", "apply")
DEFINING_LEAD_RE = lazy_re(
    r"(?:as|when(?:ever)?|where(?:ver)?)\s+used\b|for\s+(?:the\s+)?purposes?\s+of|\bdefinitions?\b|following\s+(?:\w+\s+)?(?:terms|words|meanings)"
    r"|\bin\s+this\s+(?:order|section|part|regulation|memorandum)\s*[:,—-]",
    re.IGNORECASE,
)
"""A heading, chapeau or opening under which even unquoted words may be terms."""
DEFINING_CLUES = ("used", "purpose", "definition", "following", "this")
"""Words, in small letters, one of which each of these has."""


class Meaning(NamedTuple):
    """A term and what is said of it; offsets are those of the sentence.

    ``verb`` is where "means" begins, ``stop`` where it ends, ``end`` where the meaning does. ``denies``: the words say
    what the term does not mean; ``term`` is then empty if they only say "the term".
    """

    start: int
    term: Span
    verb: int
    stop: int
    end: int
    denies: bool


def find_meanings(sentence: str, *, is_listed: bool) -> Iterator[Meaning]:
    """The terms that a sentence gives a meaning to, in order; ``is_listed`` if it stands in a list of definitions."""
    heads = _heads(sentence, is_listed=is_listed) if is_listed or has_any(sentence, _CLUES) else []
    for i, head in enumerate(heads):
        end = heads[i + 1].start() if i + 1 < len(heads) else len(sentence)
        verb = next(name for name in ("sense", "listing", "denial") if head.groupdict().get(name))
        stop = head.end(verb)
        edge = _EDGE_RE.search(sentence, max(stop, end - _LEAST_EDGE), end)
        term = Span(*head.span("term")) if "term" in head.groupdict() else Span(head.start(), head.start())
        yield Meaning(
            head.start(),
            _unquoted(sentence, term),
            head.start(verb),
            stop,
            edge.start() if edge else end,
            verb == "denial",
        )


def _heads(sentence: str, *, is_listed: bool) -> list[re.Match[str]]:
    is_named = any(clue in sentence for clue in _NAMING)
    found = (
        [m for m in find_at(_OPENING_RE, _NAMED_RE, sentence, 0, len(sentence)) if _is_main(sentence, m.start())]
        if is_named
        else []
    )
    if not found and (whole := _WHOLE_RE.search(sentence)) and _is_main(sentence, whole.start()):
        found = [whole]
    if not found and (again := _AGAIN_RE.match(sentence)):
        found = [again]
    if not found and is_listed and (copula := _COPULA_RE.match(sentence)):
        found = [copula]
    if (
        not found
        and (bare := _BARE_RE.match(sentence))
        and (is_listed or DEFINING_LEAD_RE.match(sentence.lstrip()) or _STRONG_RE.match(sentence, bare.start("sense")))
    ):
        found = [bare]
    return found


def _is_main(sentence: str, start: int) -> bool:
    """Whether the term at ``start`` is a subject, and not only mentioned ("the meaning set forth for the term ...")."""
    before = sentence[max(0, start - 60) : start]
    if not sentence[:start].strip():
        return True
    if _MENTION_RE.search(before):
        return False
    return _MAIN_RE.search(before) is not None or (start < 200 and _OPENER_RE.match(sentence) is not None)


def _unquoted(sentence: str, term: Span) -> Span:
    """A single quoted term without its quotation marks and the comma in them; several keep all of theirs."""
    start, end = term
    if _MANY_RE.search(sentence, start, end):
        return term
    while start < end and sentence[start] in "\"“‘' ":
        start += 1
    while start < end and sentence[end - 1] in "\"”’', ":
        end -= 1
    return Span(start, end)
