"""Actors: the noun phrase that a modal phrase has for its subject, or that a passive names after "by"."""

from __future__ import annotations

import re

from legaldiff.clauses.parts.consultation import opens_consultation
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH
from legaldiff.lexicon.clue import folded
from legaldiff.lexicon.verb import VERB
from legaldiff.sentences.segment import PENDING_RE, close_list, is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["find_agent", "find_subject", "is_asked", "is_embedded", "is_relative"]

_CONJUNCTION_RE = lazy_re(r"(?:and|or|nor|but|Provided|provided)\b[,\s]*(?:that\s+)?", re.IGNORECASE)
_THEN_RE = lazy_re(r"then\s+")  # "If no agency answers, then the Secretary shall"
_MEMBER_RE = lazy_re(r"(?:and|or|as\s+well\s+as|the|each|any|all|such|other|its|their|his|heads?|[A-Z][\w.]*)\b")
_OFFICER_RE = lazy_re(r"[Tt]he\s+[A-Z]")
_INSTITUTION_RE = lazy_re(
    r"(?:Office|Department|Bureau|Agency|Administration|Service|Commission|Council|Board)\s+(?:of|for|on)\s+[^,;]+\Z"
)  # "The Deputy Director for Management, Office of Management and Budget, shall"
_DETERMINED_RE = lazy_re(r"(?:the|each|every|any|all|no|such)\s", re.IGNORECASE)
_QUOTED_RE = lazy_re(r"“[^”]*”|\"[^\"]*\"")  # "“Urgent” shall be written", not the end of a quotation
_WHOSE_RE = lazy_re(r"(?:that|who)\s")
_DASH_RE = lazy_re(r"\s(?:--|—)\s+(?=(?:the|each|any|all|such|its)\s[^—]*\Z)")  # "if so -- or not -- the Clerk"
_INNER_RE = lazy_re(
    r"\s(?=(?:any|each|every|all|no)\s+[a-z])|\s(?<=(?:days|eeks|nths|ears)\s)(?=the\s+[A-Z])"
)  # "Until otherwise ordered any person", "Within ten days the Clerk"
_OFFICE_RE = lazy_re(
    r"\b(?:[Tt]he|[Aa]ny|[Ee]ach|[Aa]n?)\s+(?:[a-z]+\s+){0,2}[A-Z][A-Za-z]+"
    r"(?:\s+(?:(?:of|and|for|on)\s+(?:the\s+)?)?[A-Z][A-Za-z]+){0,7}"
    r"(?:\s+(?:agency|department|office|officer|official|employee|contractor)\b)?"
)  # "the Secretary of Labor", for the pronoun "he"
_ADVERB_RE = lazy_re(r"\s+(?:hereby|also|further|therefore|each)\Z")  # "The Administrator also shall"
_PRONOUNS = frozenset(["he", "she", "it", "they", "we"])
_EMPTY = frozenset(
    ["", "there", "in no case", "nor", "neither", "in no event", "i", "who", "which", "what", "this", "that", "so"]
)
_AGENT_RE = lazy_re(
    rf"\bby\s+(?!(?:the\s+)?(?:{MONTH}|end|close|date|law|laws|reason|virtue|means|statute|regulations?|rule|order|need|fact|terms|provisions?|use|principles?)\b)"
    r"((?:the|each|such|any|all|an?|his|its|their)\s+(?:[^,;:.]|\.(?=\w)){2,90}|[A-Z][\w.]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.]+)*)"
)  # "by the Secretary of Labor", "by OPM"
_PARTICIPLE_RE = lazy_re(r"\b(?!be\b)\w+(?:ed|ade|en|ued)\s+\Z")  # "investigations being conducted by": not the doer
_WHO_RE = lazy_re(r"\bwho\b")  # "shall be given to clerks who are named by the Mayor"
_LIST_END_RE = lazy_re(r"[,;:]|\.(?!\w)")
_AGENT_STOP_RE = lazy_re(
    rf"\s(?:(?:and|or)\s+(?:consist\b|{VERB})|at|in|on|to|for|within|under|pursuant|before|after|with|that|who|as|not|no|shall|prior|from|[a-z]+ly)\b"
)

_NOISE_RE = lazy_re(
    r"\b(?:as\s+well\s+as|such\s+as|(?:other|rather|less|more|later|greater|fewer)\s+than"
    r"|as\s+(?:appropriate|amended|applicable|necessary|defined|described|specified|required|determined)"
    r"|(?:where|when|if|as)\s+(?:appropriate|applicable|necessary|practicable|possible)|if\s+any(?=\s*(?:[,;)]|\Z)))\b",
    re.IGNORECASE,
)  # "agencies, where appropriate, shall"
_SUBORDINATOR_RE = lazy_re(
    r"\b(which|who|whom|whose|that|as|if|when|whenever|where|wherever|until|unless|whether|what|than|because|after|before|"
    r"while|although|how|why)\b"
)
_COMPLEMENT_RE = lazy_re(
    r"\b(?:ensur|provid|requir|direct|order|recommend|determin|certif|find|found|believ|agree|request|assur|insur|"
    r"stipulat|specif|declar|indicat|conclud|show|state|mean|notif|advis|propos|such|so|extent|event|except|in|"
    r"condition|likely|necessary|fact)\w*(?:\s+by\s+[^,;]{2,60})?,?\s*\Z"
)  # "ensure that agencies may": the that-clause is an object, no relative clause
_FINITE_RE = lazy_re(r"\b(?:is|are|was|were|has|have|had|does|do)\b")
_RELATIVE_RE = lazy_re(r"(?:(?:and|or)\s+)?(?:(?:in|to|of|by|for|with|under)\s+)?(?:which|who|whom|whose)\b")
_HEADLESS_RE = lazy_re(r"(?:has|have|had|is|are|was|were)\s|if\s+any\Z")  # "has been or" has no subject of its own
_ASKING_RE = lazy_re(r"\b(?:what|how|whether|why)\b")
_ASKED_RE = lazy_re(r"\b(?:what|how|when|whether|why|where)\Z")  # "by when, the Board will act"
_DATED_RE = lazy_re(rf"\s+(?:\d|{MONTH}\b|the\s+date\b)")  # "after April 28, 1933": no clause
_ASIDE_RE = lazy_re(
    r"which\s+(?:is|are|was|were|has|have|shall|may|will)\b|(?:that|who)\s+[a-z]+s?\s+(?!shall\b|may\b)"
    r"|[a-z]+(?:ed|en)\s+(?:by|in|under|within|pursuant|on|as|for)\b|\d+\s+(?:U\.?S\.?C|C\.?F\.?R|Stat)\b"
)  # "Executive Order 12866, which was reaffirmed in 2011, the Board shall", "A board, set up by law, shall"
_CONDITION_RE = lazy_re(
    r"(?:insofar|so\s+far|if|when|whenever|unless|until|although|because)\s+(?:as\s+)?(?:the|an?|any|such|each)\s",
    re.IGNORECASE,
)  # "Insofar as the Harbor Act, as amended, may apply to the Board"
_FINITE_TAIL_RE = lazy_re(
    r"(?:\A|(?<!who)(?<!that)(?<!which)\s)(?:is|are|was|were|(?:has|have)\s+been)\s+(?:hereby\s+|also\s+)*[^,;]{1,120}?,?\s+(?:and|or|but)"
    r"(?:\s+(?:upon|after|on|at|in|within)\s[^,;]{1,80})?\Z"
)  # "All goods are blocked and may not be sold", "The files are the city's and upon request shall be shown"
_NOUN_OPENER_RE = lazy_re(
    r"\s*(?:the|a|an|each|every|any|all|certain|no|such|this|these|those|he|she|it|they|its|his|their|[A-Z])\b|\s*[A-Z]"
)


def _open_segments(text: str, start: int, modal: int) -> list[Span]:
    """The segments before a modal phrase, without those that a comma closes right before it and that are adjuncts."""
    segments = split_segments(text, start, modal)
    if text[start:modal].rstrip().endswith((",", ";")):
        segments = _before_consultation(text, segments)
        if len(segments) > 1 and _INSTITUTION_RE.match(text, *segments[-1]) and _OFFICER_RE.match(text, *segments[-2]):
            segments.pop()
        while len(segments) > 1 and (is_adjunct(text, *segments[-1]) or _ASIDE_RE.match(text, *segments[-1])):
            segments.pop()
    return segments


def _before_consultation(text: str, segments: list[Span]) -> list[Span]:
    """The segments before an interposed list of those consulted: "The Clerk, in consultation with A, B, and C,"."""
    heads = (i for i in range(len(segments) - 1, 0, -1) if opens_consultation(text, segments[i].start))
    at = next(heads, 0)
    if at == 0 or is_adjunct(text, *segments[at - 1]):
        return segments
    members = segments[at + 1 :]
    is_list = all(is_adjunct(text, *part) or _MEMBER_RE.match(text, *part) for part in members)
    return segments[:at] if is_list else segments


def is_embedded(text: str, start: int, modal: int) -> bool:
    """Whether the modal phrase at ``modal`` belongs to a subordinate clause ("if the Secretary shall so direct").

    ``start`` is where the main clause before it ended.
    """
    segments = _open_segments(text, start, modal)
    if not segments:
        return False
    a, b = segments[-1]
    if not _SUBORDINATOR_RE.search(folded(text[a:b])):
        return False
    part = _NOISE_RE.sub(lambda m: " " * len(m[0]), text[a:b])
    subordinators = list(_SUBORDINATOR_RE.finditer(folded(part)))
    if not subordinators:
        return False
    last = subordinators[-1]
    rest = part[last.end() :]
    if not rest.strip():
        return True
    if last[0] in ("that", "which", "who", "whose"):
        if _FINITE_RE.search(rest):
            return False
        return bool(_COMPLEMENT_RE.search(part[: last.start()]) or _NOUN_OPENER_RE.match(rest))
    if text[b:modal].strip() or _DATED_RE.match(rest):  # closed by a comma: the words modify the subject
        return _CONDITION_RE.match(text, a, b) is not None and text[b:modal].strip(" ,;") != ""
    return not _FINITE_RE.search(rest) or last.start() == 0


def is_asked(text: str, start: int, modal: int) -> bool:
    """Whether a modal phrase belongs to a question: "what, if any, has been or is to be", "by when, the Board will".

    Or to a relative clause whose subject stands before something interposed: "rules by which a pilot, if asked, may".
    """
    segments = split_segments(text, start, modal)
    if len(segments) < 2:
        return False
    i = j = len(segments) - 1
    while i > 0 and _HEADLESS_RE.match(text, *segments[i]):
        i -= 1
    while j > 0 and is_adjunct(text, *segments[j]):
        j -= 1
    asked = _ASKING_RE.search(text, *segments[i]) if i < len(segments) - 1 else None
    pending = PENDING_RE.search(text, *segments[j]) if j < len(segments) - 1 else None
    bare = j < len(segments) - 1 and text[slice(*segments[j])] in ("which", "who")  # ", which, if asked, shall"
    return bool(asked or pending or bare or _ASKED_RE.search(text, *segments[-2]))


def is_relative(text: str, start: int, modal: int) -> bool:
    """Whether a relative pronoun governs the words before the modal phrase ("which the contractor shall")."""
    segments = split_segments(text, start, modal)
    found = _RELATIVE_RE.match(text, *segments[-1]) if segments else None
    return found is not None and not _FINITE_RE.search(text, found.end(), modal)


def find_subject(text: str, start: int, modal: int) -> Span | None:
    """The subject of the modal phrase at ``modal``: its noun phrase without what is interposed; None where it has none.

    For a pronoun, the office that the sentence has named before it.
    """
    segments = _open_segments(text, start, modal)
    if not segments:
        return None
    i = _list_start(text, segments)
    if _is_interposed_list(text, segments, i):
        segments = segments[: i - 1]
        i = _list_start(text, segments)
    first, last = segments[i].start, segments[-1].end
    is_bare = i > 0 and segments[i].end < last and not _DETERMINED_RE.match(text, *segments[i])
    if is_bare and (inner := _INNER_RE.search(text, *segments[i - 1])):
        first = inner.end()  # "Until otherwise ordered any person becoming the owner of coin, bullion, or certificates"
    opening = _CONJUNCTION_RE.match(text, first, last)
    first = opening.end() if opening else first
    then = _THEN_RE.match(text, first, last)
    first = then.end() if then else first
    if is_adjunct(text, first, last):
        inner = _INNER_RE.search(text, first, last)
        if inner is None:
            return None
        first = inner.end()
    if dash := _DASH_RE.search(text, first, last):
        first = dash.end()
    return _named(text, first, last, start)


def _list_start(text: str, segments: list[Span]) -> int:
    """The index of the segment in which the noun phrase begins that ends with the last one: "A, B, and C" is one."""
    i = len(segments) - 1
    if i > 0 and _CONJUNCTION_RE.match(text, *segments[i]):
        while i > 0 and not is_adjunct(text, *segments[i - 1]):
            if _DETERMINED_RE.match(text, *segments[i]) and _CONJUNCTION_RE.match(text, *segments[i - 1]):
                break  # another list has ended: "to spare men, boats, and nets, the Clerk, Reeve, and Mayor shall"
            i -= 1
            if not _CONJUNCTION_RE.match(text, *segments[i]) and i > 0 and is_adjunct(text, *segments[i - 1]):
                break
    while i > 0 and _WHOSE_RE.match(text, segments[i].start):  # "Boats of the port, as a rule, that carry coal shall"
        i -= 1
        while i > 0 and is_adjunct(text, *segments[i]):
            i -= 1
    return i


def _is_interposed_list(text: str, segments: list[Span], i: int) -> bool:
    """Whether the list from ``i`` on only goes on with what is interposed.

    "No one, on the basis of sex, or age, shall"; "All ports, including A, B, and C, shall".
    """
    if not 1 < i < len(segments) - 1 or is_adjunct(text, *segments[i - 2]):
        return False
    return text.startswith("including ", segments[i - 1].start) or (
        is_adjunct(text, *segments[i - 1]) and not _NOUN_OPENER_RE.match(text, segments[i].start)
    )


def _named(text: str, first: int, last: int, start: int) -> Span | None:
    adverb = _ADVERB_RE.search(text, max(first, last - 16), last)
    last = adverb.start() if adverb else last
    while first < last and text[first] in '“"' and not _QUOTED_RE.match(text, first, last):
        first += 1
    finite = _FINITE_TAIL_RE.search(text[first:last])
    last = first + finite.start() if finite else last
    words = text[first:last].strip().lower()
    if words.startswith("of ") or words in _EMPTY or last - first > 420:
        return None
    if words in _PRONOUNS:
        office = _OFFICE_RE.search(text, 0, max(first, start))
        return Span(*office.span()) if office else None
    return Span(first, last)


def find_agent(text: str, start: int, end: int) -> Span | None:
    """The doer that a passive names after "by", not a date, not the law."""
    found = _AGENT_RE.search(text, start, end)
    if found is None or _WHO_RE.search(text, start, found.start()):
        return None
    other = _PARTICIPLE_RE.search(text, max(start, found.start() - 30), found.start())
    if other and len(text[start : found.start()].split()) > 3:
        return None
    stop = _AGENT_STOP_RE.search(text, found.start(1), found.end(1))
    last = stop.start() if stop else found.end(1)
    if stop is None and text.startswith(",", last) and (closing := close_list(text, last, end)):
        stop = _AGENT_STOP_RE.search(text, closing, end) or _LIST_END_RE.search(text, closing, end)
        last = stop.start() if stop else end  # "by the Mayor, the Clerk, or an agent of the port"
    return Span(found.start(1), last)
