"""What an article says beside a quotation: of which source and section it is, or who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from legaldiff.citation.chain import UNIT_RE, items_of, read_chain
from legaldiff.citation.citation import OTHER, Step
from legaldiff.citation.host import read_host
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.quoting import ABOUT
from legaldiff.lexicon.words import alternatives
from legaldiff.quotes.index import Source
from legaldiff.quotes.passages import SPEECH_RE, Passage
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["Attribution", "Surroundings"]

_Found = TypeVar("_Found", bound=tuple[Any, ...])  # what begins at its first item
_START = itemgetter(0)
_HIDDEN = "·"  # neither a word nor white space
_QUOTED_RE = lazy_re(r"[^\n]")
_DOCUMENT_RE = lazy_re(rf"\b{alternatives(ABOUT)}\b|§", re.IGNORECASE)  # "the order says", "under section 9"
_OWN_RE = lazy_re(  # "section 9" of the order and not of a statute
    r"internal|executive_order|proclamation|memorandum|directive|" + OTHER
)
_AFTER_RE = lazy_re(  # what may stand between a quotation and the section that it is said to be from
    r"[”\"’'·.,;\s]{0,6}(?:[(\[—-]\s?)?(?:(?:as|says?|said|reads?|according\s+to|under|in|of|per|see|from|by|at|provided|found"
    r"|stated?s?|the|its|it)\s+){0,4}\Z",
    re.IGNORECASE,
)
_SET_OFF_RE = lazy_re(r"[(\[—–]")  # “... of each year.” (Section 9(b).)
_SAME_RE = lazy_re(r"\b(?:that|this|the\s+same|said)\s+(?:section|provision|paragraph)\b", re.IGNORECASE)
_YEARLY = r"(?:orders?|ordinances?|rules|version|text|act|law|directive|proclamation|memorandum)"
_AROUND = 600  # code points of a sentence that are looked at on either side of a quotation
_PARAGRAPH = 3000  # code points before a sentence in which a source is named in the same paragraph
_REACH = 60  # code points from a quotation to a section that is named behind it
_WORD_RE = lazy_re(r"[A-Za-z]{2}")  # whether a sentence says anything beside a quotation


class Citing(NamedTuple):
    """A section that an article names: ``paths`` name it."""

    start: int
    paths: tuple[str, ...]


class Attribution(NamedTuple):
    """What is said around one passage.

    ``paths`` are the provisions named beside it, and ``named`` the sources, by number, that these words or those before
    them in the paragraph name, None where they name none. ``by_document`` and ``by_speaker`` say whether the sentence
    speaks of a text, or of somebody who speaks.
    """

    paths: tuple[str, ...]
    named: int | None
    by_document: bool
    by_speaker: bool


class Surroundings:
    """An article with its quotations hidden, cut into sentences, with the sections and sources that it names."""

    def __init__(self, article: Document, passages: Sequence[Passage], sources: Sequence[Source]) -> None:
        text = self._text = _hide(article.text, passages)
        self._sentences = list(find_sentences(text))
        self._citings = list(_find_citings(text))
        self._mentions = sorted(_find_mentions(text, sources))
        self._spans = sorted(p.span for p in passages if p.outer < 0)
        self._bound = {citing for span in self._spans if (citing := self._behind(span.end))}

    @property
    def named(self) -> list[int]:
        """The sources that the article names anywhere, each once, in the order in which it does."""
        return list(dict.fromkeys(source for _, source in self._mentions))

    def of(self, passage: Passage) -> Attribution:
        """What is said around a passage."""
        span = passage.span
        low, high = self._region(passage)
        outside = self._text[low:high]
        about = _DOCUMENT_RE.search(outside) is not None
        spoken = not about and SPEECH_RE.search(outside) is not None
        citing = self._citing(span, low, high)
        named = self._named(span, low, high)
        return Attribution(citing.paths if citing else (), named, about or citing is not None, spoken)

    def beside(self, passage: Passage) -> tuple[str, str]:
        """The article's own words before a passage and behind it, in the sentence around it."""
        low, high = self._region(passage)
        return self._text[low : passage.span.start], self._text[passage.span.end : high]

    def _region(self, passage: Passage) -> Span:
        """The sentence around a passage; the one before where this is all quoted and that leads into it."""
        span = passage.span
        if not self._sentences:
            return span
        first, last = (max(0, bisect_right(self._sentences, at, key=_START) - 1) for at in (span.start, span.end - 1))
        low = max(self._sentences[first].start, span.start - _AROUND)
        high = max(span.end, min(self._sentences[max(first, last)].end, span.end + _AROUND))
        if first and not _WORD_RE.search(self._text, low, high):
            before = self._sentences[first - 1]
            if passage.is_block or self._text[before.end - 1] in ":,":
                low = max(before.start, low - _AROUND)
        return Span(low, high)

    def _citing(self, span: Span, low: int, high: int) -> Citing | None:
        """The section named for a passage: right behind it, else before it in the sentence, else soon after it."""
        if behind := self._behind(span.end):
            return behind
        at = bisect_left(self._citings, low, key=_START)
        before = self._citings[at : bisect_left(self._citings, span.start, key=_START)]
        if free := [citing for citing in before if citing not in self._bound]:
            return free[-1]
        following = _first(self._citings, span.end, min(high, span.end + _REACH, self._next_start(span.end)))
        if following and following not in self._bound:
            return following
        return _last(self._citings, low) if _SAME_RE.search(self._text, low, high) else None

    def _behind(self, end: int) -> Citing | None:
        """The section named right behind a passage: ", section 7 adds", " (section 8(b))"."""
        found = _first(self._citings, end, min(end + _REACH, self._next_start(end)) + 1)
        between = self._text[end : found.start] if found else ""
        if found and _first(self._sentences, end, found.start + 1) and not _SET_OFF_RE.search(between):
            return None  # a new sentence is not about what was quoted before it
        return found if _AFTER_RE.match(between) else None

    def _next_start(self, end: int) -> int:
        following = _first(self._spans, end, len(self._text))
        return following.start if following else len(self._text)

    def _named(self, span: Span, low: int, high: int) -> int | None:
        """The source named last before a passage in its sentence, else after it there, else before in the paragraph."""
        paragraph = max(self._text.rfind("\n", max(0, low - _PARAGRAPH), low) + 1, low - _PARAGRAPH)
        mentions, at = self._mentions, span.start
        found = _last(mentions, at, low) or _first(mentions, at, high) or _last(mentions, at, paragraph)
        return found[1] if found else None

    def last_named(self, at: int) -> int | None:
        """The source that the article named last before an offset."""
        found = _last(self._mentions, at)
        return found[1] if found else None


def _last(found: Sequence[_Found], before: int, low: int = 0) -> _Found | None:
    """The last of what is in order that begins before one offset, and not before another."""
    at = bisect_left(found, before, key=_START)
    return found[at - 1] if at and found[at - 1][0] >= low else None


def _first(found: Sequence[_Found], low: int, before: int) -> _Found | None:
    """The first of what is in order that does not begin before one offset, but before another."""
    at = bisect_left(found, low, key=_START)
    return found[at] if at < len(found) and found[at][0] < before else None


def _hide(text: str, passages: Sequence[Passage]) -> str:
    """The text with dots for all quoted characters but a last stop, which may end the sentence around it."""
    pieces: list[str] = []
    at = 0
    for start, end in (segment for passage in passages if passage.outer < 0 for segment in passage.segments):
        if start >= at:
            last = text[start:end][-1:]
            body = _QUOTED_RE.sub(_HIDDEN, text[start : max(start, end - 1)])
            pieces += [text[at:start], body, last if last in ".?!," else _HIDDEN]
            at = end
    return "".join([*pieces, text[at:]])


def _find_citings(text: str) -> Iterator[Citing]:
    """The sections that a text names, but for those of statutes and codes."""
    at = 0
    for unit in UNIT_RE.finditer(text):
        if unit.start() < at:
            continue
        chain = read_chain(text, unit.start(), len(text))
        if chain is None:
            continue
        host = read_host(text, chain, len(text))
        at = max(chain.span.end, unit.start() + 1)
        paths = tuple(p for item in items_of(chain, "") if (p := _path(item.steps)))
        if paths and (host is None or _OWN_RE.fullmatch(host.kind)):
            yield Citing(chain.span.start, paths)


def _path(steps: Sequence[Step]) -> str:
    """Steps as a reference: "9(a)"; nothing where no section is named, or where one of a constitution is."""
    is_section = bool(steps) and steps[0].unit == "section"
    return steps[0].value + "".join(f"({s.value})" for s in steps[1:]) if is_section else ""


def _find_mentions(text: str, sources: Sequence[Source]) -> Iterator[tuple[int, int]]:
    """Where a text names a source: by its number, or by its year where no other is of that year."""
    years: dict[str, list[int]] = {}
    for k, source in enumerate(sources):
        meta = source.document.meta
        number = meta.number
        if number and sum(s.document.meta.number == number for s in sources) == 1:
            spelled = re.escape(number) if not number.isdigit() else ",?".join(number)
            yield from ((m.start(), k) for m in re.finditer(rf"(?<![\w-]){spelled}(?![\w-])", text))
        year = (meta.date or number or "")[:4]
        if year.isdigit() and (meta.date or (number and number[4:5] == "-")):
            years.setdefault(year, []).append(k)
    for year, found in years.items():
        if len(found) == 1:
            pattern = (
                rf"\b{year}(?:['’]s)?\s+(?:\w+\s+){{0,2}}{_YEARLY}\b|\b{_YEARLY}\s+(?:of|from|in)\s+(?:\w+\s+)?{year}\b"
            )
            yield from ((m.start(), found[0]) for m in re.finditer(pattern, text, re.IGNORECASE))
