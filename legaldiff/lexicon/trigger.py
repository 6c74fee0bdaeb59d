"""Words by which a part of a clause is known: with whom something is to be done, on what it depends."""

from __future__ import annotations

from legaldiff.lexicon.load import load

__all__ = ["ASSENT", "CONSULTATION", "CONSULTING", "EVENTS", "JOINTLY"]

_WORDS = load("triggers", "consultation", "consulting", "jointly", "assent", "events")

CONSULTATION = _WORDS.words("consultation")
"""Nouns for doing something with others."""

CONSULTING = _WORDS.words("consulting")
"""Participles that say the same."""

JOINTLY = _WORDS.words("jointly")
"""Adverbs that say the same before "with"."""

ASSENT = _WORDS.words("assent")
"""Nouns for the assent of others."""

EVENTS = _WORDS.words("events")
"""Nouns for what may happen first."""
