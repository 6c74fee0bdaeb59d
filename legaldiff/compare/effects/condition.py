"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re

__all__ = ["FINDER"]

_BOUND = (
    r"(?:any|so|and|or|necessary|needed|appropriate|applicable|practicable|possible|feasible|reasonable|otherwise"
    r"|permitted|allowed|authori[sz]ed|required|provided|permissible|consistent)\b"
)  # "if necessary", "when and if", "if permitted by law": no conditions, or limiters
_EVENT = (
    r"(?:(?:an?|the|his|her|its|their|such|any)\s+)?(?:[a-z]+\s+)??(?:finding|showing|request|receipt|proof|petition"
    r"|application|approval|completion|conviction|certification|determination|payment|notice|motion|demand)"
    r"\s+(?:of|by|for|from|that)\b"
)  # "a showing of", "written request by"
_ASKED = r"(?:[a-z]+\s+)?(?:request|motion|demand|petition|receipt|completion|proof|payment)\s+(?:of|by|from)\b"
_CONDITION_RE = lazy_re(
    rf"(?=[IiWwOoSsAaUu])(?:\b(?:[Ii]f|[Ww]hen(?:ever)?|[Ii]n\s+the\s+event\s+(?:that|of)|[Ii]n\s+case\s+(?:that|of)|[Oo]n\s+condition\s+that"
    rf"|(?:[Ss]o|[Aa]s)\s+long\s+as)|\b(?:Upon|Where)|(?<=,\s)upon|\bupon(?=\s+{_EVENT})|\b[Oo]n(?=\s+{_ASKED}))"
    rf"\s+(?!{_BOUND})(?=[^,;:—.()]{{3}})"
)  # "Upon request of the Mayor"; not "rely upon the list", "a house where he lives"
_END_RE = lazy_re(r"[;:—()]|,(?!\d)|\.(?!\w)|\b(?:shall|must)\b")  # what ends the clause: "he shall"
_NO_CONDITION_RE = lazy_re(
    r"\b(?:as|even|than|until|except|unless|(?:ask|say|see|know|decid|determin|consider|assess|examin|inquir|learn"
    r"|verif|ascertain|show|indicat|specif|describ|explain|prescrib|tell)\w*)\s+\Z",
    re.IGNORECASE,
)  # "determine if the boat is sound" asks; "even if" adds nothing
_NO_EVENT_RE = lazy_re(
    r"\b(?:act|bas|bind|call|condition|confer|conting|depend|impos|incumb|insist|rel)(?:y|\w*(?:s|ed|ing|ent))?\s+\Z",
    re.IGNORECASE,
)  # "rely on the approval of" waits for nothing


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    at = start
    while found := _CONDITION_RE.search(text, at, end):
        closed = _END_RE.search(text, found.end(), end)
        at = closed.start() if closed else end
        none = _NO_EVENT_RE if found[0].lower().split()[0] in ("on", "upon") else _NO_CONDITION_RE
        if not none.search(text[max(start, found.start() - 24) : found.start()]):
            stop = found.start() + len(text[found.start() : at].rstrip())
            yield Phrase(found.start(), stop, " ".join(words(text[found.start() : stop])))


FINDER = EffectFinder("condition", _find)
