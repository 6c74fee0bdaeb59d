"""Characters that are no text, wherever they come from: readers leave them out, plain data with them is refused."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.lazy import lazy_re

__all__ = ["SPACES", "UNWANTED_RE", "clean", "find_all", "has_unwanted", "skip_space", "trim"]

SPACES = (
    " \t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""White space of whatever width."""
# NUL (the first lines of most GPO texts hold some), other controls, byte-order marks, halves of surrogate pairs
_UNWANTED = "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]"
UNWANTED_RE = lazy_re(_UNWANTED + "+")
_ONE_RE = lazy_re(_UNWANTED)  # looked for twice as fast as a run


def has_unwanted(words: str) -> bool:
    """Whether there is a character that is no text; most sources have none, and most of those are printable."""
    return not words.replace("\n", " ").isprintable() and _ONE_RE.search(words) is not None


def find_all(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Where the words stand in ``text[start:end]``, in order."""
    at = text.find(words, start, end)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words), end)


def skip_space(text: str, at: int, end: int) -> int:
    """The first place from ``at`` on, up to ``end``, that is no white space."""
    while at < end and text[at].isspace():
        at += 1
    return at


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the white space at its ends."""
    start = skip_space(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def clean(stated: str | None) -> str | None:
    """What a source states beside its words, with only text in it and single spaces; None where nothing is left."""
    return stated and (" ".join(UNWANTED_RE.sub("", stated).split()) or None)
