"""Verbs by which orders direct: the base forms that open an item or a further predicate of a sentence."""

from __future__ import annotations

import re

__all__ = ["ADVERB", "VERB", "find_directive", "is_directive"]

_DIRECTIVES = (
    "accelerate|accept|account|achieve|acquire|act|address|adhere|adjust|administer|adopt|advise|affirm|afford|"
    "agree|aid|allocate|allow|amend|analyze|announce|answer|apply|appoint|apprise|approve|arrange|articulate|"
    "ascertain|assemble|assess|assign|assist|assume|assure|attempt|authorize|avoid|award|ban|bar|be|begin|block|"
    "bring|build|buy|call|cancel|carry|catalog|cause|cease|certify|chair|change|charge|clarify|classify|close|"
    "collaborate|collect|combat|commence|commission|communicate|compare|compile|complete|comply|compute|conclude|"
    "condition|conduct|confer|confirm|consider|consolidate|construct|consult|continue|contribute|control|convene|"
    "convey|cooperate|coordinate|create|cut|deal|debar|decide|declare|decline|defer|define|delegate|delete|"
    "deliver|demonstrate|deny|deploy|describe|design|designate|destroy|detail|determine|develop|devise|devote|"
    "direct|disapprove|discharge|disclose|discontinue|discuss|dismiss|display|dispose|disqualify|disseminate|"
    "distribute|divest|document|draft|draw|effect|eliminate|employ|empower|enable|encourage|end|enforce|engage|"
    "enhance|ensure|enter|enumerate|establish|estimate|evaluate|examine|exclude|execute|exempt|exercise|expand|"
    "expedite|explain|explore|extend|facilitate|file|fill|finalize|find|follow|formulate|forward|foster|freeze|"
    "fulfill|fund|furnish|further|gather|give|grant|guide|halt|help|hire|hold|identify|implement|impose|improve|"
    "incorporate|increase|indicate|inform|initiate|inspect|institute|instruct|insure|integrate|intensify|"
    "introduce|inventory|investigate|invite|issue|join|keep|lead|lease|leverage|limit|list|lower|maintain|make|"
    "manage|maximize|measure|meet|minimize|mitigate|modify|monitor|name|negotiate|nominate|note|notify|observe|"
    "obtain|offer|operate|order|organize|oversee|participate|pause|pay|perform|permit|place|plan|post|postpone|"
    "prefer|prepare|prescribe|present|preserve|prevent|prioritize|proceed|process|produce|prohibit|promote|"
    "promulgate|propose|prosecute|protect|provide|publicize|publish|purchase|pursue|put|raise|reach|reallocate|"
    "recall|receive|recognize|recommend|reconsider|record|recoup|recover|recruit|redirect|reduce|reevaluate|refer|"
    "refrain|refuse|regulate|reimburse|reinstate|reject|release|relinquish|remain|remove|render|renew|reopen|"
    "replace|report|request|require|rescind|reserve|resolve|respond|restrict|retain|return|review|revise|revoke|"
    "schedule|seek|seize|select|sell|send|serve|set|share|show|simplify|solicit|specify|spend|stand|state|stop|"
    "streamline|strengthen|study|submit|supervise|supplement|support|survey|suspend|take|tell|terminate|test|"
    "track|train|transfer|transmit|treat|undertake|update|urge|use|utilize|verify|weigh|withdraw|withhold|work|"
    "write"
)

VERB = rf"(?:{_DIRECTIVES})\b"
"""A directive verb in its base form, as a regex."""

ADVERB = (
    r"(?:also|further|thereafter|then|hereby|each|both|jointly|only|not|immediately|promptly|periodically|annually|"
    r"quarterly|regularly|expeditiously|thoroughly|fully|first|either|thereby|together|[a-z]{3,12}ly)\b"
)
"""A word that may stand between a modal and its verb, as a regex."""

_OPENING_RE = re.compile(
    r"(?:within|after|before|no\s+later|not\s+later|to|in|on|upon|by|as|at|with|through|when|where|if|consistent|subject|"
    r"for|from|following)\b"
    r"[^;:.]{2,240}?,\s+(?!\d{4}\b)(?:and\s+)?(?=[a-z])",
    re.IGNORECASE,
)  # "after consulting with each affected agency, "
_FIRST_RE = re.compile(rf"(?:{ADVERB},?\s+){{0,2}}({VERB})(?!\s*,?\s+(?:is|are|was|were|has|have)\b)", re.IGNORECASE)


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
