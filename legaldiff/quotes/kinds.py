"""What a difference is about: its words sorted by what they do to the meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from legaldiff.citation.scan import find_citations
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.compare.effects import amount
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.numerals import NUMERALS
from legaldiff.lexicon.period import PERIOD
from legaldiff.lexicon.quoting import AUXILIARIES, COMMON, MODALS, NEGATIONS, POINTING
from legaldiff.quotes.words import Word
from legaldiff.sentences.statement import lone_statement
from legaldiff.span import Span
from legaldiff.time.dates import find_dates

__all__ = ["GRAVE", "category", "grave_types", "is_verb", "stands_for", "type_of_change", "weigh"]

_CONNECTIVES = frozenset(["and", "or"])
_UNCOUNTED = frozenset(["one", "first", "second"])  # "no one", "give it a hearing first"
_REACH = 40  # code points in which a date around a word begins and ends
_DATED_RE = lazy_re(r"\d|[A-Z][a-z]")  # what dates are made of

_PERIOD_RE = lazy_re(rf"\b{PERIOD}\b", re.IGNORECASE)  # "30 days"
_CITED_REACH = 120  # code points in which a citation around a word begins and ends
_CITED_RE = lazy_re(r"\d|[A-Z]|[a-z]{1,4}\b")  # how the words of a citation begin that make it another one: "9", "b"

_LIGHT = 0.25  # the weight of a word that stands everywhere
_ENDINGS = frozenset(["", "s", "es", "ed", "d", "ing", "e", "y", "ies", "ied", "ying", "al", "ly", "'s", "s'"])
_LEAST_STEM = 3  # letters that two forms of a word begin with

GRAVE = ("negation", "exception")
"""Types of words that an ellipsis must not hide unseen."""


def weigh(keys: Iterable[str]) -> float:
    """How much words say about where a quotation is from: a word that stands everywhere counts for a quarter of one."""
    return sum(_LIGHT if key in COMMON or len(key) == 1 else 1.0 for key in keys)


def category(key: str) -> str:
    """What one word is: a negation, a modality, a number, a connective, or a word."""
    if key in NEGATIONS or key.endswith("n't"):
        return "negation"
    if key in MODALS:
        return "modality"
    if key[:1].isnumeric() or (key in NUMERALS and key not in _UNCOUNTED):
        return "number"
    return "connective" if key in _CONNECTIVES else "word"


def is_verb(key: str) -> bool:
    """Whether a word is a modal or an auxiliary verb, as nearly every clause of a law has one."""
    return key in MODALS or key in AUXILIARIES


def type_of_change(text: str, old: Sequence[Word], article: str, new: Sequence[Word]) -> str:
    """The gravest type of words of a source and those of an article in their place; either may be none, not both."""
    sides = [(where, words) for where, words in ((text, old), (article, new)) if words]
    found = {category(w.key) for _, words in sides for w in words}
    is_cited = all(_is_in_citation(where, words) for where, words in sides)
    if all(_is_in_date(where, w) for where, words in sides for w in words):
        return "date"
    if "negation" in found:
        return "negation"
    if any(_is_exception(where, words[0].start, words[-1].end) for where, words in sides):
        return "exception"
    if "number" in found:
        is_dated = any(_is_in_date(where, w) for where, words in sides for w in words)
        return "date" if is_dated else "citation" if is_cited else "number"
    if "modality" in found:
        return "modality"
    if found == {"connective"}:
        return "connective"
    if is_cited:
        return "citation"
    if all(_is_measure(where, words) for where, words in sides):
        return "number"
    return "name" if len(sides) == 2 and all(_is_name(where, words) for where, words in sides) else "word"


def stands_for(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words of a bracket can stand for those of the source without saying anything else.

    A pronoun for a name or a name for a pronoun ("[She] may"), another form of the same word ("requir[ing]"), a name
    made longer ("[the Secretary of the Interior]"). All other words of a writer are other words.
    """
    ours, theirs = (
        [key for key in keys if key not in POINTING and key not in AUXILIARIES and category(key) != "connective"]
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
    return tuple(t for t, there in zip(GRAVE, (negated, _is_exception(text, *span)), strict=True) if there)


def _is_exception(text: str, start: int, end: int) -> bool:
    """Whether an exception begins in a part of a text."""
    return bool(find_exceptions(text[start:end]))


def _is_in_date(text: str, word: Word) -> bool:
    """Whether a word is a part of a date."""
    if not _DATED_RE.match(text, word.start):
        return False
    low, high = max(0, word.start - _REACH), min(len(text), word.end + _REACH)
    return any(s.start <= word.start and word.end <= s.end for _, s in find_dates(text, low, high))


def _is_in_citation(text: str, words: Sequence[Word]) -> bool:
    """Whether some words are all a part of one citation: "b" of "section 214(b) of the Act"."""
    if not any(_CITED_RE.match(text, w.start, w.end) for w in words):
        return False
    low, high = max(0, words[0].start - _CITED_REACH), min(len(text), words[-1].end + _CITED_REACH)
    cited = (found.span for _, found in find_citations(text, [Span(low, high)], others=True))
    return any(span.start <= words[0].start and words[-1].end <= span.end for span in cited)


def _is_measure(text: str, words: Sequence[Word]) -> bool:
    """Whether some words are what a number counts: "days" of "30 days"."""
    start, end = words[0].start, words[-1].end
    low = max(0, start - _REACH)
    spans = [f[:2] for f in amount.FINDER.find(lone_statement(text, Span(low, end)))]
    spans += [m.span() for m in _PERIOD_RE.finditer(text, low, end)]
    return any(first < start < last for first, last in spans)


def _is_name(text: str, words: Sequence[Word]) -> bool:
    """Whether all of some words begin with a capital letter."""
    return bool(words) and all(text[w.start : w.start + 1].isupper() for w in words)
