"""Orders, or parts of them, that are amended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legaldiff.citation.citation import Citation
from legaldiff.citation.order import NUMBERED_RE
from legaldiff.citation.scan import find_citations
from legaldiff.clauses.clause import performing_clause
from legaldiff.clauses.parts.amendment import Amending, find_aim, find_amendings, find_instruction
from legaldiff.clauses.parts.revocation import is_target, trim_target
from legaldiff.clauses.predicate import trim_predicate
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.clue import mentions
from legaldiff.model import Kind, Node
from legaldiff.rules.field import Field, texts
from legaldiff.rules.finding import make_extract, words_of
from legaldiff.rules.rule import Extract, Rule
from legaldiff.sentences.quoted_words import find_own_statements, hide_quotations
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["RULE", "find_amendments"]

_CLUES = (
    *("amend", "revis", "modif", "strik", "struck", "stricken", "delet", "insert", "add ", "added", "adding"),
    *("additions", "redesignat", "renumber", "reletter", "substitut", "replac", "correct", "chang", "omit"),
    *("remov", "revoking"),
)
"""What words of amending have in them, in small letters."""
_EFFECTIVE_RE = lazy_re(
    r"\b[Ee]ffective\s+(?:(?:as\s+of|on|upon|immediately|at|from|when|\d+|the\s+date|beginning)\b|[A-Z][a-z]+\s+\d)[^,;:.]{0,80}"
    r"(?:(?<=\d),\s+\d{4})?"
)  # "effective January 1, 1996"
_OPEN_RE = lazy_re(r"(?:[:—–-]|\bfollows\.?|\bbelow\.?)\s*\Z")
_REPLACEMENT_RE = lazy_re(
    r"\bto\s+read\b[^:]{0,40}:?\s*\Z|\b(?:insert|add|substitut|replac)\w*\b[^:]{0,160}\bfollowing\b[^:]{0,60}:?\s*\Z"
)  # "is amended to read:", "by inserting the following:": what follows is new text, though no mark says so
_LISTED_RE = lazy_re(r"\bfollowing\b", re.IGNORECASE)
_LABELS_RE = lazy_re(r"(?:\s?\(\w{1,5}\)){1,4}")  # "(l)(2)"
_AMENDING_HEADING_RE = lazy_re(r"\b(?:amend|revis|modif|conforming|technical\s+corr)", re.IGNORECASE)
_LONG = 24  # words of an item that only names an order
_DEEPEST = 32  # levels above a provision that are asked; only hostile texts nest deeper


class _Lead(NamedTuple):
    """Words that tell what later ones amend: those of a chapeau, of the sentence before, of a heading."""

    node: Node
    words: Amending | None = None
    statement: Statement | None = None


def find_amendments(document: Document) -> Iterator[Extract]:
    """Every sentence, and every item of a list, by which an order or a part of one is changed."""
    if not mentions(document, _CLUES):
        return
    finder = _Finder(document)
    for statement in find_own_statements(document):
        yield from finder.find(statement)


class _Finder:
    """Goes through the statements of one document in order and remembers what is being amended."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hidden = hide_quotations(document)
        self._leads: dict[Node, _Lead] = {}
        self._whole: _Lead | None = None
        self._asked: set[Node] = set()

    def find(self, statement: Statement) -> Iterator[Extract]:
        """The extracts of one statement."""
        if statement.is_boilerplate:
            return
        lead = self._lead(statement.node)
        has_clue = statement.has_any(_CLUES)
        amendings = list(find_amendings(statement.text)) if has_clue else []
        if has_clue and statement.node.kind is Kind.PREAMBLE and (aim := find_aim(statement.text)):
            self._whole = _Lead(statement.node, aim, statement)
        citations = self._citations(statement) if amendings else []
        for words in amendings:
            if words.target is None and words.is_strong:  # "I hereby amend:"
                self._note(_Lead(statement.node, words, statement))
                continue
            named = _names_instrument(words.target, citations)
            if not named and not words.is_strong and not (lead and words.target):
                continue
            yield self._extract(statement, words, words.target, None if named else lead)
            if named or lead is None:
                self._note(_Lead(statement.node, words, statement))
                lead = self._lead(statement.node)
        if not amendings and lead and lead.statement and lead.statement is not statement:
            yield from self._item(statement, lead)

    def _citations(self, statement: Statement) -> list[Citation]:
        """What the statement cites outside of quotations, in its own offsets."""
        return [citation for _, citation in find_citations(self._hidden[statement.start : statement.end])]

    def _note(self, lead: _Lead) -> None:
        if lead.node.kind is Kind.PREAMBLE:
            self._whole = lead
        self._leads[lead.node] = lead

    def _lead(self, node: Node) -> _Lead | None:
        """What is being amended where nothing is named: by the provision, by one around it, by the preamble."""
        at: Node | None = node
        for _ in range(_DEEPEST):
            if at is None:
                break
            self._look_at_heading(at)
            if at in self._leads:
                return self._leads[at]
            at = self._document.index.parent.get(at)
        return self._whole

    def _look_at_heading(self, node: Node) -> None:
        """Remember a heading that announces amendments, unless the words of the provision have told already."""
        if node not in self._asked:
            self._asked.add(node)
            heading = self._document.heading(node)
            if heading and node not in self._leads and _AMENDING_HEADING_RE.search(heading):
                self._leads[node] = _Lead(node)

    def _item(self, statement: Statement, lead: _Lead) -> Iterator[Extract]:
        """An item of the list that a chapeau leads into: an order by name, or "in section 2, by striking"."""
        words = lead.statement and lead.statement.text
        if not words or not _OPEN_RE.search(words) or _REPLACEMENT_RE.search(words):
            return
        text = statement.text
        if _LISTED_RE.search(words) and _is_name(text):
            target = Span(0, len(text))
            yield self._extract(statement, Amending(0, target, target, len(text), is_strong=True), target, lead)
            return
        verb = find_instruction(text)
        citations = self._citations(statement) if verb else []
        cited = next((c for c in citations if not c.host.anchor.startswith("this ")), None)
        if verb is None or cited is None:
            return
        target = cited.span
        above = None if _names_instrument(target, citations) else lead
        yield self._extract(statement, Amending(0, target, verb, len(text), is_strong=True), target, above)

    def _extract(self, statement: Statement, words: Amending, target: Span | None, lead: _Lead | None) -> Extract:
        clause = performing_clause(statement, words.start, words.verb, words.end, target)
        effective = _EFFECTIVE_RE.search(statement.text)
        fields = {
            "target": words_of(clause, trim_target(statement.raw, target)) if target else None,
            "effective": words_of(clause, Span(*effective.span())) if effective else None,
            "target_from": self._document.path(lead.node) if lead and lead.node is not statement.node else None,
        }
        action = trim_predicate(statement.text, words.verb.start, words.end, keep=words.verb.end)
        return make_extract(self._document, RULE.name, clause, _with_labels(statement.raw, action), fields)


def _names_instrument(target: Span | None, citations: Sequence[Citation]) -> bool:
    if target is None:
        return False
    return any(c.kind != "internal" and target.start <= c.span.start < target.end for c in citations)


def _is_name(text: str) -> bool:
    """Whether an item only names an order."""
    return NUMBERED_RE.search(text) is not None and is_target(text, 0, len(text)) and len(text.split()) < _LONG


def _with_labels(raw: str, action: Span) -> Span:
    """The action with the designators in parentheses that it ends before: they are blanked where it was cut."""
    labels = _LABELS_RE.match(raw, action.end)
    return Span(action.start, labels.end()) if labels else action


RULE = Rule(
    "amendment",
    "Orders, or parts of them, that are amended.",
    find_amendments,
    (
        Field("target"),
        Field("target_from", "path"),
        *texts("actor", "actor_full", "action", "effective", "exception", "limiter"),
    ),
)
