"""Tokens: the words, numbers and marks that a comparison works on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain, groupby
from typing import NamedTuple, TypeVar

from legaldiff.lazy import lazy_re

__all__ = [
    "BREAK", "Memory", "Token", "find_words", "fold", "has_words", "is_word", "normal", "pieces", "tokenise",
    "words",
]  # fmt: skip

# Combining accents, soft hyphens and zero-width characters never end a word.
_LETTER = "[\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = rf"{_LETTER}+(?:(?:(?<=\d)[.,](?=\d)|['’‐‑-](?=\w)|(?<=\d)–(?=\d)){_LETTER}+)*"  # "30-day", "10,000", "5–9"
_ABBREVIATION = r"[A-Za-z]\.(?:[A-Za-z]\.)+"  # "U.S.C.", "e.g."
_MARK = r"``|''|--+|\.(?:[ \u00a0]?\.){2,}|[^\w\s]"  # GPO's quotes and dash; ". . ."

_TOKEN_RE = lazy_re(rf"{_ABBREVIATION}|{_WORD}|{_MARK}")  # "8", "U.S.C.", "1373", "``"
_WORD_RE = lazy_re(rf"{_ABBREVIATION}|{_WORD}")  # "U.S.C.", "13,224", "Nation's"
_PIECE_RE = lazy_re(r"(?<!\.) | (?!\.)")  # any space of "ends . . . . Then" but those between two dots
_INVISIBLE_RE = lazy_re("[\u00ad\u200b-\u200d\u2060]")  # a soft hyphen
_FOLD = str.maketrans(dict.fromkeys("‘’‚‛ʼ`´′", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑–−", "-"))
_DASHES = frozenset("—–―‒-")
BREAK = "\0"
"""The token that ends a run of words."""
_MEMORY = 1 << 15  # pieces of text between two spaces that are remembered
_LONGEST = 40  # code points of the longest that is
_Made = TypeVar("_Made")


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
        tokens, stops = _folded[piece]
        keys += tokens
        for stop in stops:
            ends.append(start + stop)
        start += len(piece) + 1
    return keys, ends


class Memory(dict[str, _Made]):
    """What is made of what stands between two spaces, remembered.

    Most of a text is made of a few thousand pieces, so that looking them up is quicker than to take them apart.
    """

    def __init__(self, make: Callable[[str], _Made]) -> None:
        self._make = make

    def __missing__(self, piece: str) -> _Made:
        made = self._make(piece)
        if len(self) < _MEMORY and len(piece) <= _LONGEST:
            self[piece] = made
        return made


@Memory
def _folded(piece: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The tokens of a piece, folded, and where each ends."""
    found = list(_TOKEN_RE.finditer(piece))
    return tuple(normal(m[0]).lower() for m in found), tuple(m.end() for m in found)


def find_words(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and numbers of ``text[start:end]`` in order, one by one."""
    return (t for m in _TOKEN_RE.finditer(text, start, end) if is_word((t := Token(*m.span())).of(text)))


def is_word(string: str) -> bool:
    """Whether a printed token is a word or a number, not a mark; an invisible character may stand first."""
    first = string[:1]
    return first.isalnum() or first == "_" or (not string.isascii() and any(c.isalnum() or c == "_" for c in string))


def normal(string: str) -> str:
    """A printed token with its typography folded: quotes, dashes and ellipses are one of a kind; the case is kept.

    Numbers and superscripts stay what they are: "10²" is not "102". What has nothing visible in it is "".
    """
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
    seen = _INVISIBLE_RE.sub("", string)
    if len(seen) == 1 and not seen.isalnum():
        wide = unicodedata.decomposition(seen).startswith(("<wide>", "<small>"))  # "％"
        return normal(unicodedata.normalize("NFKC", seen)) if wide else seen.translate(_FOLD)
    return _compatible(seen).translate(_FOLD)


def _compatible(string: str) -> str:
    """One of the characters that only look different ("ﬁ" and "fi"), but what says more stays."""
    if unicodedata.is_normalized("NFKC", string):
        return string
    runs = groupby(string, _says_more)
    return "".join("".join(run) if more else unicodedata.normalize("NFKC", "".join(run)) for more, run in runs)


def _says_more(character: str) -> bool:
    """Whether it is a number other than a digit, or stands above or below the line: "½", "①", "²", "ᵃ"."""
    raised = unicodedata.decomposition(character).startswith(("<super>", "<sub>"))
    return raised or unicodedata.category(character) == "No"


def has_words(text: str) -> bool:
    """Whether there is a word or a number in a text."""
    return _WORD_RE.search(text) is not None


def words(text: str) -> list[str]:
    """The words and numbers of a text, lower-cased and without marks, for measuring how alike two texts are."""
    return list(chain.from_iterable(map(_words_of.__getitem__, pieces(text))))


def pieces(text: str) -> list[str]:
    """What stands between the spaces of a text, as ``words`` looks at it: no word is cut."""
    return text.replace("’", "'").lower().split()


@Memory
def _words_of(piece: str) -> list[str]:
    return _WORD_RE.findall(piece)
