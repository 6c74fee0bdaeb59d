"""Modality: what the modal phrases of clauses do: a duty, a bar, a permission, a dispensation, or advice."""

from __future__ import annotations

from functools import lru_cache

from legaldiff.clauses.clause_parts import Clause
from legaldiff.clauses.force import INVERTED_NO_RE, Force, denies, find_modals, force_of
from legaldiff.compare.effects.finder import EffectFinder, Phrase, clauses_of
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER", "find_forces"]

_BARS = (Force.BAR, Force.DISPENSATION)
_ASIDE_RE = lazy_re(r",[^,]*,")  # "is authorized, in its discretion, to"


@lru_cache(maxsize=512)
def find_forces(sentence: Statement) -> tuple[Phrase, ...]:
    """The modal phrases of a sentence, each with what denies it before it: "No badge shall", "In no event shall"."""
    denied = {c.phrase.start: _denial(c) for c in clauses_of(sentence) if c.phrase}
    done = 0
    found = []
    for modal in find_modals(sentence.raw):
        start = denied.get(modal.start, modal.start)
        if modal.force is Force.POLICY or start < done:
            continue
        said = sentence.raw[modal.start : modal.object[0] if modal.object else modal.end].rstrip()
        value = " ".join(w for w in words(_ASIDE_RE.sub("", said)) if w != "hereby")
        done = modal.start + len(said)
        value = value if start == modal.start else f"no {value}"
        weighs = modal.start in denied or modal.force in _BARS
        found.append(Phrase(sentence.start + start, sentence.start + done, value, weighs=weighs))
    return tuple(found)


def _denial(clause: Clause) -> int:
    """Where the words begin that make a bar of a duty, as "No badge" of "No badge shall"; else where the modal does."""
    assert clause.phrase
    text = clause.statement.text
    if clause.subject and clause.subject.start < clause.phrase.start and denies(text, clause.subject.start):
        return clause.subject.start
    opening = INVERTED_NO_RE.match(text, clause.start, clause.phrase.start)
    return opening.start("no") if opening else clause.phrase.start


def _reason(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"“{new}” came: {force_of(new).noun}." if new else f"“{old}” went: {force_of(old or '').noun}."
    before, after = force_of(old), force_of(new)
    if before is after:
        return f"“{old}” became “{new}”: {after.noun} in other words."
    return f"“{old}” became “{new}”: {before.noun} became {after.noun}."


def _alone(phrase: Phrase) -> bool:
    """What somebody can do is no duty: "so that a pilot can see it"; of a whole provision only a bar is news."""
    return phrase.value != "can" and (phrase.stays != "nothing" or force_of(phrase.value) in _BARS)


FINDER = EffectFinder("modality", find_forces, _alone, _reason)
