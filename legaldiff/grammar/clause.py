"""Clauses: who (actor) shall, may or may not (force) do what (predicates), within one statement."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from legaldiff.grammar.actor import find_agent, find_subject, is_embedded, is_relative
from legaldiff.grammar.modal import Force, Modal, find_modals
from legaldiff.grammar.segment import is_adjunct, split_segments
from legaldiff.grammar.statement import Statement
from legaldiff.grammar.verb import ADVERB, VERB, find_directive, is_directive
from legaldiff.model import Node
from legaldiff.span import Span

__all__ = ["Clause", "Known", "find_clauses"]

_CONJUNCT_RE = re.compile(
    rf"(?:[,;]\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:shall|must|will|to)\s+)?(?:,?[^,;:.]{{3,60}},\s+)?"
    rf"(?P<verb>(?:not\s+to\s+)?(?:{ADVERB},?\s+){{0,2}}){VERB}"
)  # "and, on a weekly basis, make public", ", periodically distribute"
_BREAK_RE = re.compile(r"[,;:]\s+(?:and|or|but|nor|provided,?\s+that)?\s*|\s+(?:and|or|but|nor)\s+", re.IGNORECASE)
_STRONG_BREAK_RE = re.compile(r"[,;:]\s+(?:and|or|but|nor)\s+|;\s+")
_NOUN_RE = re.compile(
    r"\s*(?:(?:the|an?|each|every|any|all|no|such|this|these|those|its|their|his|he|she|it|they)\b|[A-Z])"
)
_SHARED_RE = re.compile(r"[,;]?\s(?:and|or|but)\s+\Z")
_PASSIVE_RE = re.compile(
    r"\s*(?:\w+\s+){0,3}?be\s+(?:\w+ly\s+|also\s+|so\s+)?\w+(?:ed|en|ade|eld|aid|ut|und|ught|one|id)\b"
)
_CHARGE_RE = re.compile(
    r"\b(?:designate|appoint|direct|instruct|order|require|request|authorize)\s+"
    r"((?:an?|the|each|all|any|such)\s+[^,;:]{2,120}?)\s+to\s"
)  # "shall designate a Federal agency to perform the following functions:" charges the agency
_TASKS_RE = re.compile(r"following(?:\s+[a-z]+){0,3}\Z|\b(?:actions|duties|functions|responsibilities|steps|tasks)\Z")
_NO = ("No ", "no ", "Neither ", "None ")
_STATE_RE = re.compile(
    r"\b(?:is|are|do|does)\s+(?:hereby\s+|also\s+)?(?:not\b|in-?eligible\b|eligible\b|disqualified\b|excluded\b)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One modal phrase with its subject and its predicates; offsets are those of the statement, unless said otherwise.

    ``head`` is where the first predicate begins: at the modal phrase, or at the verb where something is interposed;
    ``predicates`` are ``head`` and the places where further coordinated verb phrases begin. ``actor`` is a span of the
    reading text; where it was inherited, ``lead`` is the chapeau's clause, and ``actor_node`` the provision that names
    the actor. ``is_open`` says that the clause ends with its modal phrase: the items of its list are its predicates.
    """

    statement: Statement
    start: int
    subject: Span | None
    head: int
    end: int
    force: Force
    actor: Span | None
    actor_node: Node | None
    predicates: tuple[int, ...]
    is_passive: bool
    lead: Clause | None = None
    is_open: bool = False


Known = dict[Statement, list[Clause]]
"""Clauses of the chapeaux met so far, so that each is parsed once and not once for every item."""


def find_clauses(statement: Statement, known: Known) -> list[Clause]:
    """The main clauses of a statement, in order; an item that completes its chapeau has one, under the actor of it."""
    inherited = _inherit(statement, known)
    return [inherited] if inherited else list(_own_clauses(statement))


def _own_clauses(statement: Statement) -> Iterator[Clause]:
    text = statement.text
    found: list[tuple[int, Modal, bool]] = []  # clause start, modal, whether the subject is that of the clause before
    done = 0
    for modal in find_modals(text):
        begin = _clause_start(text, done, modal.start) if found else 0
        if begin is None or is_embedded(text, begin, modal.start) or is_relative(text, done, modal.start):
            continue
        found.append((begin, modal, bool(found) and _SHARED_RE.fullmatch(text, begin, modal.start) is not None))
        done = modal.end
    if not found:
        found = [
            (0, Modal(m.start(), m.start(), Force.STATE), False)
            for m in _STATE_RE.finditer(text)
            if not is_embedded(text, 0, m.start())
        ][:1]
    before: Clause | None = None
    for i, (begin, modal, shares) in enumerate(found):
        end = found[i + 1][0] if i + 1 < len(found) else len(text)
        before = _clause(statement, begin, end, modal, before if shares else None)
        yield before


def _clause_start(text: str, done: int, modal: int) -> int | None:
    """Where the clause begins whose modal phrase follows another main clause; None where nothing coordinates them."""
    shared = _SHARED_RE.search(text, max(done, modal - 24), modal)  # "... and shall report": the same subject
    if shared:
        return shared.start()
    strong = _last(_STRONG_BREAK_RE, text, done, modal)
    if strong and _NOUN_RE.match(text, strong.end()):
        return strong.start()
    weak = _last(_BREAK_RE, text, done, modal)
    return weak.start() if weak else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text, start, end), maxlen=1)), None)


def _clause(statement: Statement, begin: int, end: int, modal: Modal, before: Clause | None) -> Clause:
    text = statement.text
    if before:
        subject = before.subject
    else:
        subject = Span(*modal.object) if modal.object else find_subject(text, begin, modal.start)
    subject = _with_parentheses(statement, subject, modal.start)
    force = modal.force
    if force in (Force.DUTY, Force.PERMISSION) and subject and text.startswith(_NO, subject.start):
        force = Force.BAR
    is_open = end == len(text) and _is_open(text, modal.end)
    verb = modal.end if is_open else _after_interposed(text, modal.end, end)
    head = modal.start if verb == modal.end else verb
    passive = modal.object is None and _PASSIVE_RE.match(text, verb, end) is not None
    actor = find_agent(text, verb, end) if passive else subject
    return Clause(
        statement,
        start=begin,
        subject=subject,
        head=head,
        end=end,
        force=force,
        actor=_shift(actor, statement.start),
        actor_node=None,
        predicates=(head, *_conjuncts(text, max(modal.end, head), end)),
        is_passive=passive,
        is_open=is_open,
    )


def _with_parentheses(statement: Statement, subject: Span | None, modal: int) -> Span | None:
    """The subject with the alias in parentheses that follows it: "the Secretary of Labor (Secretary)"."""
    if subject is None or subject.end >= modal or statement.text[subject.end : modal].strip():
        return subject
    return Span(subject.start, subject.end + len(statement.raw[subject.end : modal].rstrip()))


def _after_interposed(text: str, at: int, end: int) -> int:
    """Where the verb begins after "shall, in consultation with A and B,"; ``at`` where nothing is interposed."""
    if not text[at:end].lstrip().startswith(","):
        return at
    segments = split_segments(text, at, min(end, at + 700))
    for part in segments:
        if is_directive(text, part.start) or text.startswith("be ", part.start):
            return part.start
    return next((part.start for part in segments if not is_adjunct(text, *part)), at)


def _is_open(text: str, at: int) -> bool:
    """Whether only interposed phrases follow the modal phrase, up to a colon or dash: "shall, as appropriate:"."""
    stripped = text.rstrip()
    if not stripped.endswith((":", "—", "-", "shall", "must", "to")):
        return False
    end = len(stripped.rstrip(" :—-"))
    parts = split_segments(text, at, max(at, end))
    return all(is_adjunct(text, *part) and not is_directive(text, part.start) for part in parts)


def _conjuncts(text: str, start: int, end: int) -> list[int]:
    """Where the further coordinated verb phrases begin, each at its adverb or verb."""
    return [m.start("verb") for m in _CONJUNCT_RE.finditer(text, start, end)]


def _shift(span: Span | None, by: int) -> Span | None:
    return Span(span.start + by, span.end + by) if span else None


def _inherit(statement: Statement, known: Known) -> Clause | None:
    """The clause of an item that completes its chapeau's sentence, or None."""
    if statement.lead is None:
        return None
    if statement.lead not in known:
        known[statement.lead] = find_clauses(statement.lead, known)
    above = known[statement.lead]
    if not above or not _completes(statement, above[-1]):
        return None
    lead = above[-1]
    text = statement.text
    verb = find_directive(text) or 0
    charged = None if lead.is_open else _CHARGE_RE.search(lead.statement.text, lead.head, lead.end)
    above_node = lead.statement.node if lead.statement.node is not statement.node else None
    return Clause(
        statement,
        start=0,
        subject=None,
        head=verb,
        end=len(text),
        force=lead.force,
        actor=_shift(Span(*charged.span(1)), lead.statement.start) if charged else lead.actor,
        actor_node=lead.actor_node or above_node,
        predicates=(verb, *_conjuncts(text, verb, len(text))),
        is_passive=False,
        lead=lead,
    )


def _completes(statement: Statement, lead: Clause) -> bool:
    """Whether the item goes on with the chapeau's sentence: its modal phrase, its "to" or "that", its list of tasks."""
    words = lead.statement.text[lead.head : lead.end].rstrip(" :—-,\n")
    if find_directive(statement.text) is not None:
        return lead.is_open or words.endswith((" to", " that")) or _TASKS_RE.search(words) is not None
    return (lead.is_open or words.endswith(" that")) and next(_own_clauses(statement), None) is None
