"""Words around a quotation, and in one: who speaks, of what, and which words say little by themselves."""

from __future__ import annotations

from legaldiff.lexicon.load import load

__all__ = ["ABOUT", "AUXILIARIES", "COMMON", "MODALS", "NEGATIONS", "POINTING", "SAYING"]

_WORDS = load("quoting", "about", "saying", "negations", "modals", "auxiliaries", "pointing", "common")

SAYING = _WORDS.all_forms("saying")
"""Verbs that tell who says something."""

ABOUT = _WORDS.words("about")
"""Words by which a sentence speaks of a text: "the order says"."""

NEGATIONS, MODALS, AUXILIARIES = (frozenset(_WORDS.words(key)) for key in ("negations", "modals", "auxiliaries"))

POINTING = frozenset(_WORDS.words("pointing"))
"""Words that say nothing by themselves: what a writer puts a name for, or puts in the place of a name."""

COMMON = frozenset(_WORDS.words("common"))
"""Words that stand everywhere."""
