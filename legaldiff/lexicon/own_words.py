"""Words for the instrument that speaks, and for its provisions: "this order", "section 3 of this order"."""

from __future__ import annotations

from legaldiff.lexicon.load import load
from legaldiff.lexicon.words import alternatives, with_plurals

__all__ = ["INSTRUMENT", "LISTS", "OWN", "PROVISION"]

_WORDS = load("instruments", "instruments", "instruments_without_plural", "provisions", "provisions_without_plural")

LISTS = {
    name: (*with_plurals(_WORDS.words(name)), *_WORDS.words(f"{name}_without_plural"))
    for name in ("instruments", "provisions")
}
"""The same words in lists, by the names under which the phrases of rule files ask for them."""

INSTRUMENT = alternatives(LISTS["instruments"])
"""A noun for a whole instrument, as a case-insensitive regex."""

PROVISION = alternatives(LISTS["provisions"])
"""A noun for a part of one, as a case-insensitive regex."""

_NUMBERS = r"(?:\s+[\w().-]+(?:(?:,\s+|\s+(?:and|or|through)\s+)(?:sections?\s+)?[\w().-]*\d[\w().-]*){0,8})?"

OWN = (
    rf"(?:(?:this|these)\s+(?:\w+\s+)?(?:{INSTRUMENT}|{PROVISION})"
    rf"|(?:the\s+|any\s+|such\s+)?(?:\w+\s+)?{PROVISION}{_NUMBERS}\s+(?:of|in|to|made\s+by|made\s+in|under|by)\s+"
    rf"(?:this|these)\s+(?:\w+\s+)?(?:{INSTRUMENT}|{PROVISION}))\b"
)
"""A noun phrase for the instrument that speaks or a part of it, as a case-insensitive regex: "this Executive order"."""
