"""Keeps what a text may hide from doing anything to a terminal, or to whoever reads the output line by line."""

from __future__ import annotations

import re

from legaldiff.lazy import lazy_re

__all__ = ["escape_json", "mask", "sanitise"]

_CONTROL = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1 (U+009B alone begins an escape sequence)
)
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides, isolates ("Trojan Source")
_OTHER = "\u2028\u2029\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"  # line ends, annotations, surrogates, tags
_UNSAFE_RE = lazy_re(f"[{_CONTROL}{_BIDI}{_OTHER}]")  # "\x1b[2J"
_UNSAFE_JSON_RE = lazy_re(f"[\x7f-\x9f{_BIDI}{_OTHER}]")  # JSON itself escapes the controls below U+0020


def sanitise(text: str) -> str:
    """The text with every character that could move a cursor or turn the reading order written out as ``<U+001B>``."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE_RE.sub(lambda m: f"<U+{ord(m[0]):04X}>", text.replace("\r\n", "\n"))


def mask(text: str) -> str:
    """The text with every such character replaced by one of the same width, so that a caret below it stays in place."""
    return _UNSAFE_RE.sub("\ufffd", text)


def escape_json(written: str) -> str:
    """JSON text in which such characters are escaped; it means the same."""
    return written if written.isascii() else _UNSAFE_JSON_RE.sub(_escape, written)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
