"""Checks the quotations of an article against sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from legaldiff.citation.pinpoint import cite
from legaldiff.document import Document
from legaldiff.errors import ReadError
from legaldiff.quotes.attribution import Attribution, Surroundings
from legaldiff.quotes.differences import Comparison, compare_words
from legaldiff.quotes.evidence import FAR, is_from_source, measure
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.locate import Chain, find_chains, is_exact, mend_chain
from legaldiff.quotes.passages import Passage, find_passages
from legaldiff.quotes.qualifiers import find_qualifiers, flag_cut
from legaldiff.quotes.quotation import APART, Quotation, Quotations
from legaldiff.quotes.words import QuotedWords, read_quoted
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
        expected, is_sure = self._expected(said, passage.span.start)
        chain = min(chains, key=lambda chain: self._rank(chain, quoted, said, expected, is_sure=is_sure))
        exact = is_exact(quoted, chain)
        chain = chain if exact else mend_chain(self._index, quoted, chain)
        evidence = measure(self._index, quoted, chain)
        if not is_from_source(evidence, said, is_exact=exact):
            return nothing
        compared = compare_words(self._index, quoted, chain, self._text)
        low, high = self._index.bounds(chain[0].place)
        other = expected if is_sure or not self._around.named else None
        return replace(
            self._placed(nothing, chain),
            verdict="altered" if compared.is_altered else "exact",
            flags=(*flags, *self._flags(said, chain, other, compared)),
            score=evidence.score,
            cited=", ".join(said.paths) or None,
            count=sum(low <= c[0].place < high for c in chains) if exact else 1,
            differences=tuple(compared.differences),
            omitted=tuple(compared.omitted),
            qualifiers=find_qualifiers(self._index, quoted, chain, self._around.beside(passage)),
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
        return replace(passage, segments=(*passage.segments[:-1], Span(start, end)))

    def _quote(self, passage: Passage) -> str:
        out = passage.segments[0].of(self._text)
        for before, after in pairwise(passage.segments):
            is_parted = "\n" in self._text[before.end : after.start]
            out += ("\n\n" if is_parted else " ") + after.of(self._text)
        return out

    def _expected(self, said: Attribution, at: int) -> tuple[int | None, bool]:
        """The source that a passage at an offset should be from, and whether the article says so."""
        named = self._around.named
        if said.named is not None or len(named) == 1:
            return (said.named if said.named is not None else named[0]), True
        return (self._around.last_named(at) if named else 0), False

    def _rank(
        self, chain: Chain, quoted: QuotedWords, said: Attribution, expected: int | None, *, is_sure: bool
    ) -> tuple[float, ...]:
        """The best of several chains has the least: of words that differ, and then of what the article does not say."""
        number = self._index.source_at(chain[0].place)
        cost = 0.0 if is_exact(quoted, chain) else measure(self._index, quoted, chain).cost
        other = expected is not None and number != expected
        elsewhere = bool(said.paths) and not self._is_at(chain, said.paths)
        order = (other, elsewhere) if is_sure else (elsewhere, other)
        return (cost, len(_groups(chain)), *order, number, chain[0].place)

    def _is_at(self, chain: Chain, paths: Sequence[str]) -> bool:
        """Whether a chain touches one of the provisions named."""
        document = self._index.sources[self._index.source_at(chain[0].place)].document
        nodes = [node for path in paths if (node := document.find(path)) is not None]
        starts = self._index.starts
        return any(starts[r.place] < n.end and starts[r.place + r.size - 1] >= n.start for n in nodes for r in chain)

    def _flags(self, said: Attribution, chain: Chain, expected: int | None, compared: Comparison) -> list[str]:
        flags = ["stitched"] * compared.is_stitched
        number = self._index.source_at(chain[0].place)
        if expected not in (None, number) and self._index.are_versions(expected, number):
            return [*flags, "other_version"]
        return [*flags, "wrong_section"] if said.paths and not self._is_at(chain, said.paths) else flags

    def _placed(self, found: Quotation, chain: Chain) -> Quotation:
        """A quotation with the place of its words in their source."""
        source = self._index.sources[self._index.source_at(chain[0].place)]
        ends = [(group[0].place, group[-1].place + group[-1].size) for group in _groups(chain)]
        spans = tuple(self._index.span(*end) for end in ends)
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        sentences = [(self._index.sentence(start), self._index.sentence(stop - 1)) for start, stop in ends]
        contexts = tuple(
            Span(min(span.start, first.start), max(span.end, last.end))
            for span, (first, last) in zip(spans, sentences, strict=True)
        )
        text, outline = source.document.text, source.document.index
        node = source.provision_of(whole) or source.provision_of(spans[0]._replace(end=spans[0].start + 1))
        return replace(
            found,
            source=source.name,
            path=outline.path[node] if node is not None else None,
            eid=outline.eid[node] if node is not None else None,
            citation=cite(source.document, outline.path[node]) if node is not None else None,
            source_span=whole,
            official=APART.join(span.of(text) for span in spans),
            context=APART.join(span.of(text) for span in contexts),
            official_spans=spans,
            context_spans=contexts,
        )


def _groups(chain: Chain) -> list[Chain]:
    """The runs that stand near each other, in the order of the quotation."""
    out: list[Chain] = [[chain[0]]]
    for before, run in pairwise(chain):
        if 0 <= run.place - before.place - before.size <= FAR:
            out[-1].append(run)
        else:
            out.append([run])
    return out
