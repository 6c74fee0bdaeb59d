"""The words of all sources in one row, with an index of their pairs and triples, built once for all quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.quotes.words import Word, split_words
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["Source", "SourceIndex"]

_MOST_PLACES = 256  # of the same words that are told apart; there may be more of them
_MOST_TRIED = 2048  # places of three words of a phrase at which the others are looked for
_RARE = {3: 32, 2: 16, 1: 8}  # a run of words found at more places says nothing about where a quotation is from
_NO_WORD = 0  # between two sources, and for a word that no source has
_RELATED = 0.2  # the share of triples in common from which on two sources are versions of one text
_Run = tuple[int, ...]
_START = attrgetter("start")


class Source:
    """One source: its sentences and provisions by offset, and where its words stand in the row."""

    def __init__(self, document: Document, name: str, first: int) -> None:
        self.document = document
        self.name = name
        self.first = first  # place of its first word in the row
        self.last = first  # place behind its last word

    def provision_of(self, span: Span) -> Node | None:
        """The innermost provision that holds a whole range; None where no provision does."""
        index = self.document.index
        at = bisect_right(index.provisions, span.start, key=_START) - 1
        node = index.provisions[at] if at >= 0 else None
        while node is not None and node.end < span.end:
            node = index.parent.get(node)
        return node

    @cached_property
    def _sentences(self) -> list[Span]:
        return list(find_sentences(self.document.text))

    def sentence(self, at: int) -> Span:
        """The sentence around an offset."""
        k = bisect_right(self._sentences, at, key=_START) - 1
        return self._sentences[k] if k >= 0 else Span(at, at)


class SourceIndex:
    """Words of all sources as numbers: ``keys[p]`` is the word at place ``p`` of the row."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.sources: list[Source] = []
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.labels: list[int] = []  # the number of the designator or heading that each word is of, 0 for none
        self._numbers: dict[str, int] = {}
        self._row: list[int] = []
        self._put(Word("", 0, 0), 0, _NO_WORD)
        for k, document in enumerate(documents):
            self._add(document, document.file or document.meta.number or f"source {k + 1}")
        self._places = {size: self._index(size) for size in (1, 2, 3)}
        self._triples: dict[int, frozenset[_Run]] = {}

    def _add(self, document: Document, name: str) -> None:
        source = Source(document, name, len(self.keys))
        numbers = self._numbers
        labels = (n for n in document.root.leaves() if n.kind in (Kind.NUM, Kind.HEADING))  # a quotation may drop them
        label, number = next(labels, None), 1
        for word in split_words(document.text, 0, len(document.text)):
            while label is not None and label.end <= word.start:
                label, number = next(labels, None), number + 1
            is_label = label is not None and label.start <= word.start
            self._put(word, number if is_label else 0, numbers.setdefault(word.key, len(numbers) + 1))
        source.last = len(self.keys)
        self.sources.append(source)
        self._put(Word("", len(document.text), len(document.text)), 0, _NO_WORD)

    def _put(self, word: Word, label: int, number: int) -> None:
        self.keys.append(word.key)
        self.starts.append(word.start)
        self.ends.append(word.end)
        self.labels.append(label)
        self._row.append(number)

    def _index(self, size: int) -> dict[_Run, list[int]]:
        places: dict[_Run, list[int]] = {}
        for at, run in enumerate(zip(*(self._row[k:] for k in range(size)), strict=False)):
            if _NO_WORD not in run:
                places.setdefault(run, []).append(at)
        return places

    def numbers(self, keys: Sequence[str]) -> _Run:
        """The numbers of words; that of no word for one that no source has."""
        return tuple(self._numbers.get(key, _NO_WORD) for key in keys)

    def source_at(self, place: int) -> int:
        """Which source the word at a place is of."""
        return bisect_right(self.sources, place, key=attrgetter("first")) - 1

    def span(self, start: int, stop: int) -> Span:
        """The characters of the words at some places, one at least."""
        return Span(self.starts[start], self.ends[stop - 1])

    def sentence(self, place: int) -> Span:
        """The sentence around the word at a place, in characters."""
        return self.sources[self.source_at(place)].sentence(self.starts[place])

    def sentence_places(self, place: int) -> Span:
        """The places of the words of that sentence."""
        source = self.sources[self.source_at(place)]
        start, end = source.sentence(self.starts[place])
        first = bisect_left(self.starts, start, source.first, place)
        return Span(first, bisect_left(self.starts, end, place, source.last))

    def find(self, run: _Run) -> list[int]:
        """The places where a run of words stands, not more than 256 of them, in order."""
        if not run or _NO_WORD in run:
            return []
        size = len(run)
        if size <= 3:
            return self._places[size].get(run, [])[:_MOST_PLACES]
        rarest, k = min(
            ((self._places[3].get(run[k : k + 3], []), k) for k in range(size - 2)), key=lambda found: len(found[0])
        )
        starts = (p - k for p in rarest[:_MOST_TRIED] if p >= k)
        return [p for p in starts if tuple(self._row[p : p + size]) == run][:_MOST_PLACES]

    def longest_prefix(self, run: _Run) -> int:
        """How many words of the beginning of a run, three at least, stand together in a source; 0 for none."""
        best = 0
        for place in self._places[3].get(run[:3], [])[:_MOST_PLACES]:
            size = 3
            while size < len(run) and run[size] != _NO_WORD and self._row[place + size] == run[size]:
                size += 1
            best = max(best, size)
        return best

    def hits(self, run: _Run) -> list[tuple[int, int]]:
        """Where rare runs of three, two or one of the words stand: place and offset in the run, by place."""
        out: set[tuple[int, int]] = set()
        for size, most in _RARE.items():
            for k in range(len(run) - size + 1):
                found = self._places[size].get(run[k : k + size], ())
                if len(found) <= most * len(self.sources):
                    out.update((p, k) for p in found)
        return sorted(out)

    def is_label(self, start: int, stop: int) -> bool:
        """Whether the words at some places are whole designators and headings, which a quotation may leave out."""
        labels = self.labels
        is_whole = labels[start - 1] != labels[start] and labels[stop - 1] != labels[stop]
        return start == stop or (is_whole and all(labels[start:stop]))

    def bounds(self, place: int) -> tuple[int, int]:
        """The places of the first word of the source that the word at a place is of, and behind its last."""
        source = self.sources[self.source_at(place)]
        return source.first, source.last

    def are_versions(self, one: int, other: int) -> bool:
        """Whether two sources have so many triples of words in common that they are versions of one text."""
        mine, theirs = self._triples_of(one), self._triples_of(other)
        return len(mine & theirs) >= _RELATED * min(len(mine), len(theirs)) > 0

    def _triples_of(self, source: int) -> frozenset[_Run]:
        if source not in self._triples:
            row = self._row[self.sources[source].first : self.sources[source].last]
            self._triples[source] = frozenset(zip(row, row[1:], row[2:], strict=False))
        return self._triples[source]
