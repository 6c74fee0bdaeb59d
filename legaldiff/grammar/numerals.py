"""Numbers in words: "thirty", "one hundred and eighty", "two thousand five hundred", "5 million", "third"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

__all__ = ["NUMERALS", "read_number", "read_ordinal"]

_SMALL = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19},
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9},
    **{"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15},
    **{"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30},
}
_UNITS = _SMALL | _TENS
NUMERALS = frozenset(_UNITS) | frozenset(_SCALES) | frozenset(_ORDINALS) | {"hundred"}
"""All words of numbers."""

_LONGEST = 15  # digits


def read_number(words: Sequence[str], k: int) -> tuple[str, int]:
    """The number that begins at a word, in digits, and where it ends; ``k`` itself where none begins.

    Digits alone are no number in words: "5 million" is one, "5" is not.
    """
    total, at, below = Decimal(0), k, 10**15
    while True:
        start = at
        while at > k and _word(words, start) in ("and", ","):  # "one thousand, two hundred and six"
            start += 1
        value, stop = _read_group(words, start)
        if stop == start:
            break
        scale = _SCALES.get(_word(words, stop), 1)
        if scale >= below or (scale == 1 and _word(words, start)[:1].isdigit()):
            break
        total += value * scale
        at, below = stop + (scale > 1), scale
        if scale == 1:
            break
    return (f"{total.normalize():f}" if total else "0", at)


def read_ordinal(words: Sequence[str], k: int) -> tuple[str, int]:
    """The ordinal that begins at a word as "21st", and where it ends; ``k`` itself where none begins."""
    word = _word(words, k)
    if word in _ORDINALS:
        return _write_ordinal(_ORDINALS[word]), k + 1
    unit = _ORDINALS.get(_word(words, k + 1), 0)
    if word in _TENS and 0 < unit < 10:
        return _write_ordinal(_TENS[word] + unit), k + 2
    if word[-1:] == "d" and word[-2:] not in ("nd", "rd") and word[:-1].isdecimal():
        return _write_ordinal(int(word[:-1][-_LONGEST:])), k + 1  # "2d", "3d", as lawyers write them
    return "", k


def _write_ordinal(number: int) -> str:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _read_group(words: Sequence[str], k: int) -> tuple[Decimal, int]:
    """A number below ten thousand, in words ("twenty-five hundred", "one hundred and six") or in digits."""
    word = _word(words, k)
    if word[:1].isdigit():
        plain = word.replace(".", "", 1)
        small = plain.isdecimal() and plain.isascii() and len(word) <= _LONGEST
        return (Decimal(word), k + 1) if small else (Decimal(0), k)
    value, stop = _read_tens(words, k)
    if stop > k and 0 < value < 100 and _word(words, stop) == "hundred":
        after = stop + 2 if _word(words, stop + 1) == "and" else stop + 1
        rest, end = _read_tens(words, after)
        return (Decimal(100 * value + rest), end) if end > after else (Decimal(100 * value), stop + 1)
    return Decimal(value), stop


def _read_tens(words: Sequence[str], k: int) -> tuple[int, int]:
    value = _UNITS.get(_word(words, k))
    if value is None:
        return 0, k
    unit = _SMALL.get(_word(words, k + 1), 0)
    return (value + unit, k + 2) if value >= 20 and 0 < unit < 10 else (value, k + 1)


def _word(words: Sequence[str], k: int) -> str:
    return words[k] if k < len(words) else ""
