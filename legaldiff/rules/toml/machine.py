"""The machine that looks for a phrase: all ways of reading it at once, word by word, so that no phrase can hang it.

Whether a phrase stands in a part is asked far more often than where: ``Automaton`` answers that, and remembers what it
found out, so that a word costs a look-up. ``run`` says where.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

__all__ = ["Automaton", "Instruction", "Op", "run"]

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


def run(program: Sequence[Instruction], words: Sequence[str], beginnings: Container[int]) -> Slots | None:
    """The slots of the first match in order of the words, the preferred one of those that begin there; None: no match.

    ``beginnings`` are the places at which alone one may begin. Every instruction is visited once a word at most:
    O(words * instructions).
    """
    threads: list[tuple[int, Slots]] = []
    found: Slots | None = None
    for at in range(len(words) + 1):
        if found is None and at in beginnings:
            threads.append((0, (0, 0, 0, 0)))
        if not threads:
            if found is None:
                continue
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
    """Whether a word is one of the instruction, or like its own, with any letters, or none, for each asterisk."""
    pieces = step.pieces
    if not pieces:
        return word in step.words
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


@dataclass(slots=True, eq=False)
class _State:
    """The places at which the machine may be, and where words like those before have led from there."""

    places: frozenset[int]
    is_match: bool
    is_match_at_end: bool
    moves: dict[frozenset[int], _State] = field(default_factory=dict)


class Automaton:
    """Says whether a program matches somewhere in a list of words; a match of no words counts."""

    _MOST = 4_000  # words and moves that are remembered

    def __init__(self, program: Sequence[Instruction], *, at_start: bool = False) -> None:
        self._program = program
        self._again = () if at_start else (0,)
        self._any = frozenset(i for i, step in enumerate(program) if step.op is Op.ANY)
        words = [(i, step) for i, step in enumerate(program) if step.op is Op.WORD]
        self._wild = [(i, step) for i, step in words if step.pieces or step.is_other]
        self._plain: dict[str, frozenset[int]] = {}
        for i, step in words:
            for word in () if step.is_other else step.words:
                self._plain[word] = self._plain.get(word, self._any) | {i}
        self._forget()

    def _forget(self) -> None:
        self._kinds: dict[str, frozenset[int]] = {}
        self._states: dict[frozenset[int], _State] = {}
        self._moves = 0
        self._first = self._state(self._closed((0,), at_start=True), at_start=True)

    def beginnings(self, words: Sequence[str]) -> Container[int]:
        """The words with which a match may begin."""
        if not self._again:
            return (0,)
        first = self._first.places
        return {i for i, word in enumerate(words) if first & self._kind(word)}

    def accepts(self, words: Sequence[str]) -> bool:
        """Whether it does."""
        if self._moves + len(self._kinds) > self._MOST:
            self._forget()
        state = self._first
        for word in words:
            if state.is_match:
                return True
            kind = self._kinds.get(word)
            if kind is None:
                kind = self._kinds[word] = self._kind(word)
            following = state.moves.get(kind)
            if following is None:
                following = state.moves[kind] = self._after(state, kind)
            state = following
        return state.is_match or state.is_match_at_end

    def _kind(self, word: str) -> frozenset[int]:
        """The instructions that take the word."""
        wild = [i for i, step in self._wild if _is_like(word, step) != step.is_other]
        plain = self._plain.get(word, self._any)
        return plain.union(wild) if wild else plain

    def _after(self, state: _State, kind: frozenset[int]) -> _State:
        self._moves += 1
        places = self._closed([*(place + 1 for place in state.places & kind), *self._again])
        return self._states.get(places) or self._state(places)

    def _state(self, places: frozenset[int], *, at_start: bool = False) -> _State:
        last = len(self._program) - 1
        is_match_at_end = last in self._closed(places, at_start=at_start, at_end=True)
        made = _State(places, last in places, is_match_at_end)
        if not at_start:
            self._states[places] = made
        return made

    def _closed(self, todo: Iterable[int], *, at_start: bool = False, at_end: bool = False) -> frozenset[int]:
        """The places that are reached without a word; an END is one of them, since the end may come."""
        seen: set[int] = set()
        left = list(todo)
        while left:
            place = left.pop()
            if place in seen:
                continue
            seen.add(place)
            step = self._program[place]
            if step.op is Op.SPLIT:
                left += (step.to, step.other)
            elif step.op is Op.SAVE or (step.op is Op.START and at_start) or (step.op is Op.END and at_end):
                left.append(place + 1)
        return frozenset(place for place in seen if self._program[place].op not in (Op.SPLIT, Op.SAVE, Op.START))
