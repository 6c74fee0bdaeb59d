"""Designators: what can be read as a label at a place, and each way of reading it.

A **style** is a short string that reads as what it looks like: ``(a)``, ``(A)``, ``(i)``, ``(I)``, ``(1)`` for the
bracketed ones, ``a.``, ``A.``, ``i.``, ``I.``, ``1.`` for those with a stop, ``sec`` for "Sec. 2.", ``1.1``, ``1-1``,
``1-101`` for compound numbers, ``roman`` for a numeral alone on its line, and the word itself for ``part``,
``subpart``, ``title`` and the like.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters
from typing import NamedTuple

from legaldiff.lazy import lazy_re

__all__ = ["Designator", "Reading", "match_designator", "meant", "ordinal_of_letters", "ordinal_of_roman"]


class Reading(NamedTuple):
    """One way of reading a designator: its style and its place in a sequence of that style, counted from 1.

    A suffix letter is a fraction ("2A" is 2.01); ``chapter`` is the first number of a compound one ("1-101"), else 0.
    """

    style: str
    ordinal: float
    chapter: int = 0


class Designator(NamedTuple):
    """A printed designator ``text[start:end]`` with its stop, its normalised value, and its readings.

    ``weak`` says that the words after it look like a citation ("(b) of this section").
    """

    start: int
    end: int
    value: str
    readings: tuple[Reading, ...]
    weak: bool = False


_ROMAN_RE = lazy_re(r"(?:c{0,3})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})")  # "xliv", "viiii"
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

# "Sec. 2.", "SECTION 1.10.", "SEC 2.", "Sec. 204 (a)", "Section I."
_SECTION_RE = lazy_re(
    r"(?:SECTION|Section|SEC|Sec|sec|§)[.,]?\s{0,3}(\d{1,6}(?:[.-]\d{1,4}){0,2}|[IVXl]{1,6})(-?[A-Z](?![A-Za-z])|[a-z](?=[.:]))?"
)
# "PART II", "Subpart B", "Article 3", "DIVISION A"
_WORDED_RE = lazy_re(
    r"(PART|Part|SUBPART|Subpart|SUB-PART|TITLE|Title|SUBTITLE|Subtitle|CHAPTER|Chapter|SUBCHAPTER|Subchapter"
    r"|DIVISION|Division|ARTICLE|Article|RULE|Rule)\s{1,3}(?:No\.\s?)?(\d{1,3}|[IVXLC]{1,7}|[A-Z])(?![A-Za-z0-9'])"
)
_BRACKET_RE = lazy_re(
    r"\(\s?(\d{1,6}[A-Za-z]?|[a-z]{1,6}|[A-Z]{1,6}|[a-zA-Z]-\d{1,2})\s?\)(?:\s?\.(?=\s))?"
)  # "(a)", "(12)", "(iii)", "(a) ."
_COMPOUND_RE = lazy_re(r"(\d{1,4})([-.])(\d{1,4})(?:\.(\d{1,2}))?[a-z]?\.?(?=\s|$|[A-Z])")  # "1-101.", "1.10", "2.3.1"
# "1.", "A.", "ii.", "3)"; not "T. 48 N.", "N. 45° 30' E." of land descriptions, and not the initials of "R.C.M. 804"
_STOPPED_RE = lazy_re(
    r"(\d{1,3}[A-Za-z]?|[A-Z](?!\.\s{0,3}\d|\.[A-Z]\.)|[a-z]|[IVXL]{2,6}|[ivxl]{2,6})[.)](?=\s|$|[A-Z\"“`(])"
)
_NUMBER_RE = lazy_re(r"(\d{1,3})(?=\s?\([a-zA-Z]{1,2}\)\.?\s+[A-Z\"“`])")  # "3" in "3(a) Whenever"
_STOP_RE = lazy_re(r"\s{0,2}(?:[.:](?:\s?(?:—|–|--?))?|—|–|--?)")  # the stop after a section or part number
_COMMA_RE = lazy_re(r",(?=\s(?:[A-Z][a-z]{2}|\([a-z]\)\s[A-Z]))")  # "SEC. 6, Compensation"; not "Sec. 24, NE1/4"
_APART_RE = lazy_re(r"\s(\d{1,2})\.(?=\s)")  # " 1." in "Sec. 2. 1. The heads"
_CITED_RE = lazy_re(  # "(b) of", "(a) and (b)", "(c), (d)": a citation that happens to start a line
    r"\s*(?:[,;)]|(?:of|and|or|through|thru|to|above|below|hereof|thereof)\s*(?:\(|sections?\b|this\b|paragraphs?\b|the\s+(?:preceding|foregoing)\b)"
    r"|(?:above|below|hereof|thereof)\b)"
)


def meant(value: str, style: str) -> str:
    """The value of a designator in a style: typists wrote the letter l for the figure 1, and the reverse (EO 12075)."""
    if len(value) > 1:
        return value
    if style in ("(a)", "(A)") and value.isalpha():
        return value.lower() if style == "(a)" else value.upper()
    if value == "1" and style in ("(a)", "a.", "a)"):
        return "l"
    return "1" if value == "l" and style in ("(1)", "1.", "1)") else value


def ordinal_of_roman(letters: str) -> int:
    """The number that lower-case roman numerals stand for, 0 if they are none ("viiii" counts as 9)."""
    if not _ROMAN_RE.fullmatch(letters):
        return 0
    total, last = 0, 0
    for c in reversed(letters):
        value = _ROMAN_VALUE[c]
        total += value if value >= last else -value
        last = max(last, value)
    return total


def ordinal_of_letters(letters: str) -> int:
    """The place of a lower-case letter label: a-z, then aa-zz and aaa-zzz, or aa, ab, ac after z; else 0."""
    first = ord(letters[0]) - 96
    if letters == letters[0] * len(letters):
        return first + 26 * (len(letters) - 1)
    if len(letters) == 2:  # a spreadsheet's order: z, aa, ab; only "aa" is the same in both
        return 26 * first + ord(letters[1]) - 96
    return 0


def match_designator(text: str, at: int, end: int) -> Designator | None:
    """The designator that begins at ``at``, or None; ``end`` is the end of its paragraph."""
    if at >= end:
        return None
    first = text[at]
    if first == "(":
        return _bracketed(text, at, end)
    if first.isdigit():
        return _numbered(text, at, end)
    if first in "Ss§" and (m := _SECTION_RE.match(text, at, end)):
        return _section(text, m, end)
    if first in "PSTCARD" and (m := _WORDED_RE.match(text, at, end)):
        return _worded(text, m, end)
    if first.isalpha() and first.isascii():
        return _lettered(text, at, end)
    return None


def _bracketed(text: str, at: int, end: int) -> Designator | None:
    m = _BRACKET_RE.match(text, at, end)
    if m and (readings := _readings_of(m[1], "(%s)")):
        return Designator(at, m.end(), m[1], readings, bool(_CITED_RE.match(text, m.end(), end)))
    return None


@lru_cache(maxsize=4096)
def _readings_of(value: str, frame: str) -> tuple[Reading, ...]:
    """The readings of a number or of letters, with ``frame`` for how they are printed: ``(%s)`` or ``%s.``."""
    if value[0].isdigit():
        if value == "1":  # typed for the letter l as well (EO 12075)
            return Reading(frame % "1", 1), Reading(frame % "a", 12)
        digits = value.rstrip(ascii_letters)
        return (Reading(frame % "1", int(digits) + _fraction(value[len(digits) :])),)
    low = value.lower()
    if "-" in value:
        return (Reading(frame % ("a" if value == low else "A"), ordinal_of_letters(low[0]) + int(low[2:]) / 100),)
    letter, numeral = ("a", "i") if value == low else ("A", "I")
    if low == "l":  # typed for the figure one as well
        return Reading(frame % letter, 12), Reading(frame % "1", 1)
    out = []
    roman = ordinal_of_roman(low)
    letters = ordinal_of_letters(low)
    if letters and (len(low) == 1 or low == low[0] * len(low) or not roman) and len(low) <= 3:
        out.append(Reading(frame % letter, letters))
    # c, d and m are letters: no list of real orders reaches (c) as a numeral; (l) is one only after (xlix)
    if roman and low not in ("c", "cc", "ccc"):
        out.append(Reading(frame % numeral, roman))
    if len(low) == 2 and low[0] == low[1]:  # a level of its own below (I), as in EO 13627 sec. 2
        out.append(Reading(frame % (letter * 2), ord(low[0]) - 96))
    return tuple(out)


def _fraction(suffix: str) -> float:
    """What a suffix letter adds to a number."""
    return (ord(suffix.lower()) - 96) / 100 if suffix else 0


def _numbered(text: str, at: int, end: int) -> Designator | None:
    if m := _COMPOUND_RE.match(text, at, end):
        mark, chapter, number = m[2], int(m[1]), int(m[3])
        if mark == "-" or m[4] or text[m.end() - 1] == "." or text[m.end() : m.end() + 2].strip()[:1].isupper():
            style = "1.1" if mark == "." else "1-101" if number >= 100 else "1-1"
            if m[4]:
                style, chapter, number = "1.1.1", number, int(m[4])
            follows = text[m.end() : m.end() + 3].lstrip()[:1]
            if not follows or not follows.islower():
                return Designator(at, m.end(), m[0].rstrip("."), (Reading(style, number, chapter),))
        return None
    if found := _stopped(text, at, end):
        return found
    if m := _NUMBER_RE.match(text, at, end):
        return Designator(at, m.end(), m[1], (Reading("1.", int(m[1])),))
    return None


def _stopped(text: str, at: int, end: int) -> Designator | None:
    m = _STOPPED_RE.match(text, at, end)
    if m and (readings := _readings_of(m[1], "%s" + m[0][-1])):
        return Designator(at, m.end(), m[1], readings)
    return None


def _lettered(text: str, at: int, end: int) -> Designator | None:
    if found := _stopped(text, at, end):
        return found
    whole = text[at:end]
    if len(whole) <= 6 and (n := ordinal_of_roman(whole.lower())) and whole.isupper():
        return Designator(at, end, whole, (Reading("roman", n),))
    return None


def _section(text: str, m: re.Match[str], end: int) -> Designator | None:
    number, suffix = m[1], (m[2] or "").lstrip("-")
    stop = _STOP_RE.match(text, m.end(), end)
    if not stop and m[0].startswith("SEC"):
        stop = _COMMA_RE.match(text, m.end(), end)
    apart = _APART_RE.match(text, stop.end(), end) if stop and number.isdigit() and not suffix else None
    # EO 13587 has "Sec. 2.1." with a space in some prints; no other "Sec. 2." stands before an item 1 of section 2
    if apart and (apart[1] != "1" or f"Sec. {number}. " in text[max(0, m.start() - 10_000) : m.start()]):
        reading = Reading("1.1", int(apart[1]), int(number))
        return Designator(m.start(), apart.end(), f"{number}.{apart[1]}", (reading,))
    if stop:
        after = stop.end()
    else:
        after = m.end()
        follows = text[after : after + 12].lstrip()
        if follows[:1] == "(":  # "Sec. 204 (a) The ..." is a label, "Section 4(b) of ..." a citation
            b = _BRACKET_RE.match(text, text.index("(", after), end)
            if not b or not text[b.end() : b.end() + 5].lstrip(" .")[:1].isupper():
                return None
        elif follows and not (follows[0].isupper() and text[after : after + 1].isspace()):
            return None
    if text[m.start()] == "s" and not (stop and text[after : after + 3].lstrip()[:1].isupper()):
        return None  # "sec. 22, NW¼" of a land description
    value = number + suffix
    if not number[0].isdigit():
        n = ordinal_of_roman("i" if number == "l" else number.lower())
        return Designator(m.start(), after, value, (Reading("sec", n + _fraction(suffix)),)) if n else None
    *above, n = map(int, number.replace("-", ".").split("."))
    styles = ("sec", "1.1" if "." in number else "1-101" if n >= 100 else "1-1", "1.1.1")
    reading = Reading(styles[len(above)], n + _fraction(suffix), above[-1] if above else 0)
    return Designator(m.start(), after, value, (reading,))


def _worded(text: str, m: re.Match[str], end: int) -> Designator | None:
    word, number = m[1].lower().replace("-", ""), m[2]
    stop = _STOP_RE.match(text, m.end(), end)
    after = stop.end() if stop else m.end()
    follows = text[after : after + 3]
    if not stop and after < end and not (follows[0].isspace() and follows.lstrip()[:1].isupper()):
        return None
    if number.isdigit():
        return Designator(m.start(), after, number, (Reading(word, int(number)),))
    low = number.lower()
    readings = [Reading(word, n) for n in (ordinal_of_roman(low), ordinal_of_letters(low) if len(low) == 1 else 0) if n]
    if word in ("subpart", "subtitle", "subchapter", "division"):
        readings.reverse()
    return Designator(m.start(), after, number, tuple(readings)) if readings else None
