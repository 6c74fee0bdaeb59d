"""Effects in the words of a lawyer: "exception dropped: except in a storm", "duty weakened from shall to may"."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from legaldiff.clauses.force import Force, force_of
from legaldiff.compare.result import Effect

__all__ = ["choose_telling", "tell_facts"]

_WIDTH = 120  # characters of a quoted phrase
_MOST = 6  # facts in one sentence
_WEIGHTS: dict[str, int] = {
    "revocation": 0,
    "definition": 1,
    "deadline": 2,
    "amount": 3,
    "exception": 4,
    "limiter": 5,
    "condition": 6,
    "recipient": 7,
    "date": 8,
    "citation": 9,
}
"""What is told of a provision that came or went, the most telling first: that it has a verb, or a "not", is none."""


def choose_telling(effects: Sequence[Effect], *, lone: bool) -> list[Effect]:
    """The effects that are worth a line; of a ``lone`` provision its citations only where there is nothing else."""
    if not lone:
        return list(effects)
    found = sorted((e for e in effects if e.type in _WEIGHTS), key=lambda e: _WEIGHTS[e.type])
    return [e for e in found if e.type != "citation"] or found


def tell_facts(effects: Sequence[Effect]) -> str:
    """The effects in one line, each told once; the number of those that are left out at its end."""
    facts = dict.fromkeys((e.type, e.old, e.new) for e in effects)
    told = list(dict.fromkeys(_tell(*fact) for fact in facts))
    rest = len(told) - _MOST
    return "; ".join(told if rest <= 1 else [*told[:_MOST], f"{rest} more"])


def _tell(kind: str, was: str | None, now: str | None) -> str:
    if kind == "modality":
        return _tell_modality(was, now)
    old, new = _shorten(was or ""), _shorten(now or "")
    if was is None or now is None:
        return f"{kind} {'added' if was is None else 'dropped'}: {new or old}"
    if kind == "connective":
        return f"“{old}” became “{new}”"
    return f"{kind} changed from {old} to {new}"


def _shorten(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    # what is cut off anyway, ``shorten`` would take apart word by word
    return phrase if len(phrase) <= _WIDTH else shorten(phrase[: 2 * _WIDTH], _WIDTH, placeholder=" …")


def _tell_modality(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"{force_of(new or old or '').value} {'added' if old is None else 'dropped'} ({new or old})"
    before, after = force_of(old), force_of(new)
    if before is after:
        return f"{before.value} reworded from {old} to {new}"
    if before is Force.DUTY and after is not Force.BAR:
        return f"duty weakened from {old} to {new}"
    if after is Force.DUTY and before is not Force.BAR:
        return f"{before.value} strengthened from {old} to {new}"
    return f"{before.value} became {after.noun}: {old} to {new}"
