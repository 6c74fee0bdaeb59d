"""Modality: shall, must, may, should, is authorized to; what is a duty, a bar, a permission, or advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase
from legaldiff.compare.redline.tokens import words
from legaldiff.lazy import lazy_re

__all__ = ["FINDER", "force_of"]

_ADVERB = r"(?:(?:hereby|further|also|each|strongly|specifically|only|not)\s+){0,2}"
_PARTICIPLE = (
    r"(?:(?:authori[sz]ed|empowered|permitted|entitled|directed|required|instructed|ordered|obliged|obligated|requested"
    r"|encouraged|urged|expected)(?:\s+and\s+(?:directed|empowered|authori[sz]ed|encouraged|requested))?(?:,\s[^,;:.()]{1,100},)?\s+to"
    r"|(?:prohibited|barred|precluded|forbidden)\s+from)"
)
_MODAL_RE = lazy_re(
    rf"""
    \b(?=[smwcon])(?<!the\s)(?<!free\s)(?<!good\s)(?<!last\s)(?!(?<=[“"])\w+[”"])
        (?:shall|must|will|(?!(?<=\bas\s)may\s+be\b)may|should|cannot|can|ought\s+to|need\s+not)\b(?!-)(?:\s+not\b)?
        (?:\s+be\s+{_ADVERB}{_PARTICIPLE}\b)?
  | \b(?:is|are)\s+{_ADVERB}{_PARTICIPLE}\b
  | \b(?:agree|undertake|covenant)s?\s+to\b
    """,
    re.VERBOSE,
)  # "shall not", "may be required to", "is hereby authorized and directed to";
# not "May", "the will of", “shall”, "such sums as may be needed"
_ASIDE_RE = lazy_re(r",[^,]*,")  # "is authorized, in its discretion, to"
_OPENING_RE = lazy_re(r"(?:Shall|Must|Will|May|Should)(?:\s+not)?(?=\s+[a-z])")  # an item that opens with its modal
_BAR_RE = lazy_re(r"\bnot\b|cannot|prohibited|barred|precluded|forbidden")
_FORCES = (
    ("a bar", _BAR_RE),
    ("a permission", lazy_re(r"authori[sz]ed to|empowered|permitted|entitled|\b(?:may|can)\b")),
    ("advice", lazy_re(r"should|ought|requested|encouraged|urged|expected")),
)


def _find(text: str, start: int, end: int) -> Iterator[Phrase]:
    opening = _OPENING_RE.match(text, start, end)
    if opening:
        yield Phrase(*opening.span(), " ".join(words(opening[0])))
        start = opening.end()
    for found in _MODAL_RE.finditer(text, start, end):
        yield Phrase(*found.span(), " ".join(w for w in words(_ASIDE_RE.sub("", found[0])) if w != "hereby"))


def force_of(phrase: str) -> str:
    """What a modal phrase is: a duty, a bar, a permission, or advice."""
    return next((name for name, regex in _FORCES if regex.search(phrase.lower())), "a duty")


def _reason(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"“{new}” came: {force_of(new)}." if new else f"“{old}” went: {force_of(old or '')}."
    before, after = force_of(old), force_of(new)
    if before == after:
        return f"“{old}” became “{new}”: {after} in other words."
    return f"“{old}” became “{new}”: {before} became {after}."


def _alone(phrase: Phrase) -> bool:
    """What somebody can do is no duty: "so that a pilot can see it"."""
    return phrase.value != "can"


FINDER = EffectFinder("modality", _find, _alone, _reason, margin=130)
