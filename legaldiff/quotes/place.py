"""Chooses the place that a quotation is from, and describes it: source, provision, official words, flags."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from legaldiff.citation.pinpoint import cite
from legaldiff.model import Node
from legaldiff.quotes.attribution import Attribution, Surroundings
from legaldiff.quotes.differences import Comparison
from legaldiff.quotes.evidence import FAR, measure
from legaldiff.quotes.index import SourceIndex
from legaldiff.quotes.locate import Chain, Run, is_exact
from legaldiff.quotes.quotation import Qualifier, Quotation
from legaldiff.quotes.words import QuotedWords
from legaldiff.span import Span

__all__ = ["APART", "Chooser"]

APART = " […] "
"""What stands between pieces of a source that are far apart."""


class Chooser:
    """Knows the sources, and which of them the article speaks of."""

    def __init__(self, index: SourceIndex, around: Surroundings) -> None:
        self._index = index
        self._around = around

    def choose(self, chains: Sequence[Chain], quoted: QuotedWords, said: Attribution, at: int) -> Chain:
        """The best of several chains for a passage at an offset.

        Fewer words that differ come first; then the source and the section that the article names beside the passage.
        """
        expected, is_sure = self._expected(said, at)

        def rank(chain: Chain) -> tuple[float, ...]:
            number = self._index.source_at(chain[0].place)
            cost = 0.0 if is_exact(quoted, chain) else measure(self._index, quoted, chain).cost
            other = expected is not None and number != expected
            elsewhere = bool(said.paths) and not self._is_at(chain, number, said.paths)
            order = (other, elsewhere) if is_sure else (elsewhere, other)
            return (cost, len(_groups(chain)) if len(chain) > 1 else 1, *order, number, chain[0].place)

        return min(chains, key=rank)

    def _expected(self, said: Attribution, at: int) -> tuple[int | None, bool]:
        """The source that a passage should be from, and whether the article says so."""
        named = self._around.named
        if said.named is not None or len(named) == 1:
            return (said.named if said.named is not None else named[0]), True
        return (self._around.last_named(at) if named else 0), False

    def _is_at(self, chain: Chain, number: int, paths: Sequence[str]) -> bool:
        """Whether a chain touches one of the provisions named."""
        document = self._index.sources[number].document
        return any(self._touches(chain, node) for path in paths if (node := document.find(path)) is not None)

    def _touches(self, chain: Chain, node: Node) -> bool:
        starts = self._index.starts
        return any(starts[r.place] < node.end and starts[r.place + r.size - 1] >= node.start for r in chain)

    def describe(
        self,
        nothing: Quotation,
        said: Attribution,
        chain: Chain,
        compared: Comparison,
        qualifiers: tuple[Qualifier, ...],
        *,
        score: float,
        count: int,
    ) -> Quotation:
        """The quotation with all that is known of its place."""
        number = self._index.source_at(chain[0].place)
        source = self._index.sources[number]
        groups = [self._span(group) for group in _groups(chain)]
        whole = Span(min(s.start for s in groups), max(s.end for s in groups))
        text, outline = source.document.text, source.document.index
        contexts = [self._context(number, span) for span in groups]
        node = source.provision_of(whole) or source.provision(groups[0].start)
        return replace(
            nothing,
            verdict="altered" if compared.is_altered else "exact",
            flags=(*nothing.flags, *self._flags(said, chain, number, nothing.span.start, compared)),
            score=score,
            source=source.name,
            path=outline.path[node] if node is not None else None,
            eid=outline.eid[node] if node is not None else None,
            citation=cite(source.document, outline.path[node]) if node is not None else None,
            source_span=whole,
            official=APART.join(span.of(text) for span in groups),
            context=APART.join(span.of(text) for span in contexts),
            official_spans=tuple(groups),
            context_spans=tuple(contexts),
            cited=", ".join(said.paths) or None,
            count=count,
            differences=tuple(compared.differences),
            omitted=tuple(compared.omitted),
            qualifiers=qualifiers,
        )

    def _flags(self, said: Attribution, chain: Chain, number: int, at: int, compared: Comparison) -> list[str]:
        flags = ["stitched"] * compared.is_stitched
        expected, is_sure = self._expected(said, at)
        is_other = expected is not None and expected != number and (is_sure or not self._around.named)
        if is_other and expected is not None and self._index.are_versions(expected, number):
            return [*flags, "other_version"]
        return [*flags, "wrong_section"] if said.paths and not self._is_at(chain, number, said.paths) else flags

    def _span(self, group: Chain) -> Span:
        last = group[-1]
        return Span(self._index.starts[group[0].place], self._index.ends[last.place + last.size - 1])

    def _context(self, number: int, span: Span) -> Span:
        source = self._index.sources[number]
        start = min(span.start, source.sentence(span.start).start)
        return Span(start, max(span.end, source.sentence(span.end - 1).end))


def _groups(chain: Chain) -> list[list[Run]]:
    """The runs that stand near each other, in the order of the quotation."""
    out: list[list[Run]] = [[chain[0]]]
    for before, run in itertools.pairwise(chain):
        if 0 <= run.place - before.place - before.size <= FAR:
            out[-1].append(run)
        else:
            out.append([run])
    return out
