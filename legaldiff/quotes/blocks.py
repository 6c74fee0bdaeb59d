"""Block quotations of an article, found on its source: readers keep their words, but not that they are quoted."""

from __future__ import annotations

import re
from bisect import bisect_right

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.readers.html.tokens import TokenKind, read_tokens
from legaldiff.span import Span

__all__ = ["BlockQuotes"]

_HTML = ("html", "fr-html")
# lines that begin with ">", in a list or not: "> The Secretary", "1. > The Secretary"
_MARKDOWN_RE = lazy_re(r"^[ \t]{0,12}(?:(?:[-*+]|\d{1,3}\.)[ \t]{1,4})?>[^\n]*(?:\n[ \t]{0,12}>[^\n]*)*", re.MULTILINE)


class BlockQuotes:
    """The outermost block quotations of an article, by their place in its source."""

    def __init__(self, article: Document) -> None:
        self._article = article
        self._spans: list[Span] = []
        if article.format in _HTML:
            self._spans = _find_html(article.source)
        elif article.format == "markdown":
            self._spans = [Span(*m.span()) for m in _MARKDOWN_RE.finditer(article.source.replace("\r", "\n"))]
        self._starts = [s.start for s in self._spans]

    def number(self, at: int) -> int:
        """Which block quotation the words at ``at`` of the reading text stand in; -1 for none."""
        if not self._spans:
            return -1
        place = self._article.source_span(Span(at, at + 1)).start
        k = bisect_right(self._starts, place) - 1
        return k if k >= 0 and place < self._spans[k].end else -1


def _find_html(source: str) -> list[Span]:
    out: list[Span] = []
    depth = start = 0
    for token in read_tokens(source):
        if token.value != "blockquote":
            continue
        if token.kind is TokenKind.START:
            start = start if depth else token.end
            depth += 1
        elif token.kind is TokenKind.END and depth:
            depth -= 1
            if not depth:
                out.append(Span(start, token.start))
    return [*out, Span(start, len(source))] if depth else out
