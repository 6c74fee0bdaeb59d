"""What limits quoted words right beside them in their sentence and was left out: an exception, an if, a "not"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from legaldiff.clauses.parts.condition import find_conditions
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.lazy import lazy_re
from legaldiff.quotes.cover import cover
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.kinds import category, is_verb
from legaldiff.quotes.locate import Chain
from legaldiff.quotes.quotation import Qualifier, Quotation
from legaldiff.quotes.words import QuotedWords, split_words
from legaldiff.span import Span

__all__ = ["find_qualifiers", "flag_cut"]

_FINDERS: dict[str, Callable[[str], list[Span]]] = {
    "exception": find_exceptions,
    "condition": find_conditions,
    "limiter": partial(find_limiters, joined=False),
}
_REACH = 2_000  # code points of a sentence that are looked at on either side of a quotation
_FEW = 3  # words of a quotation that state nothing by themselves
_LINK_RE = lazy_re(
    r"[\s,;:”\"’')—–-]*(?:\([^()]{0,200}\)[\s,]*)?(?:(?:and|but)\s+)?"
)  # between words and what limits them: ", ", " (the Board), ", "; and "
_BUT_RE = lazy_re(r"\Abut\s+")  # "but does not include a boat"
_NO_LIMIT_RE = lazy_re(
    r"\s+(?:later|less|more|fewer|earlier|sooner|longer|only|limited)\b", re.IGNORECASE
)  # "shall report not later than" denies nothing


def find_qualifiers(
    index: SourceIndex, quoted: QuotedWords, chain: Chain, beside: tuple[str, str]
) -> tuple[Qualifier, ...]:
    """The qualifiers before and behind quoted words that stand in a source at a chain of runs.

    None at an end with an ellipsis, where the writer says that something is left out, or of a type that the article's
    own words ``beside`` the quotation, before and behind it, have too.
    """
    first, last = chain[0], chain[-1]
    words = quoted.words
    if len(words) <= _FEW or first.place > last.place:
        return ()
    finder = _Finder(index, first.place, last.place + last.size)
    found: list[Qualifier] = []
    if first.k == 0 and not quoted.leads:
        found += _unsaid(finder.before(), beside[0])
    if last.k + last.size == len(words) and not quoted.trails:
        found += _unsaid(finder.behind(), beside[1])
    return tuple(found)


def _unsaid(found: Iterable[Qualifier], words: str) -> Iterator[Qualifier]:
    """Those of the types that an article does not tell in its own words."""
    said: set[str] = {kind for kind, find in _FINDERS.items() if find(words)}
    said |= {category(word.key) for word in split_words(words, 0, len(words))}
    return (q for q in found if q.type not in said)


class _Finder:
    """What stands in the source beside the words at places ``[first, last)``."""

    def __init__(self, index: SourceIndex, first: int, last: int) -> None:
        self._index = index
        self._first, self._last = first, last
        self._source = index.sources[index.source_at(first)]
        self._text = self._source.document.text

    def behind(self) -> Iterator[Qualifier]:
        """What follows directly: "..., unless", "... not"."""
        index, at = self._index, self._index.ends[self._last - 1]
        sentence = index.sentence(self._last - 1)
        following = index.span(self._last, self._last + 1)
        denies = following.start < sentence.end and self._denies(self._last, at, following.start)
        if denies and not _NO_LIMIT_RE.match(self._text, following.end):
            yield self._qualifier("negation", following)
        for kind, phrase in self._phrases(at, min(sentence.end, at + _REACH)):
            if _LINK_RE.fullmatch(self._text, at, phrase.start):
                yield self._qualifier(kind, phrase)

    def before(self) -> Iterator[Qualifier]:
        """What stands directly before, or at the head of the sentence whose verb is quoted: "If ..., the clerk"."""
        index, at = self._index, self._index.starts[self._first]
        sentence = index.sentence(self._first)
        head = bisect_left(index.starts, max(sentence.start, at - _REACH), self._source.first, self._first)
        while head < self._first and index.labels[head]:
            head += 1
        if head == self._first:
            return
        before = index.span(self._first - 1, self._first)
        if self._denies(self._first - 1, before.end, at):
            yield self._qualifier("negation", before)
        elif category(index.keys[head]) == "negation" and self._governs(head + 1):
            yield self._qualifier("negation", index.span(head, head + 1))
        for kind, phrase in self._phrases(index.starts[head], min(sentence.end, at + _REACH)):
            if phrase.end <= at:
                start, stop = (bisect_left(index.starts, p, head, self._first) for p in phrase)
                is_beside = _LINK_RE.fullmatch(self._text, phrase.end, at) is not None
                is_interposed = is_beside and start > head and category(index.keys[start - 1]) == "modality"
                if is_interposed or ((is_beside or start == head) and self._governs(stop)):
                    yield self._qualifier(kind, phrase)

    def _phrases(self, start: int, end: int) -> Iterator[tuple[str, Span]]:
        """What limits something in a part of the text, each with its type; the nearest of a type comes first."""
        said = self._text[start:end]
        return ((kind, Span(start + s.start, start + s.end)) for kind, find in _FINDERS.items() for s in find(said))

    def _governs(self, place: int) -> bool:
        """Whether the first verb from a place on is among the quoted words."""
        keys = self._index.keys
        return not any(map(is_verb, keys[place : self._first])) and any(map(is_verb, keys[self._first : self._last]))

    def _denies(self, place: int, start: int, stop: int) -> bool:
        """Whether the word at a place is a negation, with nothing but white space between it and the quoted words."""
        return category(self._index.keys[place]) == "negation" and self._text[start:stop].isspace()

    def _qualifier(self, kind: str, span: Span) -> Qualifier:
        return Qualifier(kind, span, span.of(self._text))


def flag_cut(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations of an article with the flag for a qualifier that none of them quotes, its "but" apart."""
    quoted: dict[str | None, list[Span]] = {}
    for found in quotations:
        if found.source_span is not None and not found.omitted:
            quoted.setdefault(found.source, []).append(found.source_span)
    is_quoted = {source: cover(spans) for source, spans in quoted.items()}
    for found in quotations:
        said = is_quoted.get(found.source, cover([]))
        left = tuple(q for q in found.qualifiers if not said(q.source_span.end - len(_BUT_RE.sub("", q.text))))
        yield replace(found, flags=(*found.flags, *["cut_qualifier"] * bool(left)), qualifiers=left)
