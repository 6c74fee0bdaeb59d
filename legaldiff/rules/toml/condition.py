"""Conditions: what a rule file asks of a part of a clause, or of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from legaldiff.clauses.alias import find_full_form
from legaldiff.clauses.clause import Clause
from legaldiff.document import Document
from legaldiff.model import Kind, Node
from legaldiff.rules.toml.phrase import Phrase, find_tokens
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["CLAUSE_PARTS", "PARTS", "SENTENCE_PARTS", "Subject", "Test", "WordTest", "regex_test"]

SENTENCE_PARTS = ("sentence", "heading")
"""What every sentence has: its words with those of the chapeau that it completes, and the heading above it."""

CLAUSE_PARTS = (
    *("actor", "subject", "modal", "predicate", "verb", "object", "recipient", "condition", "exception", "limiter"),
    *("deadline", "consultation", "purpose"),
)
"""What a clause has besides."""

PARTS = (*SENTENCE_PARTS, *CLAUSE_PARTS)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is tested: a clause of a document, or one of its sentences."""

    document: Document
    statement: Statement
    clause: Clause | None = None

    def segments(self, part: str) -> list[Span]:
        """The stretches of the reading text that a part is made of, in order; empty where there is none."""
        if part == "sentence":
            return [Span(s.start, s.end) for s in reversed(list(_chain(self.statement)))]
        if part == "heading":
            return self._heading()
        clause = self.clause
        if clause is not None and part in ("subject", "predicate"):
            phrase = clause.phrase
            own = clause.subject if part == "subject" else Span(phrase.start if phrase else clause.head, clause.end)
            offset = clause.statement.start
            return [Span(own.start + offset, own.end + offset)] if own else []
        span: Span | None = getattr(clause, part)
        return [span] if span else []

    def readings(self, part: str) -> list[list[Span]]:
        """The part, and the full form that a short name in it stands for."""
        segments = self.segments(part)
        full = find_full_form(self.document, segments[0]) if part == "actor" and segments else None
        return [segments, [full]] if full else [segments]

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


class Test(Protocol):
    """A condition on the words of one part."""

    def look(self, text: str, segments: Sequence[Span]) -> Span | None:
        """Where it holds in a part of these stretches of the text, within one of them; None where it does not."""
        ...


@dataclass(frozen=True, slots=True)
class WordTest:
    """A phrase stands in the part."""

    phrase: Phrase

    def look(self, text: str, segments: Sequence[Span]) -> Span | None:
        """The place of the phrase, or of what it captures, cut to the stretch in which that begins."""
        tokens = [token for span in segments for token in find_tokens(text, span)]
        found = self.phrase.search(tokens)
        if found is None:
            return None
        span = found[1] or found[0]
        home = next(s for s in segments if s.start <= span.start < s.end)
        return Span(span.start, min(span.end, home.end))


@dataclass(frozen=True, slots=True)
class _RegexTest:
    pattern: Pattern

    def look(self, text: str, segments: Sequence[Span]) -> Span | None:
        for span in segments:
            found = self.pattern.search(span.of(text))
            if found:
                start, end = found.span(1 if found.re.groups and found[1] is not None else 0)
                if start < end:
                    return Span(span.start + start, span.start + end)
        return None


class Found(Protocol):
    """What google-re2 finds."""

    re: Pattern

    def span(self, group: int) -> tuple[int, int]:
        """The offsets of a group."""
        ...

    def __getitem__(self, group: int) -> str | None: ...


class Pattern(Protocol):
    """A compiled expression of google-re2."""

    groups: int

    def search(self, text: str) -> Found | None:
        """The first place where the expression matches."""
        ...


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
