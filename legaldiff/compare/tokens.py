"""Tokens: the words, numbers and marks that a comparison works on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

__all__ = [
    "LONGEST",
    "MEMORY",
    "PIECES",
    "Piece",
    "Token",
    "find_words",
    "has_words",
    "is_word",
    "normal",
    "pieces",
    "split_pieces",
    "tokenise",
    "words",
]

# Combining accents, soft hyphens and zero-width characters never end a word.
_LETTER = "[\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = rf"{_LETTER}+(?:(?:(?<=\d)[.,](?=\d)|['’‐‑-](?=\w)|(?<=\d)–(?=\d)){_LETTER}+)*"  # "30-day", "10,000", "5–9"
_ABBREVIATION = r"[A-Za-z]\.(?:[A-Za-z]\.)+"  # "U.S.C.", "e.g."
_MARK = r"``|''|--+|\.(?:[ \u00a0]?\.){2,}|[^\w\s]"  # GPO's quotes and dash; ". . ."

_TOKEN_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}|{_MARK}")  # "8", "U.S.C.", "1373", "``"
_WORD_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}")  # "U.S.C.", "13,224", "Nation's"
_INVISIBLE_RE = re.compile("[\u00ad\u200b-\u200d\u2060]")  # a soft hyphen
_FOLD = str.maketrans(dict.fromkeys("‘’‚‛ʼ`´′", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑–−", "-"))
_DASHES = frozenset("—–―‒-")
MEMORY = 1 << 15
"""How many pieces of text between two spaces are remembered."""
LONGEST = 40
"""The code points of the longest that is."""


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


class Piece(NamedTuple):
    """The tokens of what stands between two spaces: what each is compared by, and where it starts and ends there."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def split_pieces(text: str) -> list[str]:
    """A text cut at its spaces, so that no token is cut; ``PIECES`` has the tokens of each."""
    return [text] if ". ." in text else text.split(" ")


class _Pieces(dict[str, Piece]):
    """Most of a text is made of a few thousand pieces, so that looking them up is quicker than to take them apart."""

    def __missing__(self, piece: str) -> Piece:
        found = [(normal(m[0]).lower(), *m.span()) for m in _TOKEN_RE.finditer(piece)]
        told = Piece(*zip(*found, strict=True)) if found else Piece((), (), ())
        if len(self) < MEMORY and len(piece) <= LONGEST:
            self[piece] = told
        return told


PIECES = _Pieces()
"""The tokens of any piece of a text, with their typography and their case folded."""


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
    return list(chain.from_iterable(map(_WORDS_OF.__getitem__, pieces(text))))


def pieces(text: str) -> list[str]:
    """What stands between the spaces of a text, as ``words`` looks at it: no word is cut."""
    return text.replace("’", "'").lower().split()


class _WordsOf(dict[str, list[str]]):
    """The words of what stands between two spaces, remembered: most of a text is made of a few thousand such pieces."""

    def __missing__(self, piece: str) -> list[str]:
        found = _WORD_RE.findall(piece)
        if len(self) < MEMORY and len(piece) <= LONGEST:
            self[piece] = found
        return found


_WORDS_OF = _WordsOf()
