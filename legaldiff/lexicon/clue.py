"""Clues: words without which a slow pattern need not be tried, and the places at which alone it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.words import alternatives
from legaldiff.per_document import once_per_document

__all__ = ["find_at", "folded", "has_any", "mentions", "one_of", "small_text"]

_SPACE_RE = lazy_re(r"\s")
_MARKS = "\"'(),-./:;[]?"


def folded(text: str) -> str:
    """The text in small letters, code point for code point, with a question mark for each that is not of ASCII.

    Clues are in ASCII, and such a text is lowered in a third of the time; "İ" in small letters would be two.
    """
    return (text if text.isascii() else text.encode("ascii", "replace").decode("ascii")).lower()


@once_per_document
def small_text(document: Document) -> str:
    """The reading text, folded."""
    return folded(document.text)


def mentions(document: Document, words: tuple[str, ...]) -> bool:
    """Whether one of the words, given in small letters, occurs in the document in any case."""
    return any(map(small_text(document).__contains__, words))


def has_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words, given in small letters, occurs in any case, with blanks for marks: a quick test."""
    return any(map(_spaced(text).__contains__, words))


def find_at(
    opening: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of a slow pattern in ``text[start:end]``, tried only where its ``opening`` is found.

    That is a blank and, in a lookahead, words in small letters; a blank stands for any white space or mark.
    What begins with a fixed blank is found by a search for that; a pattern that ignores case, or begins with ``\\b``,
    is tried at every letter. The matches are those of ``finditer`` if every one of them begins with the opening.
    """
    done = start
    for place in opening.finditer(_spaced(text), start, end + 1):
        at = place.start()
        found = pattern.match(text, at, end) if at >= done else None
        if found:
            done = found.end()
            yield found


def one_of(words: Iterable[str]) -> str:
    """Words of the lexicon as a regex for an ``opening``."""
    return alternatives(word.replace("-", " ") for word in words)


@lru_cache(maxsize=256)  # rule after rule asks about the sentences of a document
def _spaced(text: str) -> str:
    """A blank and the text in small letters, with a blank for every mark: it is one code point longer than the text."""
    small = folded(text)
    if not small.isprintable():
        small = _SPACE_RE.sub(" ", small)
    for mark in _MARKS:
        small = small.replace(mark, " ")
    return f" {small}"
