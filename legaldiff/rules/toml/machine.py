"""The machine that looks for a phrase: all ways of reading it at once, word by word, so that no phrase can hang it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Instruction", "Op", "run"]

Slots = tuple[int, ...]
"""The places noted so far, counted in words: where the whole and the capture begin and end."""


class Op(Enum):
    """What an instruction does."""

    WORD = auto()  # take a word that is like ``word``
    ANY = auto()  # take a word
    SPLIT = auto()  # go on at ``to``, or else at ``other``
    SAVE = auto()  # note the place in ``slot``
    START = auto()  # go on only before the first word
    END = auto()  # go on only after the last
    MATCH = auto()  # found


@dataclass(frozen=True, slots=True)
class Instruction:
    """One step; which fields count depends on ``op``. ``pieces`` are those of ``word`` between its asterisks.

    With ``is_other``, it takes any word but that one.
    """

    op: Op
    to: int = 0
    other: int = 0
    slot: int = 0
    word: str = ""
    pieces: tuple[str, ...] = ()
    is_other: bool = False


def run(program: Sequence[Instruction], words: Sequence[str], *, at_start: bool = False) -> Slots | None:
    """The slots of the first match in order of the words, the preferred one of those that begin there; None: no match.

    With ``at_start``, only one that begins there. Every instruction is visited once a word at most: O(words *
    instructions).
    """
    threads: list[tuple[int, Slots]] = []
    found: Slots | None = None
    for at in range(len(words) + 1):
        if found is None and not (at and at_start):
            threads.append((0, (0, 0, 0, 0)))
        if not threads:
            break
        following: list[tuple[int, Slots]] = []
        for place, slots in _spread(program, threads, at, len(words)):
            step = program[place]
            if step.op is Op.MATCH:
                found = slots
                break  # what comes later in the list is less preferred
            if at < len(words) and (step.op is Op.ANY or _is_like(words[at], step) != step.is_other):
                following.append((place + 1, slots))
        threads = following
    return found


def _spread(
    program: Sequence[Instruction], threads: list[tuple[int, Slots]], at: int, end: int
) -> list[tuple[int, Slots]]:
    """The places where a word is taken or the match is complete, in order of preference, each once."""
    seen: set[int] = set()
    ready: list[tuple[int, Slots]] = []
    todo = threads[::-1]
    while todo:
        place, slots = todo.pop()
        if place in seen:
            continue
        seen.add(place)
        step = program[place]
        if step.op is Op.SPLIT:
            todo += ((step.other, slots), (step.to, slots))
        elif step.op is Op.SAVE:
            before, after = slots[: step.slot], slots[step.slot + 1 :]
            todo.append((place + 1, (*before, at, *after)))
        elif (step.op is Op.START and at == 0) or (step.op is Op.END and at == end):
            todo.append((place + 1, slots))
        elif step.op in (Op.WORD, Op.ANY, Op.MATCH):
            ready.append((place, slots))
    return ready


def _is_like(word: str, step: Instruction) -> bool:
    """Whether a word is like the one of the instruction, in which an asterisk stands for any letters, or for none."""
    pieces = step.pieces
    if len(pieces) == 1:
        return word == step.word
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
