"""The words of sources and of quotations as they are compared, and what a writer did to those of a quotation."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.compare.redline.tokens import find_words, normal
from legaldiff.lazy import lazy_re
from legaldiff.span import Span

__all__ = ["QuotedWords", "Word", "read_quoted", "split_words"]

_PART_RE = lazy_re(r"[^-‐‑–]+")  # "same", "day"
_ELLIPSIS_RE = lazy_re(
    r"[\[(]\s?(?:…|\.(?:\s?\.){2,4})\s?[\])]|…(?:\s?\.)?|\.(?:\s?\.){2,4}|\*(?:\s?\*){2,6}"
)  # "...", ". . . .", "[…]", "* * *"
_BRACKET_RE = lazy_re(r"\[([^\[\]\n]{0,200})\]")  # "[t]he", "[the Secretary]", "notice[s]"
_REMARK_RE = lazy_re(r"sic|(?:our |my )?emphasis\b.*|italics\b.*", re.IGNORECASE)  # "[sic]", "[emphasis added]"


class Word(NamedTuple):
    """A word ``text[start:end]`` and what it is compared by; ``is_bracketed`` where the writer put in a part of it."""

    key: str
    start: int
    end: int
    is_bracketed: bool = False


class QuotedWords(NamedTuple):
    """The words of a quotation, cut into pieces where an ellipsis stands.

    ``pieces`` are ranges of ``words``, none of them empty; ``breaks`` are the words before which a segment begins, and
    the punctuation is the article's own; ``leads`` and ``trails`` say that an ellipsis stands first or last.
    """

    words: list[Word]
    pieces: list[Span]
    breaks: frozenset[int]
    leads: bool
    trails: bool

    @property
    def is_elided(self) -> bool:
        """Whether there is an ellipsis anywhere."""
        return self.leads or self.trails or len(self.pieces) > 1

    @property
    def is_bracketed(self) -> bool:
        """Whether any word is bracketed."""
        return any(w.is_bracketed for w in self.words)


def split_words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of ``text[start:end]`` in lower case with their typography folded; a hyphen parts two words."""
    for token in find_words(text, start, end):
        printed = text[token.start : token.end]
        key = normal(printed).lower()
        if "-" not in key:
            yield Word(key if key[-1] != "." else key.replace(".", ""), token.start, token.end)
            continue
        for part in _PART_RE.finditer(printed):
            at = token.start + part.start()
            yield Word(normal(part[0]).lower(), at, at + len(part[0]))


def read_quoted(text: str, segments: Sequence[Span]) -> QuotedWords:
    """The words in some segments of ``text``, with their brackets and ellipses understood."""
    words: list[Word] = []
    cuts: list[int] = []
    breaks: set[int] = set()
    for segment in segments:
        breaks.add(len(words))
        at = segment.start
        for dots in _ELLIPSIS_RE.finditer(text, *segment):
            words += _read_segment(text, at, dots.start())
            cuts.append(len(words))
            at = dots.end()
        words += _read_segment(text, at, segment.end)
    bounds = sorted({0, *cuts, len(words)})
    pieces = [Span(a, b) for a, b in itertools.pairwise(bounds)]
    inner = {c for c in cuts if 0 < c < len(words)}
    return QuotedWords(words, pieces, frozenset(breaks | inner), 0 in cuts, len(words) in cuts and bool(words))


def _read_segment(text: str, start: int, end: int) -> list[Word]:
    brackets = list(_BRACKET_RE.finditer(text, start, end))
    if not brackets:
        return list(split_words(text, start, end))
    out: list[Word] = []
    starts = [m.start() for m in brackets]
    for word in split_words(text, start, end):
        k = bisect_right(starts, word.start) - 1
        inside = brackets[k] if k >= 0 and word.start < brackets[k].end() else None
        if inside is not None:
            if not _REMARK_RE.fullmatch(inside[1]):
                glued = bool(out) and out[-1].end == inside.start() and word.start == inside.start() + 1
                _put(out, word._replace(is_bracketed=True, end=_behind(word, inside)), inside.start(), glued=glued)
            continue
        before = brackets[k] if k >= 0 and brackets[k].end() == word.start else None
        glued = before is not None and bool(out) and out[-1].is_bracketed and out[-1].end == word.start
        _put(out, word, word.start, glued=glued)
        if k + 1 < len(brackets) and word.end == brackets[k + 1].start() and not brackets[k + 1][1]:
            out[-1] = out[-1]._replace(is_bracketed=True, end=brackets[k + 1].end())  # "jurisdiction[]"
    return out


def _behind(word: Word, bracket: re.Match[str]) -> int:
    """Where a bracketed word ends: behind the bracket that closes right after it."""
    return bracket.end() if word.end == bracket.end() - 1 else word.end


def _put(out: list[Word], word: Word, start: int, *, glued: bool) -> None:
    """Add a word, or join it to the one before: "[t]he" is one word."""
    if glued:
        before = out.pop()
        word = Word(before.key + word.key, before.start, word.end, True)
    elif word.is_bracketed and start == word.start - 1:
        word = word._replace(start=start)
    out.append(word)
