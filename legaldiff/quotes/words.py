"""The words of sources and of quotations as they are compared, and what a writer did to those of a quotation."""

from __future__ import annotations

import itertools
import re
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


def _read_segment(text: str, start: int, end: int) -> Iterator[Word]:
    """The words as if no bracket stood there: "[t]he" is one word, and bracketed as any with a part in brackets."""
    if "[" not in text[start:end]:
        return split_words(text, start, end)
    places: list[int] = []  # of the characters outside of remarks and without brackets
    brackets: set[int] = set()  # places that stand in a bracket, with the two marks
    at = start
    for found in _BRACKET_RE.finditer(text, start, end):
        is_remark = _REMARK_RE.fullmatch(found[1]) is not None
        places += [*range(at, found.start()), *(() if is_remark else range(found.start(1), found.end(1)))]
        brackets.update(() if is_remark else range(*found.span()))
        at = found.end()
    places += range(at, end)
    bare = "".join(text[place] for place in places)
    return (_placed(text, word, places, brackets) for word in split_words(bare, 0, len(bare)))


def _placed(text: str, word: Word, places: list[int], brackets: set[int]) -> Word:
    """A word at its place in the text, with the brackets at its ends."""
    start, end = places[word.start], places[word.end - 1] + 1
    start -= start - 1 in brackets and text[start - 1] == "["
    while end in brackets and text[end] in "[]":
        end += 1
    return Word(word.key, start, end, not brackets.isdisjoint(range(start, end)))
