"""HTML as tokens with code-point offsets, in linear time whatever is left unterminated; what its elements are."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from legaldiff.lazy import lazy_re

__all__ = [
    "BLOCKS", "CELLS", "HEADINGS", "INLINE", "VOID", "WORDS", "Token", "TokenKind", "read_attribute", "read_tokens",
]  # fmt: skip

WORDS = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8")).items()
}
"""The lists of the file beside this module, by their names."""
HEADINGS, CELLS = WORDS["headings"], WORDS["cells"]
BLOCKS = HEADINGS | WORDS["blocks"]
"""Elements that stand on lines of their own."""
INLINE = WORDS["inline"]
"""Elements that stand inside a line."""
VOID = WORDS["void"]
"""Elements that have no end tag."""


class TokenKind(Enum):
    """What a stretch of HTML is."""

    START = "start"
    END = "end"
    TEXT = "text"
    REFERENCE = "reference"  # &amp; or &#8220;
    HIDDEN = "hidden"  # what no reader of the page sees: comments, declarations, scripts, styles


class Token(NamedTuple):
    """A stretch ``source[start:end]`` in code points; the tokens of a source cover it without a gap.

    ``value`` is the element's name in lower case, or the characters that a reference stands for.
    """

    kind: TokenKind
    start: int
    end: int
    value: str


# <p id="p-1" data-page="52747">, </p>, <img src='x'/>: bounded by the next "<", so that a broken tag is scanned once
# an atomic group, not a possessive repeat: Python 3.11.2 (Debian 12) gets those of groups wrong
_TAG_RE = lazy_re(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)(?>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*)>")
_BROKEN_TAG_RE = lazy_re(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)[^<>]*+>")  # <p title="it's>
# &amp; &ldquo; &#8220; &#x201C;
_REFERENCE_RE = lazy_re(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAW = {
    name: lazy_re(rf"</{name}\b[^<>]*>", re.IGNORECASE) for name in ("script", "style", "template", "noscript", "title")
}


def read_tokens(source: str) -> Iterator[Token]:
    """Cut HTML into tokens; nothing is refused: a "<" that begins no tag is text."""
    at, size = 0, len(source)
    while at < size:
        less = source.find("<", at)
        if less != at:
            yield from _read_text(source, at, size if less < 0 else less)
            at = size if less < 0 else less
            continue
        markup = _read_markup(source, at) or Token(TokenKind.TEXT, at, at + 1, "")  # a "<" that begins nothing
        yield markup
        at = markup.end
        raw = _RAW.get(markup.value) if markup.kind is TokenKind.START else None
        if raw is not None:
            close = raw.search(source, at)
            end = close.end() if close else size
            if end > at:
                yield Token(TokenKind.HIDDEN, at, end, "")
            at = end


def _read_markup(source: str, at: int) -> Token | None:
    match = _TAG_RE.match(source, at) or _BROKEN_TAG_RE.match(source, at)
    if match:
        return Token(TokenKind.END if match[1] else TokenKind.START, at, match.end(), match[2].lower())
    if source.startswith("<!--", at):
        close = source.find("-->", at + 4)
        return Token(TokenKind.HIDDEN, at, close + 3 if close >= 0 else len(source), "")
    if source.startswith(("<!", "<?"), at):
        close = source.find(">", at)
        return Token(TokenKind.HIDDEN, at, close + 1 if close >= 0 else len(source), "")
    return None


def _read_text(source: str, start: int, end: int) -> Iterator[Token]:
    """Text up to the next tag, with its character references."""
    for match in _REFERENCE_RE.finditer(source, start, end):
        character = html.unescape(match[0])
        if character == match[0]:
            continue
        if match.start() > start:
            yield Token(TokenKind.TEXT, start, match.start(), "")
        yield Token(TokenKind.REFERENCE, match.start(), match.end(), character)
        start = match.end()
    if end > start:
        yield Token(TokenKind.TEXT, start, end, "")


def read_attribute(source: str, tag: Token | None, name: str) -> str | None:
    """The value of an attribute of a start tag, in lower case; empty where it has none, None where it is not there."""
    match = tag and _attribute_re(name).search(source, tag.start, tag.end)
    return (match[1] or match[2] or match[3] or "").lower() if match else None


@cache
def _attribute_re(name: str) -> re.Pattern[str]:
    value = r"(?:\s{0,9}=\s{0,9}(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s<>\"']+)))?(?=[\s/>])"
    return lazy_re(rf"(?<=[\s\"'/]){name}{value}", re.IGNORECASE)
