"""Sentences of legal prose: full stops that end one, and the many that do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from legaldiff.characters import trim
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.calendar import MONTH_ABBREVIATIONS
from legaldiff.lexicon.words import words_of
from legaldiff.per_document import once_per_document
from legaldiff.span import Span

__all__ = ["SENTENCE_OPENERS", "find_sentences", "known_sentences"]

_STOP_RE = lazy_re(
    r"[.?!\n](?:(?<=[.?!])[\"'”’)\]]*(?=\s)|(?<=\n)[ \t]*\n)"
)  # "law.” The", or a blank line between paragraphs
_LAST_WORD_RE = lazy_re(r"[^\s(\[\"“]{1,24}\Z")  # the word that ends at the stop: "U.S.C" of "8 U.S.C. 1373"
_NEXT_WORD_RE = lazy_re(r"\s+([(\[\"“‘'`]*)(\w*)")  # what follows the stop: "The", "“(b)", "1373"
_SECTION_NUMBER_RE = lazy_re(
    r"(?:^|\s)(?:Sec\.|SEC\.|Section|SECTION|§)\s+[\w.-]{1,12}\Z"
)  # "Sec. 9" of "Sec. 9. Fines."
_QUOTED_HEADING_RE = lazy_re(
    r"\s{1,2}“[^“”]{3,80}”\s{1,2}of\s"
)  # EO 13148 sec. 901: the heading after the number of a section


_NEVER_LAST = words_of(
    "sec secs no nos art arts par pars ch chs pt pts mr mrs ms dr messrs hon gen gov sen rep lt col maj capt sgt adm "
    "st v vs ex exec pub stat fed reg supp cong cf e.g i.e viz p pp vol ed subpt subch app r.s rev dept r.c.m evid e.o"
).union(MONTH_ABBREVIATIONS)
"""Abbreviations that introduce what follows: "Sec. 9", "No. 13,224", "Dec. 3, 1955", "Dr. King"."""

_SELDOM_LAST = words_of("seq app al etc jr inc co corp ltd u.s u.s.a u.s.c u.k u.n d.c c.f.r f.r a.m p.m ph.d l.l.c")
"""Abbreviations that may also end a sentence; they do where the next word opens one."""

SENTENCE_OPENERS = words_of(
    "The This These Those That There Such Each Every Any All No None Not Nothing In It If For To Within With Where "
    "When Whenever Whoever Upon Until Unless Under Except Executive Agencies Departments However Provided "
    "Notwithstanding On At As After Before By His Her Its Their He She They We I Our A An Nor And But Members Section "
    "Should Accordingly Therefore Furthermore Moreover Also Other Both One Two Copies Reports Consistent Pursuant "
    "Subject During"
)
"""Capitalised words that open a sentence far more often than they go on with a name."""


@once_per_document
def known_sentences(document: Document) -> Callable[[int, int], tuple[Span, ...]]:
    """The sentences of a run of a document (see ``find_sentences``), each run cut once for statements and passages."""
    text = document.text
    return cache(lambda start, end: tuple(find_sentences(text, start, end)))


def find_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of ``text[start:end]`` in order, without white space at their ends.

    A blank line always ends one. Every other stop is weighed by the word before it and the word after it, so that
    "8 U.S.C. 1373", "Sec. 9. (a)", "No. 13,224", "Dec. 3, 1955" and "et seq." stay whole.
    """
    end = len(text) if end is None else end
    cuts = [start]
    for stop in _STOP_RE.finditer(text, start, end):
        if text[stop.start()] == "\n" or _is_end(text, cuts[-1], stop.start(), stop.end(), end):
            cuts.append(stop.end())
    for cut, after in pairwise([*cuts, end]):
        sentence = Span(*trim(text, cut, after))
        if sentence.start < sentence.end:
            yield sentence


def _is_end(text: str, start: int, stop: int, after: int, limit: int) -> bool:
    """Whether the stop at ``stop``, with closing marks up to ``after``, ends the sentence that began at ``start``."""
    follows = _NEXT_WORD_RE.match(text, after, limit)
    opening, word = (follows[1], follows[2]) if follows else ("", "")
    if word[:1].islower() and not opening:
        return False
    window = max(start, stop - 24)
    last = _LAST_WORD_RE.search(text[window:stop])
    before = last[0].lower() if last else ""
    if before in _SELDOM_LAST and text.startswith(".)", stop) and opening.startswith("("):
        return False  # "(50 U.S.C. 1701 et seq.) (IEEPA), the National Emergencies Act"
    if text[stop] != "." or after > stop + 1:  # "?", "!", or a mark closed after the stop: a stronger end
        return True
    if text[stop - 1 : stop].isdigit() and _QUOTED_HEADING_RE.match(text, after, limit):
        return False
    if before in _NEVER_LAST:
        return False
    if _SECTION_NUMBER_RE.search(text[start if stop - start < 30 else stop - 30 : stop]):
        return stop - start > 30  # "Sec. 9." is a label at the head of its sentence, a citation at the end of another
    if before in _SELDOM_LAST or (len(before) == 1 and before.isalpha()):  # "et seq.", "John F. Kennedy"
        return word in SENTENCE_OPENERS
    return True
