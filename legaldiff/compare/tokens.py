"""Tokens: the words, numbers and marks that a comparison works on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Token", "find_words", "has_words", "is_word", "normal", "split_tokens", "tokenise", "words"]

# Combining accents, soft hyphens and zero-width characters never end a word.
_LETTER = "[\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = rf"{_LETTER}+(?:(?:(?<=\d)[.,](?=\d)|['’‐‑-](?=\w)|(?<=\d)–(?=\d)){_LETTER}+)*"  # "30-day", "10,000", "5–9"
_ABBREVIATION = r"[A-Za-z]\.(?:[A-Za-z]\.)+"  # "U.S.C.", "e.g."
_MARK = r"``|''|--+|\.(?:[ \u00a0]?\.){2,}|[^\w\s]"  # GPO's quotes and dash; ". . ."

_TOKEN_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}|{_MARK}")  # "8", "U.S.C.", "1373", "``"
_SPLIT_RE = re.compile(f"({_TOKEN_RE.pattern})")
_WORD_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}")  # "U.S.C.", "13,224", "Nation's"
_FOLDED_RE = re.compile(r"[`-]|''|\.[ \u00a0]?\.")  # what ``normal`` folds of ASCII: "``", "--", "..."
_INVISIBLE_RE = re.compile("[\u00ad\u200b-\u200d\u2060]")  # a soft hyphen
_FOLD = str.maketrans(dict.fromkeys("‘’‚‛ʼ`´′", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑–−", "-"))
_DASHES = frozenset("—–―‒-")


class Token(NamedTuple):
    """A word, a number or a mark: ``text[start:end]``, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The token as printed."""
        return text[self.start : self.end]


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; between two of them stands only white space."""
    return [Token(*m.span()) for m in _TOKEN_RE.finditer(text, start, len(text) if end is None else end)]


def split_tokens(text: str) -> tuple[list[str], list[str]]:
    """All of a text in order, white space (or nothing) and tokens in turn; and what the tokens are compared by.

    The one has white space first and last; the others have their typography and their case folded.
    """
    if text.isascii():
        low = text.lower()
        if not _FOLDED_RE.search(low):
            parts = _SPLIT_RE.split(low)
            return parts, parts[1::2]
    parts = _SPLIT_RE.split(text)
    return parts, list(map(_key, parts[1::2]))


@lru_cache(maxsize=4096)  # the marks and the common words of a text
def _key(printed: str) -> str:
    return normal(printed).lower()


def find_words(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and numbers of ``text[start:end]`` in order, one by one."""
    return (t for m in _TOKEN_RE.finditer(text, start, end) if is_word((t := Token(*m.span())).of(text)))


def is_word(string: str) -> bool:
    """Whether a printed token is a word or a number, not a mark."""
    return string[:1].isalnum() or string[:1] == "_"


def normal(string: str) -> str:
    """A printed token with its typography folded: quotes, dashes and ellipses are one of a kind; the case is kept."""
    if string.isascii():
        if string[:1].isalnum():
            return string
        if string in ("``", "''"):
            return '"'
        if string[:1] == "-":
            return "—"
        if string[:1] == "." and len(string) > 1:
            return "…"
        return "'" if string == "`" else string
    if string in _DASHES:
        return "—"
    if len(string) == 1 and not string.isalnum():
        return string.translate(_FOLD)
    return unicodedata.normalize("NFKC", _INVISIBLE_RE.sub("", string)).translate(_FOLD)


def has_words(text: str) -> bool:
    """Whether there is a word or a number in a text."""
    return _WORD_RE.search(text) is not None


def words(text: str) -> list[str]:
    """The words and numbers of a text, lower-cased and without marks, for measuring how alike two texts are."""
    return _WORD_RE.findall(text.replace("’", "'").lower())
