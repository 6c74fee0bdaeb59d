"""Mutations of markup that leave it well-formed: elements and attributes moved, doubled, renamed, emptied, nested.

A source is taken apart into its tags and the words between them, whatever the vocabulary; nothing else changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from random import Random

from fuzz.text import LIMIT, PIECES, trim

__all__ = ["elements", "is_markup", "mutate_tree", "names_in", "prune", "split"]

TAG_RE = re.compile(r"(<[^<>]*>)")
NAME_RE = re.compile(r"</?([A-Za-z][\w:.-]*)")
ATTRIBUTE_RE = re.compile(r"""\s([\w:.-]+)=("[^"]*"|'[^']*')""")
ESCAPES = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "\0": "", "\x1b": "", "\ud800": ""})


def is_markup(source: str) -> bool:
    """Whether there are elements to work on."""
    return source.lstrip("\ufeff\0 \t\r\n").startswith("<") and len(elements(split(source))) > 1


def split(source: str) -> list[str]:
    """The words at the even places, the tags at the odd ones."""
    return TAG_RE.split(source)


def names_in(source: str) -> list[str]:
    """The names of the elements of a source, each once."""
    return sorted({m[1] for m in NAME_RE.finditer(source)}) or ["p"]


def elements(pieces: Sequence[str]) -> list[tuple[int, int]]:
    """All elements but the outermost, as their first piece and that after the last; one left open is its tag alone."""
    found: list[tuple[int, int]] = []
    open_: list[tuple[str, int]] = []
    for at in range(1, len(pieces), 2):
        name = NAME_RE.match(pieces[at])
        if name and not name[0].startswith("</"):
            found.append((at, at + 1))
            if not pieces[at].endswith("/>"):
                open_.append((name[1], len(found) - 1))
        elif name and (up := next((k for k in reversed(range(len(open_))) if open_[k][0] == name[1]), -1)) >= 0:
            number = open_[up][1]
            found[number] = (found[number][0], at + 1)
            del open_[up:]
    return found[1:]


def mutate_tree(source: str, rng: Random, names: Sequence[str]) -> str:
    """The source after one to eight mutations; ``names`` are those that elements may get."""
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        source = _mutate(source, rng, names)
    return source


def _mutate(source: str, rng: Random, names: Sequence[str]) -> str:
    pieces = split(source)
    if not (found := elements(pieces)):
        return source
    (start, end), (other, _) = rng.choice(found), rng.choice(found)
    part, name, put = pieces[start:end], rng.choice(names), rng.choice(PIECES).translate(ESCAPES)
    rest = [*pieces[:start], *pieces[end:]]
    match rng.randrange(11):
        case 0:
            part = []
        case 1:
            part *= rng.choice((2, 2, 3, 30))
        case 2:
            for at in {0, len(part) - 1}:
                part[at] = NAME_RE.sub(lambda m: m[0][: -len(m[1])] + name, part[at], count=1)
        case 3:
            part = part[1:-1]
        case 4:
            times = rng.choice((1, 1, 2, 80))
            part = [f"<{name}>" * times, *part, f"</{name}>" * times]
        case 5:
            del part[1:-1]
        case 6:
            part[1:2] = [rng.choice((put, put + "".join(part[1:2]), "".join(part[1:2]) + put))]
        case 7:
            part[1:2], pieces[other + 1] = [pieces[other + 1]], "".join(part[1:2])
        case 8:
            part[0] = _other_attribute(part[0], pieces[other], put, rng)
        case _:  # moved into another element or beside it; or a copy of it
            rest = rest if rng.random() < 0.7 else pieces
            first, last = rng.choice(elements(rest) or [(0, 0)])
            at = rng.choice((first, first + 1, max(first + 1, last - 1), last))
            return "".join([*rest[:at], *part, *rest[at:]])
    return "".join([*pieces[:start], *part, *pieces[end:]])


def _other_attribute(tag: str, other: str, put: str, rng: Random) -> str:
    """A tag of which an attribute is left out, emptied, or has another's name or value."""
    here = list(ATTRIBUTE_RE.finditer(tag))
    if not here:
        return tag
    mark = rng.choice(here)
    name, value = rng.choice(list(ATTRIBUTE_RE.finditer(other)) or here).groups()
    new = rng.choice(("", f' {mark[1]}=""', f' {mark[1]}="{put}"', f" {mark[1]}={value}", f" {name}={mark[2]}"))
    return tag[: mark.start()] + new + tag[mark.end() :]


def prune(source: str, rng: Random) -> str:
    """A source that is too long without some of its elements, else without some of its lines."""
    for _ in range(200):
        if len(source) <= LIMIT:
            return source
        pieces = split(source)
        places = [0, *accumulate(map(len, pieces))]
        large = [e for e in elements(pieces) if len(source) / 60 < places[e[1]] - places[e[0]] < len(source) * 0.6]
        if not large:
            break
        start, end = rng.choice(large)
        source = source[: places[start]] + source[places[end] :]
    return source if len(source) <= 4 * LIMIT else trim(source, rng)
