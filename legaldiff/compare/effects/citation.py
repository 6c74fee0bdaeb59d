"""Citations: the provisions and texts that a provision refers to."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.citation.scan import find_citations as scan_citations
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.weigh.canonical import canonical_phrase, find_citations
from legaldiff.compare.weigh.references import find_chains
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER"]

_NAMED_RE = lazy_re(
    r"\b(?:Resolution|Ordinance|Proclamation|Directive|Order|Circular|Bulletin)\s+(?:No\.\s*)?[A-Z]{0,2}-?\d[\w-]{0,12}"
    r"|\b(?:Rules?|R\.(?:\s[A-Z][a-z]{1,5}\.)?\sP\.)\s+\d[\d.]{0,8}(?:\([0-9A-Za-z]{1,4}\)){0,5}"
)  # "Ordinance 2031-4", "Rule 12(b)(6)", "R. Civ. P. 12"
_NAMES = ("Order", "Resolution", "Ordinance", "Proclamation", "Directive", "Circular", "Bulletin", "Rule", "R.")
_HINT_RE = lazy_re(
    r"[\d(ACIVXL](?:(?<=\d)|(?<=\()[a-zA-Z]{1,4}\)|(?<=A)(?:cts?|mendment)\b|(?<=C)ode\b|(?<=[IVXLC])[IVXLC]{0,4}\b)"
)  # what each citation holds one of: "9", "(a)", "Act", "IV"
_AMENDED_RE = lazy_re(r",?\s+\(?as\s+(?:further\s+)?amended\b\)?\Z")


def _find(sentence: Statement) -> Iterator[Phrase]:
    return (p._replace(start=sentence.start + p.start, end=sentence.start + p.end) for p in _phrases(sentence.raw))


def _phrases(text: str) -> Iterator[Phrase]:
    start, end = 0, len(text)
    if not _HINT_RE.search(text, start, end):
        return
    spans = [*(w.span for w in find_citations(text, Span(start, end))), *find_chains(text, Span(start, end))]
    if any(map(text[start:end].__contains__, _NAMES)):
        spans += [Span(*m.span()) for m in _NAMED_RE.finditer(text, start, end)]
    at = start
    found = [*_scan(text, start, end), *((span, "") for span in spans)]
    for span, named in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if span.start >= at:
            yield Phrase(*span, named or canonical_phrase(span.of(text)))
            at = span.end


def _scan(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """What the grammar of citations finds, without "as amended", and what it names, where that is told in full."""
    for _, cited in scan_citations(text[start:end]):
        if cited.kind == "internal" and not any(item.steps for item in cited.items):
            continue  # "this section"
        first, last = start + cited.span.start, start + cited.span.end
        amended = _AMENDED_RE.search(text, max(first, last - 40), last)
        named = [f"{i.target}{''.join(f'-{s.value}' for s in i.through)}" for i in cited.items]
        known = all(i.target for i in cited.items)
        yield Span(first, amended.start() if amended else last), " ".join(named) if known else ""


FINDER = EffectFinder("citation", _find)
