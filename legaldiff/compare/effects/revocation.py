"""Revocations: a text that another one undoes ("Executive Order 99999 is hereby revoked")."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches
from legaldiff.lazy import lazy_re

__all__ = ["FINDER"]

_TEXT = (
    r"(?:Executive\s+Orders?|E\.\s?O\.|Proclamations?|[Oo]rders?|[Mm]emorand(?:um|a)|[Ss]ections?|[Ss]ubsections?"
    r"|[Pp]aragraphs?|[Pp]arts?|[Rr]egulations?|[Rr]ules?|[Dd]irectives?|Public\s+Law|[Oo]rdinances?|[Rr]esolutions?"
    r"|[Gg]uidance|[Pp]olicy|[Pp]olicies|Acts?)"
)
_UNDONE = r"(?:revoked|rescinded|repealed|superseded|abolished|withdrawn|cancell?ed|annulled|terminated)"
_ADVERB = r"(?:hereby|also|further|each|therefore|accordingly)"
_REVOCATION_RE = lazy_re(
    rf"\b(?=[A-Z]|[omsprdg]){_TEXT}\b(?:[^;:.]|\.(?!\s+[A-Z(])){{0,200}}?\s(?:is|are|shall\s+be|will\s+be|stands?)\s+(?:{_ADVERB}\s+){{0,2}}{_UNDONE}\b"
    rf"|\b(?=[rs])(?:revokes?|rescinds?|repeals?|supersedes?)\s+(?:the\s+)?{_TEXT}(?:\s+(?:No\.\s+)?\d[\w,-]*)?"
)  # "Section 4 of Executive Order 99999, as amended, is revoked"; "This order supersedes Order 7"


_CLAUSE_RE = lazy_re(r"[;:]\s|[.—]\s+(?=[A-Z(])")  # a new clause or sentence
_NONE_RE = lazy_re(
    r"(?:\A|[,)—]|\bthat\b)\s*(?:(?:and|but)\s+)?(?:[Nn]o(?!\s+longer\b|\.)|[Nn]othing|[Nn]one|[Nn]either)\s"
)  # "No badge shall be revoked"
_INNER_RE = lazy_re(r"[a-z]ed\s+(?:before|after|under|by|in|pursuant\s+to)\s[^,;:.]{0,60}\Z")  # "issued under this "
_REACH = 300  # code points before a text that are looked at for the beginning of its clause


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    return (
        p
        for p in find_matches(_REVOCATION_RE, text, start, end)
        if not _is_other(text, max(start, p.start - _REACH), p)
    )


def _is_other(text: str, start: int, phrase: Phrase) -> bool:
    """Whether nothing is undone, or what a text only describes: "No visa issued under this order shall be revoked"."""
    for stop in _CLAUSE_RE.finditer(text, start, phrase.start):
        start = stop.end()
    if _NONE_RE.search(text[start : phrase.end]):
        return True
    return "," not in text[phrase.start : phrase.end] and _INNER_RE.search(text[start : phrase.start]) is not None


FINDER = EffectFinder("revocation", _find)
