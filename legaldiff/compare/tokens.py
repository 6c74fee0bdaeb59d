"""Tokens: the words, numbers and marks that a comparison works on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

__all__ = [
    "BREAK",
    "LONGEST",
    "MEMORY",
    "Token",
    "find_words",
    "fold",
    "has_words",
    "is_word",
    "normal",
    "pieces",
    "tokenise",
    "words",
]

# Combining accents, soft hyphens and zero-width characters never end a word; none begins with one or consists of them.
_LETTER = "[\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = rf"\w{_LETTER}*(?:(?:(?<=\d)[.,](?=\d)|['’‐‑-](?=\w)|(?<=\d)–(?=\d)){_LETTER}+)*"  # "30-day", "10,000", "5–9"
_ABBREVIATION = r"[A-Za-z]\.(?:[A-Za-z]\.)+"  # "U.S.C.", "e.g."
_MARK = r"``|''|--+|\.(?:[ \u00a0]?\.){2,}|[^\w\s]"  # GPO's quotes and dash; ". . ."

_TOKEN_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}|{_MARK}")  # "8", "U.S.C.", "1373", "``"
_WORD_RE = re.compile(rf"{_ABBREVIATION}|{_WORD}")  # "U.S.C.", "13,224", "Nation's"
_PIECE_RE = re.compile(r"(?<!\.) | (?!\.)")  # any space of "ends . . . . Then" but those between two dots
_INVISIBLE_RE = re.compile("[\u00ad\u200b-\u200d\u2060]")  # a soft hyphen
_DASHES = frozenset("—–―‒-−")
BREAK = "\0"
"""The token that ends a run of words."""
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


def fold(text: str, start: int = 0) -> tuple[list[str], list[int]]:
    """The tokens of a text as they are compared, with typography and case folded, and where each ends.

    The ends are code points of a text in which this one begins at ``start``.
    """
    keys: list[str] = []
    ends: list[int] = []
    for piece in _PIECE_RE.split(text) if ". ." in text else text.split(" "):  # no token is cut
        tokens, stops = _PIECES[piece]
        keys += tokens
        for stop in stops:
            ends.append(start + stop)
        start += len(piece) + 1
    return keys, ends


class _Pieces(dict[str, tuple[tuple[str, ...], tuple[int, ...]]]):
    """The tokens of what stands between two spaces, folded, and where each ends.

    Most of a text is made of a few thousand pieces, so that looking them up is quicker than to take them apart.
    """

    def __missing__(self, piece: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
        found = list(_TOKEN_RE.finditer(piece))
        told = tuple(normal(m[0]).lower() for m in found), tuple(m.end() for m in found)
        if len(self) < MEMORY and len(piece) <= LONGEST:
            self[piece] = told
        return told


_PIECES = _Pieces()


def find_words(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and numbers of ``text[start:end]`` in order, one by one."""
    return (t for m in _TOKEN_RE.finditer(text, start, end) if is_word((t := Token(*m.span())).of(text)))


def is_word(string: str) -> bool:
    """Whether a printed token is a word or a number, not a mark."""
    return string[:1].isalnum() or string[:1] == "_"


class _Forms(dict[int, str]):
    """What a character is another form of: its own plain letter, digit or mark; itself, where it says something else.

    A superscript, a fraction or a number in a circle is no plain digit: "10²" is not "102", nor "1½" "11/2".
    """

    def __missing__(self, code: int) -> str:
        char = chr(code)
        form = unicodedata.decomposition(char).partition(" ")[0]
        if char.isalnum():
            is_same = form not in ("<super>", "<sub>") and unicodedata.category(char) != "No"
        else:
            is_same = form in ("<wide>", "<small>")
        self[code] = unicodedata.normalize("NFKC", char) if is_same else char
        return self[code]


_QUOTES = dict.fromkeys("‘’‚‛ʼ`´′", "'") | dict.fromkeys("“”„‟″«»", '"')
_FOLD = _Forms(str.maketrans(_QUOTES | dict.fromkeys("‐‑–−", "-")))


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
    if len(string) > 1 and string[0] == ".":
        return "…"
    if len(string) > 1:
        return unicodedata.normalize("NFC", _INVISIBLE_RE.sub("", string).translate(_FOLD))
    string = string.translate(_FOLD)
    return "—" if string in _DASHES else string


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
