"""Phrases: the little language in which a rule file says what words it looks for.

``(in|after) consultation with {}`` are words; ``(a|b)`` is one of several, ``(a)?`` may be missing, ``...`` is a gap of
any number of words and ``...3`` one of at most three, ``*`` in a word stands for any letters, ``^`` and ``$`` are the
beginning and the end of the part, ``!word`` is any word but that one, and ``{}`` is what is captured: one word or more.
Case and punctuation do not count.

A phrase becomes the program of a Pike machine (K. Thompson, CACM 11(6), 1968; R. Cox, "Regular Expression Matching: the
Virtual Machine Approach", 2009), which runs over the words of a part in O(words * instructions), whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from legaldiff.lazy import lazy_re
from legaldiff.rules.toml.machine import Instruction, Op, run
from legaldiff.span import Span

__all__ = ["Phrase", "PhraseError", "Token", "find_tokens"]

_TOKEN_RE = lazy_re(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[§$%]")  # "U.S.C", "agency's", "§"
_PIECE_RE = lazy_re(r"\s*(?:(\.\.\.|…)(\d*)|(\{\})|([()|^$])(\?)?|([^\s(){}|^$]+))")
_LONGEST = 1_000  # code points of a phrase
_WIDEST = 50  # words of a gap with a limit
_MOST = 2_000  # instructions
_DEEPEST = 20  # parentheses in one another

Token = tuple[str, int, int]
"""A word as it is compared, and its span in the reading text."""


class PhraseError(ValueError):
    """A phrase that cannot be understood; ``at`` is the offset of the fault in it, in code points."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class _Sign(Enum):
    WORD = "a word"
    GAP = "..."
    CAPTURE = "{}"
    OPEN = "("
    BAR = "|"
    CLOSE = ")"
    START = "^"
    END = "$"
    DONE = "the end of the phrase"


@dataclass(frozen=True, slots=True)
class _Piece:
    sign: _Sign
    at: int
    word: str = ""
    limit: int = 0
    is_other: bool = False


def find_tokens(text: str, span: Span) -> list[Token]:
    """The words in a span of a text, each as it is compared, with its place."""
    return [(_folded(m[0]), m.start(), m.end()) for m in _TOKEN_RE.finditer(text, *span)]


def _folded(word: str) -> str:
    return word.replace("’", "'").casefold()


class Phrase:
    """A phrase that is ready to be looked for; ``PhraseError`` says what is wrong with its source."""

    def __init__(self, source: str) -> None:
        if len(source) > _LONGEST:
            raise PhraseError(f"a phrase has at most {_LONGEST} characters", _LONGEST)
        self.source = source
        compiler = _Compiler(source)
        self._program = compiler.compile()
        self.captures = compiler.captures
        self._at_start = self._program[1].other == 2 and self._program[2].op is Op.START  # one alternative, from ^ on

    def search(self, tokens: Sequence[Token]) -> tuple[Span, Span | None] | None:
        """The span of the first place where the phrase stands, and of what it captures there; None where nowhere."""
        slots = run(self._program, [word for word, *_ in tokens], at_start=self._at_start)
        if slots is None:
            return None
        start, end, first, last = slots
        if start == end:
            return None
        return _span(tokens, start, end), _span(tokens, first, last) if self.captures else None


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first][1], tokens[last - 1][2])


class _Compiler:
    """Recursive descent over the pieces of a phrase: alternatives of sequences of items."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces = list(_pieces(source))
        self._next = 0
        self._depth = 0
        self.captures = False
        self._program: list[Instruction] = []

    def compile(self) -> list[Instruction]:
        """The program; slots 0 and 1 are the whole, 2 and 3 the capture."""
        if all(p.sign not in (_Sign.WORD, _Sign.CAPTURE) for p in self._pieces):
            raise PhraseError("a phrase needs at least one word", 0)
        self._program.append(Instruction(Op.SAVE, slot=0))
        self._alternatives()
        piece = self._peek()
        if piece.sign is not _Sign.DONE:
            raise PhraseError("this ) closes nothing", piece.at)
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

    def _alternatives(self) -> None:
        leaps = []
        while True:
            split = self._emit(Instruction(Op.SPLIT))
            self._sequence()
            if self._peek().sign is not _Sign.BAR:
                self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=split + 1)
                break
            self._next += 1
            leaps.append(self._emit(Instruction(Op.SPLIT)))
            self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=self._here())
        for leap in leaps:
            self._program[leap] = Instruction(Op.SPLIT, to=self._here(), other=self._here())

    def _sequence(self) -> None:
        while (piece := self._peek()).sign not in (_Sign.BAR, _Sign.CLOSE, _Sign.DONE):
            self._next += 1
            if piece.sign is _Sign.OPEN:
                self._group(piece)
            elif piece.sign is _Sign.GAP:
                self._gap(piece.limit)
            elif piece.sign is _Sign.CAPTURE:
                self._capture(piece)
            elif piece.sign is _Sign.WORD:
                pieces = tuple(piece.word.split("*"))
                self._emit(Instruction(Op.WORD, word=piece.word, pieces=pieces, is_other=piece.is_other))
            else:
                self._emit(Instruction(Op.START if piece.sign is _Sign.START else Op.END))

    def _group(self, opened: _Piece) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PhraseError(f"parentheses stand at most {_DEEPEST} deep in one another", opened.at)
        split = self._emit(Instruction(Op.SPLIT, to=self._here() + 1, other=self._here() + 1))
        self._alternatives()
        closed = self._peek()
        if closed.sign is not _Sign.CLOSE:
            raise PhraseError("this ( is never closed", opened.at)
        self._next += 1
        self._depth -= 1
        if closed.word == "?":
            self._program[split] = Instruction(Op.SPLIT, to=split + 1, other=self._here())

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
        """As many words as will do, one at least."""
        if self.captures:
            raise PhraseError("a phrase captures once: this is its second {}", piece.at)
        self.captures = True
        self._emit(Instruction(Op.SAVE, slot=2))
        start = self._emit(Instruction(Op.ANY))
        self._emit(Instruction(Op.SPLIT, to=start, other=start + 2))
        self._emit(Instruction(Op.SAVE, slot=3))


_SIGNS = {"(": _Sign.OPEN, ")": _Sign.CLOSE, "|": _Sign.BAR, "^": _Sign.START, "$": _Sign.END}


def _pieces(source: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    at, end = 0, len(source.rstrip())
    while at < end:
        found = _PIECE_RE.match(source, at)
        if found is None:
            at += len(source[at:]) - len(source[at:].lstrip())
            raise PhraseError(f"{source[at]!r} means nothing here: {{}} is what is captured", at)
        gap, limit, capture, mark, optional, word = found.groups()
        start = found.end() - len(found[0].lstrip())
        if gap:
            number = int(limit[:4] or 0)
            if number > _WIDEST:
                raise PhraseError(f"a gap with a limit has at most {_WIDEST} words; ... alone has any number", start)
            pieces.append(_Piece(_Sign.GAP, start, limit=number))
        elif capture:
            pieces.append(_Piece(_Sign.CAPTURE, start))
        elif mark:
            if optional and mark != ")":
                raise PhraseError("? stands only after a )", found.end() - 1)
            pieces.append(_Piece(_SIGNS[mark], start, word=optional or ""))
        else:
            words, is_other = _words(word, start), word.startswith("!")
            if is_other and len(words) > 1:
                raise PhraseError("! stands before one word", start)
            pieces += [_Piece(_Sign.WORD, start, word=w, is_other=is_other) for w in words]
        at = found.end()
    return [*pieces, _Piece(_Sign.DONE, len(source))]


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
