"""Modality: what the modal phrases of clauses do: a duty, a bar, a permission, a dispensation, or advice."""

from __future__ import annotations

from collections.abc import Iterator

from legaldiff.clauses.force import Force, find_modals
from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement

__all__ = ["FINDER", "force_of"]

_ASIDE_RE = lazy_re(r",[^,]*,")  # "is authorized, in its discretion, to"


def _find(sentence: Statement) -> Iterator[Phrase]:
    for modal in find_modals(sentence.raw):
        if modal.force is not Force.POLICY:
            said = sentence.raw[modal.start : modal.object[0] if modal.object else modal.end].rstrip()
            value = " ".join(w for w in words(_ASIDE_RE.sub("", said)) if w != "hereby")
            first = sentence.start + modal.start
            yield Phrase(first, first + len(said), value)


def force_of(phrase: str) -> Force:
    """What a modal phrase does."""
    return next((modal.force for modal in find_modals(phrase)), Force.DUTY)


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


FINDER = EffectFinder("modality", _find, _alone, _reason)
