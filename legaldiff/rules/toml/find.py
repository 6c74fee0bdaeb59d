"""What a rule of a rule file finds: every clause, or every sentence, of which all that it asks is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from legaldiff.clauses.clause import read_clauses
from legaldiff.clauses.force import Force
from legaldiff.document import Document
from legaldiff.rules.field import texts
from legaldiff.rules.finding import extract_passage
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule
from legaldiff.rules.toml.condition import Subject, Test
from legaldiff.sentences.statement import find_statements

__all__ = ["Capture", "Condition", "Wanted", "make_rule"]


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of these tests holds for a part."""

    part: str
    tests: tuple[Test, ...]

    def holds(self, subject: Subject) -> bool:
        """Whether it does, for the words of the part or for the full form of a short name in it."""
        text = subject.document.text
        return any(test.look(text, spans) for spans in subject.readings(self.part) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Capture:
    """A field: the words of a part, or those in it that a test captures."""

    field: str
    part: str
    test: Test | None

    def words(self, subject: Subject) -> str | None:
        """The words as printed, or None."""
        text, segments = subject.document.text, subject.segments(self.part)
        if not segments:
            return None
        found = self.test.look(text, segments) if self.test else segments[-1]
        return found.of(text).strip() or None if found else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule as its file states it: all of ``where`` holds, none of ``unless``."""

    name: str
    summary: str
    is_clause: bool
    forces: frozenset[Force]
    is_effective: bool
    with_boilerplate: bool
    where: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    capture: tuple[Capture, ...]

    def wants(self, subject: Subject) -> bool:
        """Whether everything is true of the clause or sentence that the rule asks."""
        if subject.statement.is_boilerplate and not self.with_boilerplate:
            return False
        return all(c.holds(subject) for c in self.where) and not any(c.holds(subject) for c in self.unless)


def make_rule(wanted: Wanted) -> Rule:
    """The rule, of the same kind as those that are built in."""
    captured = texts(*(c.field for c in wanted.capture))
    fields = (*FIELDS, *captured) if wanted.is_clause else captured
    return Rule(wanted.name, wanted.summary or f"{wanted.name}, a rule of a file.", partial(_find, wanted), fields)


def _find(wanted: Wanted, document: Document) -> Iterator[Extract]:
    for subject in _subjects(wanted, document):
        if not wanted.wants(subject):
            continue
        fields = {c.field: c.words(subject) for c in wanted.capture}
        if subject.clause is not None:
            yield make_modal_extract(document, wanted.name, subject.clause, fields)
        else:
            yield extract_passage(document, wanted.name, subject.statement, fields)


def _subjects(wanted: Wanted, document: Document) -> Iterator[Subject]:
    if wanted.is_clause:
        clauses = find_effective_clauses(document) if wanted.is_effective else read_clauses(document)
        asked = wanted.forces or frozenset(Force)
        return (Subject(document, clause.statement, clause) for clause in clauses if clause.force in asked)
    return (Subject(document, statement) for statement in find_statements(document))
