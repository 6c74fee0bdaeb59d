"""Numbers in words: "thirty", "one hundred and eighty", "two thousand five hundred", "5 million", "third"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from legaldiff.lexicon.load import load

__all__ = ["CARDINALS", "FRACTIONS", "NUMERALS", "ORDINALS", "SCALES", "SMALL", "TENS", "read_number", "read_ordinal"]

_WORDS = load("numbers", "fractions", "units", "tens", "scales", "ordinals")
_SMALL = _WORDS.numbers("units")
TENS = _WORDS.numbers("tens")
"""The words for twenty, thirty ... ninety, with their numbers."""

SCALES = _WORDS.numbers("scales")
"""The words for a thousand, a million ... a trillion, with their numbers."""

_UNITS = _SMALL | TENS
SMALL = tuple(word for word, number in _SMALL.items() if number)
"""The words for one to nineteen."""

CARDINALS = (*SMALL, *TENS)
"""The words for one to nineteen, twenty, thirty ... ninety."""

ORDINALS = _WORDS.numbers("ordinals")
"""The words for the first to the twentieth, the thirtieth ... ninetieth, with their numbers."""

FRACTIONS = _WORDS.words("fractions")
"""The parts of a whole, one and several: "third", "thirds"."""

NUMERALS = frozenset(_UNITS) | frozenset(SCALES) | frozenset(ORDINALS) | {"hundred"}
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
        scale = SCALES.get(_word(words, stop), 1)
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
    if word in ORDINALS:
        return _write_ordinal(ORDINALS[word]), k + 1
    unit = ORDINALS.get(_word(words, k + 1), 0)
    if word in TENS and 0 < unit < 10:
        return _write_ordinal(TENS[word] + unit), k + 2
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
