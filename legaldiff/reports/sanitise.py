"""Keeps what a text may hide from doing anything to a terminal, or to whoever reads the output line by line."""

from __future__ import annotations

import re

from legaldiff.characters import BIDI, OTHER

__all__ = ["mask", "sanitise"]

_CONTROL = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1 (U+009B alone begins an escape sequence)
)
_UNSAFE_RE = re.compile(f"[{_CONTROL}{BIDI}{OTHER}]")  # "\x1b[2J"


def sanitise(text: str) -> str:
    """The text with every character that could move a cursor or turn the reading order written out as ``<U+001B>``."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE_RE.sub(lambda m: f"<U+{ord(m[0]):04X}>", text.replace("\r\n", "\n"))


def mask(text: str) -> str:
    """The text with every such character replaced by one of the same width, so that a caret below it stays in place."""
    return _UNSAFE_RE.sub("\ufffd", text)
