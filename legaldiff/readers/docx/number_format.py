"""How Word prints a number of a list, as a figure, a letter, a roman numeral or an ordinal, and what is a symbol."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

__all__ = ["format_bullet", "format_number", "format_symbol"]

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 32_767  # the largest number of a list in Word; a numeral of it has 39 letters
_LETTERS = 780  # Word begins with "a" again after thirty times "z"
# Places of fonts of symbols that Word writes for common characters
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "§", 0xF0D2: "®", 0xF0D3: "©", 0xF0D4: "™", 0xF0E2: "®", 0xF0E3: "©", 0xF0E4: "™"}
_PRIVATE = range(0xF021, 0xF100)
_DASHES = frozenset("-–—*")


@lru_cache
def format_number(number: int, style: str) -> str:
    """The number as ``w:numFmt`` says; unknown styles are figures, as Word falls back to them."""
    return _STYLES.get(style, str)(min(max(number, 0), _MOST))


def format_bullet(text: str) -> str:
    """A bullet as a character that any font has: Word names most by their place in a font of symbols."""
    bullet = text.strip()
    return bullet if bullet in _DASHES else "•" if bullet else ""


def format_symbol(code: str) -> str:
    """The character at a place of a font (``w:char``, in hexadecimal figures) that any font has."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if not 0 <= place < 0x110000:
        place = 0xFFFD
    return _SYMBOLS.get(place) or chr(place - 0xF000 if place in _PRIVATE else place).strip()


def _letters(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa", 28 "bb"."""
    if number == 0:
        return ""
    place = (number - 1) % _LETTERS
    return chr(ord("a") + place % 26) * (place // 26 + 1)


def _roman(number: int) -> str:
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": "{:02d}".format,
    "ordinal": lambda number: f"{number}{_ending(number)}",
}
