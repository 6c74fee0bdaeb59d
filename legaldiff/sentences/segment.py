"""Segments: the stretches of a sentence between its commas, and which of them are only interposed."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import folded
from legaldiff.span import Span

__all__ = ["PENDING_RE", "close_list", "is_adjunct", "split_segments"]

_COMMA_RE = lazy_re(r"[,;](?=\s)(?!\s+\d{4}\b)")  # not the one of "April 28, 1933"
_OPENING = 32  # code points that tell what a stretch opens like
_ADJUNCT_RE = lazy_re(
    r"(?:(?:and|or|but)\s+)?(?:"
    r"in|to|with|along|within|without|by|on|at|for|from|as|upon|under|through|after|before|prior|pursuant|consistent|subject|"
    r"except|unless|until|if|when|whenever|where|wherever|while|not\s+later|no\s+later|not\s+less|not\s+more|at\s+least|"
    r"acting|including|notwithstanding|during|following|beginning|commencing|starting|effective|whether|also|however|"
    r"therefore|accordingly|further|furthermore|respectively|because|since|although|should|once|based|using|having|"
    r"working|relying|consulting|coordinating|exercising|considering|recognizing|drawing|so\s+far|insofar|beyond|"
    r"against|between|rather|due|depending|united\s+states\s+code|(?!only\b)[a-z]+ly|\d{4})\b"
)  # "in their discretion", "Within 30 days of the date of this order"

PENDING_RE = lazy_re(
    r"\b(?:(?:in|under|by|for|to|of|with|through|from|on)\s+(?:which|whom|whose)|(?:ensur|assur)(?:e|ing)\s+that)\s"
    r"(?:(?!\b(?:is|are|was|were|has|have|had|shall|may|must|will|do|does)\b).)*\Z"
)
"""A subordinate clause that has no verb yet: "under which all pilots", "ensure that all pilots"."""

_LONGEST = 700  # code points of a list
_CLOSING_RE = lazy_re(r"(?:and|or)(?:/or)?\s+")  # "and tribal governments", the last of a list
_JOINT_RE = lazy_re(
    r"(?:[\w’'-]+\s+){1,3}(?:and|or)\s+(?=[\w’'-]+(?:\s+[\w’'-]+){0,4}\Z)"
)  # "document or signal rules", its end
_NO_ITEM_RE = lazy_re(
    r"(?:that|which|who|whose)\b|.*?(?<!as\s)\b(?:is|are|was|were|has|have|shall|may|must|will)\b"
)  # a segment between two commas that is no item of a list


def split_segments(text: str, start: int, end: int) -> list[Span]:
    """The stretches of ``text[start:end]`` between commas and semicolons that white space follows, trimmed."""
    return list(_split(text, start, end))


@lru_cache(maxsize=4)  # three questions in a row are about the same words
def _split(text: str, start: int, end: int) -> tuple[Span, ...]:
    cuts = [start, *(m.end() for m in _COMMA_RE.finditer(text, start, end)), end]
    spans = []
    for a, b in pairwise(cuts):
        inner = text[a:b].rstrip(" ,;")
        if bare := inner.lstrip():
            spans.append(Span(a + len(inner) - len(bare), a + len(inner)))
    return tuple(spans)


def is_adjunct(text: str, start: int, end: int) -> bool:
    """Whether the stretch opens like something interposed ("in their discretion"), not like a subject."""
    return _ADJUNCT_RE.match(folded(text[start : min(end, start + _OPENING)])) is not None


def close_list(text: str, comma: int, end: int) -> int | None:
    """Where the last item begins of a list that goes on at a comma: "a clerk, all ports, and the Mayor"; else None."""
    for part in split_segments(text, comma, min(end, comma + _LONGEST)):
        closing = _CLOSING_RE.match(text, *part)
        first = closing.end() if closing else part.start
        if is_adjunct(text, first, part.end) or _NO_ITEM_RE.match(text, first, part.end):
            return None
        if closing:
            return first
        if joint := _JOINT_RE.match(text, *part):
            return joint.end()
        if text[part.end : part.end + 1] != ",":
            return None
    return None
