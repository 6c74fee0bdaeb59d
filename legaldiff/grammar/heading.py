"""Run-in headings: "Sec. 4. Enforcement. The Secretary ..." has one, "Sec. 4. The Secretary shall ..." has none."""

from __future__ import annotations

import re

__all__ = ["find_heading", "is_heading_line"]

_LONGEST = 300  # code points of a run-in heading
_MOST_WORDS = 45
# The end of the phrase: a stop, then white space or a dash and something that can begin a sentence or a list, or the end.
_STOP_RE = re.compile(r"[.:—–]|--")
# what follows the stop of a heading: a sentence or a list begins, or the paragraph ends
_NEXT_RE = re.compile(r"['’”\"]{0,2}(?=\s+[A-Z0-9(“\"`'$\[]|\s*(?:—|–|--)|\s*$)")
_AFTER_DASH_RE = re.compile(r"(?=\s?[A-Z(“\"])")
_ABBREVIATION_RE = re.compile(
    r"(?:\b(?:U\.S|No|Nos|Mr|Mrs|Dr|Jr|Sr|St|Inc|Co|Corp|Gen|Sec|Art|vs?|et al|[A-Z])|\.[A-Za-z])$"
)
_VERB_RE = re.compile(  # a finite verb makes a sentence of it
    r"\b(?:shall|must|may|will|should|would|could|can|cannot|is|are|was|were|has|have|had|does|do|did|means|includes?|hereby|applies|apply|"
    r"expires?|supersedes|revokes|amends|take effect|requires?|remains?|consists?|becomes?|provides|authorizes|establishes)\b"
)
_SMALL = frozenset(
    "a an and as at by for from in into of on or over per the through to under upon with within without against between among "
    "other than not no via its their his her this that et seq be".split()
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
    at = _first_stop(window, ".—–-", whole=whole)  # "Professional Development: Connecting Classrooms." is one heading
    found = _check(window, at, start, end, style) if at else 0
    if not found and (at := _first_stop(window, ":", whole=whole)):
        found = _check(window, at, start, end, style)
    return found


def _check(window: str, at: tuple[int, int], start: int, end: int, style: str) -> int:
    stop, after = at
    phrase = window[:stop]
    words = _WORD_RE.findall(phrase)
    if not words or len(words) > _MOST_WORDS or _VERB_RE.search(phrase):
        return 0
    strong = style in _STRONG
    last = start + after >= end
    if window[stop] == ":" and (last or not strong):
        return 0
    if not strong and (last or not is_title_case(words)):
        return 0
    if (
        strong
        and not is_title_case(words)
        and (words[0] in ("The", "Any", "Each", "Such", "All", "No", "In", "This") or len(words) > 16)
    ):
        return 0
    if strong and window[stop] != "." and not is_title_case(words):
        return 0
    return start + after


def is_title_case(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital."""
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in words)


def is_heading_line(text: str, start: int, end: int) -> bool:
    """Whether a whole paragraph reads as a heading, as after "PART II": short, no finite verb, no full stop inside."""
    if end - start > 240 or not text[start].isupper() and text[start] not in '“"`[':
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
    """Where the first phrase of ``window`` stops at one of ``marks``, and where its stop ends; not after an abbreviation."""
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
