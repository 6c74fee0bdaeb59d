"""The record that an effect type is: its name, and how its phrases are found in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern
from typing import Literal, NamedTuple

from legaldiff.clauses.clause import find_clauses
from legaldiff.clauses.clause_parts import Clause
from legaldiff.compare.redline.tokens import words
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = [
    "EffectFinder",
    "Phrase",
    "Reason",
    "always",
    "clauses_of",
    "find_matches",
    "in_sentence",
    "never",
    "parts_of",
    "phrases_of",
    "say",
]


class Phrase(NamedTuple):
    """A phrase of some type: ``text[start:end]``, and what it comes to: phrases of one value mean the same.

    Only phrases of one sort stand for each other: no sum becomes a period. ``stays`` says what is in both texts around
    it: its sentence, only the provision in which the sentence came or went, or nothing. One that does not ``weigh`` is
    an effect only in the place of another.
    """

    start: int
    end: int
    value: str
    sort: str = ""
    stays: Literal["sentence", "provision", "nothing"] = "sentence"
    weighs: bool = True


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


def same_value(old: Phrase, new: Phrase) -> bool:
    """That two phrases mean the same."""
    return old.value == new.value


def in_sentence(phrase: Phrase) -> bool:
    """That one is which came or went in a sentence that stays."""
    return phrase.stays == "sentence"


@dataclass(frozen=True, slots=True)
class EffectFinder:
    """An effect type, by its name.

    ``find`` yields its phrases in a sentence that a change touches, in order and apart from each other. ``alone`` says
    whether a phrase that only came or went is an effect, ``firm`` that one is told even if others tell of all its
    changed words, ``open`` that what came or went in one that stays is told too. ``reason`` makes the sentence from the
    old and the new phrase. Two in one place are no effect where they are the ``same``; ``bare`` ones are told only
    where nothing beside them changed.
    """

    name: str
    find: Callable[[Statement], Iterable[Phrase]]
    alone: Callable[[Phrase], bool] = always
    reason: Reason = say
    firm: bool = False
    open: bool = False
    same: Callable[[Phrase, Phrase], bool] = same_value
    bare: bool = False


@lru_cache(maxsize=512)
def clauses_of(sentence: Statement) -> list[Clause]:
    """The clauses of a sentence, parsed once for all finders."""
    return find_clauses(sentence, {})


def parts_of(sentence: Statement, spans: Iterable[Span], part: Callable[[Clause], Span | None]) -> Iterator[Phrase]:
    """The phrases at spans of a sentence; one that is a part of a clause reaches as far as the clause says.

    ``part`` gives that part, in the offsets of the text that the sentence stands in.
    """
    found = list(spans)
    clauses = clauses_of(sentence) if found else ()
    ends = {span.start - sentence.start: span.end - sentence.start for c in clauses if (span := part(c))}
    return phrases_of((Span(s.start, ends.get(s.start, s.end)) for s in found), sentence)


def phrases_of(spans: Iterable[Span], sentence: Statement) -> Iterator[Phrase]:
    """The phrases at spans of a sentence, each with its words as its value."""
    for span in spans:
        yield Phrase(sentence.start + span.start, sentence.start + span.end, " ".join(words(span.of(sentence.raw))))


def find_matches(pattern: Pattern[str], sentence: Statement) -> Iterator[Phrase]:
    """The matches of a pattern in a sentence, each with its words as its value."""
    return phrases_of((Span(*m.span()) for m in pattern.finditer(sentence.raw)), sentence)
