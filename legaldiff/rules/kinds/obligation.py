"""Duties: who shall, must or is directed to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.clauses.clause import Clause
from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.party import BODY
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule

__all__ = ["RULE", "find_obligations"]

_HOPE_RE = lazy_re(
    r"\s*(?:this|that|these|those|such|it|we|our|i|doing|there|the\s+(?:result|effect|purpose|goal|benefits?|policy|policies|"
    r"United\s+States\s+will|nation|world|american\s+people|future))\b",
    re.IGNORECASE,
)  # "This will promote": what is hoped, not what is ordered

_NOUN_END_RE = lazy_re(r"\s(?:of|that|who|which|for|in|to|with|on|by|under)\s")
_PARTY_RE = lazy_re(rf"(?:{BODY}|\bI\b|\w\s+[A-Z])")  # not "The establishment" of "the establishment of the Council"


def find_obligations(document: Document) -> Iterator[Extract]:
    """Every clause by which somebody is to do something, or something is to be done."""
    for clause in find_effective_clauses(document):
        if clause.force is Force.DUTY and not _is_hope(clause):
            yield make_modal_extract(document, RULE.name, clause)


def _is_hope(clause: Clause) -> bool:
    """Whether "will" or "must" has a subject that nobody orders about."""
    text = clause.statement.text
    phrase = clause.phrase
    if phrase is None or not text.startswith(("will", "must"), phrase.start):
        return False
    if clause.subject is None or _HOPE_RE.match(text, *clause.subject):
        return True
    if text.startswith("must", phrase.start) or clause.is_passive:
        return False
    noun = _NOUN_END_RE.search(text, *clause.subject)
    return not _PARTY_RE.search(text, clause.subject.start, noun.start() if noun else clause.subject.end)


RULE = Rule(
    "obligation",
    "Duties: who shall, must or is directed to do what.",
    find_obligations,
    FIELDS,
)
