"""Conditions: clauses that make a provision wait for something ("if the hospital asks for it")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.tokens import words

__all__ = ["FINDER"]

_BOUND = (
    r"(?:any|so|and|or|necessary|needed|appropriate|applicable|practicable|possible|feasible|reasonable|otherwise"
    r"|permitted|allowed|authori[sz]ed|required|provided|permissible|consistent)\b"
)  # "if necessary", "when and if", "if permitted by law": no conditions, or limiters
_CONDITION_RE = re.compile(
    r"(?=[IiWwOoSsAaUu])(?:\b(?:[Ii]f|[Ww]hen(?:ever)?|[Ii]n\s+the\s+event\s+(?:that|of)|[Ii]n\s+case\s+(?:that|of)|[Oo]n\s+condition\s+that"
    r"|(?:[Ss]o|[Aa]s)\s+long\s+as)|\b(?:Upon|Where)|(?<=,\s)upon)"
    rf"\s+(?!{_BOUND})(?:(?!\b(?:shall|must)\b)[^,;:—.()]|,(?=\d)|\.(?=\w)){{3,300}}"
)  # "Upon request of the Mayor"; not "rely upon the list", "a house where he lives"; "he shall" ends the clause
_NO_CONDITION_RE = re.compile(
    r"\b(?:as|even|than|until|except|unless|(?:ask|say|see|know|decid|determin|consider|assess|examin|inquir|learn"
    r"|verif|ascertain)\w*)\s+\Z",
    re.IGNORECASE,
)  # "determine if the boat is sound" asks; "even if" adds nothing


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    for found in _CONDITION_RE.finditer(text, start, end):
        if not _NO_CONDITION_RE.search(text[max(start, found.start() - 24) : found.start()]):
            stop = found.start() + len(found[0].rstrip())
            yield Phrase(found.start(), stop, " ".join(words(text[found.start() : stop])))


FINDER = EffectFinder("condition", _find)
