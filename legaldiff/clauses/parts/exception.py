"""Exceptions: words that take something out of a duty (except, unless, other than); an if or a when never does."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at, has_any
from legaldiff.sentences.segment import close_list
from legaldiff.span import Span

__all__ = ["find_exceptions"]

_FINITE = r"(?:an?|any|each|every|he|it|no|she|such|the|they|shall|may|must|will|is|are|was|were|has|have|do|does)"
_HEAD_RE = lazy_re(
    rf"""\b(?:(?P<clause>unless\b
      | (?:except|save)(?=\s+(?:as|if|that|to|when|where|for\s+which)\b)
      | provided,?\s+(?:however|further),?\s+that\b | (?<![a-z]\s)provided,?\s+that\b
      | provided\s+that(?=\s+[^,;:.]{{0,80}}?\b{_FINITE}\s)
      | until\s+(?:[^,;]{{0,60}}?\bha(?:s|ve)\s+(?:satisf|compl|demonstr|taken|met|given|made|agreed|provided)
                 |satisfactory\b|[^,;]{{0,60}}?\b(?:complies|satisfied)\b))
    | (?<!may\s)(?<!shall\s)(?<!to\s)except(?:ing)?\b(?!ional) | other\s+than\b | excluding\b | exclusive\s+of\b
    | with\s+the\s+exceptions?\s+of\b | apart\s+from\b | save\s+for\b | notwithstanding\b
    | do(?:es)?\s+not\s+(?:include|apply|extend|cover)\b | but\s+(?:does\s+)?not\s+includ\w+
    | (?:(?<=all\s)|(?<=any\s)|(?<=no\sone\s)|(?<=none\s)|(?<=nobody\s)|(?<=nothing\s))but\b(?!\s+(?:also|not)\b))""",
    re.VERBOSE | re.IGNORECASE,
)  # "except as mandated by law", "unless the bidder has complied", "Provided, That"; not "services provided that week"
_BEHIND_RE = lazy_re(
    r"(?<=,\s)[^,;:.()—]{1,60}(?<!\bbe)(?<!been)(?<!\bis)(?<!\bare)(?<!\bnot)\sexcepted(?=\s*[,;.)])"
)  # "wear and tear excepted"
_OPENING_RE = lazy_re(
    r" (?=except|unless|other +than|excluding|exclusive +of|with +the +exception|apart +from|save\b|notwithstanding"
    r"|provided|until|do(?:es)? +not +(?:include|apply|extend|cover)|but\b)"
)  # " other than"
_CLUES = (
    *("except", "unless", "other than", "exclu", "apart from", "save ", "notwithstanding", "provided", "until"),
    *("does not", "do not", " but "),
)
_STOP_RE = lazy_re(r";|—|--|,(?=\s)(?!\s+(?:\d{4}\b|as\s+amended))")  # not the comma of "May 5, 2031, as amended"
_RESUMED_RE = lazy_re(
    r",\s+(?:(?:and|or|but|nor)\s+)?(?:(?:the|an?|all|any|each|every|no|such|this|it|he|she|they|[A-Z][a-z]+)\s"
    r"(?:[^,;:.]{1,80}\s)?)?(?:shall|must|may|will)\b"
)  # ", and the Clerk shall": what the exception is taken from goes on
_SPACE = " \t\r\n"


def find_exceptions(sentence: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The exceptions in ``sentence[start:end]``, in order.

    One ends at a semicolon, a dash, or a comma: a noun phrase at the one that closes it ("except A, B, and C,"), a
    clause where the main clause goes on. A bare list mark ("except the following:") keeps its colon.
    """
    end = len(sentence) if end is None else end
    if not has_any(sentence, _CLUES):
        return []
    found: list[Span] = []
    for head in find_at(_OPENING_RE, _HEAD_RE, sentence, start, end):
        if not found or head.start() >= found[-1].end:
            is_clause = head["clause"] is not None and sentence[start : head.start()].strip() != ""
            found.append(Span(head.start(), _end_of(sentence, head.end(), end, is_clause=is_clause)))
    if " excepted" in sentence:
        behind = [Span(*m.span()) for m in _BEHIND_RE.finditer(sentence, start, end)]
        found += (s for s in behind if all(s.end <= other.start or other.end <= s.start for other in found))
    return sorted(found)


def _end_of(sentence: str, at: int, end: int, *, is_clause: bool) -> int:
    stop = at
    while mark := _STOP_RE.search(sentence, stop, end):
        going_on = close_list(sentence, mark.start(), end) if mark[0] == "," else None
        if going_on is None and is_clause and mark[0] == "," and not _RESUMED_RE.match(sentence, mark.start(), end):
            going_on = mark.end()
        if going_on is None:
            break
        stop = going_on
    stop = mark.start() if mark else end
    colon = sentence.find(":", at, stop)
    if colon >= 0:
        stop = colon + 1
    while stop > at and sentence[stop - 1] in _SPACE + ".,":
        stop -= 1
    return stop
