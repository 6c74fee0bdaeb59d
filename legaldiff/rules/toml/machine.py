"""The machine that looks for a phrase: it tries no way of reading twice, so that no phrase can hang it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Instruction", "Machine", "Op"]

Slots = tuple[int, ...]
"""The places noted so far, counted in words: where the whole and the capture begin and end."""


class Op(Enum):
    """What an instruction does."""

    WORD = auto()  # take one of ``words``, or a word that is like ``pieces``
    ANY = auto()  # take a word
    SPLIT = auto()  # go on at ``to``, or else at ``other``
    SAVE = auto()  # note the place in ``slot``
    START = auto()  # go on only before the first word
    END = auto()  # go on only after the last
    MATCH = auto()  # found


@dataclass(frozen=True, slots=True)
class Instruction:
    """One step; which fields count depends on ``op``. ``pieces`` are those of a word between its asterisks.

    With ``is_other``, it takes any word but that one.
    """

    op: Op
    to: int = 0
    other: int = 0
    slot: int = 0
    words: frozenset[str] = frozenset()
    pieces: tuple[str, ...] = ()
    is_other: bool = False

    def takes(self, word: str) -> bool:
        """Whether it takes a word: one of its own, or one like it, with any letters, or none, for each asterisk."""
        if self.op is not Op.WORD:
            return self.op is Op.ANY
        return (_is_like(word, self.pieces) if self.pieces else word in self.words) != self.is_other


class Machine:
    """A program that is ready to run; it begins only at a word that the first of its instructions take."""

    def __init__(self, program: Sequence[Instruction]) -> None:
        self._program = program
        first = [program[place] for place in _first_places(program)]
        plain = [step for step in first if step.op is Op.WORD and not step.pieces and not step.is_other]
        self._plain = frozenset().union(*(step.words for step in plain))
        self._others = [step for step in first if step.op in (Op.WORD, Op.ANY, Op.END, Op.MATCH) and step not in plain]
        self._at_start = program[1].other == 2 and program[2].op is Op.START  # one alternative, from ^ on

    def run(self, words: Sequence[str]) -> Slots | None:
        """The slots of the first match in order of the words, the preferred one of those that begin there, or None.

        Every instruction is visited once a word at most: O(words * instructions).
        """
        seen: set[tuple[int, int]] = set()
        for at in (0,) if self._at_start else range(len(words)):
            if words and (words[at] in self._plain or any(step.takes(words[at]) for step in self._others)):
                slots = self._match(words, at, seen)
                if slots is not None:
                    return slots
        return None

    def _match(self, words: Sequence[str], start: int, seen: set[tuple[int, int]]) -> Slots | None:
        """The preferred match from ``start`` on; from what is ``seen`` there is none, however it was reached."""
        program, end = self._program, len(words)
        todo: list[tuple[int, int, Slots]] = [(0, start, (0, 0, 0, 0))]
        while todo:
            place, at, slots = todo.pop()
            if (place, at) in seen:
                continue
            seen.add((place, at))
            step = program[place]
            op = step.op
            if op is Op.SPLIT:
                todo += ((step.other, at, slots), (step.to, at, slots))
            elif op is Op.SAVE:
                todo.append((place + 1, at, (*slots[: step.slot], at, *slots[step.slot + 1 :])))
            elif op is Op.MATCH:
                return slots
            elif (op is Op.START and at == 0) or (op is Op.END and at == end):
                todo.append((place + 1, at, slots))
            elif at < end and step.takes(words[at]):
                todo.append((place + 1, at + 1, slots))
        return None


def _first_places(program: Sequence[Instruction]) -> set[int]:
    """The places that are reached before a word is taken."""
    seen: set[int] = set()
    todo = [0]
    while todo:
        place = todo.pop()
        if place not in seen:
            seen.add(place)
            step = program[place]
            if step.op is Op.SPLIT:
                todo += (step.to, step.other)
            elif step.op in (Op.SAVE, Op.START):
                todo.append(place + 1)
    return seen


def _is_like(word: str, pieces: tuple[str, ...]) -> bool:
    first, last = pieces[0], pieces[-1]
    if len(word) < len(first) + len(last) or not (word.startswith(first) and word.endswith(last)):
        return False
    at, end = len(first), len(word) - len(last)
    for piece in pieces[1:-1]:
        at = word.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True
