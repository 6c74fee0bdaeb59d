"""Authority: the words that hand it on, to one who may then act, or from hand to hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from legaldiff.clauses.subject import find_subject, is_embedded, is_relative
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.span import Span

__all__ = ["Handing", "find_handings", "hands_on", "is_held"]

_BY = r"(?:(?:hereby|further|also|each|specifically|therefore|accordingly|severally|jointly)\s+)"
_HELD_RE = lazy_re(
    rf"(?:(?:is|are)|(?:shall|will)\s+be)\s+{_BY}{{0,2}}(?:\w+\s+and\s+)?(?:hereby\s+)?(?:authori[sz]ed|empowered)\b"
    r"|(?:has|have|(?:shall|will)\s+(?:also\s+)?have)\s+(?:[a-z]+\s+){0,4}?(?:authority|powers?)\b(?!\s+\w+ed\b)"
)  # "is hereby designated and empowered", "shall have the authority"
_PASS_RE = lazy_re(
    r"\s*(?:may\b[,\s]*)?(?:(?:further|also|in\s+turn|be|so|only|not\s+only)\s+){0,2}(?:re|sub)?-?delegate[ds]?\b"
)  # "may redelegate", "be delegated"
_AS_PRESIDENT_RE = lazy_re(
    r"\b(?:as|which|that|powers|authority|actions?)\s+(?:the\s+President|I)\s+(?:is|am|was|may\s+be)\s+(?:authorized"
    r"|empowered)\b|\ball\s+powers\s+granted\s+to\s+(?:the\s+President|me)\b"
)  # "may take such actions as the President is authorized to take"
_HANDING_RE = lazy_re(
    rf"""
    (?P<inverted> \b[Tt]here\s+(?:is|are)\s+{_BY}?(?:re)?delegated\b )
  | (?P<own>      \bI\s+{_BY}{{0,2}}(?:(?:re)?delegate|(?:\w+\s+and\s+)?(?P<whom>authorize|empower)
                  (?:\s+and\s+(?:direct|request|empower|instruct))?)\b )
  | (?P<passive>  \b(?:is|are)\s+{_BY}?
                  (?:(?:re)?delegated|(?P<weak>assigned|vested|conferred)(?=\s+(?:to|in|up?on)\b))(?!\s+by\b) )
    """,
    re.VERBOSE,
)  # "I hereby delegate", "are delegated to"
_OPENING_RE = lazy_re(r" (?=(?:there|i|is|are) )")
_TO_RE = lazy_re(r"\b(?:to|in|up?on)\s+(?=(?:the|each|such|all|you|heads?|that)\b|[A-Z])")
_NAME = (
    r"(?:[A-Z][\w'’.&-]*|of|and|for|the|on|each|such|all|any|or|that|several|you|heads?|executive|agenc(?:y|ies)|departments?|"
    r"officers?|concerned|appropriate|chiefs?|members?)"
)
_RECEIVER_RE = lazy_re(rf"{_NAME}(?:,?\s+{_NAME}){{0,80}}")  # "the Secretary of State and the heads of agencies"
_TAIL_RE = lazy_re(r"(?:[\s,.]|\b(?:of|and|for|the|on|each|such|all|any|or|that)\b)+\Z")
_MATTER_RE = lazy_re(r"\b(?:functions?|authorit(?:y|ies)|powers?|duties|responsibilit(?:y|ies))\b", re.IGNORECASE)
_OBJECT_RE = lazy_re(
    r",?\s+(?:[^,;:]{1,100},\s+)?(?:the\s+|all\s+)?(?:following\s+)?"
    r"(?:functions?|authorit(?:y|ies)|powers?|responsibilit(?:y|ies))\b"
)  # "is hereby delegated the authority"
_SOURCE_RE = lazy_re(r"\b(?:the\s+President|me|my)\b")
_NO_RE = lazy_re(r"\s*(?:and\s+|but\s+)?(?:no|nothing|neither|nor|none)\b", re.IGNORECASE)
_MOST = 24
_TAIL = 80


class Handing(NamedTuple):
    """Words that hand authority over; offsets are those of the sentence; ``receiver`` is the one who gets it."""

    start: int
    verb: int
    receiver: Span
    end: int


def is_held(text: str, head: int) -> bool:
    """Whether the words at ``head`` say that one has authority: "is empowered to", "shall have the authority"."""
    return _HELD_RE.match(text, head) is not None


def hands_on(text: str, head: int, end: int) -> bool:
    """Whether a permission is one to act with authority handed on: "is empowered to", "may redelegate"."""
    return (
        is_held(text, head)
        or _PASS_RE.match(text, head) is not None
        or _AS_PRESIDENT_RE.search(text, head, end) is not None
    )


def find_handings(text: str) -> Iterator[Handing]:
    """The main clauses of a sentence that name what is handed on, and to whom, in order."""
    heads = list(islice(find_at(_OPENING_RE, _HANDING_RE, text, 0, len(text)), _MOST))
    done = 0
    for i, head in enumerate(heads):
        end = heads[i + 1].start() if i + 1 < len(heads) else len(text)
        if _NO_RE.match(text, done) or is_relative(text, done, head.start()) or is_embedded(text, done, head.start()):
            continue
        subject = text[done : head.start()]
        is_handed = "hereby" in head[0] or _SOURCE_RE.search(subject)
        if (
            head["passive"]
            and not _OBJECT_RE.match(text, head.end())
            and not (_MATTER_RE.search(subject) and (is_handed or not head["weak"]))
        ):
            continue
        if receiver := _receiver(text, done, head, end):
            yield Handing(done, head.start(), receiver, end)
            done = head.end()


def _receiver(text: str, done: int, head: re.Match[str], end: int) -> Span | None:
    """Who gets it: after "to"; of "I authorize", the object; of "is delegated the authority", the subject."""
    at = head.end()
    if head["passive"] and _OBJECT_RE.match(text, at):
        return find_subject(text, done, head.start())
    if not head["whom"]:
        to = _TO_RE.search(text, at, end)
        if to is None:
            return None
        at = to.end()
    while at < end and text[at] == " ":
        at += 1
    name = _RECEIVER_RE.match(text, at, end)
    if name is None:
        return None
    tail = _TAIL_RE.search(text, max(at, name.end() - _TAIL), name.end())
    stop = tail.start() if tail else name.end()
    return Span(at, stop) if stop > at else None
