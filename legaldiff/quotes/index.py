"""The words of all sources in one row, with an index of their pairs and triples, built once for all quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.quotes.words import split_words
from legaldiff.sentences.sentence import find_sentences
from legaldiff.span import Span

__all__ = ["MOST_PLACES", "Source", "SourceIndex"]

MOST_PLACES = 256
"""Places of the same words that are told apart; there may be more of them."""

_MOST_TRIED = 2048  # places of three words of a phrase at which the others are looked for
_RARE = {3: 32, 2: 16, 1: 8}  # a run of words found at more places says nothing about where a quotation is from
_NO_WORD = 0  # between two sources, and for a word that no source has
_RELATED = 0.2  # the share of triples in common from which on two sources are versions of one text


class Source:
    """One source: its sentences and provisions by offset, and where its words stand in the row."""

    def __init__(self, document: Document, name: str, first: int) -> None:
        self.document = document
        self.name = name
        self.first = first  # place of its first word in the row
        self.last = first  # place behind its last word
        self._at: list[int] = []
        self._nodes: list[Node | None] = []
        self.labels: list[Span] = []  # designators and headings, which a quotation may leave out
        self._walk()

    def _walk(self) -> None:
        index = self.document.index
        todo: list[tuple[Node, Node | None]] = [(self.document.root, None)]
        while todo:
            node, provision = todo.pop()
            provision = node if node in index.path else provision
            if node.children:
                todo.extend((child, provision) for child in reversed(node.children))
                continue
            self._at.append(node.start)
            self._nodes.append(provision)
            if node.kind in (Kind.NUM, Kind.HEADING):
                self.labels.append(node.span)

    def provision(self, at: int) -> Node | None:
        """The innermost provision around an offset; None in title lines and notes."""
        return self._nodes[max(0, bisect_right(self._at, at) - 1)] if self._at else None

    def provision_of(self, span: Span) -> Node | None:
        """The innermost provision that holds a whole range; None where no provision does."""
        node = self.provision(span.start)
        parent = self.document.index.parent
        while node is not None and node.end < span.end:
            node = parent.get(node)
        return node

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the text in order."""
        return list(find_sentences(self.document.text))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence(self, at: int) -> Span:
        """The sentence around an offset."""
        k = bisect_right(self._sentence_starts, at) - 1
        return self.sentences[k] if k >= 0 else Span(at, at)


class SourceIndex:
    """Words of all sources as numbers: ``keys[p]`` is the word at place ``p`` of the row."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.sources: list[Source] = []
        self.keys: list[str] = [""]
        self.starts: list[int] = [0]
        self.ends: list[int] = [0]
        self.labels = [0]  # the number of the designator or heading that each word is of, 0 for none
        self._numbers: dict[str, int] = {}
        self._row: list[int] = [_NO_WORD]
        for k, document in enumerate(documents):
            self._add(document, document.file or document.meta.number or f"source {k + 1}")
        self._base = len(self._numbers) + 1
        self._places: dict[int, dict[int, list[int]]] = {size: self._index(size) for size in (1, 2, 3)}
        self._firsts = [s.first for s in self.sources]
        self._codes: dict[int, frozenset[int]] = {}

    def _add(self, document: Document, name: str) -> None:
        source = Source(document, name, len(self.keys))
        numbers = self._numbers
        labels = iter(source.labels)
        label, number = next(labels, None), 1
        for word in split_words(document.text, 0, len(document.text)):
            while label is not None and label.end <= word.start:
                label, number = next(labels, None), number + 1
            self.keys.append(word.key)
            self.starts.append(word.start)
            self.ends.append(word.end)
            self.labels.append(number if label is not None and label.start <= word.start else 0)
            self._row.append(numbers.setdefault(word.key, len(numbers) + 1))
        source.last = len(self.keys)
        self.sources.append(source)
        self.keys.append("")
        self.starts.append(len(document.text))
        self.ends.append(len(document.text))
        self.labels.append(0)
        self._row.append(_NO_WORD)

    def _index(self, size: int) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        row = self._row
        for at in range(1, len(row) - size):
            run = row[at : at + size]
            if _NO_WORD not in run:
                places.setdefault(self._code(run), []).append(at)
        return places

    def _code(self, run: Sequence[int]) -> int:
        code = 0
        for number in run:
            code = code * self._base + number
        return code

    def numbers(self, keys: Sequence[str]) -> list[int]:
        """The numbers of words; that of no word for one that no source has."""
        return [self._numbers.get(key, _NO_WORD) for key in keys]

    def source_at(self, place: int) -> int:
        """Which source the word at a place is of."""
        return bisect_right(self._firsts, place) - 1

    def find(self, run: Sequence[int]) -> list[int]:
        """The places where a run of words stands, at most ``MOST_PLACES`` of them, in order."""
        if not run or _NO_WORD in run:
            return []
        size = len(run)
        if size <= 3:
            return self._places[size].get(self._code(run), [])[:MOST_PLACES]
        rarest, offset = min(
            ((self._places[3].get(self._code(run[k : k + 3]), []), k) for k in range(size - 2)),
            key=lambda found: len(found[0]),
        )
        row = self._row
        whole = list(run)
        out = [p - offset for p in rarest[:_MOST_TRIED] if p >= offset and row[p - offset : p - offset + size] == whole]
        return out[:MOST_PLACES]

    def longest_prefix(self, run: Sequence[int]) -> int:
        """How many words of the beginning of a run, three at least, stand together in a source; 0 for none."""
        if len(run) < 3 or _NO_WORD in run[:3]:
            return 0
        best = 0
        row = self._row
        for place in self._places[3].get(self._code(run[:3]), [])[:MOST_PLACES]:
            size = 3
            while size < len(run) and run[size] != _NO_WORD and row[place + size] == run[size]:
                size += 1
            best = max(best, size)
        return best

    def hits(self, run: Sequence[int]) -> list[tuple[int, int]]:
        """Where rare runs of three, two or one of the words stand: place and offset in the run, by place."""
        out: set[tuple[int, int]] = set()
        for size in (3, 2, 1):
            places, most = self._places[size], _RARE[size] * len(self.sources)
            for k in range(len(run) - size + 1):
                if _NO_WORD in run[k : k + size]:
                    continue
                found = places.get(self._code(run[k : k + size]), ())
                if len(found) <= most:
                    out.update((p, k) for p in found)
        return sorted(out)

    def is_label(self, start: int, stop: int) -> bool:
        """Whether the words at some places are whole designators and headings, which a quotation may leave out."""
        labels = self.labels
        is_whole = labels[start - 1] != labels[start] and labels[stop - 1] != labels[stop]
        return start == stop or (is_whole and all(labels[start:stop]))

    def bounds(self, source: int) -> tuple[int, int]:
        """The places of the first word of a source, and behind its last."""
        return self.sources[source].first, self.sources[source].last

    def are_versions(self, one: int, other: int) -> bool:
        """Whether two sources have so many triples of words in common that they are versions of one text."""
        mine, theirs = self._triples(one), self._triples(other)
        return len(mine & theirs) >= _RELATED * min(len(mine), len(theirs)) > 0

    def _triples(self, source: int) -> frozenset[int]:
        if source not in self._codes:
            first, last = self.bounds(source)
            row = self._row
            self._codes[source] = frozenset(self._code(row[p : p + 3]) for p in range(first, last - 2))
        return self._codes[source]
