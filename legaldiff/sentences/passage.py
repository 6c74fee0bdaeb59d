"""Passages: the sentences that hold a certain word, found without cutting the whole text into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cache

from legaldiff.characters import find_all
from legaldiff.document import Document
from legaldiff.lexicon.clue import small_text
from legaldiff.model import Kind, Node
from legaldiff.per_document import once_per_document
from legaldiff.sentences.sentence import known_sentences
from legaldiff.sentences.statement import LONGEST, Statement, hide_parentheses
from legaldiff.span import Span

__all__ = ["end_of_list", "find_passages"]

_LEADS = (":", "—", "-", ";")


def find_passages(
    document: Document, words: tuple[str, ...], clue: re.Pattern[str] | None = None
) -> Iterator[Statement]:
    """The sentences of the document's provisions, preamble and all, that hold one of ``words``, in document order.

    The words are in small letters and are found in any case; ``clue`` is what such a sentence has as well. An item
    that completes its chapeau has it as its lead.
    """
    runs = _runs_of(document)
    done = -1
    for at in sorted({at for word in words for at in runs.places(word)}):
        if at < done:
            continue
        place = runs.sentence_at(at)
        if place is None:
            done = at + 1
            continue
        number, span = place
        done = span.end
        if span.end - span.start <= LONGEST and (clue is None or clue.search(span.of(document.text))):
            yield runs.statement(number, span)


def end_of_list(document: Document, passage: Statement) -> int:
    """Where the passage ends, with the items of the list that it leads into; in code points of the reading text."""
    below = document.index.children(passage.node)
    if not below or not passage.raw.endswith(_LEADS) or document.text[passage.end : below[0].start].strip():
        return passage.end
    return below[-1].end


class _Runs:
    """The words of a document by the provision whose own they are, and the sentences of those that were asked for."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        small = small_text(document)
        self.places: Callable[[str], list[int]] = cache(lambda word: list(find_all(small, word, 0, len(small))))
        """Where a word stands."""
        self._runs = sorted(
            (
                (leaf.start, leaf.end, node)
                for node in document.provisions
                if node.kind is not Kind.SIGNATURE
                for leaf in node.own_words()
            ),
            key=lambda run: run[:2],
        )
        self._starts = [start for start, _, _ in self._runs]
        self._sentences = known_sentences(document)
        self._statements: dict[int, Statement] = {}
        self._index = document.index

    def sentence_at(self, at: int) -> tuple[int, Span] | None:
        """The sentence around a place, with the number of its run; None where no provision has it for its own."""
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at >= self._runs[number][1]:
            return None
        sentences = self._in_run(number)
        nearest = bisect_right(sentences, at, key=lambda span: span.end)
        return (number, sentences[nearest]) if nearest < len(sentences) else None

    def statement(self, number: int, span: Span) -> Statement:
        """A sentence of a run as a statement, with its lead."""
        if span.start not in self._statements:
            node = self._runs[number][2]
            self._statements[span.start] = self._statement(node, span, self._lead(number, node, span))
        return self._statements[span.start]

    def _in_run(self, number: int) -> tuple[Span, ...]:
        return self._sentences(*self._runs[number][:2])

    def _lead(self, number: int, node: Node, span: Span) -> Statement | None:
        """The chapeau of an item: the last sentence before it of the provision that holds it, unless a stop ends it."""
        parent = self._index.parent.get(node)
        if parent is None or self._in_run(number)[0] != span:
            return None
        at = bisect_left(self._starts, self._index.children(parent)[0].start) - 1
        if at < 0 or self._runs[at][2] is not parent:
            return None
        last = self._in_run(at)[-1]
        if self._text[last.end - 1] == "." or last.end - last.start > LONGEST:
            return None
        return self._statement(parent, last, None)

    def _statement(self, node: Node, span: Span, lead: Statement | None) -> Statement:
        raw = span.of(self._text)
        return Statement(node, span.start, raw, hide_parentheses(raw), lead, 1 if lead else 0)


@once_per_document
def _runs_of(document: Document) -> _Runs:
    """The runs of a document: several rules ask for them."""
    return _Runs(document)
