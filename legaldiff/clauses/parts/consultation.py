"""Consultation: with whom something is to be done, or whose assent it needs."""

from __future__ import annotations

import re

from legaldiff.clauses.adjunct import limit_of, trim
from legaldiff.clauses.frame import Frame
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import find_at
from legaldiff.lexicon.trigger import ASSENT, CONSULTATION, CONSULTING, JOINTLY
from legaldiff.lexicon.verb import VERB
from legaldiff.lexicon.words import alternatives
from legaldiff.sentences.segment import is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["find_consultation", "opens_consultation"]

_ASIDE = r"(?:,[^,;:]{1,60},)?"
_HEAD_RE = lazy_re(
    rf"""\b(?!and\s+partnerships)(?:in|after|through|following|and)\s+(?:(?:close|full|appropriate|due|prior|continuing)\s+)?
        {alternatives(CONSULTATION)}s?{_ASIDE}
        (?:\s+(?:and|or)\s+(?:in\s+)?(?:consultation|coordination|cooperation|collaboration))?\s+(?:with|between|among)\b
    | \bafter\s+{alternatives(CONSULTING)}(?:\s+with)?\b | \bin\s+consulting\s+with\b
    | (?<=,\s){alternatives(CONSULTING)}\s+with\b
    | \b{alternatives(JOINTLY)}\s+with\b
    | \b(?:with|subject\s+to|after\s+obtaining|upon)\s+(?:the\s+|prior\s+|written\s+){{0,3}}
        {alternatives(ASSENT)}(?:\s+and\s+(?:consent|assistance))?\s+of\b""",
    re.VERBOSE | re.IGNORECASE,
)  # "in consultation, as appropriate, with", "with the concurrence of"
_OPENING_RE = lazy_re(
    r" (?=(?:in|after|through|following|and) +(?:clo|full|app|due|pri|cont|cons|coor|coop|coll|conj|conc|part|obt)"
    r"|(?:consul|coordina)ting |(?:jointly|together) +with\b|subject +to\b"
    r"|(?:with|upon) +(?:the|pri|wri|conc|app|cons|agr|adv|ass|rec))"
)  # " in consultation", " with the concurrence"
_CLUES = (*CONSULTATION, *CONSULTING, *JOINTLY, *ASSENT)
_STOP_RE = lazy_re(
    rf"\s(?=to\s+(?:{VERB})|in\s+order\b|that\b|which\b|so\b|(?:and\s+)?(?:to\s+the\s+(?:\w+\s+)?extent|subject\s+to|in\s+accordance)\b|and\s+consistent\b|shall\b|may\b|within\b|before\b|pursuant\b|consistent\b|if\b|"
    rf"when\b|where\b|(?:and|or)\s+(?:shall|may|(?:{VERB})))"
)  # "in consultation with the Clerk to ensure"
_NAME_RE = lazy_re(
    r"(?:(?:and|or|as\s+well\s+as)\s+)?(?:the|each|any|all|such|other|its|their|his|heads?|appropriate|relevant|affected|"
    r"interested|representatives|officials|agencies|[A-Z][\w.]*)\b"
)
_LAST_RE = lazy_re(r"(?:and|or)\s")
_OPEN_END = (" and", " or")
_QUALIFIED_RE = lazy_re(r"(?:as|where|when|if)\s+\w+\Z")  # "and, as appropriate, State officials"


def opens_consultation(text: str, start: int) -> bool:
    """Whether the words from ``start`` on name those with whom something is to be done, or whose assent it needs."""
    return _HEAD_RE.match(text, start) is not None


def find_consultation(frame: Frame) -> Span | None:
    """The first such phrase of the clause with all who are named, in offsets of the statement."""
    text = frame.statement.text
    if not frame.statement.has_any(_CLUES):
        return None
    head = next(find_at(_OPENING_RE, _HEAD_RE, text, frame.start, frame.end), None)
    if head is None:
        return None
    start = head.start() + (4 if head[0].lower().startswith("and ") else 0)
    limit = limit_of(frame, start, head.end())
    segments = split_segments(text, head.end(), limit)
    if not segments:
        return None
    return trim(
        text, start, _list_end(text, segments, is_before=frame.phrase is not None and start < frame.phrase.start)
    )


def _list_end(text: str, segments: list[Span], *, is_before: bool) -> int:
    """Where the list of those named ends that begins with the first segment: at what goes on with something else.

    ``is_before`` says that it stands before the modal phrase, where after its "and" it may go on with another "and".
    """
    end = segments[0].start
    is_done = is_joined = False  # whether "and" stands before: "A and, as appropriate, B"
    for i, part in enumerate(segments):
        if is_joined and _QUALIFIED_RE.match(text, *part):
            continue
        is_only_joint = text[part.start : part.end] in ("and", "or")
        if i and not is_only_joint and (is_adjunct(text, *part) or not (is_joined or _NAME_RE.match(text, *part))):
            break
        is_last = _LAST_RE.match(text, *part) is not None
        if is_done and not (is_before and is_last):
            break
        if stop := _STOP_RE.search(text, *part):
            return stop.start()
        end = part.end
        is_done = is_done or (i > 0 and not is_only_joint and (is_joined or is_last))
        is_joined = text.endswith(_OPEN_END, part.start - 1, part.end)
    return end
