"""Verb phrases: the verb of a predicate with its adverbs and coordinated verbs, and the object that follows it."""

from __future__ import annotations

from legaldiff.clauses.adjunct import trim
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.verb import ADVERB, VERB
from legaldiff.sentences.segment import PENDING_RE, close_list, is_adjunct, split_segments
from legaldiff.span import Span

__all__ = ["find_object", "find_verb", "skip_preposed"]

_ADVERBIAL_RE = lazy_re(
    r"(?:\s*,?\s*(?:from\s+time\s+to\s+time|at\s+(?:any|all)\s+times?|in\s+turn|(?:as|where|when|if)\s+(?:appropriate|necessary|"
    r"applicable|feasible|practicable|needed)|however|in\s+addition)\b,?)*\s*"
)  # "may from time to time inspect"
_STATE = r"\s+(?:[a-z]+ly\s+)?(?:available|accessible|public|known)\b"
_STATE_RE = lazy_re(_STATE)  # "make the log public"
_PARTICLE = rf"(?:\s+(?:aside|out|up|down|forth|forward|off|back|over|away)\b|(?<=make){_STATE})?"
_VERB_RE = lazy_re(
    rf"(?:(?:{ADVERB}|so|therefore|accordingly|in\s+turn)\s+){{0,3}}(?:(?:not\s+)?be\s+(?:(?:{ADVERB}|so)\s+){{0,2}}[a-z]+|have\s+(?:been\s+[a-z]+|[a-z]+ed\b)|(?:help\s+(?:to\s+)?(?={VERB}))?[A-Za-z][a-z]*){_PARTICLE}"
    rf"(?:(?:,\s+{VERB}){{0,5}},?\s+(?:and|or|and/or|and,\s+as\s+appropriate,)\s+(?:{ADVERB}\s+)?{VERB}{_PARTICLE}"
    rf"(?=\s+(?:the|an?|any|all|each|every|such|its|their|his|this|that|these|those|to|with|on|it|them|[A-Z]|\d|[a-z]+\s))"
    rf"|\s+(?:and|or)\s+(?!(?:in|on|at|to|by|for|with|from|of|as|if|when|not)\b)[a-z]+(?=\s+(?:the|an?|any|all|each|every|its|their)\s))?"
)  # "promptly develop, adopt, and enforce"
_NO_OBJECT_RE = lazy_re(
    r"\s*(?:[,;:.]|\Z|[a-z]+ly\s+(?:on|with|in|to|for|and|by|at)\b|(?:with|on|in|of|to|from|for|at|by|as|into|upon|under|through|within|after|before|until|not|only|and|or|but|if|"
    r"when|where|because|than|against|between|among|over|across|toward|towards|throughout|consistent|pursuant|subject|except|unless|without|during|jointly)\b)"
)
_THAT_RE = lazy_re(r"\s*that\b(?!\s+(?:[a-z]+\s+)?(?:is|are|shall)\b)")  # "ensure that each lamp shall burn"
_STOP_RE = lazy_re(
    r"[;:]|,(?=\s)(?!\s+(?:\d{4}\b|United\s+States\s+Code\b|as\s+amended\b|\d+\s+U\.S\.C|(?:and|or)\s+(?:the|an?|any|its|their)\s))|\s(?=(?:and|or)\s+to\s)"
    r"|\s(?=(?:as|where|when|if)\s+(?:needed|appropriate|necessary|applicable|practicable|feasible)\b)"
)
_PREPOSED_RE = lazy_re(
    r"\s*(?:within|for|in|on|at|through)\s+(?:(?!(?:of|to|in|on|as|at|by|or|for|and|with|from|under|which|that|is|are"
    r"|than|into|through)\s+(?:an?|such)\s)[\w’'&-]+\s+){1,12}?(?=(?:an?|such)\s)"
)  # "establish within the Port Office a bureau"
_NOUN_RE = lazy_re(r"(?:the|an?|any|all|each|every|such|its|their|his|these|those|\d+)\s|[a-z]+s\s(?:of|for|on)\s")
_STATIVE = (" remain", " become")  # "remain closed"
_QUALIFIER_RE = lazy_re(r"(?:as|where|when|if)\s+\w+")  # "shall include, where appropriate, methods"
_FAR = 300  # code points in which a relative clause has its verb
_EDGE = " \t\r\n,;:.—-"


def find_verb(text: str, start: int, end: int) -> Span | None:
    """The verb that begins at ``start``, after adverbial phrases: with its adverbs, "be", and coordinated verbs."""
    opening = _ADVERBIAL_RE.match(text, start, end)
    found = _VERB_RE.match(text, opening.end() if opening else start, end)
    return Span(*found.span()) if found else None


def find_object(text: str, start: int, end: int) -> Span | None:
    """The noun phrase or that-clause that begins at ``start``, up to its punctuation or ``end``; None for others.

    A list "A, B, and C" is one; of "make the log public" the object is the log.
    """
    if _NO_OBJECT_RE.match(text, start, end) or text.endswith(_STATIVE, 0, start):
        return None
    end = end if _THAT_RE.match(text, start, end) else _phrase_end(text, start, end)
    if text.endswith("make", 0, start) and (state := _STATE_RE.search(text, start, end)):
        end = state.start()
    while start < end and text[start] in _EDGE:
        start += 1
    found = trim(text, start, max(start, end))
    return found if text[slice(*found)] not in ("", "that") else None


def skip_preposed(text: str, at: int, end: int) -> int:
    """Where the object begins if something stands between it and the verb or the recipient that ends at ``at``.

    ``at`` itself where nothing does: "submit to the Mayor, through the Clerk, a list", "found in the port a school".
    """
    if not text.startswith(",", at):
        preposed = _PREPOSED_RE.match(text, at, end)
        return preposed.end() if preposed else at
    parts = split_segments(text, at, end)
    first = next((part.start for part in parts if not is_adjunct(text, *part)), at)
    is_qualified = bool(parts) and _QUALIFIER_RE.fullmatch(text, *parts[0]) is not None
    return first if is_qualified or _NOUN_RE.match(text, first) else at


def _phrase_end(text: str, start: int, end: int) -> int:
    """Where the noun phrase ends: at the first mark or word that goes on with something else."""
    at = start
    while stop := _STOP_RE.search(text, at, end):
        closing = close_list(text, stop.start(), end) if stop[0] == "," else None
        if closing is None and not (
            stop[0] == "," and PENDING_RE.search(text, max(start, stop.start() - _FAR), stop.start())
        ):
            return stop.start()
        at = closing or stop.end()
    return end
