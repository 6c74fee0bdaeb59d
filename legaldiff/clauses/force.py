"""Modal phrases: the words that make a sentence a duty, a bar, a permission or advice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import islice
from typing import NamedTuple

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.lexicon.verb import ADVERB, VERB

__all__ = ["INVERTED_NO_RE", "NEGATED", "Force", "Modal", "denies", "find_modals", "force_of"]


class Force(Enum):
    """What a modal phrase does to the one whom it is addressed to."""

    DUTY = "duty"  # shall, must, will, is to, is directed to, it shall be the duty of
    BAR = "bar"  # shall not, may not, is prohibited from, it shall be unlawful for
    PERMISSION = "permission"  # may, is authorized to, has the authority to, is entitled to
    DISPENSATION = "dispensation"  # need not, shall not be required to, is exempt from
    ADVICE = "advice"  # should, is requested to
    POLICY = "policy"  # it is the policy of the United States to
    STATE = "state"  # is not eligible, does not cover

    @property
    def noun(self) -> str:
        """With its article, as a sentence has it: "a duty", "advice"."""
        return self.value if self is Force.ADVICE else f"a {self.value}"


class Modal(NamedTuple):
    """A modal phrase: ``[start, end)`` of the string searched.

    ``object`` is the addressee of "I direct NP to" and of "it shall be the duty of NP to". ``is_passive``: the phrase
    says of its subject what is done with it ("fires are prohibited").
    """

    start: int
    end: int
    force: Force
    object: tuple[int, int] | None = None
    is_passive: bool = False


_BY = r"(?:(?:hereby|further|also|each|specifically|therefore|accordingly|severally|jointly)\s+)"
_INTERPOSED = (
    r"(?:,?\s+(?:without|in|with|on|under|pursuant|subject|within|after|consistent|as|from|acting|through|for|when|where|upon|"
    r"notwithstanding|at|by|during|to\s+the\s+extent)\b[^;:.]{0,300}?),?"
)  # ", without the approval, ratification, or other action of the President,"
_FULL = (
    r"(?:the|also|full|sole|exclusive|primary|final|general|complete|all|necessary|overall|direct|such|same|"
    r"responsibility|duty|duties|functions|and|additional|further|concurrent|independent|ultimate|discretionary|rulemaking|continuing)"
)
_IS = rf"(?:(?:is|are)|(?:shall|will)\s+be)\s+{_BY}{{0,2}}"
_MODAL_RE = lazy_re(
    rf"""
    (?P<policy>  \b[Ii]t\s+(?:is|shall\s+be|has\s+been|remains)\s+(?:therefore\s+)?(?:the|a)\s+(?:\w+\s+)?policy\s+of\s+
                   (?P<holder>[^,;:.]{{3,90}}?)\s*(?:,[^,;:]{{1,60}},\s*)?(?:\bnot\s+)?(?:\bto\b|\bthat\b|:) )
  | (?P<duty>    \b[Ii]t\s+(?:is|shall\s+be|will\s+be)\s+(?:also\s+)?the\s+(?:\w+\s+)?
                   (?:duty|responsibility|obligation)\s+of\s+
                   (?P<bearer>[^,;:.]{{3,120}}?)(?:,[^,;:]{{1,100}},)?\s+to\b )
  | (?P<unlawful>\b[Ii]t\s+(?:is|shall\s+be)\s+(?:hereby\s+)?(?:unlawful|prohibited|forbidden)\s+
                   (?:for\s+(?P<addressee>[^,;:.]{{3,120}}?)(?:,[^,;:]{{1,100}},)?\s+)?to\b )
  | (?P<made>    \b(?:shall|will)\s+make\s+it\s+(?:its|their|the)\s+policy\s+to\b )
  | (?P<order>   \bI\s+{_BY}?(?:direct|order|instruct|require|command)\s+(?!that\b)
                   (?P<whom>[^,;:.]{{2,120}}?)(?:,[^,;:]{{1,100}},)?\s+to\b )
  | (?P<relieved>(?:\b(?:shall|will|must|do|does|is|are|may)\s+{_BY}?not\s+{_BY}?(?:be\s+)?
                   (?:required|obligated|obliged|compelled|need)(?:,[^,;:]{{1,100}},)?\s+to\b)
                 | \bneed\s+not\b(?!\s+be\s+limited) | {_IS}(?:exempt(?:ed)?|excused|relieved)\s+from\b )
  | (?P<denied>  \b(?:shall|will|must|is|are|may)\s+{_BY}?not\s+{_BY}?(?:be\s+)?
                   (?:authorized|permitted|allowed|empowered)(?:,[^,;:]{{1,100}},)?\s+to\b
                 | \b(?:shall|will)\s+have\s+no\s+(?:\w+\s+)?(?:authority|powers?)\s+to\b
                 | \b(?:has|have)\s+no\s+(?:authority|power)\s+to\b )
  | (?P<directed>\b(?:is|are)\s+(?:further\s+)?{_BY}?(?:directed|required|instructed|ordered)
                   (?:,[^,;:]{{1,100}},)?\s+to\b
                 | \b(?:shall|will)\s+(?:be\s+required|have\s+the\s+(?:duty|responsibility|obligation))\s+to\b )
  | (?P<due>     \b(?:is|are)\s+to\s+(?=(?:{ADVERB}\s+)?(?:be\b|{VERB})) )
  | (?P<barred>  {_IS}(?:prohibited|barred|precluded|forbidden)\s+from\b )
  | (?P<banned>  {_IS}(?:prohibited|forbidden|unlawful)\b )
  | (?P<allowed> {_IS}
                   (?:(?:designated|directed|requested|appointed|assigned)\s+and\s+)?(?:hereby\s+)?(?:authorized|authorised|empowered)
                   (?:,?\s+(?:and|or)\s+(?:hereby\s+)?(?:directed|empowered|requested|instructed|required|authorized))?
                   (?:(?:,[^,;:]{{1,100}},)?\s+to\b|{_INTERPOSED}\s+to\s+(?:{ADVERB}\s+)?(?={VERB})|,?\s*(?=[:—]))
                 | {_IS}(?:entitled|permitted|allowed)\s+to\b )
  | (?P<vested>  (?<=[\w,]\s)(?<!not\s)(?:has|have|(?:shall|will)\s+(?:also\s+)?have)\s+
                   (?:{_FULL}\s+){{0,4}}(?:authority|powers?)\b
                   (?!\s+(?:vested|delegated|granted|conferred)\b)(?:,[^,;:]{{1,100}},)?(?:\s+to\b)? )
  | (?P<advised> \b(?:is|are)\s+(?:strongly\s+)?{_BY}?(?:requested|encouraged|urged|expected)\s+to\b | \bought\s+to\b )
  | (?P<agreed>  (?<!\bshall\s)(?<!\bmust\s)(?<!\bwill\s)(?<!\bmay\s)(?<!\bto\s)(?<!\band\s)
                   (?<!\bor\s)(?<!\balso\s)(?<!\bnot\s)\b(?:agree|undertake|covenant)s?\s+to\b )
  | (?P<plain>   (?<!\bthe\s)(?<!\ba\s)(?<!\bown\s)(?<!\bfree\s)(?<!\bgood\s)
                   (?<!\blast\s)(?!(?<=[“"])\w+[”"])
                   (?:\b(?:shall|must|will|(?!(?<=\bas\s)may\s+be\b)may|should|can)\b(?!-)(?:\s+{_BY}?not\b)?|\bcannot\b
                   |\A(?:Shall|Must|Will|May|Should)(?:\s+not)?(?=\s+(?:{ADVERB}\s+)?(?:be\b|have\b|{VERB}))) )
    """,
    re.VERBOSE,
)
_OPENING_RE = lazy_re(
    r" (?=(?:shall|must|will|may|should|can|cannot|need|is|are|has|have|does|do|i|it|ought"
    r"|agrees?|undertakes?|covenants?)\b)"
)  # " shall"
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
    "duty": Force.DUTY,
    "directed": Force.DUTY,
    "agreed": Force.DUTY,
    "due": Force.DUTY,
    "unlawful": Force.BAR,
    "denied": Force.BAR,
    "barred": Force.BAR,
    "banned": Force.BAR,
    "relieved": Force.DISPENSATION,
    "allowed": Force.PERMISSION,
    "vested": Force.PERMISSION,
    "advised": Force.ADVICE,
    "policy": Force.POLICY,
    "made": Force.POLICY,
}
_ADDRESSEE = {"order": "whom", "policy": "holder", "duty": "bearer", "unlawful": "addressee"}
_DIRECTED_RE = lazy_re(r"\b(?:directed|instructed|required)\b")  # "is authorized and directed to" orders
_AIM_RE = lazy_re(
    r"\b(?:aims?|agenda|effect|functions?|goals?|intent|mission|objectives?|policy|priority|purposes?|role)\b"
)  # "The purpose of this order is to protect": no duty


def find_modals(sentence: str) -> Iterator[Modal]:
    """The modal phrases of the sentence, in order, in main and subordinate clauses alike."""
    for found in islice(find_at(_OPENING_RE, _MODAL_RE, sentence, 0, len(sentence)), _MOST):
        if found["plain"]:
            words = found["plain"].lower().split()
            barred = words[-1] in ("not", "cannot")
            yield Modal(found.start(), found.end(), Force.BAR if barred else _PLAIN_FORCE[words[0]])
            continue
        name = next(n for n in _NAMED_FORCE if found[n])
        force = Force.DUTY if name == "allowed" and _DIRECTED_RE.search(found[0]) else _NAMED_FORCE[name]
        if name == "due" and _AIM_RE.search(sentence, max(0, found.start() - _REACH), found.start()):
            continue
        whom = _ADDRESSEE.get(name)
        addressee = found.span(whom) if whom and found[whom] else None
        end = len(found[0].rstrip()) + found.start()
        yield Modal(found.start(), end, force, addressee, name == "banned")


def denies(text: str, subject: int) -> bool:
    """Whether the subject at an offset is nobody: "No boat", "neither of the two"."""
    return _NO_RE.match(text, subject) is not None


def force_of(phrase: str) -> Force:
    """What a modal phrase does, with a subject before it that is nobody, or without: "shall", "No badge shall"."""
    said = (
        f"it {phrase[:1].lower()}{phrase[1:]} act"  # some are known by what stands beside them: "has the authority to"
    )
    modal = next(find_modals(said), None)
    if modal is None:
        return Force.DUTY
    is_denied = denies(phrase, 0) or INVERTED_NO_RE.match(phrase, 0, modal.start - 3) is not None
    return NEGATED.get(modal.force, modal.force) if is_denied else modal.force


NEGATED = {Force.DUTY: Force.BAR, Force.PERMISSION: Force.BAR, Force.DISPENSATION: Force.STATE}
"""What a force comes to whose subject is nobody: "No ship is exempt from the toll"."""
_NO_RE = lazy_re(r"(?:no(?!\s+(?:fewer|less|later)\s+than)|neither|none|nothing)\s", re.IGNORECASE)
INVERTED_NO_RE = lazy_re(
    r"\W*(?:and\s+)?(?P<no>(?:in|under)\s+no\s+(?:event|case|circumstances?|way)\b|at\s+no\s+time\b|(?:nor|neither)\s*\Z)",
    re.IGNORECASE,
)  # "In no event shall the toll exceed"
_REACH = 80  # code points before "is to" that its subject's noun stands in
