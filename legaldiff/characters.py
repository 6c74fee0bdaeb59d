"""Characters that are no text, and those that may do harm where a text is shown."""

from __future__ import annotations

import re

__all__ = ["BIDI", "OTHER", "SPACES", "UNWANTED_RE", "clean", "escape_json", "has_unwanted"]

SPACES = (
    " \t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""White space of whatever width."""
# NUL (the first lines of most GPO texts hold some), other controls, byte-order marks, halves of surrogate pairs
_UNWANTED = "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]"
UNWANTED_RE = re.compile(_UNWANTED + "+")
_ONE_RE = re.compile(_UNWANTED)  # looked for twice as fast as a run
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides, isolates ("Trojan Source")
OTHER = "\u2028\u2029\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"  # line ends, annotations, surrogates, tags
_UNSAFE_JSON_RE = re.compile(f"[\x7f-\x9f{BIDI}{OTHER}]")  # JSON itself escapes the controls below U+0020


def has_unwanted(source: str) -> bool:
    """Whether there is a character that is no text; most sources have none, and most of those are printable."""
    return not source.replace("\n", " ").isprintable() and _ONE_RE.search(source) is not None


def clean(stated: str | None) -> str | None:
    """What a source states beside its words, with only text in it and single spaces; None where nothing is left."""
    return stated and (" ".join(UNWANTED_RE.sub("", stated).split()) or None)


def escape_json(written: str) -> str:
    """JSON text in which characters that may do harm are escaped; it means the same."""
    return written if written.isascii() else _UNSAFE_JSON_RE.sub(_escape, written)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
