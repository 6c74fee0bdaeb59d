"""Terms that are given a meaning, and what is left out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legaldiff.citation.citation import OTHER
from legaldiff.citation.scan import find_citations
from legaldiff.clauses.clause import performing_clause
from legaldiff.clauses.parts.definition import DEFINING_CLUES, DEFINING_LEAD_RE, Meaning, find_meanings
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.model import Node
from legaldiff.rules.field import texts
from legaldiff.rules.finding import make_extract, nodes_under
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.statement import Statement, find_statements
from legaldiff.span import Span

__all__ = ["RULE", "find_definitions"]

_CLUES = ("mean", "refer", "defin", "include", "exclude")
_HEADING_RE = lazy_re(
    r"\s*(?:definitions?|terms|terminology|meaning|glossary)\b|[^.]{0,60}\bdefinitions?\b", re.IGNORECASE
)
_BY_MEANING_RE = lazy_re(
    r"(?:meaning|definition)s?\b|\bdefined\s+(?:in|by|under|at|pursuant)|as\s+(?:so\s+)?defined\b"
)  # "has the meaning given in", "is defined by"
_DEFINED_RE = lazy_re(r"\b(?:defined|described|specified)\s+(?:in|by|under|at)\s", re.IGNORECASE)
_PARENTHESES_RE = lazy_re(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)")
_WHERE_RE = lazy_re(r"\b(?:where|when|as|if)\s+(?:applicable|appropriate)\b")
_SOURCE_RE = lazy_re(
    r",?\s+(?:of\s+)?(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:(?:of|and|for|the|to|in|on)\s+){0,2}(?:[A-Z][\w'’-]*|\d[\w-]*)(?:,\s+\d{4})?){0,9}"
)  # " of the Manual for Courts-Martial"
_SHORT = 14


@dataclass(slots=True)
class _Found:
    statement: Statement
    meaning: Meaning
    denial: tuple[Statement, Meaning] | None = None


def find_definitions(document: Document) -> Iterator[Extract]:
    """Every term with the meaning that the text gives it; a sentence on what it does not mean is its exception."""
    if not mentions(document, _CLUES):
        return
    listed = nodes_under(document, _HEADING_RE)
    found: list[_Found] = []
    for statement in find_statements(document):
        is_listed = _is_listed(statement, listed)
        if not is_listed and not statement.has_any(_CLUES):
            continue
        for bare in find_meanings(statement.text, is_listed=is_listed):
            meaning = bare._replace(end=_with_parentheses(statement.raw, bare.end))
            if not meaning.denies:
                found.append(_Found(statement, meaning))
            elif about := _denied(found, statement, meaning):
                about.denial = about.denial or (statement, meaning)
    for one in found:
        yield _extract(document, one)


def _is_listed(statement: Statement, listed: frozenset[Node]) -> bool:
    lead = statement.lead
    if statement.node in listed:
        return True
    return lead is not None and lead.has_any(DEFINING_CLUES) and DEFINING_LEAD_RE.search(lead.text) is not None


def _with_parentheses(raw: str, end: int) -> int:
    """The end with the parentheses right after it, which the grammar does not see: "9 U.S.C. 1201(a)"."""
    while found := _PARENTHESES_RE.match(raw, end):
        end = found.end()
    return end


def _term(statement: Statement, meaning: Meaning) -> str:
    return statement.raw[meaning.term.start : meaning.term.end]


def _denied(found: list[_Found], statement: Statement, meaning: Meaning) -> _Found | None:
    """The definition that a denial is about: the last one of the term; of "the term", the last one of the provision."""
    words = _term(statement, meaning).lower()
    for one in reversed(found):
        if words and _term(one.statement, one.meaning).lower() == words:
            return one
        if not words:
            return one if one.statement.node is statement.node else None
    return None


def _extract(document: Document, one: _Found) -> Extract:
    statement, meaning = one.statement, one.meaning
    text = statement.text
    clause = performing_clause(statement, meaning.start, Span(meaning.verb, meaning.verb), meaning.end)
    limits = find_limiters(text, meaning.start, meaning.verb)
    where = _WHERE_RE.search(text, meaning.term.end, meaning.verb)
    limit = limits[0] if limits else Span(*where.span()) if where else None
    fields = {
        "term": _term(statement, meaning),
        "meaning": _meaning(document, statement, meaning),
        "by_reference": _reference(statement, meaning),
        "limiter": statement.raw[limit.start : limit.end] if limit else None,
        "exception": _exception(one),
    }
    action = trim_predicate(text, meaning.verb, meaning.end, least=_SHORT)
    return make_extract(document, RULE.name, clause, action, fields)


def _meaning(document: Document, statement: Statement, meaning: Meaning) -> str:
    """The words after "means"; with the items where the sentence leads into a list."""
    start = statement.start + meaning.stop
    end = statement.start + meaning.end
    below = document.index.children(statement.node)
    leads = statement.text[meaning.stop :].rstrip().endswith((":", "—", "-", ";"))
    if leads and below and below[0].start >= end and not document.text[statement.end : below[0].start].strip():
        end = below[-1].end
    words = document.text[start:end].strip(" \n,:—-.;")
    return words.removesuffix("”").rstrip(" .,;") if words.count("”") > words.count("“") else words


def _reference(statement: Statement, meaning: Meaning) -> str | None:
    """The citation that gives the meaning: "shall have the meaning provided by section 1101 of title 8"."""
    verb = statement.text[meaning.verb : meaning.stop]
    start = meaning.stop
    if not _BY_MEANING_RE.search(verb):
        defined = _DEFINED_RE.search(statement.text, meaning.stop, meaning.end)
        if defined is None or len(statement.text[start : defined.start()].split()) > _SHORT:
            return None
        start = defined.end()
    raw = statement.raw
    found = [c for _, c in find_citations(raw, [Span(start, meaning.end)], others=True)]
    cited = [c for c in found if c.kind != "internal" or any(i.steps for i in c.items)]  # not "this section"
    if not cited:
        return None
    first, end = cited[0].span
    is_bare = cited[0].kind in ("internal", OTHER) and not cited[0].host.anchor
    if is_bare and (source := _SOURCE_RE.match(raw, end, meaning.end)):
        end = source.end()
    for parallel in cited[1:]:  # "section 313(c) of the Act, 42 U.S.C. 11023(c)"
        if raw[end : parallel.span.start] != ", ":
            break
        end = parallel.span.end
    return raw[first - 4 * raw.startswith("the ", first - 4) : statement.end_with_labels(end)]


def _exception(one: _Found) -> str | None:
    """What the sentence takes out of the meaning, else the sentence that says what the term does not mean."""
    statement, meaning = one.statement, one.meaning
    text = statement.text
    inner = find_exceptions(text, meaning.stop, meaning.end) or find_exceptions(text, meaning.term.end, meaning.verb)
    if inner:
        return statement.raw[inner[0].start : statement.end_with_labels(inner[0].end)]
    if one.denial is None:
        return None
    said, denied = one.denial
    return said.raw[denied.verb : denied.end]


RULE = Rule(
    "definition",
    "Terms that are given a meaning by means, refers to, or a citation.",
    find_definitions,
    texts("term", "meaning", "by_reference", "action", "exception", "limiter"),
)
