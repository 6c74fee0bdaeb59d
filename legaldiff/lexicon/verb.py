"""Verbs by which orders direct: the base forms that open an item or a further predicate of a sentence."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re

__all__ = ["ADVERB", "VERB", "find_directive", "is_directive"]

_DIRECTIVES = (
    "accelerate|accept|account|achieve|acquire|act|adapt|address|adhere|adjust|administer|adopt|advise|affirm|"
    "afford|agree|aid|allocate|allow|amend|analyze|announce|answer|apply|appoint|apprehend|apprise|approve|"
    "arrange|articulate|ascertain|assemble|assert|assess|assign|assist|assume|assure|attempt|augment|authorize|"
    "avoid|award|ban|bar|be|begin|block|bring|build|buy|call|cancel|carry|catalog|cause|cease|certify|chair|"
    "change|charge|clarify|classify|close|collaborate|collect|combat|commence|commission|communicate|compare|"
    "compile|complete|comply|compute|conclude|condition|conduct|confer|confirm|consider|consolidate|construct|"
    "consult|continue|contribute|control|convene|convey|cooperate|coordinate|create|curtail|cut|deal|debar|"
    "decide|declare|decline|dedicate|defer|define|delegate|delete|delineate|deliver|demonstrate|deny|deploy|"
    "describe|design|designate|destroy|detail|detain|deter|determine|develop|devise|devote|direct|disapprove|"
    "discharge|disclose|discontinue|discourage|discuss|dismiss|display|dispose|disqualify|disseminate|distribute|"
    "divest|document|draft|draw|educate|effect|eliminate|employ|empower|enable|encourage|end|enforce|engage|"
    "enhance|ensure|enter|enumerate|equip|establish|estimate|evaluate|examine|exclude|execute|exempt|exercise|"
    "expand|expedite|expend|explain|explore|extend|facilitate|file|fill|finalize|find|follow|formulate|forward|"
    "foster|freeze|fulfill|fund|furnish|further|gather|give|grant|guide|halt|help|hire|hold|identify|implement|"
    "impose|improve|incorporate|increase|indicate|inform|initiate|inspect|install|institute|instruct|insure|"
    "integrate|intensify|introduce|inventory|investigate|invite|issue|join|justify|keep|lead|lease|leverage|"
    "limit|list|lower|maintain|make|manage|maximize|measure|meet|minimize|mitigate|modify|monitor|move|name|negotiate|"
    "nominate|note|notify|observe|obtain|offer|omit|operate|order|organize|oversee|participate|pause|pay|perform|"
    "permit|place|plan|post|postpone|prefer|prepare|prescribe|present|preserve|preside|prevent|prioritize|proceed|"
    "process|procure|produce|prohibit|promote|promulgate|propose|prosecute|protect|provide|publicize|publish|"
    "purchase|pursue|put|quantify|raise|reach|reaffirm|reallocate|reassess|recall|receive|recognize|recommend|"
    "reconcile|reconsider|record|recoup|recover|recruit|redirect|reduce|reevaluate|refer|refrain|refuse|regulate|"
    "reimburse|reinstate|reject|release|relinquish|relocate|remain|remove|render|renew|reopen|repeal|replace|"
    "report|represent|request|require|rescind|reserve|resolve|respond|restore|restrict|resume|retain|return|review|revise|"
    "revoke|safeguard|satisfy|schedule|seek|seize|select|sell|send|serve|set|share|show|simplify|solicit|specify|"
    "spend|stand|state|stop|streamline|strengthen|study|submit|substitute|suggest|supervise|supplement|support|"
    "survey|suspend|sweep|tailor|take|teach|tell|terminate|test|track|train|transfer|transmit|treat|trim|"
    "undertake|update|uphold|urge|use|utilize|validate|verify|waive|warn|weigh|withdraw|withhold|work|write"
)


def _by_letter(words: str) -> str:
    """The alternatives gathered by their first letters: a branch of hundreds is slow."""
    heads: dict[str, list[str]] = {}
    for word in words.split("|"):
        heads.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{head}(?:{'|'.join(tails)})" for head, tails in heads.items())


VERB = rf"(?:{_by_letter(_DIRECTIVES)})\b(?!-)"
"""A directive verb in its base form, as a regex."""

ADVERB = (
    r"(?:also|further|thereafter|then|hereby|each|both|jointly|only|not|immediately|promptly|periodically|annually|"
    r"quarterly|regularly|expeditiously|thoroughly|fully|first|either|otherwise|thereby|together|(?!(?:comply|apply|supply|reply|multiply)\b)[a-z]{3,12}ly)\b"
)
"""A word that may stand between a modal and its verb, as a regex."""

_OPENING_RE = lazy_re(
    r"(?:within|after|before|no\s+later|not\s+later|to|in|on|upon|by|as|at|with|through|when|where|if|consistent|subject|"
    r"for|from|following)\b"
    r"[^;:.]{2,240}?,\s+(?!\d{4}\b)(?:and\s+)?(?:to\s+)?(?=[a-z])",
    re.IGNORECASE,
)  # "after consulting with each affected agency, "
_FIRST_RE = lazy_re(rf"(?:{ADVERB},?\s+){{0,2}}({VERB})(?!\s*,?\s+(?:is|are|was|were|has|have)\b)", re.IGNORECASE)


def is_directive(text: str, start: int) -> bool:
    """Whether the words at ``start`` read as a directive: "Submit", "periodically review", "not allow"."""
    return _FIRST_RE.match(text, start) is not None


def find_directive(text: str, start: int = 0) -> int | None:
    """Where the directive begins that opens ``text[start:]``, perhaps after one phrase that a comma closes; else None.

    "Submit a report" and "within 30 days of the date of this order, submit a report" both open with "submit".
    """
    if is_directive(text, start):
        return start
    opening = _OPENING_RE.match(text, start)
    return opening.end() if opening and is_directive(text, opening.end()) else None
