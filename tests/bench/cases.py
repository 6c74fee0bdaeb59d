"""Made pairs of versions with known truth: what was changed, how many words, what moved, what got another number.

An order of ``SECTIONS`` sections with ``ITEMS`` subsections each, in composed words, and five ways to change it. The
truth is counted while the change is made, without legaldiff.
"""

from __future__ import annotations

import random
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[1]))

from property.wording import heading, phrase, sentence

SECTIONS, ITEMS = 60, 8


@dataclass(frozen=True)
class Item:
    """A subsection: ``name`` is what it is called in the truth, whatever its letter; ``words`` are printed."""

    name: int
    words: str


Order = list[list[Item]]


class Case(NamedTuple):
    """Two versions, and what a person would say of them; ``words`` counts those deleted and those inserted."""

    name: str
    old: str
    new: str
    old_xml: str
    new_xml: str
    words: int
    moved: int
    renumbered: int


def make_cases(seed: int = 1) -> list[Case]:
    """The five cases, the same for the same seed."""
    return [_case(edit, seed) for edit in (_reworded, _inserted, _moved, _systematic, _retyped)]


def _case(edit: Callable[[random.Random, Order], tuple[Order, int, int]], seed: int) -> Case:
    rng = random.Random(seed)
    old = [[_item(rng) for _ in range(ITEMS)] for _ in range(SECTIONS)]
    new, words, moved = edit(rng, [list(section) for section in old])
    retyped = edit is _retyped
    before, after = _places(old), _places(new)
    renumbered = sum(before[name][1] != after[name][1] for name in before.keys() & after.keys())
    return Case(
        edit.__name__[1:], _text(old), _text(new, retyped), _xml(old), _xml(new, retyped), words, moved, renumbered
    )


def _item(rng: random.Random) -> Item:
    number = rng.randrange(10**9)
    more = (rng.randrange(10**6) for _ in range(rng.randrange(1, 5)))
    return Item(number, " ".join([sentence(number), *(f"It may also {phrase(n)}, as letter {n} says." for n in more)]))


def _places(order: Order) -> dict[int, tuple[int, int]]:
    return {item.name: (s, i) for s, section in enumerate(order) for i, item in enumerate(section)}


def _count(words: str) -> int:
    return len(words.split())


def _reworded(rng: random.Random, order: Order) -> tuple[Order, int, int]:
    """One word is another one in every tenth subsection."""
    changed = 0
    for section in order:
        for i, item in enumerate(section):
            if rng.random() < 0.1:
                tokens = item.words.split(" ")
                at = rng.randrange(3, len(tokens))
                tokens[at] = f"copper{rng.randrange(1000)}" + ("." if tokens[at].endswith(".") else "")
                section[i] = replace(item, words=" ".join(tokens))
                changed += 2
    return order, changed, 0


def _inserted(rng: random.Random, order: Order) -> tuple[Order, int, int]:
    """A new subsection (a) in every tenth section: those below it are lettered anew."""
    words = 0
    for section in order[::10]:
        item = _item(rng)
        section.insert(0, item)
        words += _count(item.words)
    return order, words, 0


def _moved(rng: random.Random, order: Order) -> tuple[Order, int, int]:
    """The third subsection of every tenth section goes to the end of the section five further on."""
    moved = 0
    for at in range(0, SECTIONS - 5, 10):
        order[at + 5].append(order[at].pop(2))
        moved += 1
    return order, 0, moved


def _systematic(rng: random.Random, order: Order) -> tuple[Order, int, int]:
    """One office takes over from another in every place."""
    changed = 0
    for section in order:
        for i, item in enumerate(section):
            changed += 2 * item.words.count("Salt Office")
            section[i] = replace(item, words=item.words.replace("Salt Office", "Wind Office"))
    return order, changed, 0


def _retyped(rng: random.Random, order: Order) -> tuple[Order, int, int]:
    """Wrapped at 72 columns: not a word is another one."""
    return order, 0, 0


def _text(order: Order, wrapped: bool = False) -> str:
    paragraphs = []
    for s, section in enumerate(order):
        for i, item in enumerate(section):
            lead = f"Sec. {s + 1}. {heading(s)}. " if i == 0 else ""
            words = f"{lead}({chr(97 + i)}) {item.words}"
            paragraphs.append(textwrap.fill(words, 72) if wrapped else words)
    return "\n\n".join(paragraphs) + "\n"


def _xml(order: Order, wrapped: bool = False) -> str:
    """The same for a tool that wants its structure stated: an element a provision, number and words apart."""
    parts = ["<order>"]
    for s, section in enumerate(order):
        parts.append(f"<section><num>Sec. {s + 1}.</num><heading>{heading(s)}.</heading>")
        for i, item in enumerate(section):
            words = escape(textwrap.fill(item.words, 72) if wrapped else item.words)
            parts.append(f"<subsection><num>({chr(97 + i)})</num><content>{words}</content></subsection>")
        parts.append("</section>")
    return "".join([*parts, "</order>"])
