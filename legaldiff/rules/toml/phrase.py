"""Phrases: the little language in which a rule file says what words it looks for.

``(in|after) consultation with {}`` are words; ``(a|b)`` is one of several, ``(a)?`` may be missing, ``...`` is a gap of
any number of words and ``...3`` one of at most three, ``*`` in a word stands for any letters, ``^`` and ``$`` are the
beginning and the end of the part, ``!word`` is any word but that one, ``<instruments>`` is one of a list of the
lexicon, and ``{}`` is what is captured: one word or more, as many as fit, or with ``{}?`` as few; ``{nothing in ...}``
captures what stands between its braces. Case and punctuation do not count.

A phrase becomes the program of a small machine (R. Cox, "Regular Expression Matching: the Virtual Machine Approach",
2009), which runs over the words of a part in O(words * instructions), whatever the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import LISTS
from legaldiff.rules.toml.machine import Instruction, Machine, Op
from legaldiff.span import Span

__all__ = ["Phrase", "PhraseError", "Token", "find_tokens"]

_TOKEN_RE = lazy_re(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[§$%]")  # "U.S.C", "agency's", "§"
_PIECE_RE = lazy_re(
    r"\s*(?:(?P<gap>\.\.\.|…)(?P<limit>\d*)|(?P<capture>\{\})(?P<few>\?)?|(?P<mark>[(){}|^$])(?P<maybe>\?)?"
    r"|<(?P<list>[^\s(){}|^$<>]*)>|(?P<word>[^\s(){}|^$<>]+))"
)
_CLUE_RE = lazy_re(r"[a-z0-9]+")
_LONGEST = 1_000  # code points of a phrase
_WIDEST = 50  # words of a gap with a limit
_MOST = 2_000  # instructions
_DEEPEST = 20  # parentheses in one another

Token = tuple[str, int, int]
"""A word as it is compared, and its span in the reading text."""

Clues = frozenset[str]
"""Pieces of words, one of which stands wherever a phrase is found; none where nothing is known."""


class PhraseError(ValueError):
    """A phrase that cannot be understood; ``at`` is the offset of the fault in it, in code points."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class _Piece:
    """``sign`` is ``word``, ``...``, ``{}``, a mark as it is written, or nothing at the end of the phrase."""

    sign: str
    at: int
    word: str = ""
    limit: int = 0
    is_marked: bool = False  # by the ! before a word, by the ? behind ) or {}


def find_tokens(text: str, span: Span) -> list[Token]:
    """The words in a span of a text, each as it is compared, with its place."""
    return [(_folded(m[0]), m.start(), m.end()) for m in _TOKEN_RE.finditer(text, *span)]


def _folded(word: str) -> str:
    return word.replace("’", "'").casefold()


class Phrase:
    """A phrase that is ready to be looked for; ``PhraseError`` says what is wrong with its source.

    ``clues`` are what one of stands, in small letters, in any words in which it is found.
    """

    def __init__(self, source: str) -> None:
        if len(source) > _LONGEST:
            raise PhraseError(f"a phrase has at most {_LONGEST} characters", _LONGEST)
        self.source = source
        compiler = _Compiler(source)
        self._machine = Machine(compiler.compile())
        self.captures = compiler.captures
        self.clues = compiler.clues

    def search(self, tokens: Sequence[Token]) -> tuple[Span, Span | None] | None:
        """The span of the first place where the phrase stands, and of what it captures there; None where nowhere."""
        slots = self._machine.run([word for word, *_ in tokens]) or (0, 0, 0, 0)
        whole, captured = (
            Span(tokens[first][1], tokens[last - 1][2]) if first < last else None
            for first, last in (slots[:2], slots[2:])
        )
        return (whole, captured) if whole else None


class _Compiler:
    """Recursive descent over the pieces of a phrase: alternatives of sequences of items."""

    def __init__(self, source: str) -> None:
        self._pieces = list(_pieces(source))
        self._next = 0
        self._depth = 0
        self.captures = False
        self.clues: Clues = frozenset()
        self._program: list[Instruction] = []

    def compile(self) -> list[Instruction]:
        """The program; slots 0 and 1 are the whole, 2 and 3 the capture."""
        if all(p.sign not in ("word", "{}") for p in self._pieces):
            raise PhraseError("a phrase needs at least one word", 0)
        self._program.append(Instruction(Op.SAVE, slot=0))
        self.clues = self._alternatives()
        piece = self._peek()
        if piece.sign:
            said = "this ) closes nothing" if piece.sign == ")" else "'}' means nothing here: no { stands before it"
            raise PhraseError(said, piece.at)
        self._program += [Instruction(Op.SAVE, slot=1), Instruction(Op.MATCH)]
        return self._program

    def _peek(self) -> _Piece:
        return self._pieces[self._next]

    def _emit(self, instruction: Instruction) -> int:
        if len(self._program) >= _MOST:
            raise PhraseError("the phrase is too complex: fewer gaps and alternatives would do", 0)
        self._program.append(instruction)
        return len(self._program) - 1

    def _here(self) -> int:
        return len(self._program)

    def _alternatives(self) -> Clues:
        leaps = []
        clues = []
        while True:
            split = self._emit(Instruction(Op.SPLIT))
            clues.append(self._sequence())
            if self._peek().sign != "|":
                self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=split + 1)
                break
            self._next += 1
            leaps.append(self._emit(Instruction(Op.SPLIT)))
            self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=self._here())
        for leap in leaps:
            self._program[leap] = Instruction(Op.SPLIT, to=self._here(), other=self._here())
        return _any_of(clues)

    def _sequence(self) -> Clues:
        """The clues are those of the item of which the shortest is the longest."""
        clues: list[Clues] = []
        while (piece := self._peek()).sign not in ("|", ")", "}", ""):
            self._next += 1
            if piece.sign == "(":
                clues.append(self._group(piece, ")"))
            elif piece.sign == "{":
                self._begin_capture(piece)
                clues.append(self._group(piece, "}"))
                self._emit(Instruction(Op.SAVE, slot=3))
            elif piece.sign == "...":
                self._gap(piece.limit)
            elif piece.sign == "{}":
                self._capture(piece)
            elif piece.sign == "word":
                pieces = tuple(piece.word.split("*")) if "*" in piece.word else ()
                words = frozenset() if pieces else frozenset([piece.word])
                self._emit(Instruction(Op.WORD, words=words, pieces=pieces, is_other=piece.is_marked))
                clues.append(frozenset() if piece.is_marked else _clue(piece.word))
            else:
                self._emit(Instruction(Op.START if piece.sign == "^" else Op.END))
        return max(clues, key=lambda found: min(map(len, found), default=0), default=frozenset())

    def _group(self, opened: _Piece, closing: str) -> Clues:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PhraseError(f"parentheses stand at most {_DEEPEST} deep in one another", opened.at)
        split = self._emit(Instruction(Op.SPLIT, to=self._here() + 1, other=self._here() + 1))
        words = self._plain_words()
        clues = self._one_of(words) if words else self._alternatives()
        closed = self._peek()
        if closed.sign != closing:
            raise PhraseError(f"this {opened.sign} is never closed", opened.at)
        self._next += 1
        self._depth -= 1
        if closed.is_marked:
            self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=self._here())
        return frozenset() if closed.is_marked else clues

    def _plain_words(self) -> list[str]:
        """The words of a group that is nothing but one of several words; none of any other."""
        end = self._next
        while self._pieces[end].sign in ("word", "|"):
            end += 1
        inner = self._pieces[self._next : end]
        signs = [piece.sign for piece in inner]
        is_plain = (
            signs[::2] == ["word"] * len(signs[::2]) and signs[1::2] == ["|"] * len(signs[1::2]) and signs[-1:] != ["|"]
        )
        words = [piece.word for piece in inner[::2]]
        if self._pieces[end].sign != ")" or not is_plain or any(p.is_marked or "*" in p.word for p in inner):
            return []
        self._next = end
        return words

    def _one_of(self, words: list[str]) -> Clues:
        self._emit(Instruction(Op.WORD, words=frozenset(words)))
        return _any_of([_clue(word) for word in words])

    def _gap(self, limit: int) -> None:
        """As few words as will do: of at most ``limit``, or of any number where that is 0."""
        if limit:
            end = self._here() + 2 * limit
            for _ in range(limit):
                self._emit(Instruction(Op.SPLIT, to=end, other=self._here() + 1))
                self._emit(Instruction(Op.ANY))
            return
        start = self._here()
        self._emit(Instruction(Op.SPLIT, to=start + 3, other=start + 1))
        self._emit(Instruction(Op.ANY))
        self._emit(Instruction(Op.SPLIT, to=start, other=start))

    def _capture(self, piece: _Piece) -> None:
        """One word at least, as many as will do, or as few."""
        self._begin_capture(piece)
        start = self._emit(Instruction(Op.ANY))
        more, done = (start + 2, start) if piece.is_marked else (start, start + 2)
        self._emit(Instruction(Op.SPLIT, to=more, other=done))
        self._emit(Instruction(Op.SAVE, slot=3))

    def _begin_capture(self, piece: _Piece) -> None:
        if self.captures:
            raise PhraseError("a phrase captures once: this is its second {}", piece.at)
        self.captures = True
        self._emit(Instruction(Op.SAVE, slot=2))


def _any_of(clues: list[Clues]) -> Clues:
    return frozenset().union(*clues) if all(clues) else frozenset()


def _clue(word: str) -> Clues:
    """The longest run of plain letters in a word: what stands between its asterisks."""
    return frozenset(sorted(_CLUE_RE.findall(word), key=len)[-1:])


def _pieces(source: str) -> Iterator[_Piece]:
    at, end = 0, len(source.rstrip())
    while at < end:
        found = _PIECE_RE.match(source, at)
        if found is None:
            at += len(source[at:]) - len(source[at:].lstrip())
            raise PhraseError(f"{source[at]!r} means nothing here: <name> is a list of words", at)
        yield from _read_piece(found, found.end() - len(found[0].lstrip()))
        at = found.end()
    yield _Piece("", len(source))


def _read_piece(found: re.Match[str], start: int) -> Iterator[_Piece]:
    mark, word = found["mark"], found["word"]
    if found["gap"]:
        number = int(found["limit"][:4] or 0)
        if number > _WIDEST:
            raise PhraseError(f"a gap with a limit has at most {_WIDEST} words; ... alone has any number", start)
        yield _Piece("...", start, limit=number)
    elif found["capture"]:
        yield _Piece("{}", start, is_marked=found["few"] is not None)
    elif mark:
        if found["maybe"] and mark != ")":
            raise PhraseError("? stands only after a ) or {}", found.end() - 1)
        yield _Piece(mark, start, is_marked=found["maybe"] is not None)
    elif word:
        words, is_other = _words(word, start), word.startswith("!")
        if is_other and len(words) > 1:
            raise PhraseError("! stands before one word", start)
        yield from (_Piece("word", start, w, is_marked=is_other) for w in words)
    elif found["list"] in LISTS:
        for i, listed in enumerate(LISTS[found["list"]]):
            yield _Piece("|" if i else "(", start)
            yield from (_Piece("word", start, w) for w in listed.split())
        yield _Piece(")", start)
    else:
        raise PhraseError(f"no list is called {found['list']!r}: expected one of {', '.join(LISTS)}", start)


def _words(printed: str, at: int) -> list[str]:
    """The words of a piece as the words of a text are cut: "U.S.C." is one, and so is "secretar*"."""
    plain = printed.replace("*", "x")
    spans = [m.span() for m in _TOKEN_RE.finditer(plain)]
    if not spans:
        raise PhraseError(f"{printed!r} is no word", at)
    words = [_folded(printed[start:end]) for start, end in spans]
    if any(not word.strip("*") for word in words):
        raise PhraseError("* alone is no word: ... is a gap of any number of words", at)
    return words
