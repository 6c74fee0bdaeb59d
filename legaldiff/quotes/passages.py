"""The quoted passages of an article: between marks, over several paragraphs, interrupted, or as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.quotes.blocks import BlockQuotes
from legaldiff.quotes.marks import Quoted, find_quoted
from legaldiff.span import Span

__all__ = ["SPEECH", "Passage", "find_passages"]

SPEECH = (
    r"(?:s(?:aid|ays?)|tells?|told|adds?|added|asks?|asked|repl(?:y|ies|ied)|recall(?:s|ed)?|explain(?:s|ed)?|argue[sd]?"
    r"|wr(?:ites?|ote)|insist(?:s|ed)?|warn(?:s|ed)?|note[sd]?|joke[sd]?|stated?|states|according\s+to|complain(?:s|ed)?"
    r"|f(?:inds|ound)|continue[sd]?|read(?:s)?|declare[sd]?|provide[sd]?|call(?:s|ed)?|goes\s+on|went\s+on)"
)
"""Verbs that tell who says something, as a regex."""

_LINE_RE = lazy_re(r"[^\s][^\n]*")  # a paragraph: the reading text joins its lines
_OPENING_RE = lazy_re(r"[“\"]|``|''")  # the mark with which each paragraph of a long quotation begins
_SPEECH_RE = lazy_re(rf"\b{SPEECH}\b", re.IGNORECASE)  # "said Clerk Maud Ferris"
_END_RE = lazy_re(r"[.?!;:]\s")
_GOES_ON_RE = lazy_re(r"[a-z]|I\b|\[")  # how the second part of an interrupted sentence begins
_LONGEST = 120  # code points of what interrupts a quotation
_MARKS = " \t\n“”\"'‘’`.,"


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted words of an article, in code points of its reading text, without the marks around them.

    ``segments`` has a part for each paragraph, or for each side of "he said". ``outer`` is the place in the list of the
    passage around this one, -1 for none.
    """

    segments: tuple[Span, ...]
    outer: int = -1
    is_block: bool = False
    is_closed: bool = True

    @property
    def span(self) -> Span:
        """From the first quoted character to the last."""
        return Span(self.segments[0].start, self.segments[-1].end)


def find_passages(article: Document) -> list[Passage]:
    """The passages of an article in the order in which they begin, each before those that are in it."""
    text = article.text
    blocks = BlockQuotes(article)
    found: list[tuple[Passage, int]] = []  # with the depth
    block: list[Span] = []
    number = -1
    for line in _LINE_RE.finditer(text):
        start, end = line.start(), line.start() + len(line[0].rstrip())
        here = blocks.number(start)
        if here != number:
            found.extend(_as_block(block))
            block, number = [], here
        if here >= 0:
            block.append(Span(start, end))
        _add_paragraph(text, start, find_quoted(text, start, end), found, lead=1 if here >= 0 else 0)
    found.extend(_as_block(block))
    return _nest(text, found)


def _as_block(paragraphs: list[Span]) -> Iterator[tuple[Passage, int]]:
    if paragraphs:
        yield Passage(tuple(paragraphs), is_block=True), 0


def _add_paragraph(text: str, start: int, quoted: list[Quoted], found: list[tuple[Passage, int]], *, lead: int) -> None:
    """Add the quotations of a paragraph, or join them to the one that the paragraph before left open."""
    at = len(found)
    before = next((k for k in range(at - 1, -1, -1) if found[k][1] == lead), -1)
    goes_on = _OPENING_RE.match(text, start)
    for k, one in enumerate(quoted):
        span = Span(one.start, one.end)
        opened = found[before][0] if k == 0 and before >= 0 and goes_on and one.start == goes_on.end() else None
        if opened and not opened.is_closed and _is_next(text, opened, start):
            joined = replace(opened, segments=(*opened.segments, span), is_closed=one.is_closed)
            found[before] = joined, lead
            continue
        top = found[-1] if len(found) > at and found[-1][1] == one.depth + lead else None
        if top and _is_interrupted(text, top[0].segments[-1], span):
            found[-1] = replace(top[0], segments=(*top[0].segments, span), is_closed=one.is_closed), top[1]
        else:
            found.append((Passage((span,), is_closed=one.is_closed), one.depth + lead))


def _is_next(text: str, passage: Passage, start: int) -> bool:
    """Whether only white space stands between a passage and the paragraph at ``start``."""
    return not text[passage.span.end : start].strip()


def _is_interrupted(text: str, first: Span, second: Span) -> bool:
    """Whether one sentence is quoted in two parts: “We read it,” said the clerk, “and we do not know.”."""
    between = text[first.end : second.start].strip(" “”\"'‘’`")
    if len(between) > _LONGEST or text[first.end - 1 : first.end] not in (",", "—", "…") or between[-1:] not in ",—":
        return False
    if _END_RE.search(between) or not _SPEECH_RE.search(between):
        return False
    return _GOES_ON_RE.match(text, second.start, second.end) is not None


def _nest(text: str, found: list[tuple[Passage, int]]) -> list[Passage]:
    """The passages in order, each with the one around it; what holds the words of a whole block is that block."""
    order = sorted((p for p, _ in found), key=lambda p: (p.span.start, -p.span.end, not p.is_block))
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
