"""Run-in headings: "Sec. 4. Enforcement. The Secretary ..." has one, "Sec. 4. The Secretary shall ..." has none."""

from __future__ import annotations

from legaldiff.lazy import lazy_re
from legaldiff.structure.quotation import marks_in
from legaldiff.structure.search.costs import RANK

__all__ = ["find_heading", "is_heading_line"]

_LONGEST = 300  # code points of a run-in heading
_MOST_WORDS = 45
_MOST_LOWER_WORDS = 16  # of one that is not in Title Case ("Establishing a minimum wage for contractors")
_DETERMINERS = ("A", "An", "The", "Any", "Each", "Every", "Such", "All", "No", "In", "This", "These", "Those")
_STOP_RE = lazy_re(r"[.:—–]|--")
# what follows the stop of a heading: a sentence or a list begins, or the paragraph ends
# also where scraped texts run them together: "Purpose.The energy", "Policy.(a)To facilitate"
_NEXT_RE = lazy_re(
    r"['’”\"]{0,2}(?=\s+[A-Z0-9(“\"`'$\[]|\s*(?:—|–|--)|\s*$)|(?<=[a-z)]\.)(?=[A-Z][a-z]|\([a-z1]\)\s{0,2}[A-Z])"
)
_AFTER_DASH_RE = lazy_re(r"(?=\s?[A-Z(“\"])")
_NEW_SENTENCE_RE = lazy_re(r"\.\s+[A-Z]")  # "Ponds. They"
_MOST_UNSTOPPED = 8  # words of a heading without a stop
_UNSTOPPED_RE = lazy_re(r"([A-Z][^.():;]{2,80}?),?(?=\s{1,3}\([a1]\)\s{1,3}[A-Z])")  # "Superseded orders, (a) The"
_ABBREVIATION_RE = lazy_re(
    r"(?:\b(?:U\.S|No|Nos|Mr|Mrs|Dr|Jr|Sr|St|Inc|Co|Corp|Gen|Sec|Art|vs?|et al|[A-Z])|\.[A-Za-z])$"
)
_VERB = (
    r"(?:shall|must|may|will|should|would|could|can|cannot|is|are|was|were|has|have|had|does|do|did|means|includes?"
    r"|hereby|applies|apply|expires?|supersedes|revokes|amends|take effect|requires?|remains?|consists?|becomes?"
    r"|provides|authorizes|establishes)\b"
)
_VERB_RE = lazy_re(rf"\b{_VERB}")  # a finite verb makes a sentence of it
_SPEAKER_RE = lazy_re(
    r"^I,\s|(?:^|,\s)I\s(?!(?:and|or|of|to|through|thru)\b)[a-z]"
)  # "I direct the heads", "Under that Act, I find"; not "Part A, I and II"
_RELATIVE = (" who ", " which ", " that ")
_SMALL = (
    "a|an|and|as|at|be|by|for|from|in|into|of|on|or|over|per|the|through|to|under|upon|with|within|without|against|between"
    "|among|other|than|not|no|via|its|their|his|her|this|that|et|seq"
)
_SMALL_WORDS = frozenset(_SMALL.split("|"))
# What comes first settles most labels: before any stop a verb ("Sec. 2. The Secretary shall") and no bracket, or, under
# the labels that want Title Case, a word in small letters ("(a) The heads of departments")
_VERB_FIRST_RE = lazy_re(rf"[.:—–(]|--| {_VERB}")
_LOWER_FIRST_RE = lazy_re(rf"[.:—–]|--| (?!(?:{_SMALL})\b)[a-z]+[ ,]")
_WORD_RE = lazy_re(r"[A-Za-z][\w'’.-]*")


def find_heading(text: str, start: int, end: int, style: str) -> int:
    """The end of the run-in heading that begins at ``start``, its full stop included; 0 where there is none.

    ``style`` is that of the designator before it; under a bracketed or plain number only a phrase in Title Case with
    more text after it counts, since list items are often a phrase with a full stop ("(a) Federal files.").
    """
    if start >= end or not (text[start].isupper() or text[start] in '“"`'):
        return 0
    if _is_sentence(text, start, end, strong=style in RANK):
        return 0
    window = text[start : min(end, start + _LONGEST + 2)]
    whole = end - start <= _LONGEST + 2
    for marks in (".", "—–-", ":"):  # "Professional Development: Connecting Classrooms." is one heading
        at = _first_stop(window, marks, whole=whole)
        if at and (found := _check(window, at, start, end, style)):
            return found
    if style not in RANK:
        return 0
    if whole and is_title_line(text, start, end):
        return end
    unstopped = _before_first_item(window)
    return start + unstopped if unstopped else 0


def _is_sentence(text: str, start: int, end: int, *, strong: bool) -> bool:
    """Whether the words up to the first stop surely are no heading, or there is no stop where one is needed."""
    first = (_VERB_FIRST_RE if strong else _LOWER_FIRST_RE).search(text, start, min(end, start + _LONGEST + 2))
    if first is None:
        return not strong
    if text[first.start()] != " ":
        return False
    return not strong or not text.endswith(_RELATIVE, start, first.start() + 1)


def _before_first_item(window: str) -> int:
    """Where a heading ends that has lost its stop before the first item: "Functions (a) The Council ..."."""
    m = _UNSTOPPED_RE.match(window)
    if not m:
        return 0
    words = _WORD_RE.findall(m[1])
    plain = len(words) > _MOST_UNSTOPPED or words[0] in _DETERMINERS or _has_verb(m[1])
    return 0 if plain else m.end()


def _check(window: str, at: tuple[int, int], start: int, end: int, style: str) -> int:
    """The end of the phrase of ``window`` that stops at ``at``, if it reads as a heading, else 0."""
    stop, after = at
    phrase = window[:stop]
    words = _WORD_RE.findall(phrase)
    if not words or len(words) > _MOST_WORDS or _has_verb(phrase):
        return 0
    if phrase.count("(") != phrase.count(")") or not _is_closed(window, stop, after):
        return 0  # EO 13286 sec. 25 cites a title that has a colon in it
    strong = style in RANK
    last = start + after >= end
    if not strong:
        return 0 if last or window[stop] == ":" or not is_title_case(words) else start + after
    if not is_title_case(words) and (window[stop] != "." or words[0] in _DETERMINERS or len(words) > _MOST_LOWER_WORDS):
        return 0
    return 0 if last and window[stop] == ":" else start + after


def _is_closed(window: str, stop: int, after: int) -> bool:
    """Whether a phrase and the marks behind its stop leave no quotation open, and the phrase closes none of others."""
    depth = 0
    for mark in marks_in(window, 0, after):
        depth += mark.step
        if depth < 0 and mark.start < stop:
            return False
    return depth <= 0


def _has_verb(phrase: str) -> bool:
    """Whether a phrase has a finite verb of its own; that of "persons who may be admitted" is none."""
    return _SPEAKER_RE.search(phrase) is not None or any(
        not phrase[: m.start()].endswith(_RELATIVE) for m in _VERB_RE.finditer(phrase)
    )


def is_title_case(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital."""
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in _SMALL_WORDS for w in words)


def is_heading_line(text: str, start: int, end: int) -> bool:
    """Whether a whole paragraph reads as a heading, as after "PART II": short, no finite verb, no full stop inside."""
    if end - start > 240 or not (text[start].isupper() or text[start] in '“"`['):
        return False
    line = text[start:end].rstrip(".")
    if line.endswith((":", ";", ",", "—")) or _NEW_SENTENCE_RE.search(line):
        return False
    words = _WORD_RE.findall(line)
    if not 0 < len(words) <= 30:
        return False
    return line.isupper() or (not _has_verb(line) and (len(words) <= 8 or is_title_case(words)))


def is_title_line(text: str, start: int, end: int) -> bool:
    """Whether a whole paragraph is a phrase in Title Case or capitals without a full stop ("1-2. POND OFFICE")."""
    line = text[start:end].rstrip("”\"'")
    if not line or line[-1] in ".:;,—-" or not is_heading_line(text, start, end):
        return False
    words = _WORD_RE.findall(line)
    return line.isupper() or (len(words) <= _MOST_LOWER_WORDS and is_title_case(words))


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
