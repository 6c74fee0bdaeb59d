"""Wordings that open, bar, end or condition public money, a contract, or participation in a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from legaldiff.grammar.money import BENEFIT, GAP, GETTER, RECIPIENT, gap

__all__ = ["Polarity", "Trigger", "find_trigger"]


class Polarity(Enum):
    """What a wording does to the recipient."""

    DENY = "deny"
    ALLOW = "allow"
    CONDITION = "condition"
    SCOPE = "scope"
    SAFEGUARD = "safeguard"


class Trigger(NamedTuple):
    """A wording found: ``[start, end)`` of the string searched; ``rank`` is its row, the lower the weightier."""

    polarity: Polarity
    start: int
    end: int
    rank: int


_PROGRAM = r"(?:participation|(?:any\s+|the\s+|such\s+|an?\s+)?(?:\w+\s+){0,3}?(?:programs?|activit(?:y|ies)|system))\b"
_END = (
    r"(?:cancel|terminate|suspend|withhold|withdraw|discontinue|rescind|revoke|freeze|pause|halt|cease|stop|deny|"
    r"eliminate|cut\s+off|end|decline|refuse|prohibit|bar)"
)
_ENDED = (
    r"(?:cancell?ed|terminated|suspended|withheld|withdrawn|discontinued|rescinded|revoked|frozen|paused|halted|denied|"
    r"cut\s+off|refused)"
)
_ENDING = r"(?:cancell?ation|termination|suspension|withholding|withdrawal|denial|rescission|debarment)"
_ENDING_NOW = (
    r"(?:cancell?ing|terminating|suspending|withholding|withdrawing|discontinuing|rescinding|revoking|freezing|denying)"
)
_GIVE = (
    r"(?:enter(?:ing)?\s+into|extend(?:ing)?|award(?:ing)?|mak(?:e|ing)|provid(?:e|ing)|allocat(?:e|ing)|"
    r"disburs(?:e|ing)|obligat(?:e|ing)|renew(?:ing)?|issu(?:e|ing)|giv(?:e|ing)|fund(?:ing)?|approv(?:e|ing)|"
    r"execut(?:e|ing))"
)
_GIVEN = r"(?:awarded|provided|made|obligated|disbursed|allocated|extended|given|available|entered\s+into)"
_SPENT = r"(?:used|expended|employed|spent|support|fund|promote)"
_PUBLIC = (
    r"(?:(?:federal|grant|government|taxpayer|public|contract)\s+(?:\w+\s+)?"
    r"(?:funds?|funding|monies|money|dollars|assistance|grants?)|grants?|contracts?|financial\s+assistance)\b"
)
_MAY = r"(?:shall|may|will|must|should)"
_CLAUSE = r"(?:clauses?|terms?|provisions?|certifications?|conditions?|requirements?|language)"
_INSERT = r"(?:includ(?:e|ed|ing)|incorporat(?:e|ed|ing)|insert(?:ed|ing)?)"
_INTO_EVERY = rf"in(?:to)?{GAP}(?:every|each|all|any|new|its|their)"
_FLOW = r"(?:provision|flow|receipt|use|disbursement|payment|award|issuance|distribution)"
_PURSUE = (
    r"(?:pursu\w+|consider\w*|recommend\w*|initiat\w+|impos\w+|propos\w+|seek|system|subject\s+to|including|institut\w+|"
    r"undergo)"
)
_RULE = (
    r"(?:(?:this|the)\s+(?:order|section|part|subsection|policy|requirements?|provisions?)\b"
    r"|sections?\s+[\w()]+\s+of\s+this\s+order\b)"
)
_BODY = rf"{GAP}(?:and{GAP}(?:suspension{GAP})?)?(?:committee|officials?|lists?|regulations?|rules?|procedures?)\b"
_OTHER = "is|are|expires?|employees|workers|persons|who"  # "when a contract expires, workers may be terminated"
_SUBJECT = rf"(?:(?:any|no|such|the|each|all|an?|order|scope|period|provision|for|of|suspension|or|and){GAP})"
_FAR = gap(14)
_NEAR = gap(6)
_NP = gap(5, but="in|for|by|with|from|regarding|on|to|that|which|and|or")
_WHOLE = rf"(?:{GAP}in{GAP}whole{GAP}or{GAP}in{GAP}part)?"
_WORDS = rf"(?:[\w-]+{GAP})"


def _rows() -> Iterator[tuple[Polarity, str]]:
    """The wordings, weightiest first: where a clause has several, the first row that matches says what it does."""
    # "does not cover procurement programs", "shall not apply to a contractor that is a religious corporation"
    yield (
        Polarity.SCOPE,
        r"\b(?:does|do|shall|will|may)\s+not\s+(?:cover|apply\s+to|extend\s+to|include|govern)\b"
        rf"(?:{GAP}[\w-]+){{0,3}}?{GAP}(?:{BENEFIT}|{GETTER})",
    )
    yield from ((Polarity.SAFEGUARD, row) for row in _safeguards())
    yield from ((Polarity.CONDITION, row) for row in _express_conditions())
    yield from ((Polarity.DENY, row) for row in (*_bars(), *_debarments(), *_endings()))
    yield from ((Polarity.CONDITION, row) for row in _prescribed_conditions())
    # "shall be eligible to compete for Federal financial assistance", "a recipient may apply for further grants"
    yield (
        Polarity.ALLOW,
        rf"\b(?:be|are|is|remain|become|deemed|considered){GAP}{_WORDS}{{0,2}}?eligible{GAP}(?:for|to)\b{_NEAR}"
        rf"(?:{BENEFIT}|participate\b|{_PROGRAM})",
    )
    yield (
        Polarity.ALLOW,
        rf"\b{RECIPIENT}{gap(8)}(?:may|shall|can){GAP}(?:\w+{GAP})?"
        rf"(?:receive|apply\s+for|compete\s+for|participate\s+in)\b{_NEAR}(?:{BENEFIT}|{_PROGRAM})",
    )


def _safeguards() -> Iterator[str]:
    """Words such as "without an opportunity for a hearing", "discriminated against in the distribution of"."""
    yield (
        rf"\bwithout{GAP}(?:(?:affording|providing|giving|prior|reasonable|due|written){GAP})?"
        rf"{_WORDS}{{0,5}}?(?:notice|opportunity|hearing)\b"
    )
    yield (
        rf"\bdiscriminat(?:ed|e)\b{_FAR}(?:administration|distribution|award(?:ing)?|provision|competing)\b{_NEAR}{BENEFIT}"
    )


def _express_conditions() -> Iterator[str]:
    """Words such as "as a condition of payment", "may be conditioned upon", "each applicant shall undertake"."""
    yield (
        rf"\b(?:as|be|is|are|make|made|making|includ\w+)\b{gap(8)}(?:conditions?|requirement){GAP}"
        rf"(?:of|for|to|on|precedent\s+to)\b{gap(5)}(?:{BENEFIT}|payment\b|participation\b|eligibility\b|assistance\b)"
    )
    yield (
        rf"\b(?:a|as|sole|express){GAP}conditions?{GAP}(?:of|for)\b{GAP}{_WORDS}{{0,3}}?"
        r"(?:payment|participation|receiv\w+|receipt|approval|award)\b"
    )
    yield (
        rf"\b{BENEFIT}{gap(26)}(?:be|are|is){GAP}(?:\w+{GAP})?condition(?:ed|al){GAP}(?:up)?on\b"
        rf"|\bcondition(?:ed|ing|s)?\b{_NP}{BENEFIT}{GAP}(?:up)?on\b"
    )
    yield rf"\b{GETTER}{_NEAR}(?:shall|must|will){GAP}(?:also{GAP})?(?:undertake(?:\s+and\s+agree)?|agree)\b"


def _bars() -> Iterator[str]:
    """Words such as "are not eligible to receive Federal grants", "refrain from entering into further contracts"."""
    yield (
        rf"(?:\bineligible|\bnot{GAP}{_WORDS}{{0,2}}?eligible|\bno\s+longer{GAP}(?:be{GAP})?eligible|"
        rf"\b(?:be|are|is){GAP}{_WORDS}{{0,2}}?(?:disqualified|excluded|barred|precluded))"
        rf"{GAP}(?:for|to|from)\b{_NEAR}(?:{BENEFIT}|{_PROGRAM}|procurement)"
    )
    yield rf"\b(?:not|never)\s+(?:be\s+(?:permitted|allowed)\s+to\s+)?receive\b{_NEAR}{BENEFIT}"
    yield (
        rf"\bnot\s+(?:to\s+)?(?:allow|permit)\b{gap(8)}"
        rf"(?:participat\w+|receive|{BENEFIT}{GAP}to{GAP}be{GAP}(?:{_GIVEN}|{_SPENT}))\b"
    )
    yield (
        rf"\b(?:refrain\s+from|cease|stop|(?:{_MAY}|to|do|can)\s*not(?:\s+to)?){GAP}"
        rf"(?:(?:procure|purchase|contract){GAP}or{GAP})?{_GIVE}\b{_NP}{BENEFIT}"
    )
    yield rf"\bno{GAP}{BENEFIT}{gap(12)}{_MAY}{GAP}be{GAP}(?:\w+{GAP})?{_GIVEN}\b"
    yield rf"\b{BENEFIT}{gap(12)}(?:{_MAY}|are|is){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_GIVEN}\b"
    yield rf"\b{_PUBLIC}{gap(12)}(?:{_MAY}|are|is|do){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b"
    yield (rf"\bno{GAP}{_WORDS}{{0,2}}?{_PUBLIC}{gap(12)}(?:{_MAY}|are|is|be){GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b")


def _debarments() -> Iterator[str]:
    """Words such as "debar", "pursue debarment of": not the committee, the list, or the one who was debarred before."""
    yield rf"\b(?:to|shall|may|will|must|and|or|,)\s+debar\b|\bbe{GAP}(?:[\w-]+{GAP}(?:or\s+)?){{0,2}}?debarred\b"
    yield rf"\b{_PURSUE}{gap(5)}debarment\b(?!{_BODY})|\A{_SUBJECT}{{0,5}}?debarment\b(?!{_BODY})"


def _endings() -> Iterator[str]:
    """Words such as "cancel, terminate, or suspend in whole or in part the contract", "funds ... for suspension"."""
    yield (
        rf"\b{_END}\b(?:,?{GAP}(?:or{GAP}|and{GAP})?(?:{_END}|cause{GAP}to{GAP}be{GAP}{_ENDED}|{_ENDED})){{0,5}}"
        rf"{_WHOLE}{_NP}{BENEFIT}"
    )
    yield rf"\b{_END}\b{gap(3)}{_FLOW}{GAP}of{GAP}{_WORDS}{{0,3}}?{BENEFIT}"
    yield rf"\b{BENEFIT}{gap(12, but=_OTHER)}(?:{_MAY}|to){GAP}be{GAP}{_WORDS}{{0,3}}?{_ENDED}\b"
    yield rf"\A{_WORDS}{{0,2}}?{BENEFIT}{gap(40, but=_OTHER)}{_MAY}{GAP}be{GAP}{_WORDS}{{0,3}}?{_ENDED}\b"
    yield rf"\b(?:including|by|through){GAP}{_ENDING_NOW}\b{_NP}{BENEFIT}"
    yield (
        rf"\b{BENEFIT}{gap(9)}for{GAP}{_ENDING}\b"
        rf"|\b(?:pursue|impose|initiate|order|consider|recommend)\b{gap(3)}{_ENDING}{GAP}of{GAP}{_WORDS}{{0,3}}?{BENEFIT}"
    )


def _prescribed_conditions() -> Iterator[str]:
    """Words such as "include in every Government contract the following", "require recipients to certify"."""
    yield (
        rf"\b(?:spend|award|allocate|provide|extend|give|make|limit|restrict|distribute){_NP}{BENEFIT}{gap(4)}only{GAP}"
        rf"(?:in|to|for|by|with){gap(6)}{RECIPIENT}"
    )
    yield (
        rf"\A{_WORDS}{{0,3}}?{RECIPIENT}{GAP}that{GAP}(?:receive|accept|administer|apply{GAP}for)s?\b{_NEAR}{BENEFIT}"
        rf"{_FAR}{_MAY}{GAP}(?:not|be{GAP}(?:required|prohibited))\b"
    )
    yield rf"\b{_INSERT}\b{gap(5)}(?:{_CLAUSE}|following)\b{gap(4)}{_INTO_EVERY}\b{gap(5)}{BENEFIT}"
    yield (rf"\b{_INSERT}{GAP}{_INTO_EVERY}\b{gap(5)}{BENEFIT}(?:{gap(10)}{_CLAUSE}\b|(?:{GAP}[\w-]+){{0,5}}\s*:)")
    yield rf"\b{_CLAUSE}{gap(5)}(?:be|are){GAP}{_INSERT}{GAP}{_INTO_EVERY}\b{gap(5)}{BENEFIT}"
    yield (
        rf"\b{BENEFIT}{gap(12)}(?:includes?|contain|specify|incorporate){GAP}"
        rf"(?:an?|the\s+following|such|provisions?|clauses?|terms?)\b{gap(4)}{_CLAUSE}\b"
    )
    yield rf"\b(?:an?|the){GAP}{_WORDS}?{_CLAUSE}{GAP}(?:in|of){GAP}(?:all|every|each|any)\b{gap(4)}{BENEFIT}"
    yield (
        rf"\brequir(?:e|es|ed|ing)\b{gap(8)}{GETTER}{GAP}{_WORDS}{{0,4}}?(?:to|that){GAP}{_WORDS}?"
        r"(?:certify|agree|undertake)\b"
    )


_TRIGGERS = tuple((polarity, re.compile(pattern, re.IGNORECASE)) for polarity, pattern in _rows())

_MONEY_RE = re.compile(rf"\b{BENEFIT}", re.IGNORECASE)
_BARRED_RE = re.compile(rf"no{GAP}(?:\w+{GAP}){{0,3}}?(?:{RECIPIENT})", re.IGNORECASE)
_SCOPE_SUBJECT_RE = re.compile(
    rf"\s*(?:the\s+(?:provisions?|requirements?|prohibitions?|restrictions?|terms)\s+(?:of|in)\s+)?(?:{_RULE})",
    re.IGNORECASE,
)
_SCOPE_LIMIT_RE = re.compile(
    r"\b(?:before|after|prior\s+to|on\s+or|threshold|exceed|less\s+than|more\s+than|valued|solicitations?)\b|\$",
    re.IGNORECASE,
)  # date limits and thresholds take no class out
_STAKE_RE = re.compile(
    rf"\b(?:debar\w*|{_ENDING}|sanction\w*|applicants?|recipients?|grantees?|contractors?|{_ENDED})\b", re.IGNORECASE
)
_SUBORDINATE_RE = re.compile(
    r"\s(?:before|after|prior\s+to|unless|until|whenever|if|because|except)\s"
)  # what follows is no action of the clause
_LIFT_RE = re.compile(r"\b(?:rescinded|lifted|removed|waived)\b")


def find_trigger(sentence: str, start: int, end: int, head: int) -> Trigger | None:
    """The wording in ``sentence[start:end]`` that decides about money, or None; ``head`` is where its predicate begins.

    Of several, the weightiest: a safeguard outweighs the bar that it guards against, a bar a clause put into contracts.
    """
    rest = sentence[head : min(end, head + 160)]
    trailing = _SUBORDINATE_RE.search(sentence, head, end)
    end = trailing.start() if trailing else end
    words = sentence[start:end]
    for rank, (polarity, pattern) in enumerate(_TRIGGERS):
        found = pattern.search(words)
        if found and _holds(polarity, words, rest):
            polarity_here = _turned(polarity, words, found)
            return Trigger(polarity_here, start + found.start(), start + found.end(), rank)
    return None


def _turned(polarity: Polarity, words: str, found: re.Match[str]) -> Polarity:
    """A bar that is lifted allows, one that is itself barred safeguards."""
    if polarity is Polarity.DENY and "ebarment" in found[0] and _LIFT_RE.search(words, found.end()):
        return Polarity.ALLOW  # "Any such debarment may be rescinded"
    if polarity is Polarity.DENY and _BARRED_RE.match(words):
        return Polarity.SAFEGUARD  # "No person shall be excluded from participation in"
    return polarity


def _holds(polarity: Polarity, words: str, rest: str) -> bool:
    match polarity:
        case Polarity.SCOPE:
            return _SCOPE_SUBJECT_RE.match(words) is not None and not _SCOPE_LIMIT_RE.search(rest)
        case Polarity.SAFEGUARD:
            return _STAKE_RE.search(words) is not None or "discriminat" in words
        case Polarity.ALLOW:
            return _MONEY_RE.search(words) is not None
        case _:
            return True
