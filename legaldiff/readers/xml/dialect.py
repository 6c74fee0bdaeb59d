"""What the elements of an XML vocabulary are, so that one reading serves all that state their own structure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path

from legaldiff.lazy import lazy_re
from legaldiff.model import Kind
from legaldiff.structure.block import Role

__all__ = ["NO_PARTS", "NO_VALUE", "Dialect", "load_dialect", "local_name", "read_fields", "value_of"]

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

    ``parts`` open a level, or a part of another kind (PREFACE, SIGNATURE, QUOTED_CONTENT, NOTE). ``num`` and
    ``heading`` count directly inside a level only. ``inline`` elements stand in a sentence, ``spaced`` ones of them
    with white space around them (the cells of a table); ``joined`` ones go on with
    the paragraph before them ("after-quoted-block"). ``left_out`` gives the reason why the words of an element are no
    text. The levels inside a ``flat`` one are in its designators alone.
    """

    inline: frozenset[str]
    parts: Mapping[str, Kind] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    num: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    spaced: frozenset[str] = frozenset()
    flat: frozenset[str] = frozenset()


@cache
def load_dialect(name: str) -> Dialect:
    """The vocabulary of the file of that name: a list of elements for each field, or for each thing that they are."""
    data = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    parts, roles, left_out = (
        {element: what for what, elements in data.pop(key, {}).items() for element in elements.split()}
        for key in ("parts", "roles", "left_out")
    )
    return Dialect(
        parts={element: Kind(kind) for element, kind in parts.items()},
        roles={element: Role(role) for element, role in roles.items()},
        left_out=left_out,
        **{key: frozenset(elements.split()) for key, elements in data.items()},
    )


def local_name(name: str) -> str:
    """The name of an element without its prefix."""
    return name.rpartition(":")[2]


def read_fields(regex: re.Pattern[str], head: str) -> dict[str, str]:
    """What the beginning of a source states: names and words as ``regex`` finds them, the first of each name."""
    return {name: " ".join(unescape(words).split()) for name, words in reversed(regex.findall(head))}


def value_of(printed: str) -> str | None:
    """The normalised designator of a printed one: "SEC. 2." is "2", "“(a)" is "a"; None where nothing is left."""
    words = printed.strip(_AROUND)
    word = _WORD_RE.match(words)
    if word and len(words) > word.end():
        words = words[word.end() :]
    return " ".join(words.strip(_AROUND).split()) or None
