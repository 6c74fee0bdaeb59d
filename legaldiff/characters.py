"""Characters that are no text, wherever they come from: readers leave them out, plain data with them is refused."""

from __future__ import annotations

from legaldiff.lazy import lazy_re

__all__ = ["UNWANTED_RE", "has_unwanted"]

# NUL (the first lines of most GPO texts hold some), other controls, byte-order marks, halves of surrogate pairs
_UNWANTED = "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]"
UNWANTED_RE = lazy_re(_UNWANTED + "+")
_ONE_RE = lazy_re(_UNWANTED)  # looked for twice as fast as a run


def has_unwanted(words: str) -> bool:
    """Whether there is a character that is no text; most sources have none, and most of those are printable."""
    return not words.replace("\n", " ").isprintable() and _ONE_RE.search(words) is not None
