"""Revocations: a text that another one undoes ("Executive Order 99999 is hereby revoked")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches

__all__ = ["FINDER"]

_TEXT = (
    r"(?:Executive\s+Orders?|E\.\s?O\.|Proclamations?|[Oo]rders?|[Mm]emorand(?:um|a)|[Ss]ections?|[Ss]ubsections?"
    r"|[Pp]aragraphs?|[Pp]arts?|[Rr]egulations?|[Rr]ules?|[Dd]irectives?|Public\s+Law|[Oo]rdinances?|[Rr]esolutions?"
    r"|[Gg]uidance|[Pp]olicy|[Pp]olicies|Acts?)"
)
_UNDONE = r"(?:revoked|rescinded|repealed|superseded|abolished|withdrawn|cancell?ed|annulled|terminated)"
_ADVERB = r"(?:hereby|also|further|each|therefore|accordingly)"
_REVOCATION_RE = re.compile(
    rf"\b(?=[A-Z]|[omsprdg]){_TEXT}\b(?:[^;:.]|\.(?!\s+[A-Z(])){{0,200}}?\s(?:is|are|shall\s+be|will\s+be|stands?)\s+(?:{_ADVERB}\s+){{0,2}}{_UNDONE}\b"
    rf"|\b(?=[rs])(?:revokes?|rescinds?|repeals?|supersedes?)\s+(?:the\s+)?{_TEXT}(?:\s+(?:No\.\s+)?\d[\w,-]*)?"
)  # "Section 4 of Executive Order 99999, as amended, is revoked"; "This order supersedes Order 7"


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    return find_matches(_REVOCATION_RE, text, start, end)


FINDER = EffectFinder("revocation", _find, ends="revocation")
