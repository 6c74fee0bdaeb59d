"""Canonical words: a text stripped of everything that is only typography, spelling of numbers, or citation form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from legaldiff.citation.chain import UNIT_FORMS
from legaldiff.citation.identifier import named
from legaldiff.citation.scan import find_citations
from legaldiff.compare.redline.tokens import is_word, normal, tokenise
from legaldiff.compare.weigh.marks import read_mark
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.numerals import read_number, read_ordinal
from legaldiff.span import Span
from legaldiff.time.dates import find_dates

__all__ = ["UNITS", "Word", "canonical_phrase", "canonical_words"]


class Word(NamedTuple):
    """A canonical word and the span that it stands for; ``glued`` if a hyphen joins it to the word before."""

    word: str
    span: Span
    glued: bool = False


_THOUSANDS_RE = lazy_re(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?")  # "10,000"
UNITS = UNIT_FORMS | dict.fromkeys(("no", "nos", "numbers"), "number")
"""Other forms of the words before a designator."""

_FOLDED = frozenset(["usc", "cfr", "executive_order", "public_law"])
"""The kinds of citations that one text writes in one form and the next in another."""

_DESIGNATOR_RE = lazy_re(r"\d.*|[ivxlc]{1,7}|[a-z]")  # "3", "iv", "b"
_DIGIT_RE = lazy_re(r"\d")
_RANGE_RE = lazy_re(r"(?<=\d)-(?=\d)")  # "5-10"
_FRACTION_RE = lazy_re("[¼-¾⅐-⅟↉]")
_ZEROS_RE = lazy_re(r"\.0+\Z")  # "5.00" dollars


def canonical_words(text: str, spans: Sequence[Span]) -> list[Word]:
    """The canonical words: lower case, without marks, numbers in digits, citations and dates in one form."""
    out: list[Word] = []
    for span in spans:
        at = span.start
        numbered = _DIGIT_RE.search(text, *span) is not None  # as each citation and each date is
        for found in _without_overlap([*_cited(text, span), *_dates(text, span)]) if numbered else ():
            out.extend(_plain(text, at, found.span.start))
            out.append(found)
            at = found.span.end
        out.extend(_plain(text, at, span.end))
    return _without_repeats(text, _fold(_count(out)))


@lru_cache(maxsize=1024)  # a phrase of the old text mostly stands in the new one too
def canonical_phrase(phrase: str) -> str:
    """The canonical words of a phrase with blanks between them."""
    return " ".join(w.word for w in canonical_words(phrase, [Span(0, len(phrase))]))


def _cited(text: str, span: Span) -> Iterator[Word]:
    """What citations of codes, public laws and executive orders name, each thing as one word.

    The words between the things named stay, and so do those after the number and date of an order: its title.
    """
    for _, citation in find_citations(text, [span]):
        if citation.kind in _FOLDED:
            at, rest = citation.span.start, citation.host.rest
            stop = rest[0].span.end if rest else citation.span.end
            items = sorted(citation.items)
            for k, item in enumerate(items):
                is_last = item.span.end < stop and (k + 1 == len(items) or items[k + 1].span.start >= stop)
                end = stop if is_last else item.span.end
                yield Word(f"{named(item)} {item.date} {item.modifier}".lower(), Span(at, end))
                at = items[k + 1].span.start if k + 1 < len(items) else end


def _dates(text: str, span: Span) -> list[Word]:
    return [Word(written, place) for written, place in find_dates(text, *span)]


def _without_overlap(found: list[Word]) -> list[Word]:
    out: list[Word] = []
    for word in sorted(found, key=lambda w: w.span):
        if not out or word.span.start >= out[-1].span.end:
            out.append(word)
    return out


def _plain(text: str, start: int, end: int) -> list[Word]:
    """The words of a range; a mark that is typography is an empty one, or a comma, and parts two numbers."""
    out: list[Word] = []
    for token in tokenise(text, start, end):
        printed, span = normal(token.of(text)), Span(*token)
        if not is_word(printed):
            word = "," if printed == "," else read_mark(text, *token)
            if not (word == "section" and out and out[-1].word == word):
                out.append(Word(word, span))
        elif _FRACTION_RE.search(printed):  # "1½" is "1 1/2"
            spelled = _FRACTION_RE.sub(lambda m: f" {unicodedata.normalize('NFKC', m[0])} ", printed)
            out.extend(w._replace(span=span) for w in _plain(spelled, 0, len(spelled)))
        else:
            word = printed.lower()
            if out and out[-1].word == ".":  # ".5" is "0.5"
                word, span = f"0.{word}", Span(out.pop().span.start, span.end)
            is_mixed = text[span.end : span.end + 1] in ("/", "⁄")  # "1-1/2" is "1 1/2"
            out.extend(_pieces(word if is_mixed else _RANGE_RE.sub("-–-", word), span))
    return out


def _pieces(word: str, span: Span) -> list[Word]:
    if _THOUSANDS_RE.fullmatch(word):
        return [Word(word.replace(",", ""), span)]
    if word.endswith("."):
        return [Word(word.replace(".", ""), span)]
    return [Word(p.replace("–", "-"), span, k > 0) for k, p in enumerate(word.split("-"))]


def _count(words: list[Word]) -> list[Word]:
    """Turn number words into digits: "one hundred and eighty" is 180, "third" is "3rd"."""
    plain = [w.word for w in words]  # with the marks: "one hundred. Fifty" is no number
    out: list[Word] = []
    k = 0
    while k < len(words):
        value, stop = read_ordinal(plain, k)
        if stop == k:
            value, stop = read_number(plain, k)
        if stop == k:
            out += [words[k]] if plain[k] not in ("", ",") else []
            k += 1
            continue
        out.append(Word(value, Span(words[k].span.start, words[stop - 1].span.end), words[k].glued))
        k = stop
    return out


def _fold(words: list[Word]) -> list[Word]:
    """Fold what is written in several ways: "$5" and "5 dollars", "per cent", "sec. 3" and "section 3"."""
    out: list[Word] = []
    for k, word in enumerate(words):
        before = out[-1].word if out else ""
        following = words[k + 1].word if k + 1 < len(words) else ""
        if before == "$" and word.word[:1].isdigit():
            sign = out.pop()
            out += [Word(_ZEROS_RE.sub("", word.word), word.span), Word("dollar", sign.span)]
        elif word.word == "dollars":
            out.append(word._replace(word="dollar"))
        elif word.word == "cent" and before == "per":
            out.append(Word("percent", Span(out.pop().span.start, word.span.end)))
        elif word.word in UNITS and _DESIGNATOR_RE.fullmatch(following):
            out.append(word._replace(word=UNITS[word.word]))
        else:
            out.append(word)
    return out


def _without_repeats(text: str, words: list[Word]) -> list[Word]:
    """Leave out what repeats in parentheses the number before: "thirty (30)" is 30, "five dollars ($5)" is "$5"."""
    out: list[Word] = []
    k = 0
    while k < len(words):
        for size in (1, 2):
            if _is_repeat(text, out[-size:], words[k : k + size]):
                k += size
                break
        else:
            out.append(words[k])
            k += 1
    return out


def _is_repeat(text: str, before: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether words repeat a number in parentheses and in another form: "5(5)" is no repetition."""
    if [w.word for w in before] != [w.word for w in words] or not any(w.word[:1].isdigit() for w in words):
        return False
    (a, b), (start, end) = ((min(w.span.start for w in ws), max(w.span.end for w in ws)) for ws in (before, words))
    if text[max(0, start - 1) : start] != "(" or text[end : end + 1] != ")":
        return False
    return normal(text[a:b]) != normal(text[start:end])
