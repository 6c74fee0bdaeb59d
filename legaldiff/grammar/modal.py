"""Modal phrases: the words that make a sentence a duty, a bar, a permission or advice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import islice
from typing import NamedTuple

from legaldiff.grammar.verb import ADVERB, VERB

__all__ = ["Force", "Modal", "find_modals"]


class Force(Enum):
    """What a modal phrase does to the one whom it is addressed to."""

    DUTY = "duty"  # shall, must, will, is directed to
    BAR = "bar"  # shall not, may not, is prohibited from
    PERMISSION = "permission"  # may, is authorized to, has the authority to
    ADVICE = "advice"  # should, is requested to
    POLICY = "policy"  # it is the policy of the United States to
    STATE = "state"  # is not eligible, does not cover


class Modal(NamedTuple):
    """A modal phrase: ``[start, end)`` of the string searched; ``object`` is the addressee of "I direct NP to"."""

    start: int
    end: int
    force: Force
    object: tuple[int, int] | None = None


_BY = r"(?:(?:hereby|further|also|each|specifically|therefore|accordingly|severally|jointly)\s+)"
_INTERPOSED = (
    r"(?:,?\s+(?:without|in|with|on|under|pursuant|subject|within|after|consistent|as|from|acting|through|for|when|where|upon|"
    r"notwithstanding|at|by|during|to\s+the\s+extent)\b[^;:.]{0,300}?),?"
)  # ", without the approval, ratification, or other action of the President,"
_FULL = (
    r"(?:the|also|full|sole|exclusive|primary|final|general|complete|all|necessary|overall|direct|such|same|"
    r"responsibility|duty|duties|functions|and|additional|further|concurrent|independent|ultimate|discretionary|rulemaking|continuing)"
)
_MODAL_RE = re.compile(
    rf"""
    (?P<policy>  \b[Ii]t\s+(?:is|shall\s+be|has\s+been|remains)\s+(?:therefore\s+)?(?:the|a)\s+(?:\w+\s+)?policy\s+of\s+
                   (?P<holder>[^,;:.]{{3,90}}?)\s*(?:,[^,;:]{{1,60}},\s*)?(?:\bnot\s+)?(?:\bto\b|\bthat\b|:) )
  | (?P<made>    \b(?:shall|will)\s+make\s+it\s+(?:its|their|the)\s+policy\s+to\b )
  | (?P<order>   \bI\s+{_BY}?(?:direct|order|instruct|require|command)\s+(?!that\b)
                   (?P<whom>[^,;:.]{{2,120}}?)(?:,[^,;:]{{1,100}},)?\s+to\b )
  | (?P<directed>\b(?:is|are)\s+(?:further\s+)?{_BY}?(?:directed|required|instructed|ordered)
                   (?:,[^,;:]{{1,100}},)?\s+to\b )
  | (?P<barred>  \b(?:is|are)\s+{_BY}?(?:prohibited|barred|precluded)\s+from\b )
  | (?P<allowed> \b(?:(?:is|are)|(?:shall|will)\s+be)\s+{_BY}{{0,2}}
                   (?:(?:designated|directed|requested|appointed|assigned)\s+and\s+)?(?:hereby\s+)?(?:authorized|authorised|empowered)
                   (?:,?\s+(?:and|or)\s+(?:hereby\s+)?(?:directed|empowered|requested|instructed|required|authorized))?
                   (?:(?:,[^,;:]{{1,100}},)?\s+to\b|{_INTERPOSED}\s+to\s+(?:{ADVERB}\s+)?(?={VERB})|,?\s*(?=[:—])) )
  | (?P<vested>  (?<=\w\s)(?<!not\s)(?:has|have|(?:shall|will)\s+(?:also\s+)?have)\s+
                   (?:{_FULL}\s+){{0,4}}(?:authority|powers?)\b
                   (?!\s+(?:vested|delegated|granted|conferred)\b)(?:,[^,;:]{{1,100}},)?(?:\s+to\b)? )
  | (?P<advised> \b(?:is|are)\s+(?:strongly\s+)?{_BY}?(?:requested|encouraged|urged)\s+to\b )
  | (?P<plain>   \b(?:shall|must|will|may|should|can)\b(?:\s+{_BY}?not\b)? )
    """,
    re.VERBOSE,
)
_MOST = 64
"""Modal phrases looked at in one sentence; a sentence with more is no sentence."""
_PLAIN_FORCE = {
    "shall": Force.DUTY,
    "must": Force.DUTY,
    "will": Force.DUTY,
    "may": Force.PERMISSION,
    "can": Force.PERMISSION,
    "should": Force.ADVICE,
}
_NAMED_FORCE = {
    "order": Force.DUTY,
    "directed": Force.DUTY,
    "barred": Force.BAR,
    "allowed": Force.PERMISSION,
    "vested": Force.PERMISSION,
    "advised": Force.ADVICE,
    "policy": Force.POLICY,
    "made": Force.POLICY,
}


def find_modals(sentence: str) -> Iterator[Modal]:
    """The modal phrases of the sentence, in order, in main and subordinate clauses alike."""
    for found in islice(_MODAL_RE.finditer(sentence), _MOST):
        if found["plain"]:
            words = found["plain"].split()
            barred = words[-1] == "not" and words[0] in ("shall", "may", "must", "will", "can", "should")
            yield Modal(found.start(), found.end(), Force.BAR if barred else _PLAIN_FORCE[words[0]])
            continue
        name = next(n for n in _NAMED_FORCE if found[n])
        whom = {"order": "whom", "policy": "holder"}.get(name)
        yield Modal(found.start(), found.end(), _NAMED_FORCE[name], found.span(whom) if whom else None)
