"""Repeals: the words that put an order, or a part of one, out of force, and what they put out of force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from legaldiff.citation.order import NUMBERED_RE, ORDER
from legaldiff.clauses.subject import is_embedded, is_relative
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH
from legaldiff.lexicon.verb import REVOKING
from legaldiff.lexicon.words import alternatives
from legaldiff.sentences.segment import is_adjunct, split_segments
from legaldiff.sentences.statement import hide_parentheses
from legaldiff.span import Span

__all__ = ["Repeal", "find_repeals", "hide_asides", "is_target", "trim_target"]

_FORMS = [form for forms in REVOKING.values() for form in forms]
_DONE = rf"{alternatives(form for form in _FORMS if form.endswith(('ed', 'wn')))}\b"
_HOW = (
    r"(?:hereby|also|therefore|accordingly|expressly|further|wholly|each|all|likewise|"
    r"(?:replaced|modified|amended|terminated|abolished)\s+and)"
)
_BESIDE = r"(?:,[^;:]{1,160}?,)"
_MORE = r"(?:hereby|also|therefore|expressly|(?:amends?|replaces?)\s+and)"
_DOING = rf"{alternatives((*REVOKING, *(form for form in _FORMS if not form.endswith(('ed', 'wn')))))}\b"
_REPEAL_RE = lazy_re(
    rf"""
    (?P<passive> \b(?:is|are|be|stands?)(?:\s+{_HOW}){{0,3}}{_BESIDE}?(?:\s+{_HOW})?\s+{_DONE}
                 (?:\s+(?:and|or)\s+(?:hereby\s+)?(?:{_DONE}|replaced\b|withdrawn\b))? )
  | (?P<own>     \bI\s+(?:do\s+)?(?:(?:hereby|also|therefore|further)\s+){{0,2}}
                 {alternatives(REVOKING)}\b )
  | (?P<joined>  (?:,|\band)\s+(?:(?:and|hereby|also)\s+){{0,2}}(?P<deed>revoke|rescind|repeal|cancel)\b )
  | (?P<active>  \b(?:(?:shall|will)\s+)?
                 (?:{_MORE}\s+)?{_DOING}
                 (?:\s+and\s+(?:replaces?|revokes?|rescinds?|supersedes?)\b)? )
    """,
    re.VERBOSE,
)  # "is hereby revoked", "I hereby rescind", "shall supersede"
_MYSELF_RE = lazy_re(r"\bI\s+(?:(?:do|also|therefore|further|now)\s+)?hereby\b")
_OTHER_DOER_RE = lazy_re(r",\s+(?:the|each|all|an?)\s")  # "of the date of this order, the Director shall revoke"
_ASIDE_RE = lazy_re(
    r",\s+which\s+[a-z](?:(?!,\s+(?:and\s+)?(?:Executive|[Ss]ections?)\s)[^;:]){3,400}?,"
    r"(?=\s+(?:is|are)\s+(?:(?:hereby|also|therefore|further)\s+){0,2}[a-z]+ed\b)"
)  # ", which established the Council, is hereby revoked"
_KNOWN_RE = lazy_re(
    r"\s*(?:that|those|such|said)\s+(?:[Ee]xecutive\s+)?[Oo]rders?\b|\s*those\s+and\b"
)  # "revoke that order"
_HELD_RE = lazy_re(r"\b(?:may|should|might|can|could|would|must|not|never|to|or)(?:\s+\w+ly)?\s*\Z")
_SELF_RE = lazy_re(
    r"\b(?:this|the\s+present)\s+(?:[A-Za-z]+\s+){0,2}?(?:order|memorandum|proclamation|directive)\b", re.IGNORECASE
)
_NO_RE = lazy_re(r"\s*(?:and\s+|but\s+)?(?:no|nothing|neither|nor|none)\b", re.IGNORECASE)
_FILL = (
    r"(?!(?:of|to|in|by|for|under|pursuant|issued|from|with|on|is|are|was|were|which|that|this|who|has|have|shall|may|"
    r"heretofore|made|taken|granted|adopted|nothing|no|if|when|unless|until|as)\b)[\w'’-]+,?"
)
_PART = (
    r"(?:(?:[Ss]ub)?(?:[Ss]ection|[Pp]aragraph|[Pp]art|[Cc]hapter|[Cc]lause|[Tt]itle|[Aa]rticle)s?|"
    r"[Ss]ecs?\.|SECTIONS?|SECS?\.|§§?)"
)
_PAPER = (
    r"(?:[Pp]roclamations?|[Mm]emorand(?:um|a)|[Dd]irectives?|[Dd]eterminations?|[Ll]etters?|[Oo]rders?|[Rr]egulations?|[Rr]ules?|"
    r"[Ii]nstructions?|[Cc]irculars?|[Oo]rdinances?|[Rr]esolutions?|[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Ss]chedules?|[Pp]rovisions?|[Ss]entences?|[Ss]ubparagraphs?|"
    r"(?:executive|[Pp]residential)\s+(?:actions?|documents?)|[Pp]ortions?\s+of|(?:[Ss]o\s+much|[Tt]h(?:at|ose)\s+(?:parts?|portions?))\s+of)"
)
# "subsection     of section 6": its label is in parentheses, which are blanked
_INSTRUMENT = rf"(?:{ORDER}|{_PART}(?=\s+[\dA-Z(]|\s{{4,}}of\s)|{_PAPER})"
_TARGET_RE = lazy_re(rf"\s*(?i:{_FILL}\s+){{0,7}}?{_INSTRUMENT}")  # "All prior Executive orders", "Section 3 of"
_FORMAL_RE = lazy_re(
    rf"{NUMBERED_RE.pattern}|\bof\s+{MONTH}\s+\d{{1,2}},|\b(?:[Ee]xecutive|[Pp]residential|President|[Pp]roclamation|[Mm]emorand)|(?:[Ss]ection|[Pp]aragraph|[Pp]art)s?\s+\d"
)
_INNER_RE = lazy_re(r"\b(?:that|and|or|but|Provided,?|accordingly|therefore)\s+|:\s+")
_CONJUNCTION_RE = lazy_re(r"(?:and|or|but)\s+")
_ORDERED_RE = lazy_re(r"\b(?:ordered|directed|proclaimed|order|direct)\s+that\s+")
_LISTED_RE = lazy_re(r"[Tt]he\s+following\b")
_THAT_RE = lazy_re(r"\bthat\s+")
_LIST_RE = lazy_re(r"[^:;.—]{0,160}(?::|—|--|-\s*\Z)")
_FOLLOWING_RE = lazy_re(r"\bfollowing\b", re.IGNORECASE)
_TITLE_RE = lazy_re(
    r"\s*\((?!(?:[A-Z][a-z]+\.?\s+\d|Executive\s+Orders\s|\d|[a-z]{1,5}\)|[A-Z]\)|as\b|No))|,?\s+(?:entitled|titled|known|relating|concerning|regarding|"
    r"pertaining|dealing|placing|establishing|providing|prescribing|ordering|creating|designating|authorizing|withdrawing|"
    r"reserving|transferring|setting|making|amending|delegating|exempting|suspending|continuing|which|whereby|with\s+respect|"
    r"insofar|so\s+far|to\s+the\s+extent|except|unless|subject|effective|by\s+which|under\s+which|and\s+(?:further\s+|hereby\s+)?order)\b|,?\s+[\"“‘]"
)  # " (Equal Employment Opportunity)", ", entitled"
_MENTION_RE = lazy_re(
    r"\b(?:amended|modified|supplemented|extended|superseded|revoked|of|in|under|by|to|than|with)\s+(?:by\s+)?(?:the\s+)?\Z"
)
_PART_OF_RE = lazy_re(
    r"\b(?:and|or|,)\s+(?:[Ss]ub)?(?:[Ss]ection|[Pp]aragraph|[Pp]art)s?\s+\S{1,20}(?:\s+“[^“”]{1,80}”)?\s+of\s+\Z"
)  # "and section 1(u) of " before the number of an order
_JOINED_RE = lazy_re(r"[;,]\s+(?:and|or)\s*\Z")  # "; and" before the next item
_SHALL_RE = lazy_re(r"\s+(?:shall|will)\s*\Z")
_MOST = 32
_NEAR = 40
_LONGEST_SELF = 160


class Repeal(NamedTuple):
    """Words of repeal; offsets are those of the sentence.

    ``target`` is what they put out of force; None where only the list that follows names it.
    """

    start: int
    target: Span | None
    verb: Span
    end: int


def find_repeals(text: str) -> Iterator[Repeal]:
    """The repeals that the main clauses of a sentence state, in order."""
    text = hide_asides(text)
    done = 0
    heads = list(islice(_REPEAL_RE.finditer(text), _MOST))
    for i, head in enumerate(heads):
        end = heads[i + 1].start() if i + 1 < len(heads) else len(text)
        verb = Span(head.start("deed") if head["deed"] else head.start(), head.end())
        if _HELD_RE.search(text, max(0, verb.start - 30), verb.start) or is_relative(text, done, verb.start):
            continue
        if head["passive"]:
            target = _subject(text, done, verb)
            if target is not None and text.startswith("be", verb.start) and "hereby" not in head[0]:
                target = _doomed(text, target)
            if target is None:
                continue
            is_list = bool(_FOLLOWING_RE.search(text, *target) and _LIST_RE.match(text, verb.end))
            yield Repeal(done, None if is_list else target, verb, end)
            done = verb.end
        elif head["own"] or (_is_mine if head["joined"] else _is_own_act)(text, done, verb.start):
            lead = _LIST_RE.match(text, verb.end)
            is_list = lead is not None and (not lead[0].strip(" :—-") or _FOLLOWING_RE.search(lead[0]) is not None)
            if is_list or _names_target(text, verb.end):
                yield Repeal(done, None if is_list else Span(verb.end, len(text)), verb, len(text))
            return


def hide_asides(text: str) -> str:
    """The sentence with blanks for each clause that only describes what is put out of force."""
    return _ASIDE_RE.sub(lambda m: f"{' ' * (len(m[0]) - 1)},", text) if ", which " in text else text


def _subject(text: str, begin: int, verb: Span) -> Span | None:
    """What a passive puts out of force: from the first words of its clause that name an order or a part of one."""
    if ordered := _ORDERED_RE.search(text, begin, verb.start):
        begin = ordered.end()
    if is_embedded(text, begin, verb.start) or _NO_RE.match(text, begin):
        return None
    for part in split_segments(text, begin, verb.start):
        inner = _THAT_RE if is_adjunct(text, *part) else _INNER_RE
        starts = [m.end() for m in inner.finditer(text, *part)]
        if inner is _INNER_RE:
            opening = _CONJUNCTION_RE.match(text, part.start)
            starts.insert(0, opening.end() if opening else part.start)
        for start in starts:
            words = text[start : verb.start]
            if _LISTED_RE.match(words) and _LIST_RE.match(text, verb.end):
                return Span(start, verb.start)
            if _NO_RE.match(words) or not is_target(text, start, verb.start):
                continue
            if "hereby" in text[verb.start : verb.end] or _FORMAL_RE.search(words):
                return Span(start, verb.start)
    return None


def _doomed(text: str, target: Span) -> Span | None:
    """The order that "shall be revoked"; None for rules of which it is said: that is a duty of those who made them."""
    shall = _SHALL_RE.search(text, *target)
    named = NUMBERED_RE.search(text, target.start, min(target.end, target.start + _NEAR))
    return Span(target.start, shall.start()) if shall and named else None


def is_target(text: str, start: int, end: int) -> bool:
    """Whether the words at ``start`` name an order or a part of one: "All prior Executive orders"."""
    return _TARGET_RE.match(text, start, end) is not None


def _is_own_act(text: str, begin: int, verb: int) -> bool:
    """Whether the subject of an active verb is the text itself: "This order supersedes"."""
    subject = text[begin:verb]
    itself = _SELF_RE.search(subject) if len(subject) < _LONGEST_SELF else None
    return (
        itself is not None
        and not _OTHER_DOER_RE.search(subject, itself.end())
        and not _NO_RE.match(subject)
        and not is_embedded(text, begin, verb)
    )


def _is_mine(text: str, begin: int, verb: int) -> bool:
    """Whether a verb goes on with what "I hereby" began: "I hereby terminate the emergency and revoke"."""
    begun = [m.end() for m in _MYSELF_RE.finditer(text, begin, verb)]
    return bool(begun) and not any(mark in text[begun[-1] : verb] for mark in ";:")


def _names_target(text: str, start: int) -> bool:
    return (
        _KNOWN_RE.match(text, start) is not None
        or _FORMAL_RE.search(text, start) is not None
        or is_target(text, start, len(text))
    )


def trim_target(raw: str, span: Span) -> Span:
    """The target without its title and without a clause that describes it; a list of several is kept whole."""
    start, end = span
    floor = start
    for named in NUMBERED_RE.finditer(hide_parentheses(raw), start, end):  # a title may name other orders
        before = max(start, named.start() - 130)
        if _PART_OF_RE.search(raw, before, named.start()) or not _MENTION_RE.search(
            raw, max(start, named.start() - 30), named.start()
        ):
            floor = named.end()
    cut = _TITLE_RE.search(raw, floor, end)
    stop = cut.start() if cut else end
    joined = _JOINED_RE.search(raw, max(floor, stop - 8), stop)
    stop = joined.start() if joined else stop
    while start < stop and raw[start] in " \n,:":
        start += 1
    while stop > start and raw[stop - 1] in " \n,;.:—-":
        stop -= 1
    return Span(start, stop)
