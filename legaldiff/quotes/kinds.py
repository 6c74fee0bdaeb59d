"""What a difference is about: its words sorted by what they do to the meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legaldiff.grammar.dates import find_dates
from legaldiff.grammar.numerals import NUMERALS
from legaldiff.quotes.words import Word
from legaldiff.span import Span

__all__ = ["GRAVE", "category", "grave_types", "is_in_date", "is_name", "stands_for", "type_of_words"]

_NEGATIONS = frozenset(["not", "no", "never", "neither", "nor", "none", "nothing", "nobody", "without", "cannot"])
_MODALS = frozenset(["shall", "must", "may", "will", "should", "can", "could", "might", "would", "ought"])
_CONNECTIVES = frozenset(["and", "or"])
_EXCEPTION_RE = re.compile(
    r"\b(?:except(?:ing|ed)?|unless|other\s+than|save\s+where|save\s+for|provided\s+that|notwithstanding|but\s+for)\b",
    re.IGNORECASE,
)  # "except where the Attorney General"
_UNCOUNTED = frozenset(["one", "first", "second"])  # "no one", "give it a hearing first"
_REACH = 40  # code points in which a date around a word begins and ends
_DATED_RE = re.compile(r"\d|[A-Z][a-z]")  # what dates are made of

_POINTING = frozenset(
    (
        *("i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its", "they"),
        *("them", "their", "this", "that", "these", "those", "such", "the", "a", "an", "who", "whom", "whose"),
        *("which", "there", "here", "said", "same"),
    )
)
"""Words that say nothing by themselves: what a writer puts a name for, or puts in the place of a name."""
_AUXILIARIES = frozenset(
    (
        *("is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having"),
        *("do", "does", "did", "doing", "done"),
    )
)
_ENDINGS = frozenset(["", "s", "es", "ed", "d", "ing", "e", "y", "ies", "ied", "ying", "al", "ly", "'s", "s'"])
_LEAST_STEM = 3  # letters that two forms of a word begin with

GRAVE = ("negation", "exception")
"""Types of words that an ellipsis must not hide unseen."""


def category(key: str) -> str:
    """What one word is: a negation, a modality, a number, a connective, or a word."""
    if key in _NEGATIONS or key.endswith("n't"):
        return "negation"
    if key in _MODALS:
        return "modality"
    if key[:1].isdigit() or (key in NUMERALS and key not in _UNCOUNTED):
        return "number"
    return "connective" if key in _CONNECTIVES else "word"


def type_of_words(text: str, words: Sequence[Word]) -> str:
    """The gravest type of words that were left out or put in."""
    found = {category(w.key) for w in words}
    if "negation" in found:
        return "negation"
    if _EXCEPTION_RE.search(text, words[0].start, words[-1].end):
        return "exception"
    if "number" in found:
        return "date" if any(is_in_date(text, w) for w in words) else "number"
    if "modality" in found:
        return "modality"
    return "connective" if found == {"connective"} else "word"


def stands_for(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words of a bracket can stand for those of the source without saying anything else.

    A pronoun for a name or a name for a pronoun ("[She] may"), another form of the same word ("requir[ing]"), a name
    made longer ("[the Secretary of the Interior]"). All other words of a writer are other words.
    """
    ours, theirs = (
        [key for key in keys if key not in _POINTING and key not in _AUXILIARIES and category(key) != "connective"]
        for keys in (old, new)
    )
    return not (ours and theirs) or all(any(_same_stem(a, b) for b in theirs) for a in ours)


def _same_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one: "deem" and "deemed", "carry" and "carries", "stop" and "stopped"."""
    size = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if size < _LEAST_STEM and one != other:
        return False
    rests = (one[size:], other[size:])
    return all(rest in _ENDINGS or (rest[0] == one[size - 1] and rest[1:] in _ENDINGS) for rest in rests)


def grave_types(text: str, span: Span, words: Sequence[Word]) -> tuple[str, ...]:
    """Which grave types are among some words."""
    negated = any(category(w.key) == "negation" for w in words)
    excepted = _EXCEPTION_RE.search(text, *span) is not None
    return tuple(t for t, there in zip(GRAVE, (negated, excepted), strict=True) if there)


def is_in_date(text: str, word: Word) -> bool:
    """Whether a word is a part of a date."""
    if not _DATED_RE.match(text, word.start):
        return False
    low, high = max(0, word.start - _REACH), min(len(text), word.end + _REACH)
    return any(s.start <= word.start and word.end <= s.end for _, s in find_dates(text, low, high))


def is_name(text: str, words: Sequence[Word]) -> bool:
    """Whether all of some words begin with a capital letter."""
    return bool(words) and all(text[w.start : w.start + 1].isupper() for w in words)
