"""The calendar: months, units of time, and how often a thing comes again."""

from __future__ import annotations

from legaldiff.lexicon.load import load
from legaldiff.lexicon.words import alternatives

__all__ = [
    "CYCLE", "CYCLES", "CYCLICALLY", "MONTH", "MONTHS", "MONTH_ABBREVIATIONS", "UNIT", "UNITS", "UNIT_KINDS",
    "month_number",
]  # fmt: skip

_WORDS = load("calendar", "units", "unit_kinds", "cycles", "months")
_MONTHS = _WORDS.forms("months")

MONTHS = tuple(_MONTHS)
"""The months in small letters."""

MONTH_ABBREVIATIONS = tuple(short for shorts in _MONTHS.values() for short in shorts)
"""Their abbreviations, without a stop."""

MONTH = (
    rf"(?:{alternatives(month.capitalize() for month in MONTHS)}\b"
    rf"|{alternatives(short.capitalize() for short in MONTH_ABBREVIATIONS)}(?:\.|(?=\s+\d)))"
)
"""A month as a regex: "March", "Mar.", "Mar" before a figure."""

UNITS = _WORDS.words("units")
"""The units of time."""

UNIT_KINDS = _WORDS.words("unit_kinds")
"""What a unit of time may be called: "business" of "business days"."""

UNIT = rf"(?:{alternatives(UNIT_KINDS)}\s+)?{alternatives(UNITS)}s?"
"""A unit of time as a regex: "days", "fiscal year"."""

CYCLES = _WORDS.words("cycles")
"""How often a thing comes again, as adjectives."""

CYCLE = alternatives(CYCLES)
"""How often, as an adjective: "annual", "bi-weekly"."""

CYCLICALLY = alternatives(cycle if cycle.endswith("ly") else f"{cycle}ly" for cycle in CYCLES)
"""How often, as an adverb: "annually", "quarterly"."""

_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}


def month_number(printed: str) -> int:
    """The number of a month that is written in any way; 0 for another word."""
    return _NUMBERS.get(printed[:3].lower(), 0)
