"""Conditions: what a rule file asks of a part of a clause, or of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from legaldiff.clauses.alias import find_full_form
from legaldiff.clauses.clause import Clause
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.lifetime import Moment
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.model import Kind, Node
from legaldiff.per_document import once_per_document
from legaldiff.rules.toml.phrase import Phrase, Token, find_tokens
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["PARTS", "Present", "Subject", "Test", "WordTest", "regex_test"]

_SENTENCE = ("sentence", "words", "heading", "main", "exception")
_MOMENT = (*_SENTENCE, "subject", "when")
PARTS = {
    "clause": (
        *("sentence", "words", "heading", "actor", "subject", "modal", "predicate", "verb", "object", "recipient"),
        *("condition", "exception", "limiter", "deadline", "consultation", "purpose"),
    ),
    "sentence": _SENTENCE,
    "beginning": _MOMENT,
    "ending": _MOMENT,
}
"""The parts of each thing that a rule may look at."""

_PAIRS = {"(": ")", "[": "]", "“": "”", '"': '"'}
_EDGES = " \n,;:.—-“"
_GOES_ON_RE = lazy_re(r",\s+(?:it\s+)?(?:shall|will)\b")  # "unless extended, shall terminate"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is tested: a clause of a document, or one of its sentences, with what it says of a beginning or an end."""

    document: Document
    statement: Statement
    clause: Clause | None = None
    moment: Moment | None = None

    def segments(self, part: str) -> list[Span]:
        """The stretches of the reading text that a part is made of, in order; empty where there is none."""
        if part == "sentence":
            return [Span(s.start, s.end) for s in reversed(list(_chain(self.statement)))]
        if part == "words":
            return [Span(self.statement.start, self.statement.end)]
        if part == "heading":
            return self._heading()
        clause = self.clause
        if clause is not None and part not in ("subject", "predicate"):
            span: Span | None = getattr(clause, part)
            return [span] if span else []
        own = self._of_clause(clause, part) if clause else self._of_sentence(part)
        offset = self.statement.start
        return [Span(own.start + offset, own.end + offset)] if own else []

    @staticmethod
    def _of_clause(clause: Clause, part: str) -> Span | None:
        phrase = clause.phrase
        return clause.subject if part == "subject" else Span(phrase.start if phrase else clause.head, clause.end)

    def _of_sentence(self, part: str) -> Span | None:
        """A part of a sentence, without the marks at its ends."""
        text = self.statement.text
        if part in ("main", "exception"):
            span = next(iter(find_exceptions(text)), None)
            goes_on = _GOES_ON_RE.search(text, *span) if span else None
            span = Span(span.start, goes_on.start()) if span and goes_on else span
            if part == "main":
                is_first = span is not None and not text[: span.start].strip()
                span = Span(span.end if span and is_first else 0, span.start if span and not is_first else len(text))
        else:
            span = self.moment and (self.moment.subject if part == "subject" else self.moment.when)
        return span and _without_edges(self.statement.raw, span)

    def readings(self, part: str) -> list[list[Span]]:
        """The part, and the full form that a short name in it stands for."""
        segments = self.segments(part)
        full = find_full_form(self.document, segments[0]) if part == "actor" and segments else None
        return [segments, [full]] if full else [segments]

    def may_have(self, clues: frozenset[str]) -> bool:
        """Whether a clue, if there are any, stands in the sentence or in a chapeau that it completes."""
        return not clues or any(any(map(s.raw.casefold().__contains__, clues)) for s in _chain(self.statement))

    def _heading(self) -> list[Span]:
        node: Node | None = self.statement.node
        while node is not None:
            for child in node.children:
                if child.kind is Kind.HEADING:
                    return [Span(child.start, child.end)]
            node = self.document.index.parent.get(node)
        return []


def _chain(statement: Statement) -> Iterator[Statement]:
    """The statement and the chapeaux that it completes, from the inside out."""
    at: Statement | None = statement
    while at is not None:
        yield at
        at = at.lead


def _without_edges(raw: str, span: Span) -> Span | None:
    words = raw[span.start : span.end]
    words = words if "“" in words else words.removesuffix("”")  # the end of a quotation that began before
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    bare = words.strip(_EDGES)
    return Span(start, start + len(bare)) if bare else None


@dataclass(frozen=True, slots=True)
class Present:
    """There is such a part; ``clues``, as of any test: one of them stands wherever it holds, if there are any."""

    clues: frozenset[str] = frozenset()

    def look(self, document: Document, segments: Sequence[Span]) -> Span | None:
        """Where it holds in a part of these stretches of the text, within one of them: the last of them."""
        return segments[-1] if segments else None


@dataclass(frozen=True, slots=True)
class WordTest:
    """A phrase stands in the part."""

    phrase: Phrase

    @property
    def clues(self) -> frozenset[str]:
        """Those of the phrase."""
        return self.phrase.clues

    def look(self, document: Document, segments: Sequence[Span]) -> Span | None:
        """The place of the phrase, or of what it captures, in the stretch where that begins, or None."""
        found = self.phrase.search(_tokens(document, segments))
        if found is None:
            return None
        span = found[1] or found[0]
        home = next(s for s in segments if s.start <= span.start < s.end)
        return _with_marks(document.text, Span(span.start, min(span.end, home.end)), home)


@once_per_document
def _known_tokens(document: Document) -> dict[Span, list[Token]]:
    """The words of the parts that were asked for: several rules look at one sentence."""
    return {}


def _tokens(document: Document, segments: Sequence[Span]) -> list[Token]:
    known = _known_tokens(document)
    for span in segments:
        if span not in known:
            known[span] = find_tokens(document.text, span)
    return [token for span in segments for token in known[span]]


def _with_marks(text: str, span: Span, home: Span) -> Span:
    """The words with the parentheses and quotation marks at their ends of which they have the other one."""
    start, end = span
    for opening, closing in _PAIRS.items():
        opened, closed = text.count(opening, start, end), text.count(closing, start, end)
        surplus = opened % 2 if opening == closing else opened - closed
        if surplus > 0 and end < home.end and text[end] == closing:
            end += 1
        elif surplus < 0 and start > home.start and text[start - 1] == opening:
            start -= 1
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class _RegexTest:
    pattern: Any  # a compiled expression of google-re2, which has no types
    clues: frozenset[str] = frozenset()

    def look(self, document: Document, segments: Sequence[Span]) -> Span | None:
        for span in segments:
            found = self.pattern.search(span.of(document.text))
            if found:
                start, end = found.span(1 if self.pattern.groups and found[1] is not None else 0)
                if start < end:
                    return Span(span.start + start, span.start + end)
        return None


Test = Present | WordTest | _RegexTest
"""A condition on the words of one part."""


def regex_test(source: str) -> Test:
    """A regular expression of google-re2, which is linear in time; ``ValueError`` says what is wrong with it.

    Its first group is what it captures. ``ImportError`` where the extra ``re2`` is not installed.
    """
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return _RegexTest(re2.compile(source, options))
    except re2.error as error:
        told = error.args[0] if error.args else error
        raise ValueError(told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)) from error
