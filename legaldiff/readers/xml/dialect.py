"""What the elements of an XML vocabulary are, so that one reading serves all that state their own structure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from legaldiff.lazy import lazy_re
from legaldiff.model import LEVELS, Kind
from legaldiff.structure.block import Role

__all__ = ["LEVEL_NAMES", "NO_PARTS", "NO_VALUE", "Dialect", "local_name", "value_of"]

LEVEL_NAMES = {kind.value: kind for kind in Kind if kind in LEVELS}
"""The levels, by the names that USLM and most vocabularies give them."""

# The word before a designator: "SEC. 2.", "Section 12A", "TITLE IV—", "§ 1.1", "Subpart B"
_WORD_RE = lazy_re(
    r"(?:(?:SUB)?(?:SECTION|TITLE|CHAPTER|PART)S?|SEC|DIVISION|ARTICLE|RULE|APPENDIX)\b\.?|§+", re.IGNORECASE
)
NO_PARTS = frozenset(
    {Kind.DOCUMENT, Kind.NUM, Kind.HEADING, Kind.CHAPEAU, Kind.CONTENT, Kind.CONTINUATION, Kind.TRIVIA}
)
"""Kinds that no element opens by their name: the words settle which they are."""

NO_VALUE = "()"
"""What formats that state normalised designators state of a printed one that has none."""

_AROUND = " \t\n\r“”\"'‘’`()[].,:;—–-"


@dataclass(frozen=True, slots=True)
class Dialect:
    """An XML vocabulary: what each element is, by local name; one that no field names parts paragraphs.

    ``levels`` open a level, ``regions`` a part of another kind (PREFACE, SIGNATURE, QUOTED_CONTENT, NOTE). ``num`` and
    ``heading`` count directly inside a level only. ``inline`` elements stand in a sentence, ``spaced`` ones of them
    with white space around them (the cells of a table); ``joined`` ones go on with
    the paragraph before them ("after-quoted-block"). ``left_out`` gives the reason why the words of an element are no
    text. The levels inside a ``flat`` one are in its designators alone.
    """

    roots: frozenset[str]
    levels: Mapping[str, Kind]
    num: frozenset[str]
    heading: frozenset[str]
    inline: frozenset[str]
    regions: Mapping[str, Kind] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    spaced: frozenset[str] = frozenset()
    flat: frozenset[str] = frozenset()


def local_name(name: str) -> str:
    """The name of an element without its prefix."""
    return name.rpartition(":")[2]


def value_of(printed: str) -> str | None:
    """The normalised designator of a printed one: "SEC. 2." is "2", "“(a)" is "a"; None where nothing is left."""
    words = printed.strip(_AROUND)
    word = _WORD_RE.match(words)
    if word and len(words) > word.end():
        words = words[word.end() :]
    return " ".join(words.strip(_AROUND).split()) or None
