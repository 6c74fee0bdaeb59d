"""Standard clauses of the last section: what nearly every order says in nearly the same words, ordering nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import INSTRUMENT, OWN

__all__ = ["CLAUSES", "GENERAL_WORDS", "find_general_clause"]

GENERAL_WORDS = (
    "nothing ", "substantive", "enforceable", "construed", "judicial review", "internal management", "be implemented",
    "carried out", "publication", "publish", "independent ", "in witness whereof",
)  # fmt: skip
"""Words, in small letters, one of which every standard clause has."""

_NOT = r"\b(?:not|no|nor|neither|nothing)\b"
_RIGHT_RE = lazy_re(
    rf"{_NOT}.{{0,200}}?\b(?:creat|confer|establish|grant|giv|provid)(?:e[sd]?|ing|s|ed)?\b"
    r".{0,160}?\b(?:rights?|benefits?|privileges?|entitlements?|causes?\s+of\s+action|trust|obligations?)\b",
    re.IGNORECASE | re.DOTALL,
)  # "does not create any right or benefit"
_PRIVATE_RE = lazy_re(
    r"\benforceable\b|\bsubstantive\b|\bprocedural\b|\bat\s+law\b|\bjudicial\s+review\b|\bagainst\s+the\b"
    r"|\bcauses?\s+of\s+action\b|\bthird\s+part|\bany\s+(?:party|person|individual)\b",
    re.IGNORECASE,
)
_INTERNAL_RE = lazy_re(
    rf"\s*{OWN}\s+is\s+(?:intended\s+)?(?:only|solely)?\s*(?:to\s+improve|for)\s+the\s+internal\s+management\b",
    re.IGNORECASE,
)
_SAVED_RE = lazy_re(
    rf"\s*(?:nothing\s+(?:(?:contained\s+)?in\s+{OWN}|herein)|{OWN}(?:\s+and\s+[^.;]{{0,60}}?)?"
    r"\s+(?:is|are|does|do|shall|should|will|must|may)\s+not)\b[^.;]{0,120}?"
    r"\b(?:impair|affect|effect|limit|supersede|interfere|derogate|alter|abrogate|impede|modify|diminish|displac)\w*\b",
    re.IGNORECASE,
)  # "Nothing in this order shall impair or otherwise affect"
_POWER_RE = lazy_re(
    r"\b(?:authorit|functions?|powers?|responsibilit|dut)\w*\b[^.;]{0,80}?"
    r"\b(?:granted|vested|conferred|assigned|delegated|by\s+law|by\s+statute|under\s+(?:the\s+)?law|Director\b"
    r"|heads?\s+of|Management\s+and\s+Budget"
    r"|of\s+(?:the\s+|any\s+|an?\s+|other\s+)?(?:Secretar|Attorney|Administrator|agenc|executive|department))",
    re.IGNORECASE,
)  # "the authority granted by law to an agency", "the functions of the Director"
_CARRIED_RE = lazy_re(
    rf"\s*(?:[^.;:,]{{0,90}}?\b)?(?:{OWN}|actions?\s+[^.;]{{0,40}}?this\s+{INSTRUMENT})\b[^.;]{{0,60}}?\b(?:shall|will"
    r"|must|should|is\s+to|are\s+to)\s+(?:only\s+)?be\s+(?:implemented|carried\s+out|executed|applied|administered|construed)\b",
    re.IGNORECASE,
)  # "This order shall be implemented"
_LAW_RE = lazy_re(
    r"\b(?:consistent\s+with|in\s+accordance\s+with|subject\s+to|to\s+the\s+extent|in\s+compliance\s+with|within)\b"
    r"[^.;]{0,160}?\b(?:laws?|statutes?|appropriations?|Constitution|regulations|legal|resources)\b",
    re.IGNORECASE,
)
_SECRET_RE = lazy_re(
    r"\bconsistent\s+with\s+the\s+protection\s+of\s+(?:[\w,]+\s+){0,8}(?:sources|methods|information)\b", re.IGNORECASE
)
_PRINT_COST_RE = lazy_re(
    r"\b(?:costs?|expenses?|funding|funds)\b.{0,30}?\b(?:of|for)\s+(?:the\s+)?"
    rf"(?:publication|publishing|printing|this\s+{INSTRUMENT}['’]s\s+publication)\b",
    re.IGNORECASE | re.DOTALL,
)  # "The costs for publication of this order shall be borne by"
_PRINT_RE = lazy_re(
    rf"\b(?:this|these)\s+(?:\w+\s+){{0,2}}?{INSTRUMENT}\b[^.;]{{0,90}}?\bbe\s+(?:\w+\s+[^.;]{{0,60}}?and\s+)?"
    r"(?:published|printed)\s+in\b"
    rf"|\bpublish(?:ed|ing)?\s+(?:of\s+)?(?:this|the\s+present)\s+(?:\w+\s+){{0,2}}?{INSTRUMENT}\b",
    re.IGNORECASE,
)  # "authorized and directed to publish this memorandum in the Federal Register"
_REVIEW_RE = lazy_re(
    r"\b(?:not|nor)\s+(?:be\s+)?(?:subject\s+to|reviewable)\b.{0,20}?\bjudicial\s+review\b", re.IGNORECASE
)
_INDEPENDENT_RE = lazy_re(
    r"\s*(?:[^,;.]{0,60},\s+)?(?:all\s+|any\s+)?independent\s+(?:regulatory\s+)?(?:agenc|commissions)[^.;]{0,120}?"
    r"\b(?:is|are)\s+(?:strongly\s+|hereby\s+)?(?:encouraged|requested|urged|asked)\s+to\s+"
    r"(?:comply|adhere|follow|observe|implement|abide|conform|participate|cooperate|apply)\b",
    re.IGNORECASE,
)
_WITNESS_RE = lazy_re(r"\s*in\s+witness\s+whereof\b", re.IGNORECASE)
_TESTS: tuple[tuple[str, re.Pattern[str] | None, tuple[re.Pattern[str], ...]], ...] = (
    ("no_private_right", None, (_RIGHT_RE, _PRIVATE_RE)),
    ("internal_management", _INTERNAL_RE, ()),
    ("savings", _SAVED_RE, (_POWER_RE,)),
    ("protected_information", _CARRIED_RE, (_SECRET_RE,)),
    ("applicable_law", _CARRIED_RE, (_LAW_RE,)),
    ("publication_cost", None, (_PRINT_COST_RE,)),
    ("publication", None, (_PRINT_RE,)),
    ("judicial_review", None, (_REVIEW_RE,)),
    ("independent_agencies", _INDEPENDENT_RE, ()),
    ("attestation", _WITNESS_RE, ()),
)
"""For each clause how its sentence begins, if that tells anything, and what else stands in it."""
CLAUSES = tuple(name for name, _, _ in _TESTS)
"""The names of the standard clauses, in the order in which they are tried."""


@lru_cache(maxsize=256)  # the rules for duties ask about the sentences of a document that the rule for these asks about
def find_general_clause(text: str) -> str | None:
    """Which of ``CLAUSES`` a sentence is, or None; an item is given with its chapeau, a chapeau with its items."""
    for name, opening, held in _TESTS:
        if (opening is None or opening.match(text)) and all(pattern.search(text) for pattern in held):
            return name
    return None
