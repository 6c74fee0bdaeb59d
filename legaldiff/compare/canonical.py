"""Canonical words: a text stripped of everything that is only typography, spelling of numbers, or citation form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from legaldiff.compare.tokens import is_word, normal, tokenise
from legaldiff.span import Span

__all__ = ["NUMBERS", "Word", "canonical_words", "find_citations"]


class Word(NamedTuple):
    """A canonical word and the span that it stands for; ``glued`` if a hyphen joins it to the word before."""

    word: str
    span: Span
    glued: bool = False


_PLACE = r"\d+[a-z]{0,3}(?:-\d+[a-z]?)?(?:\(\w{1,5}\))*"  # "1373(a)", "2000d-7"
_CITATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            rf"\b(?:section|sec\.|§)\s*({_PLACE})\s+of\s+title\s+(\d+),?\s+(?:of\s+the\s+)?(?:United\s+States\s+Code|U\.?\s?S\.?\s?C\b\.?)",
            re.IGNORECASE,
        ),
        lambda m: f"usc {m[2]} {m[1]}",
    ),  # "section 1373 of title 8, United States Code"
    (
        re.compile(rf"\b(\d+)\s+U\.?\s?S\.?\s?C\b\.?\s*(?:§+|sections?|secs?\.)?\s*({_PLACE})", re.IGNORECASE),
        lambda m: f"usc {m[1]} {m[2]}",
    ),  # "8 U.S.C. 1373"
    (
        re.compile(
            r"\bpart\s+(\d+)\s+of\s+title\s+(\d+),?\s+(?:of\s+the\s+)?Code\s+of\s+Federal\s+Regulations", re.IGNORECASE
        ),
        lambda m: f"cfr {m[2]} {m[1]}",
    ),  # "part 9 of title 48, Code of Federal Regulations"
    (
        re.compile(r"\b(\d+)\s+C\.?\s?F\.?\s?R\b\.?\s*(?:part\s+)?(\d+(?:\.\d+)?)", re.IGNORECASE),
        lambda m: f"cfr {m[1]} {m[2]}",
    ),  # "48 CFR part 9"
    (
        re.compile(r"\b(?:Executive\s+Order|E\.\s?O\.|EO)\s+(?:No\.?\s*)?(\d{1,5}(?:-[A-Z])?)\b"),
        lambda m: f"eo {m[1]}",
    ),  # "E.O. 13224"
    (
        re.compile(r"\b(?:Public\s+Law|Pub\.\s?L\.|P\.\s?L\.)\s+(?:No\.?\s*)?(\d+)[-–](\d+)\b"),
        lambda m: f"pl {m[1]}-{m[2]}",
    ),  # "Pub. L. 107-56"
)
_MARKS = {"%": "percent", "&": "and", "§": "section", "¶": "paragraph", "/": "/", "*": "*", "@": "@", "#": "#"}
_THOUSANDS_RE = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")  # "10,000"
_SMALL = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19},
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = _SMALL | _TENS
"""The number words below a hundred, with their values."""


def canonical_words(text: str, spans: Sequence[Span]) -> list[Word]:
    """The canonical words of the spans: lower case, without marks, numbers in digits, citations in one form."""
    out: list[Word] = []
    for span in spans:
        at = span.start
        for cited in find_citations(text, span):
            out.extend(_plain(text, at, cited.span.start))
            out.append(cited)
            at = cited.span.end
        out.extend(_plain(text, at, span.end))
    return _count(text, out)


def find_citations(text: str, span: Span) -> list[Word]:
    """The citations of codes, public laws and executive orders in a span, each as one canonical word."""
    found = [
        Word(write(m).lower(), Span(*m.span())) for regex, write in _CITATIONS for m in regex.finditer(text, *span)
    ]
    out: list[Word] = []
    for word in sorted(found, key=lambda w: w.span):
        if not out or word.span.start >= out[-1].span.end:
            out.append(word)
    return out


def _plain(text: str, start: int, end: int) -> list[Word]:
    out: list[Word] = []
    for token in tokenise(text, start, end):
        printed, span = token.of(text), Span(*token)
        if is_word(printed):
            out.extend(_pieces(normal(printed).lower(), span))
        elif (mark := normal(printed)) in _MARKS or unicodedata.category(mark[0])[0] == "S":
            word = _MARKS.get(mark, mark)
            if not (word == "section" and out and out[-1].word == word):
                out.append(Word(word, span))
    return out


def _pieces(word: str, span: Span) -> list[Word]:
    if _THOUSANDS_RE.fullmatch(word):
        return [Word(word.replace(",", ""), span)]
    if word.endswith("."):
        return [Word(word.replace(".", ""), span)]
    return [Word(p, span, k > 0) for k, p in enumerate(word.split("-"))]


def _count(text: str, words: list[Word]) -> list[Word]:
    """Turn number words into digits, and leave out digits in parentheses that repeat them: "thirty (30)" is 30."""
    out: list[Word] = []
    k = 0
    while k < len(words):
        value, stop = _read_number(words, k)
        if stop == k:
            out.append(words[k])
            k += 1
            continue
        span = Span(words[k].span.start, words[stop - 1].span.end)
        out.append(Word(str(value), span, words[k].glued))
        k = stop
        if k < len(words) and words[k].word == str(value) and _in_parentheses(text, words[k].span):
            k += 1
    return out


def _in_parentheses(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start] == "(" and text[span.end : span.end + 1] == ")"


def _read_number(words: list[Word], k: int) -> tuple[int, int]:
    """The number that begins at a word, below 1,000, and where it ends; ``k`` itself where none begins."""
    value, stop = _read_tens(words, k)
    if stop > k and 0 < value < 10 and _word(words, stop) == "hundred":
        after = stop + 2 if _word(words, stop + 1) == "and" else stop + 1
        rest, end = _read_tens(words, after)
        return (100 * value + rest, end) if end > after else (100 * value, stop + 1)
    return value, stop


def _read_tens(words: list[Word], k: int) -> tuple[int, int]:
    value = NUMBERS.get(_word(words, k))
    if value is None:
        return 0, k
    unit = NUMBERS.get(_word(words, k + 1), 0)
    return (value + unit, k + 2) if value >= 20 and 0 < unit < 10 else (value, k + 1)


def _word(words: list[Word], k: int) -> str:
    return words[k].word if k < len(words) else ""
