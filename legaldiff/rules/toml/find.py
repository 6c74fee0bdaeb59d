"""What a rule of a rule file finds: every clause, or every sentence, of which all that it asks is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from legaldiff.clauses.anchors import anchors_of
from legaldiff.clauses.clause import read_clauses
from legaldiff.clauses.force import Force
from legaldiff.clauses.parts.lifetime import BEGINNING_WORDS, ENDING_WORDS, find_beginning, find_ending
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.per_document import once_per_document
from legaldiff.rules.field import Field
from legaldiff.rules.finding import classify, extract_passage, nodes_under
from legaldiff.rules.modality import FIELDS, find_effective_clauses, make_modal_extract
from legaldiff.rules.rule import Extract, Rule
from legaldiff.rules.toml.condition import Subject, Test
from legaldiff.sentences.passage import end_of_list, find_passages
from legaldiff.sentences.statement import find_statements
from legaldiff.time.moment_date import find_moment_date

__all__ = ["READINGS", "Capture", "Condition", "Wanted", "make_rule"]

READINGS = {"date": "date", "arithmetic": "text", "recurrence": "text", "standard": "text"}
"""What may be read out of the words of a part, each with the type of its field."""
_HEADING_RE = lazy_re(r"\s*effective\s+(?:date|time)s?\b", re.IGNORECASE)
_ELSEWHERE = ("heading", "actor")  # parts whose words, or full form, may stand outside of the sentence


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of these tests holds for a part."""

    part: str
    tests: tuple[Test, ...]

    @property
    def clues(self) -> frozenset[str]:
        """One of these stands in a sentence or its chapeaux where it holds; none where nothing is known."""
        known = [test.clues for test in self.tests]
        return frozenset().union(*known) if all(known) and self.part not in _ELSEWHERE else frozenset()

    def holds(self, subject: Subject) -> bool:
        """Whether it does, for the words of the part or for the full form of a short name in it."""
        tests = [test for test in self.tests if self.part in _ELSEWHERE or subject.may_have(test.clues)]
        return any(test.look(subject.document, spans) for test in tests for spans in subject.readings(self.part))


@dataclass(frozen=True, slots=True)
class Capture:
    """A field: the words of a part, or those in it that the first test captures; or what is read out of them."""

    field: str
    part: str
    tests: tuple[Test, ...] = ()
    reading: str = ""

    def words(self, subject: Subject) -> str | None:
        """The words as printed, or what is read out of them; None where there are none."""
        document, segments = subject.document, subject.segments(self.part)
        if not segments:
            return None
        looked = (test.look(document, segments) for test in self.tests)
        found = next(filter(None, looked), None) if self.tests else segments[-1]
        words = found.of(document.text).strip() if found else ""
        return self._read(subject, words) if words and self.reading else words or None

    def _read(self, subject: Subject, words: str) -> str | None:
        if self.reading == "standard":
            return classify(subject.document, subject.statement)
        due = find_moment_date(words, anchors_of(subject.document, subject.statement.node))
        return {"date": due.date, "arithmetic": due.arithmetic, "recurrence": due.recurrence}[self.reading]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule as its file states it: all of ``where`` holds, none of ``unless``."""

    name: str
    summary: str
    each: str
    forces: frozenset[Force]
    is_effective: bool
    with_boilerplate: bool
    standard: bool | None
    where: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    capture: tuple[Capture, ...]

    def wants(self, subject: Subject) -> bool:
        """Whether everything is true of the clause or sentence that the rule asks."""
        statement = subject.statement
        if not self.with_boilerplate and statement.is_boilerplate:
            return False
        if not all(c.holds(subject) for c in self.where) or any(c.holds(subject) for c in self.unless):
            return False
        return self.standard is None or self.standard == (classify(subject.document, statement) is not None)


def make_rule(wanted: Wanted) -> Rule:
    """The rule, of the same kind as those that are built in."""
    captured = [Field(c.field, READINGS.get(c.reading, "text"), derived=bool(c.reading)) for c in wanted.capture]
    fields = (*FIELDS, *captured) if wanted.each == "clause" else tuple(captured)
    return Rule(wanted.name, wanted.summary or f"{wanted.name}, a rule of a file.", partial(_find, wanted), fields)


def _find(wanted: Wanted, document: Document) -> Iterator[Extract]:
    clues = [found for condition in wanted.where if (found := condition.clues)]
    if not all(any(map(_small_text(document).__contains__, words)) for words in clues):
        return
    done = -1
    for subject in _subjects(wanted, document):
        if subject.statement.start < done or not wanted.wants(subject):
            continue
        if wanted.standard:  # its list is part of a standard clause
            done = end_of_list(document, subject.statement)
        fields = {c.field: c.words(subject) for c in wanted.capture}
        if subject.clause is not None:
            yield make_modal_extract(document, wanted.name, subject.clause, fields)
        else:
            yield extract_passage(document, wanted.name, subject.statement, fields)


@once_per_document
def _small_text(document: Document) -> str:
    return document.text.casefold()


def _subjects(wanted: Wanted, document: Document) -> Iterator[Subject]:
    if wanted.each == "sentence":
        return (Subject(document, statement) for statement in find_statements(document))
    if wanted.each != "clause":
        return _moments(document, begins=wanted.each == "beginning")
    clauses = find_effective_clauses(document) if wanted.is_effective else read_clauses(document)
    asked = wanted.forces or frozenset(Force)
    return (Subject(document, clause.statement, clause) for clause in clauses if clause.force in asked)


def _moments(document: Document, *, begins: bool) -> Iterator[Subject]:
    """The sentences that say when the instrument, a part of it or a body ends, or when one of the first two begins.

    Under a heading on that, whatever takes effect counts.
    """
    passages = list(find_passages(document, BEGINNING_WORDS if begins else ENDING_WORDS))
    headed = nodes_under(document, _HEADING_RE) if begins and passages else frozenset()
    for passage in passages:
        text = passage.text
        moment = find_beginning(text, is_headed=passage.node in headed) if begins else find_ending(text)
        if moment:
            yield Subject(document, passage, moment=moment)
