"""Deadlines: by when, how soon, or how often something is to be done, and from when that is counted."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, clauses_of
from legaldiff.compare.weigh.canonical import canonical_phrase
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement
from legaldiff.time.duration import Term, TermKind, find_terms

__all__ = ["FINDER", "find_deadlines"]

_MOMENT_RE = lazy_re(r"\b(?:end|close|beginning|start|expiration|date|day|noon|midnight|dawn|dusk|sun\w+)\b|\d")
_SAME_RE = lazy_re(r"^(?:by )?(?:within|no later than|not later than|no more than|not more than|by) ")
_AFTER_RE = lazy_re(r"\b((?:minute|hour|day|week|month|quarter|year)s?) (?:of|from|following)\b")


def find_deadlines(sentence: Statement) -> Iterator[Phrase]:
    """The deadlines of a sentence; those that name the same time by other words have the same value."""
    said = sentence.text or sentence.raw
    terms = [t for t in find_terms(said) if _is_deadline(said, t)]
    timed = {t.start: t.end for clause in clauses_of(sentence) for _, t, _ in clause.timings} if terms else {}
    for term in terms:
        end = sentence.end_with_labels(len(said[: max(term.end, timed.get(term.start, 0))].rstrip(" ,")))
        value = _value(canonical_phrase(sentence.raw[term.start : end]))
        yield Phrase(sentence.start + term.start, sentence.start + end, value)


def _value(said: str) -> str:
    return _AFTER_RE.sub(r"\1 after", _SAME_RE.sub("by ", said)).replace(" the date of ", " ")


def _is_deadline(said: str, term: Term) -> bool:
    """Not "for two years", which is an amount, nor "before an officer acts", which is an order of steps."""
    is_moment = term.kind is not TermKind.PRECONDITION or _MOMENT_RE.search(said, term.start, term.end) is not None
    return term.kind is not TermKind.LIFE and is_moment


FINDER = EffectFinder("deadline", find_deadlines)
