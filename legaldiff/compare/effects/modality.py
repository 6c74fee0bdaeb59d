"""Modality: what the modal phrases of clauses do: a duty, a bar, a permission, a dispensation, or advice."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.clause import find_clauses
from legaldiff.clauses.force import Force, denies, find_modals, force_of
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER", "find_forces"]

_ASIDE_RE = lazy_re(r",[^,]*,")  # "is authorized, in its discretion, to"


def find_forces(sentence: Statement) -> Iterator[Phrase]:
    """The modal phrases of a sentence, each with the subject before it where that is nobody: "No badge shall"."""
    subjects = {c.phrase.start: c.subject.start for c in find_clauses(sentence, {}) if c.phrase and c.subject}
    for modal in find_modals(sentence.raw):
        if modal.force is Force.POLICY:
            continue
        subject = subjects.get(modal.start, modal.start)
        is_negated = subject < modal.start and denies(sentence.raw, subject)
        said = sentence.raw[modal.start : modal.object[0] if modal.object else modal.end].rstrip()
        value = " ".join(w for w in words(_ASIDE_RE.sub("", said)) if w != "hereby")
        end = sentence.start + modal.start + len(said)
        if is_negated:
            yield Phrase(sentence.start + subject, end, f"no {value}")
        else:
            yield Phrase(sentence.start + modal.start, end, value)


def _reason(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"“{new}” came: {force_of(new).noun}." if new else f"“{old}” went: {force_of(old or '').noun}."
    before, after = force_of(old), force_of(new)
    if before is after:
        return f"“{old}” became “{new}”: {after.noun} in other words."
    return f"“{old}” became “{new}”: {before.noun} became {after.noun}."


def _alone(phrase: Phrase) -> bool:
    """What somebody can do is no duty: "so that a pilot can see it"."""
    return phrase.value != "can"


FINDER = EffectFinder("modality", find_forces, _alone, _reason)
