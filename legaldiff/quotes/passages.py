"""The quoted passages of an article: between marks, over several paragraphs, interrupted, or as a block."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.quoting import SAYING
from legaldiff.lexicon.words import alternatives
from legaldiff.quotes.marks import Quoted, find_quoted
from legaldiff.readers.html.tokens import TokenKind, read_tokens
from legaldiff.span import Span

__all__ = ["SPEECH_RE", "Passage", "find_passages"]

SPEECH_RE = lazy_re(rf"\b{alternatives(SAYING)}\b", re.IGNORECASE)
"""A verb that tells who says something: "said Clerk Maud Ferris"."""

_HTML = ("html", "fr-html")
# lines that begin with ">", in a list or not: "> The Secretary", "1. > The Secretary"
_MARKDOWN_RE = lazy_re(r"^[ \t]{0,12}(?:(?:[-*+]|\d{1,3}\.)[ \t]{1,4})?>[^\n]*(?:\n[ \t]{0,12}>[^\n]*)*", re.MULTILINE)
_LINE_RE = lazy_re(r"[^\s][^\n]*")  # a paragraph: the reading text joins its lines
_OPENING_RE = lazy_re(r"[“\"]|``|''")  # the mark with which each paragraph of a long quotation begins
_END_RE = lazy_re(r"[.?!;:]\s")
_GOES_ON_RE = lazy_re(r"[a-z]|I\b|\[")  # how the second part of an interrupted sentence begins
_LONGEST = 120  # code points of what interrupts a quotation
_MARKS = " \t\n“”\"'‘’`.,"


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted words of an article, in code points of its reading text, without the marks around them.

    ``segments`` has a part for each paragraph, or for each side of "he said". ``depth`` counts the quotations around
    it; ``outer`` is the place in the list of the innermost of them, -1 for none.
    """

    segments: tuple[Span, ...]
    depth: int = 0
    outer: int = -1
    is_block: bool = False
    is_closed: bool = True

    @property
    def span(self) -> Span:
        """From the first quoted character to the last."""
        return Span(self.segments[0].start, self.segments[-1].end)


def find_passages(article: Document) -> list[Passage]:
    """The passages of an article in the order in which they begin, each before those that are in it."""
    text, blocks = article.text, _find_blocks(article)
    found: list[Passage] = []
    lines = (Span(m.start(), m.start() + len(m[0].rstrip())) for m in _LINE_RE.finditer(text))
    for block, paragraphs in groupby(lines, lambda line: _block_at(article, blocks, line.start) if blocks else None):
        inside = list(paragraphs)
        for line in inside:
            _add_paragraph(text, line.start, find_quoted(text, *line), found, lead=0 if block is None else 1)
        if block is not None:
            found.append(Passage(tuple(inside), is_block=True))
    return _nest(text, found)


def _block_at(article: Document, blocks: list[Span], at: int) -> Span | None:
    """The block quotation that the words at an offset of the reading text stand in."""
    place = article.source_span(Span(at, at + 1)).start
    k = bisect_right(blocks, place, key=itemgetter(0)) - 1
    return blocks[k] if k >= 0 and place < blocks[k].end else None


def _find_blocks(article: Document) -> list[Span]:
    """The outermost block quotations in the source: readers keep their words, but not that they are quoted."""
    if article.format == "markdown":
        return [Span(*m.span()) for m in _MARKDOWN_RE.finditer(article.source.replace("\r", "\n"))]
    out: list[Span] = []
    depth = start = 0
    for token in read_tokens(article.source) if article.format in _HTML else ():
        if token.value != "blockquote":
            continue
        if token.kind is TokenKind.START:
            start = start if depth else token.end
            depth += 1
        elif token.kind is TokenKind.END and depth:
            depth -= 1
            if not depth:
                out.append(Span(start, token.start))
    return [*out, Span(start, len(article.source))] if depth else out


def _add_paragraph(text: str, start: int, quoted: list[Quoted], found: list[Passage], *, lead: int) -> None:
    """Add the quotations of a paragraph, or join them to the one that the paragraph before left open."""
    at = len(found)
    before = next((k for k in range(at - 1, -1, -1) if found[k].depth == lead), -1)
    goes_on = _OPENING_RE.match(text, start)
    for k, one in enumerate(quoted):
        span, depth = Span(one.start, one.end), one.depth + lead
        opened = found[before] if k == 0 and before >= 0 and goes_on and one.start == goes_on.end() else None
        top = found[-1] if len(found) > at and found[-1].depth == depth else None
        if opened and not opened.is_closed and _is_next(text, opened, start):
            found[before] = replace(opened, segments=(*opened.segments, span), is_closed=one.is_closed)
        elif top and _is_interrupted(text, top.segments[-1], span):
            found[-1] = replace(top, segments=(*top.segments, span), is_closed=one.is_closed)
        else:
            found.append(Passage((span,), depth, is_closed=one.is_closed))


def _is_next(text: str, passage: Passage, start: int) -> bool:
    """Whether only white space stands between a passage and the paragraph at ``start``."""
    return not text[passage.span.end : start].strip()


def _is_interrupted(text: str, first: Span, second: Span) -> bool:
    """Whether one sentence is quoted in two parts: “We read it,” said the clerk, “and we do not know.”."""
    between = text[first.end : second.start].strip(" “”\"'‘’`")
    if len(between) > _LONGEST or text[first.end - 1 : first.end] not in (",", "—", "…") or between[-1:] not in ",—":
        return False
    if _END_RE.search(between) or not SPEECH_RE.search(between):
        return False
    return _GOES_ON_RE.match(text, second.start, second.end) is not None


def _nest(text: str, found: list[Passage]) -> list[Passage]:
    """The passages in order, each with the one around it; what holds the words of a whole block is that block."""
    order = sorted(found, key=lambda p: (p.span.start, -p.span.end, not p.is_block))
    order.sort(key=lambda p: p.span.start - (2 if p.is_block else 0))
    out: list[Passage] = []
    around: list[int] = []
    for passage in order:
        while around and out[around[-1]].span.end < passage.span.end:
            around.pop()
        outer = around[-1] if around else -1
        if outer >= 0 and out[outer].is_block and _is_whole(text, out[outer].span, passage.span):
            out[outer] = replace(out[outer], segments=_trim(out[outer].segments, passage.span))
            continue
        around.append(len(out))
        out.append(replace(passage, outer=outer))
    return out


def _trim(segments: tuple[Span, ...], whole: Span) -> tuple[Span, ...]:
    """The segments of a block without the marks around all of it."""
    return tuple(Span(max(s.start, whole.start), min(s.end, whole.end)) for s in segments)


def _is_whole(text: str, block: Span, inner: Span) -> bool:
    outside = text[block.start : inner.start] + text[inner.end : block.end]
    return not outside.strip(_MARKS)
