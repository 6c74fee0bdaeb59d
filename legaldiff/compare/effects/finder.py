"""The record that an effect type is: its name, and how its phrases are found in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from re import Pattern
from typing import Literal, NamedTuple

from legaldiff.compare.redline.tokens import words
from legaldiff.compare.result import EffectType
from legaldiff.span import Span

__all__ = ["EffectFinder", "Phrase", "Reason", "always", "find_matches", "never", "phrases_of", "say", "small"]


class Phrase(NamedTuple):
    """A phrase of some type: ``text[start:end]``, and what it comes to: phrases of one value mean the same.

    Only phrases of one sort stand for each other: no sum becomes a period. The last ``tail`` code points are not told
    where they are the same on both sides: "within 30 days" became "within 60 days", of whatever date.
    """

    start: int
    end: int
    value: str
    sort: str = ""
    tail: int = 0


Reason = Callable[[str | None, str | None], str]


def say(old: str | None, new: str | None) -> str:
    """One sentence on a phrase that changed, came or went."""
    if old is None:
        return f"“{new}” came."
    if new is None:
        return f"“{old}” went."
    return f"“{old}” became “{new}”."


def always(phrase: Phrase) -> bool:
    """That any phrase which came or went is an effect."""
    return True


def never(phrase: Phrase) -> bool:
    """That only one phrase in the place of another is."""
    return False


@dataclass(frozen=True, slots=True)
class EffectFinder:
    """An effect type.

    ``find`` yields its phrases in ``text[start:end]``, in order and apart from each other. It is given each sentence
    that a change touches (``sentence``), or each run of words that came or went where others stay (``changed``; then
    nothing is told of what another effect tells a part of). ``alone`` says whether a phrase that only came or went is
    an effect, ``firm`` that one is told even if others tell of all its changed words, ``open`` that ``changed`` ones
    are told too that lie in one that stays. ``reason`` makes the sentence from the old and the new phrase.
    """

    type: EffectType
    find: Callable[[str, int, int], Iterable[Phrase]]
    alone: Callable[[Phrase], bool] = always
    reason: Reason = say
    reach: Literal["sentence", "changed"] = "sentence"
    firm: bool = False
    open: bool = False


def phrases_of(spans: Iterable[Span], text: str, start: int) -> Iterator[Phrase]:
    """The phrases at spans of ``text[start:]``, each with its words as its value."""
    for span in spans:
        first, last = start + span.start, start + span.end
        yield Phrase(first, last, " ".join(words(text[first:last])))


def find_matches(pattern: Pattern[str], text: str, start: int, end: int) -> Iterator[Phrase]:
    """The matches of a pattern, each with its words as its value."""
    return (Phrase(*m.span(), " ".join(words(m[0]))) for m in pattern.finditer(text, start, end))


def small(text: str, start: int, end: int) -> str:
    """``text[start:end]`` in small letters, code point for code point: patterns that heed case are much quicker."""
    said = text[start:end]
    low = said.lower()
    return low if len(low) == len(said) else "".join(c.lower()[:1] for c in said)
