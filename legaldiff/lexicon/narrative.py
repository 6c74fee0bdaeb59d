"""Words of the headings under which a text tells why it was made, and orders nothing."""

from __future__ import annotations

from legaldiff.lexicon.load import load

__all__ = ["FILLERS", "SUBJECTS"]

_WORDS = load("narrative", "subjects", "fillers")

SUBJECTS = frozenset(_WORDS.words("subjects"))
"""What such a heading names: "purpose", "findings"."""

FILLERS = frozenset(_WORDS.words("fillers"))
"""What may stand beside it: "statement of"."""
