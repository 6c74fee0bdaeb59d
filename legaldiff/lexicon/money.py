"""Words for public money, and for those who get it: grants and contracts, recipients and contractors."""

from __future__ import annotations

from legaldiff.lexicon.load import load
from legaldiff.lexicon.words import alternatives, with_plurals

__all__ = ["BENEFIT", "GAP", "GETTER", "RECIPIENT", "gap"]

_WORDS = load(
    "money",
    *("awards", "no_awards", "moneys", "moneys_without_plural", "qualifiers", "assisting", "supporting"),
    *("getters", "recipients", "recipients_without_singular"),
)
_AWARD = (
    rf"{alternatives(with_plurals(_WORDS.words('awards')))}(?!-like)(?!\s+{alternatives(_WORDS.words('no_awards'))}\b)"
)
_MONEY = alternatives((*with_plurals(_WORDS.words("moneys")), *_WORDS.words("moneys_without_plural")))
_QUALIFIER = alternatives(_WORDS.words("qualifiers"))
_ASSISTANCE = (
    rf"(?:{alternatives(_WORDS.words('assisting'))}\s+(?:and\s+\w+\s+)?assistance(?:\s+and\s+benefits)?"
    rf"|{alternatives(_WORDS.words('supporting'))}\s+support)"
)

BENEFIT = rf"(?:(?:{_QUALIFIER}\s+(?:(?:and|or)\s+)?){{0,4}}(?:{_AWARD}|{_MONEY}|(?-i:funds?|Funds)|{_ASSISTANCE})\b)"
"""A noun phrase for public money, as a case-insensitive regex: "Federal grants", "further Government contracts"."""

GETTER = rf"{alternatives(with_plurals(_WORDS.words('getters')))}\b"
"""A noun for one who is only thought of as getting public money, as a case-insensitive regex."""

RECIPIENT = (
    rf"(?:{GETTER}|(?:(?<!United )(?<!of )(?-i:States?)|{alternatives(with_plurals(_WORDS.words('recipients')))}"
    rf"|{alternatives(_WORDS.words('recipients_without_singular'))})\b)"
)
"""A noun for one who gets public money or wants it, as a case-insensitive regex."""

GAP = r"[\s,“”\"]+"
"""What stands between two words of one phrase, as a regex."""


def gap(most: int, *, but: str = "") -> str:
    """Up to ``most`` words within one phrase, none of which is in ``but`` (an alternation), as a regex."""
    barred = rf"(?!(?:{but})\b)" if but else ""
    return rf"(?:{GAP}{barred}[\w$.'’/-]+){{0,{most}}}?{GAP}"
