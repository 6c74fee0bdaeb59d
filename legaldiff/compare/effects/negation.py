"""Negation: not, no, never, neither, without; where no modal phrase holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legaldiff.compare.effects.finder import EffectFinder, Phrase, find_matches, in_sentence
from legaldiff.compare.effects.modality import find_forces
from legaldiff.lazy import lazy_re
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["FINDER"]

_NEGATION_RE = lazy_re(
    r"\b(?=[nw])(?:(?<!shall\s)(?<!must\s)(?<!will\s)(?<!may\s)(?<!should\s)(?<!can\s)(?<!need\s)(?<!whether\sor\s)(?:not|no)"
    r"(?!\s+(?:later|less|more|fewer|earlier|sooner|longer|only|limited)\b)(?!\.?\s*\d)|never|neither|nor|none|without)\b",
    re.IGNORECASE,
)  # "is not", "no person"; "not later than", "not limited to", "No. 5" and "whether or not" negate nothing


def _find(sentence: Statement) -> Iterator[Phrase]:
    forces = [Span(f.start, f.end) for f in find_forces(sentence)]
    for found in find_matches(_NEGATION_RE, sentence):
        if not any(f.start <= found.start < f.end for f in forces):
            yield found


FINDER = EffectFinder("negation", _find, alone=in_sentence)
