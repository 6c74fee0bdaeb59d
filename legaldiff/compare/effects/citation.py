"""Citations: the provisions and texts that a provision refers to."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.citation.identifier import named
from legaldiff.citation.scan import find_citations
from legaldiff.compare.effects.finder import EffectFinder, Phrase, in_sentence
from legaldiff.compare.weigh.canonical import canonical_phrase
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER"]

_AMENDED_RE = lazy_re(r",?\s+\(?as\s+(?:further\s+)?amended\b\)?\Z")
_REACH = 40  # code points in which a mention ends with it


def _find(sentence: Statement) -> Iterator[Phrase]:
    """The citations of any text but "this section", without "as amended", each by what it names where that is known."""
    text = sentence.raw
    for _, cited in find_citations(text, others=True):
        if cited.kind == "internal" and not any(item.steps for item in cited.items):
            continue
        first, last = cited.span
        amended = _AMENDED_RE.search(text, max(first, last - _REACH), last)
        last = amended.start() if amended else last
        known = all(item.target for item in cited.items)
        value = " ".join(map(named, cited.items)) if known else canonical_phrase(text[first:last])
        yield Phrase(sentence.start + first, sentence.start + last, value)


FINDER = EffectFinder("citation", _find, alone=in_sentence)
