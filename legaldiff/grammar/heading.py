"""Run-in headings: "Sec. 4. Enforcement. The Secretary ..." has one, "Sec. 4. The Secretary shall ..." has none."""

from __future__ import annotations

import re

__all__ = ["find_heading", "is_heading_line"]

_LONGEST = 300  # code points of a run-in heading
_MOST_WORDS = 45
_MOST_LOWER_WORDS = 16  # of one that is not in Title Case ("Establishing a minimum wage for contractors")
_DETERMINERS = ("A", "An", "The", "Any", "Each", "Every", "Such", "All", "No", "In", "This", "These", "Those")
_STOP_RE = re.compile(r"[.:—–]|--")
# what follows the stop of a heading: a sentence or a list begins, or the paragraph ends
_NEXT_RE = re.compile(r"['’”\"]{0,2}(?=\s+[A-Z0-9(“\"`'$\[]|\s*(?:—|–|--)|\s*$)")
_AFTER_DASH_RE = re.compile(r"(?=\s?[A-Z(“\"])")
_ABBREVIATION_RE = re.compile(
    r"(?:\b(?:U\.S|No|Nos|Mr|Mrs|Dr|Jr|Sr|St|Inc|Co|Corp|Gen|Sec|Art|vs?|et al|[A-Z])|\.[A-Za-z])$"
)
_VERB_RE = re.compile(  # a finite verb makes a sentence of it
    r"\b(?:shall|must|may|will|should|would|could|can|cannot|is|are|was|were|has|have|had|does|do|did|means|includes?"
    r"|hereby|applies|apply|expires?|supersedes|revokes|amends|take effect|requires?|remains?|consists?|becomes?"
    r"|provides|authorizes|establishes)\b"
)
_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "over",
        "per",
        "the",
        "through",
        "to",
        "under",
        "upon",
        "with",
        "within",
        "without",
        "against",
        "between",
        "among",
        "other",
        "than",
        "not",
        "no",
        "via",
        "its",
        "their",
        "his",
        "her",
        "this",
        "that",
        "et",
        "seq",
        "be",
    )
)
_WORD_RE = re.compile(r"[A-Za-z][\w'’.-]*")
_STRONG = frozenset(
    {"sec", "1.1", "1-1", "1-101", "1.1.1", "part", "subpart", "title", "chapter", "article", "rule", "roman"}
)


def find_heading(text: str, start: int, end: int, style: str) -> int:
    """The end of the run-in heading that begins at ``start``, its full stop included; 0 where there is none.

    ``style`` is that of the designator before it; under a bracketed or plain number only a phrase in Title Case with
    more text after it counts, since list items are often a phrase with a full stop ("(a) Federal files.").
    """
    if start >= end or not (text[start].isupper() or text[start] in '“"`'):
        return 0
    window = text[start : min(end, start + _LONGEST + 2)]
    whole = end - start <= _LONGEST + 2
    for marks in (".", "—–-", ":"):  # "Professional Development: Connecting Classrooms." is one heading
        at = _first_stop(window, marks, whole=whole)
        if at and (found := _check(window, at, start, end, style)):
            return found
    return 0


def _check(window: str, at: tuple[int, int], start: int, end: int, style: str) -> int:
    """The end of the phrase of ``window`` that stops at ``at``, if it reads as a heading, else 0."""
    stop, after = at
    phrase = window[:stop]
    words = _WORD_RE.findall(phrase)
    if not words or len(words) > _MOST_WORDS or _VERB_RE.search(phrase):
        return 0
    if phrase.count("(") != phrase.count(")") or phrase.count("“") != phrase.count("”"):
        return 0  # EO 13286 sec. 25 cites a title that has a colon in it
    strong = style in _STRONG
    last = start + after >= end
    if not strong:
        return 0 if last or window[stop] == ":" or not is_title_case(words) else start + after
    if not is_title_case(words) and (window[stop] != "." or words[0] in _DETERMINERS or len(words) > _MOST_LOWER_WORDS):
        return 0
    return 0 if last and window[stop] == ":" else start + after


def is_title_case(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital."""
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in words)


def is_heading_line(text: str, start: int, end: int) -> bool:
    """Whether a whole paragraph reads as a heading, as after "PART II": short, no finite verb, no full stop inside."""
    if end - start > 240 or not (text[start].isupper() or text[start] in '“"`['):
        return False
    line = text[start:end].rstrip(".")
    if line.endswith((":", ";", ",", "—")) or re.search(r"\.\s+[A-Z]", line):
        return False
    words = _WORD_RE.findall(line)
    return (
        0 < len(words) <= 30
        and (line.isupper() or not _VERB_RE.search(line))
        and (line.isupper() or is_title_case(words) or len(words) <= 8)
    )


def _first_stop(window: str, marks: str, *, whole: bool) -> tuple[int, int] | None:
    """Where ``window`` first stops at one of ``marks``, and where that stop ends; not after an abbreviation."""
    for m in _STOP_RE.finditer(window):
        stop, mark = m.start(), m[0]
        if mark[0] not in marks:
            continue
        n = (_NEXT_RE if mark in ".:" else _AFTER_DASH_RE).match(window, m.end())
        if n is None:
            continue
        if n.end() == len(window) and not whole:
            return None
        if mark == "." and n.end() < len(window) and _ABBREVIATION_RE.search(window[max(0, stop - 6) : stop]):
            continue
        return stop, n.end()
    return None
