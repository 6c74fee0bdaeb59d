"""Checks the quotations of an article against sources."""

from __future__ import annotations

from collections.abc import Iterable

from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.quotes.attribution import Surroundings
from legaldiff.quotes.differences import compare_words
from legaldiff.quotes.evidence import is_from_source, measure
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.locate import find_chains, is_exact, mend_chain
from legaldiff.quotes.passages import Passage, find_passages
from legaldiff.quotes.place import Chooser
from legaldiff.quotes.qualifiers import find_qualifiers, flag_cut
from legaldiff.quotes.quotation import Quotation, Quotations
from legaldiff.quotes.words import read_quoted
from legaldiff.span import Span

__all__ = ["check_quotes"]

_LEAST_PREFIX = 4  # words of a quotation without an end that must stand in a source


def check_quotes(article: Document, sources: Iterable[Document]) -> Quotations:
    """Every quotation of an article, with the source that it is from and what differs.

    A quotation is ``exact`` where its words stand in a source one after another, ``altered`` where most of them do, and
    else ``not_found``. Typography (the make of marks and dashes, white space, the last comma or full stop) does not
    count; a changed number, a "not" that came or went, and any other word do. Where the words stand at several places,
    the source and the section that the article names decide; where it names no source, the first one does. Raises
    ``ReadError`` where there are no sources.
    """
    documents = list(sources)
    if not documents:
        raise ReadError("there is no source to check quotations against: name one or more")
    return Quotations(flag_cut(_Checking(article, SourceIndex(documents)).quotations()), article, documents)


class _Checking:
    """The state of checking one article."""

    def __init__(self, article: Document, index: SourceIndex) -> None:
        self._text = article.text
        self._index = index
        self._passages = find_passages(article)
        self._around = Surroundings(article, self._passages, index.sources)
        self._chooser = Chooser(index, self._around)

    def quotations(self) -> list[Quotation]:
        """What was found, in the order of the article; what is quoted in a quotation only where that is not found."""
        found: dict[int, Quotation] = {}
        settled: set[int] = set()  # passages of which the inner ones are not told
        blocks: set[int] = set()  # blocks in which a quotation was found: the words of an author around it
        for k, passage in enumerate(self._passages):
            if passage.outer in settled:
                settled.add(k)
                continue
            checked = self._check(passage)
            if checked is None:
                continue
            found[k] = checked
            if checked.verdict == "exact" or (checked.verdict == "altered" and not passage.is_block):
                settled.add(k)
            if checked.verdict != "not_found" and passage.outer >= 0 and self._passages[passage.outer].is_block:
                blocks.add(passage.outer)
        return [checked for k, checked in found.items() if k not in blocks]

    def _check(self, passage: Passage) -> Quotation | None:
        """One quotation; None where there are no words in it."""
        passage = passage if passage.is_closed else self._close(passage)
        quoted = read_quoted(self._text, passage.segments)
        if not quoted.words:
            return None
        said = self._around.of(passage)
        flags = (*(["elided"] * quoted.is_elided), *(["bracketed"] * quoted.is_bracketed))
        nothing = Quotation(self._quote(passage), passage.span, "not_found", flags, closed=passage.is_closed)
        chains = find_chains(self._index, quoted)
        if not chains:
            return nothing
        chain = self._chooser.choose(chains, quoted, said, passage.span.start)
        exact = is_exact(quoted, chain)
        chain = chain if exact else mend_chain(self._index, quoted, chain)
        evidence = measure(self._index, quoted, chain)
        if not is_from_source(evidence, said, is_exact=exact):
            return nothing
        compared = compare_words(self._index, quoted, chain, self._text)
        low, high = self._index.bounds(self._index.source_at(chain[0].place))
        count = sum(low <= c[0].place < high for c in chains)
        qualifiers = find_qualifiers(self._index, quoted, chain, self._around.beside(passage))
        return self._chooser.describe(
            nothing, said, chain, compared, qualifiers, score=evidence.score, count=count if exact else 1
        )

    def _close(self, passage: Passage) -> Passage:
        """A quotation that is never closed: as far as its words stand in a source, else to the end of its sentence."""
        start, end = passage.segments[-1]
        words = read_quoted(self._text, passage.segments[-1:]).words
        size = self._index.longest_prefix(self._index.numbers([w.key for w in words]))
        if size >= _LEAST_PREFIX:
            end = words[size - 1].end
        elif len(passage.segments) == 1:
            stops = (self._text.find(f"{mark} ", start, end) for mark in ".?!")
            end = min((at + 1 for at in stops if at >= 0), default=end)
        return Passage((*passage.segments[:-1], Span(start, end)), passage.outer, passage.is_block, is_closed=False)

    def _quote(self, passage: Passage) -> str:
        out = passage.segments[0].of(self._text)
        for before, after in zip(passage.segments, passage.segments[1:], strict=False):
            is_parted = "\n" in self._text[before.end : after.start]
            out += ("\n\n" if is_parted else " ") + after.of(self._text)
        return out
