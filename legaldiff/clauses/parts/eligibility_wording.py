"""The wordings that open, bar, end or condition public money, a contract, or participation in a program."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from legaldiff.lexicon.money import BENEFIT, GAP, GETTER, RECIPIENT, gap

__all__ = ["ENDED", "ENDING", "RULE", "Polarity", "Wording", "embedded_wordings", "wordings"]


class Polarity(Enum):
    """What a wording does to the recipient."""

    DENY = "deny"
    ALLOW = "allow"
    CONDITION = "condition"
    SCOPE = "scope"
    SAFEGUARD = "safeguard"


_PROGRAM = r"(?:participation|(?:any\s+|the\s+|such\s+|an?\s+)?(?:\w+\s+){0,3}?(?:programs?|activit(?:y|ies)|system))\b"
_END = (
    r"(?:cancel|terminate|suspend|withhold|withdraw|discontinue|rescind|revoke|freeze|pause|halt|cease|stop|deny|"
    r"eliminate|cut\s+off|end|decline|refuse|prohibit|bar)"
)
ENDED = (
    r"(?:cancell?ed|terminated|suspended|withheld|withdrawn|discontinued|rescinded|revoked|frozen|paused|halted|denied|"
    r"cut\s+off|refused)"
)
ENDING = r"(?:cancell?ation|termination|suspension|withholding|withdrawal|denial|rescission|debarment)"
_STOPPING = r"(?:cancell?|terminat|suspend|withhold|withdraw|discontinu|rescind|revok|freez|deny)ing"
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
    r"(?:pursu\w+|consider\w*|recommend\w*|initiat\w+|impos\w+|propos(?:e|es|ing)|seek|system|subject\s+to"
    r"|subjecting|including|institut\w+|undergo)"
)
RULE = (
    r"(?:(?:this|the)\s+(?:order|section|part|subsection|policy|requirements?|provisions?)\b"
    r"|sections?\s+[\w()]+\s+of\s+this\s+order\b)"
)
_BODY = rf"{GAP}(?:and{GAP}(?:suspension{GAP})?)?(?:committee|officials?|lists?|regulations?|rules?|procedures?)\b"
_OTHER = "whose|is|are|expires?|employees|workers|persons|who"  # "when a contract expires, workers may be terminated"
_SUBJECT = rf"(?:(?:any|no|such|the|each|all|an?|order|scope|period|provision|for|of|suspension|or|and){GAP})"
_GRANT = r"(?:(?:sub-?)?grants?|grant\s+(?:funds|awards?|money)|funding|contract\s+awards?|awards)\b"
_PAPERS = (
    r"(?:bid\s+specifications|solicitations|contract\s+documents|grant\s+agreements|controlling\s+documents|"
    r"project\s+agreements)"
)
_MONEY = r"(?:funding|funds|assistance|grants?|contracts?)\b"
_PREFER = r"(?:priority|preference)"
_TERM = r"(?:incorporate|represents?|disclose|certify|agree|undertake|comply|adopt|update|provide|submit|furnish)"
_FAR = gap(14)
_NEAR = gap(6)
_NP = gap(5, but="in|for|by|with|from|regarding|on|to|that|which|and|or")
_WHOLE = rf"(?:{GAP}in{GAP}whole{GAP}or{GAP}in{GAP}part)?"
_WORDS = rf"(?:[\w-]+{GAP})"


class Wording(NamedTuple):
    """A wording as a case-insensitive regex; a sentence without any of ``clues`` (small letters) cannot have it."""

    polarity: Polarity
    pattern: str
    clues: tuple[str, ...]


def wordings() -> Iterator[Wording]:
    """The wordings, weightiest first: where a clause has several, the first row that matches says what it does."""
    # "does not cover procurement programs", "shall not apply to a contractor that is a religious corporation"
    yield Wording(
        Polarity.SCOPE,
        r"\b(?:does|do|shall|will|may)\s+not\s+(?:cover|apply\s+to|extend\s+to|include|govern)\b"
        rf"(?:{GAP}[\w-]+){{0,3}}?{GAP}(?:{BENEFIT}|{GETTER})",
        ("not cover", "not apply", "not extend", "not include", "not govern"),
    )
    groups = (
        (Polarity.SAFEGUARD, _safeguards(), "without|discriminat"),
        (Polarity.CONDITION, _express_conditions(), "condition|requirement|undertake|agree"),
        (Polarity.DENY, _bars(), "not |no |never|eligible|disqualif|exclu|barred|preclud|cease|stop|refrain"),
        (Polarity.DENY, _debarments(), "debar"),
        (Polarity.DENY, _endings(), _ENDING_CLUES),
        (Polarity.DENY, _ended(), _ENDED_CLUES),
        (Polarity.DENY, _stoppings(), _STOPPING_CLUES),
        (Polarity.CONDITION, _prescribed_conditions(), _PRESCRIBING_CLUES),
        (Polarity.CONDITION, _contents(), "include|contain|specify|incorporate"),
        (Polarity.CONDITION, _contract_terms(), _PRESCRIBING_CLUES),
    )
    for polarity, rows, clues in groups:
        yield from (Wording(polarity, row, tuple(clues.split("|"))) for row in rows)
    # "shall be eligible to compete for Federal financial assistance", "a recipient may apply for further grants"
    yield Wording(
        Polarity.ALLOW,
        rf"\b(?:be|are|is|remain|become|deemed|considered){GAP}{_WORDS}{{0,2}}?eligible{GAP}(?:for|to)\b{_NEAR}"
        rf"(?:{BENEFIT}|participate\b|{_PROGRAM})",
        ("eligible",),
    )
    yield from (
        Wording(Polarity.ALLOW, row, ("prioriti", "priority", "preference", "compete")) for row in _preferences()
    )


_ENDING_CLUES = (
    "cancel|terminat|suspen|withh|withdr|discontinu|rescin|resciss|revok|freez|frozen|pause|halt|cease|stop|deny|denied"
    "|denial|eliminat|cut off| end|declin|refus|prohibit| bar|debar"
)
_ENDED_CLUES = (
    "canceled|cancelled|terminated|suspended|withheld|withdrawn|discontinued|rescinded|revoked|frozen|paused|halted"
    "|denied|cut off|refused"
)
_STOPPING_CLUES = (
    "cancel|terminati|suspen|withh|withdr|discontinuing|rescin|resciss|revoking|freezing|deny|denial|debar"
)
_PRESCRIBING_CLUES = (
    "only|requir|clause|provision|term|certif|condition|language|include|incorporat|insert|that receive|prohibit"
)


def _preferences() -> Iterator[str]:
    """Words such as "prioritize the allocation of grant funding", "give preference to", "compete for"."""
    yield (
        rf"\b(?:prioriti[sz](?:e|ing)|give{GAP}{_WORDS}{{0,2}}?{_PREFER})\b{gap(14)}(?:{_GRANT}|assistance)\b"
        rf"|\b{BENEFIT}{gap(3)}give{GAP}{_WORDS}{{0,2}}?{_PREFER}{GAP}to\b"
    )
    yield (rf"\bprograms?\b{_FAR}{_MAY}{GAP}give{GAP}{_WORDS}?{_PREFER}{GAP}to\b{_NEAR}(?:{RECIPIENT}|citizens)\b")
    yield (
        rf"\b(?:{RECIPIENT}{gap(12)}(?:are|is|be){GAP})?(?:able{GAP}to|{_MAY}){GAP}(?:\w+{GAP})?compete\b"
        rf"(?:{GAP}on{GAP}[\w-]+{GAP}[\w-]+{GAP}\w+)?{GAP}for\b{_NEAR}{BENEFIT}"
    )


def _safeguards() -> Iterator[str]:
    """Words such as "without an opportunity for a hearing", "discriminated against in the distribution of"."""
    yield (
        rf"\bwithout{GAP}(?:(?:affording|providing|giving|prior|reasonable|due|written){GAP})?"
        rf"{_WORDS}{{0,5}}?(?:notice|opportunity|hearing)\b"
    )
    yield (
        rf"\bdiscriminat(?:ed|e)\b{_FAR}(?:administration|distribution|award(?:ing)?|provision|competing)"
        rf"\b{_NEAR}{BENEFIT}"
    )


def _express_conditions() -> Iterator[str]:
    """Words such as "as a condition of payment", "may be conditioned upon", "each applicant shall undertake"."""
    yield (
        rf"\b(?:as|be|is|are|make|made|making|includ\w+)\b{gap(8)}(?:conditions?|requirement){GAP}"
        rf"(?:of|for|to|on|precedent\s+to)\b{gap(5, but='reviews?')}(?:{BENEFIT}|payment\b|participation\b"
        r"|eligibility\b|assistance\b)"
    )
    yield (
        rf"\b{BENEFIT}{gap(26)}(?:be|are|is){GAP}(?:\w+{GAP})?condition(?:ed|al){GAP}(?:up)?on\b"
        rf"|\bcondition(?:ed|ing|s)?\b{_NP}{BENEFIT}{GAP}(?:up)?on\b"
    )
    yield rf"\b{GETTER}{_NEAR}(?:shall|must|will){GAP}(?:also{GAP})?(?:undertake(?:\s+and\s+agree)?|agree)\b"


def _bars() -> Iterator[str]:
    """Words such as "are not eligible to receive Federal grants", "refrain from entering into further contracts"."""
    yield (
        rf"(?:\bineligible|\bnot{GAP}{_WORDS}{{0,2}}?(?:eligible|(?:appropriate|suitable|qualified)(?:{GAP}candidates?)?)"
        rf"|\bno\s+longer{GAP}(?:be{GAP})?eligible|"
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
        rf"(?:(?:procure|purchase|contract|commit|expend|obligate){GAP}(?:or{GAP})?){{0,2}}"
        rf"(?:{_GIVE}|commit|expend)\b{_NP}{BENEFIT}"
    )
    yield rf"\bno{GAP}{BENEFIT}{gap(12)}{_MAY}{GAP}be{GAP}(?:\w+{GAP})?{_GIVEN}\b"
    yield rf"\b{BENEFIT}{gap(12)}(?:{_MAY}|are|is){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_GIVEN}\b"
    yield from _uses()


def _uses() -> Iterator[str]:
    """Words such as "Federal funds are not used for", "no grant money may be spent"."""
    yield rf"\b{_PUBLIC}{gap(12)}(?:{_MAY}|are|is|do){GAP}not{GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b"
    yield (rf"\bno{GAP}{_WORDS}{{0,2}}?{_PUBLIC}{gap(12)}(?:{_MAY}|are|is|be){GAP}(?:be{GAP})?(?:\w+{GAP})?{_SPENT}\b")


def _debarments() -> Iterator[str]:
    """Words such as "debar", "pursue debarment of": not the committee, the list, or the one who was debarred before."""
    yield rf"\b(?:to|shall|may|will|must|and|or|,)\s+debar\b|\bbe{GAP}(?:[\w-]+{GAP}(?:or\s+)?){{0,2}}?debarred\b"
    yield rf"\b{_PURSUE}{gap(5)}debarment\b(?!{_BODY})|\A{_SUBJECT}{{0,5}}?debarment\b(?!{_BODY})"


def _endings() -> Iterator[str]:
    """Words such as "cancel, terminate, or suspend in whole or in part the contract", "funds ... for suspension"."""
    yield (
        rf"\b{_END}\b(?:,?{GAP}(?:or{GAP}|and{GAP})?(?:{_END}|cause{GAP}to{GAP}be{GAP}{ENDED}|{ENDED})){{0,5}}"
        rf"{_WHOLE}{_NP}{BENEFIT}"
    )
    yield rf"\b{_END}\b{gap(3)}{_FLOW}{GAP}of{GAP}{_WORDS}{{0,3}}?{BENEFIT}"


def _ended() -> Iterator[str]:
    """Words such as "the grant shall be terminated"."""
    yield rf"\b{BENEFIT}{gap(12, but=_OTHER)}(?:{_MAY}|to){GAP}be{GAP}{_WORDS}{{0,3}}?{ENDED}\b"
    yield rf"\A{_WORDS}{{0,2}}?{BENEFIT}{gap(40, but=_OTHER)}{_MAY}{GAP}be{GAP}{_WORDS}{{0,3}}?{ENDED}\b"


def _stoppings() -> Iterator[str]:
    """Words such as "by withholding further grants", "funds ... for suspension", "order suspension of the contract"."""
    yield rf"\b(?:including|by|through){GAP}{_STOPPING}\b{_NP}{BENEFIT}"
    yield (
        rf"\b{BENEFIT}{gap(9)}for{GAP}{ENDING}\b"
        r"|\b(?:pursue|impose|initiate|order|consider|recommend)"
        rf"\b{gap(3)}{ENDING}{GAP}of{GAP}{_WORDS}{{0,3}}?{BENEFIT}"
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
        rf"\bfollowing{GAP}{_WORDS}?{_CLAUSE}{GAP}(?:shall|must|will){GAP}be{GAP}{_INSERT}{GAP}in(?:to)?\b"
        rf"{gap(6)}{BENEFIT}"
    )
    yield (
        rf"\brequir(?:e|es|ing){GAP}that\b{gap(12)}(?:an?|the|any|each|every|all|its){GAP}(?:\w+{GAP})?{GETTER}"
        rf"{gap(8)}{_TERM}\b"
    )
    yield (
        rf"\b{_CLAUSE}{GAP}in{GAP}{_WORDS}?(?:solicitations?|contracts?|grants?|agreements?)\b"
        rf"{gap(6)}(?:(?:shall|must|will){GAP}(?:provide|require|state|specify)|require|provide){GAP}that\b"
    )
    yield (
        rf"\brequir(?:e|es|ing){GAP}{_WORDS}{{0,3}}?{RECIPIENT}{GAP}(?:receiving|that{GAP}receive){GAP}{_WORDS}?"
        rf"{_MONEY}{gap(14)}to\b"
    )
    yield rf"\brequire{GAP}the{GAP}use{GAP}of\b{gap(8)}by{GAP}(?:an?|any|every|each|all){GAP}{GETTER}"
    yield rf"\b(?:an?|the){GAP}{_WORDS}?{_CLAUSE}{GAP}(?:in|of){GAP}(?:all|every|each|any)\b{gap(4)}{BENEFIT}"
    yield rf"\bthrough{GAP}(?:the{GAP})?terms{GAP}and{GAP}conditions{GAP}of\b{_NEAR}{BENEFIT}"


def _contents() -> Iterator[str]:
    """Words such as "the contract shall include the following clause"."""
    yield (
        rf"\b{BENEFIT}{gap(12)}(?:includes?|contain|specify|incorporate){GAP}"
        rf"(?:an?|the\s+following|such|provisions?|clauses?|terms?)\b{gap(4)}{_CLAUSE}\b"
    )


def _contract_terms() -> Iterator[str]:
    """Words such as "require or prohibit bidders to", "solicitations shall contain no requirement"."""
    yield (
        rf"\b(?<!not )(?:require|prohibit|forbid)(?:{GAP}or{GAP}(?:require|prohibit|forbid))?{GAP}{_WORDS}{{0,3}}?"
        rf"{GETTER}(?:{GAP}(?:(?:or|and){GAP})?{GETTER}){{0,5}}{GAP}(?:to|from)\b"
    )
    yield (
        rf"\b{_PAPERS}\b{gap(60)}(?:shall|must|may|will){GAP}(?:not{GAP})?(?:contain|include){GAP}"
        rf"{_WORDS}{{0,4}}?(?:requirements?|prohibitions?|{_CLAUSE})\b"
    )


def embedded_wordings() -> Iterator[Wording]:
    """Wordings that decide about money in whatever clause they stand: "to ensure that Federal funds are not used"."""
    ensured = rf"\b(?:ensur|assur|guarantee|mak\w+{GAP}(?:sure|certain))\w*{GAP}that\b"
    yield from (Wording(Polarity.DENY, rf"{ensured}{gap(2)}(?:{row})", (" that ",)) for row in _uses())
    yield from (
        Wording(Polarity.ALLOW, row, ("prioriti", "priority", "preference", "compete")) for row in _preferences()
    )
    yield from (Wording(Polarity.CONDITION, row, ("require", "contain", "include")) for row in _contract_terms())
