"""Wordings that open, bar, end or condition public money, a contract, or participation in a program."""

from __future__ import annotations

import re
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
    """A wording found: ``[start, end)`` of the string searched; ``rank`` is its row in the table, the lower the weightier."""

    polarity: Polarity
    start: int
    end: int
    rank: int


_MONEY = rf"(?:{BENEFIT})"
_PROGRAM = r"(?:participation|(?:any\s+|the\s+|such\s+|an?\s+)?(?:\w+\s+){0,3}?(?:programs?|activit(?:y|ies)|system))\b"
_END = (
    r"(?:cancel|terminate|suspend|withhold|withdraw|discontinue|rescind|revoke|freeze|pause|halt|cease|stop|deny|eliminate|cut\s+off|"
    r"end|decline|refuse|prohibit|bar)"
)
_ENDED = r"(?:cancell?ed|terminated|suspended|withheld|withdrawn|discontinued|rescinded|revoked|frozen|paused|halted|denied|cut\s+off|refused)"
_ENDING = r"(?:cancell?ation|termination|suspension|withholding|withdrawal|denial|rescission|debarment)"
_GIVE = (
    r"(?:enter(?:ing)?\s+into|extend(?:ing)?|award(?:ing)?|mak(?:e|ing)|provid(?:e|ing)|allocat(?:e|ing)|disburs(?:e|ing)|obligat(?:e|ing)|"
    r"renew(?:ing)?|issu(?:e|ing)|giv(?:e|ing)|fund(?:ing)?|approv(?:e|ing)|execut(?:e|ing))"
)
_GIVEN = r"(?:awarded|provided|made|obligated|disbursed|allocated|extended|given|available|entered\s+into)"
_SPENT = r"(?:used|expended|employed|spent|support|fund|promote)"
_PUBLIC = r"(?:(?:federal|grant|government|taxpayer|public|contract)\s+(?:\w+\s+)?(?:funds?|funding|monies|money|dollars|assistance|grants?)|grants?|contracts?|financial\s+assistance)\b"
_ENDING_NOW = (
    r"(?:cancell?ing|terminating|suspending|withholding|withdrawing|discontinuing|rescinding|revoking|freezing|denying)"
)
_RULE = r"(?:this|the)\s+(?:order|section|part|subsection|policy|requirements?|provisions?)\b|\bsections?\s+[\w()]+\s+of\s+this\s+order\b"
_BODY = rf"{GAP}(?:and{GAP}suspension{GAP}|and{GAP})?(?:committee|officials?|lists?|regulations?|rules?|procedures?)\b"
_FAR = gap(14)
_NEAR = gap(6)
_NP = gap(5, but="in|for|by|with|from|regarding|on|to|that|which|and|or")
_WHOLE = rf"(?:{GAP}in{GAP}whole{GAP}or{GAP}in{GAP}part)?"

_TABLE: tuple[tuple[Polarity, str], ...] = (
    # 1. "does not cover procurement programs", "shall not apply to a contractor that is a religious corporation"
    (
        Polarity.SCOPE,
        rf"\b(?:does|do|shall|will|may)\s+not\s+(?:cover|apply\s+to|extend\s+to|include|govern)\b(?:{GAP}[\w-]+){{0,3}}?{GAP}(?:{BENEFIT}|{GETTER})",
    ),
    # 2. "No order for debarment shall be made without a hearing", "discriminated against in the distribution of assistance"
    (
        Polarity.SAFEGUARD,
        rf"\bwithout{GAP}(?:(?:affording|providing|giving|prior|reasonable|due|written){GAP})?(?:[\w-]+{GAP}){{0,5}}?(?:notice|opportunity|hearing)\b",
    ),
    (
        Polarity.SAFEGUARD,
        rf"\bdiscriminat(?:ed|e)\b{_FAR}(?:administration|distribution|award(?:ing)?|provision)\b{_NEAR}{BENEFIT}",
    ),
    # 3. "as a condition of payment", "continuance of contracts may be conditioned upon", "each applicant shall undertake"
    (
        Polarity.CONDITION,
        rf"\b(?:as|be|is|are|make|made|making|includ\w+)\b{gap(8)}(?:conditions?|requirement){GAP}(?:of|for|to|on|precedent\s+to)\b{gap(5)}"
        rf"(?:{_MONEY}|payment\b|participation\b|eligibility\b|assistance\b)",
    ),
    (
        Polarity.CONDITION,
        rf"\b(?:a|as|sole|express){GAP}conditions?{GAP}(?:of|for)\b{GAP}(?:[\w-]+{GAP}){{0,3}}?(?:payment|participation|receiv\w+|receipt|approval|award)\b",
    ),
    (
        Polarity.CONDITION,
        rf"\b(?:{BENEFIT}|continuance\b){gap(26)}(?:be|are|is){GAP}(?:\w+{GAP})?condition(?:ed|al){GAP}(?:up)?on\b|\bcondition(?:ed|ing|s)?\b{_NP}{BENEFIT}{GAP}(?:up)?on\b",
    ),
    (
        Polarity.CONDITION,
        rf"\b{GETTER}{_NEAR}(?:shall|must|will){GAP}(?:also{GAP})?(?:undertake(?:\s+and\s+agree)?|agree)\b",
    ),
    # 4. "are not eligible to receive Federal grants", "may be declared ineligible for further Government contracts"
    (
        Polarity.DENY,
        rf"(?:\bineligible|\bnot{GAP}(?:[\w-]+{GAP}){{0,2}}?eligible|\bno\s+longer{GAP}(?:be{GAP})?eligible|"
        rf"\b(?:be|are|is){GAP}(?:[\w-]+{GAP}){{0,2}}?(?:disqualified|excluded|barred|precluded))"
        rf"{GAP}(?:for|to|from)\b{_NEAR}(?:{_MONEY}|{_PROGRAM}|procurement)",
    ),
    (Polarity.DENY, rf"\b(?:not|never)\s+(?:be\s+(?:permitted|allowed)\s+to\s+)?receive\b{_NEAR}{_MONEY}"),
    (
        Polarity.DENY,
        rf"\bnot\s+(?:to\s+)?(?:allow|permit)\b{gap(8)}(?:participat\w+|receive|{BENEFIT}{GAP}to{GAP}be{GAP}(?:{_GIVEN}|{_SPENT}))\b",
    ),
    # 5. "refrain from entering into further contracts", "no Federal funds shall be used"
    (
        Polarity.DENY,
        rf"\b(?:refrain\s+from|cease|stop|(?:shall|may|will|must|should|to|do|can)\s*not(?:\s+to)?){GAP}(?:(?:procure|purchase|contract){GAP}or{GAP})?{_GIVE}\b{_NP}{BENEFIT}",
    ),
    (Polarity.DENY, rf"\bno{GAP}{BENEFIT}{gap(12)}(?:shall|may|will|should|must){GAP}be{GAP}(?:\w+{GAP})?{_GIVEN}\b"),
    (
        Polarity.DENY,
        rf"\b{BENEFIT}{gap(12)}(?:shall|may|will|should|must|are|is){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_GIVEN}\b",
    ),
    (
        Polarity.DENY,
        rf"\b{_PUBLIC}{gap(12)}(?:shall|may|will|should|must|are|is|do){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b",
    ),
    (
        Polarity.DENY,
        rf"\bno{GAP}(?:[\w-]+{GAP}){{0,2}}?{_PUBLIC}{gap(12)}(?:shall|may|will|should|must|are|is|be){GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b",
    ),
    # 6. "debar", "debarment of that contractor", not the committee, the list, or the one who was debarred before
    (
        Polarity.DENY,
        rf"\b(?:to|shall|may|will|must|and|or|,)\s+debar\b|\bbe{GAP}(?:[\w-]+{GAP}(?:or\s+)?){{0,2}}?debarred\b"
        rf"|\b(?:pursu\w+|consider\w*|recommend\w*|initiat\w+|impos\w+|propos\w+|seek|system|subject\s+to|including|institut\w+|undergo){gap(5)}debarment\b(?!{_BODY})"
        rf"|\A(?:[\w-]+{GAP}){{0,5}}?debarment\b(?!{_BODY})",
    ),
    # 7. "cancel, terminate, or suspend in whole or in part the agreement, contract", "funds ... for suspension"
    (
        Polarity.DENY,
        rf"\b{_END}\b(?:,?{GAP}(?:or{GAP}|and{GAP})?(?:{_END}|cause{GAP}to{GAP}be{GAP}{_ENDED}|{_ENDED})){{0,5}}{_WHOLE}{_NP}(?:the{GAP}agreement{GAP}contract|{BENEFIT})",
    ),
    (
        Polarity.DENY,
        rf"\b{_END}\b{gap(3)}(?:provision|flow|receipt|use|disbursement|payment|award|issuance|distribution){GAP}of{GAP}(?:[\w-]+{GAP}){{0,3}}?{BENEFIT}",
    ),
    (
        Polarity.DENY,
        rf"\b{BENEFIT}{gap(12)}(?:shall|may|will|must|should|to){GAP}be{GAP}(?:[\w-]+{GAP}){{0,3}}?{_ENDED}\b",
    ),
    (
        Polarity.DENY,
        rf"\A(?:[\w-]+{GAP}){{0,2}}?{BENEFIT}{gap(40)}(?:shall|may|will|must){GAP}be{GAP}(?:[\w-]+{GAP}){{0,3}}?{_ENDED}\b",
    ),
    (Polarity.DENY, rf"\b(?:including|by|through){GAP}{_ENDING_NOW}\b{_NP}{BENEFIT}"),
    (
        Polarity.DENY,
        rf"\b{BENEFIT}{gap(9)}for{GAP}{_ENDING}\b|\b(?:pursue|impose|initiate|order|consider|recommend)\b{gap(3)}{_ENDING}{GAP}of{GAP}(?:[\w-]+{GAP}){{0,3}}?{BENEFIT}",
    ),
    (
        Polarity.CONDITION,
        rf"\b(?:spend|award|provide|extend|give|make|limit|restrict|distribute){_NP}{BENEFIT}{gap(4)}only{GAP}(?:in|to|for|by|with){gap(6)}{RECIPIENT}",
    ),
    # 8. "organizations that receive Federal assistance should be prohibited from", "include in every Government contract the following provisions", "require recipients to certify"
    (
        Polarity.CONDITION,
        rf"\A(?:[\w-]+{GAP}){{0,3}}?{RECIPIENT}{GAP}that{GAP}(?:receive|accept|administer|apply{GAP}for)s?\b{_NEAR}{BENEFIT}{_FAR}(?:shall|must|should|may){GAP}(?:not|be{GAP}(?:required|prohibited))\b",
    ),
    (
        Polarity.CONDITION,
        rf"\b(?:includ(?:e|ed|ing)|incorporat(?:e|ed|ing)|insert(?:ed|ing)?)\b{gap(6)}in(?:to)?{GAP}(?:every|each|all|any|new|its|their)\b{gap(5)}{BENEFIT}",
    ),
    (
        Polarity.CONDITION,
        rf"\b{BENEFIT}{gap(12)}(?:includ(?:e|es)|contain|specify|incorporate){GAP}(?:an?|the\s+following|such|provisions?|clauses?|terms?)\b{gap(4)}"
        rf"(?:clauses?|terms?|provisions?|certifications?|conditions?|requirements?|language)\b",
    ),
    (
        Polarity.CONDITION,
        rf"\b(?:an?|the){GAP}(?:[\w-]+{GAP})?(?:clause|term|provision|condition|requirement){GAP}(?:in|of){GAP}(?:all|every|each|any)\b{gap(4)}{BENEFIT}",
    ),
    (
        Polarity.CONDITION,
        rf"\brequir(?:e|es|ed|ing)\b{gap(8)}{GETTER}{GAP}(?:[\w-]+{GAP}){{0,4}}?(?:to|that){GAP}(?:[\w-]+{GAP})?(?:certify|agree|undertake)\b",
    ),
    # 9. "shall be eligible to compete for Federal financial assistance"
    (
        Polarity.ALLOW,
        rf"\b(?:be|are|is|remain|become|deemed|considered){GAP}(?:[\w-]+{GAP}){{0,2}}?eligible{GAP}(?:for|to)\b{_NEAR}(?:{_MONEY}|participate\b|{_PROGRAM})",
    ),
    (
        Polarity.ALLOW,
        rf"\b{RECIPIENT}{gap(8)}(?:may|shall|can){GAP}(?:\w+{GAP})?(?:receive|apply\s+for|compete\s+for|participate\s+in)\b{_NEAR}(?:{_MONEY}|{_PROGRAM})",
    ),
)
_TRIGGERS = tuple((polarity, re.compile(pattern, re.IGNORECASE)) for polarity, pattern in _TABLE)

_MONEY_RE = re.compile(rf"\b{_MONEY}", re.IGNORECASE)
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

    The order of the table decides between several: a safeguard outweighs the bar that it guards against, a bar a clause
    to be put into contracts.
    """
    trailing = _SUBORDINATE_RE.search(sentence, head, end)
    end = trailing.start() if trailing else end
    words = sentence[start:end]
    for rank, (polarity, pattern) in enumerate(_TRIGGERS):
        found = pattern.search(words)
        if found is None or not _holds(polarity, words, head - start):
            continue
        if polarity is Polarity.DENY and _LIFT_RE.search(words, found.end()) and "ebarment" in found[0]:
            polarity = Polarity.ALLOW  # "Any such debarment may be rescinded"
        elif polarity is Polarity.DENY and _BARRED_RE.match(words):
            polarity = Polarity.SAFEGUARD  # "No person shall be excluded from participation in"
        return Trigger(polarity, start + found.start(), start + found.end(), rank)
    return None


def _holds(polarity: Polarity, words: str, head: int) -> bool:
    match polarity:
        case Polarity.SCOPE:
            return _SCOPE_SUBJECT_RE.match(words) is not None and not _SCOPE_LIMIT_RE.search(words, head, head + 160)
        case Polarity.SAFEGUARD:
            return _STAKE_RE.search(words) is not None or "discriminat" in words
        case Polarity.ALLOW:
            return _MONEY_RE.search(words) is not None
        case _:
            return True
