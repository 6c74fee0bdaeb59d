"""Exceptions: except, unless, other than, excluding, provided that, notwithstanding; what is taken out of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, small
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re

__all__ = ["FINDER"]

_HEAD_RE = lazy_re(
    r"\b(?:except(?:ing)?(?!\w)|unless|other\s+than|excluding|exclusive\s+of|with\s+the\s+exceptions?\s+of|apart\s+from"
    r"|save\s+(?:as|for|that|where)|provided,?\s+(?:however|further),?\s+that|(?<![a-z]\s)provided,?\s+that|notwithstanding"
    r"|provided\s+that(?=\s+[^,;:.]{0,80}?\b(?:an?|any|each|every|he|it|no|she|such|the|they|shall|may|must|will|is|are|was|were|has|have|do|does)\s)"
    r"|but\s+not\s+includ\w+|do(?:es)?\s+not\s+(?:include|apply|extend|cover)"
    r"|(?:(?<=all\s)|(?<=any\s)|(?<=no\sone\s)|(?<=none\s)|(?<=nobody\s)|(?<=nothing\s))but(?!\s+(?:also|not)\b))\b"
)  # "except as mandated by law", "Provided, That", "all but"; not "the services provided that week"
_EXCEPTED_RE = lazy_re(
    r"(?<=,\s)[^,;:.()—]{1,60}(?<!\bbe)(?<!been)(?<!\bis)(?<!\bare)(?<!\bnot)\sexcepted(?=\s*[,;.)])"
)  # "wear and tear excepted"
_END_RE = lazy_re(r"[;:—,)\]]|--|\.(?=\s|[\"”’']|\Z)|\n[ \t]*\n")  # the comma that closes the clause


def _find_heads(text: str, start: int, end: int) -> Iterator[Phrase]:
    at = start
    low = small(text, start, end)
    while head := _HEAD_RE.search(low, at - start):
        first = start + head.start()
        at = _clause_end(text, start + head.end(), end)
        stop = first + len(text[first:at].rstrip())
        yield Phrase(first, stop, " ".join(words(text[first:stop])))


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    at = start
    behind = _EXCEPTED_RE.finditer(text, start, end) if " excepted" in text[start:end] else ()
    found = [*_find_heads(text, start, end), *(Phrase(*m.span(), " ".join(words(m[0]))) for m in behind)]
    for phrase in sorted(found):
        if phrase.start >= at:
            yield phrase
            at = phrase.end


def _clause_end(text: str, at: int, end: int) -> int:
    """Where the clause ends that goes on at ``at``: at a comma or a stronger mark, but not at one in parentheses."""
    while stop := _END_RE.search(text, at, end):
        opened = text.find("(", at, stop.start())
        closed = text.find(")", opened, end) if opened >= 0 else -1
        if closed < 0:
            return stop.start()
        at = closed + 1
    return end


FINDER = EffectFinder("exception", _find, open=True)
