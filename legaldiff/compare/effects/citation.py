"""Citations: the provisions and texts that a provision refers to."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.canonical import canonical_words, find_citations
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.references import find_chains
from legaldiff.span import Span

__all__ = ["FINDER"]


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    cited = [w.span for w in find_citations(text, Span(start, end))]
    at = 0
    for span in sorted([*cited, *find_chains(text, Span(start, end))], key=lambda s: (s.start, -s.end)):
        if span.start >= at:
            yield Phrase(*span, " ".join(w.word for w in canonical_words(text, [span])))
            at = span.end


FINDER = EffectFinder("citation", _find)
