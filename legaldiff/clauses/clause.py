"""Clauses: who (actor) shall, may or may not (force) do what (predicates), within one statement."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from legaldiff.clauses.clause_parts import Clause
from legaldiff.clauses.force import INVERTED_NO_RE, NEGATED, Force, Modal, denies, find_modals
from legaldiff.clauses.interposed import after_interposed, is_all_interposed
from legaldiff.clauses.subject import find_agent, find_subject, is_asked, is_embedded, is_relative
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.verb import ADVERB, VERB, find_directive, is_directive
from legaldiff.per_document import once_per_document
from legaldiff.sentences.segment import is_adjunct, split_segments
from legaldiff.sentences.statement import Statement, find_statements
from legaldiff.span import Span
from legaldiff.structure.quotation import inner_quotations

__all__ = ["Clause", "Known", "find_clauses", "known_clauses", "performing_clause", "read_clauses"]

_CONJUNCT_RE = lazy_re(
    rf"(?:,\s+(?:and\s+|or\s+)?|;\s+(?:and\s+|or\s+)?| \s*(?:and|or)\s+)"
    rf"(?:(?:shall|must|will|to)\s+)?(?:,?[^,;:.]{{3,60}},\s+)?"
    rf"(?P<verb>(?:not\s+to\s+)?(?:{ADVERB},?\s+){{0,2}}){VERB}"
)  # "and, on a weekly basis, make public", ", periodically distribute"
_BREAK_RE = lazy_re(r"[,;:]\s+(?:and|or|but|nor|provided,?\s+that)?\s*|\s+(?:and|or|but|nor)\s+", re.IGNORECASE)
_STRONG_BREAK_RE = lazy_re(r"[,;:]\s+(?:and|or|but|nor)\s+|;\s+")
_TIMED_RE = lazy_re(
    r"(?:by|within|(?:no|not)\s+later\s+than)\s+[^,;]{2,60}(?:,\s+\d{4})?,\s+(?=the\s|an?\s|each\s|all\s)"
)  # "and by May 1, 2031, the Clerk shall"
_PROVISO_RE = lazy_re(r"[,;:]\s+provided,?\s+that\s+[^,;:]*\Z", re.IGNORECASE)
_NOUN_RE = lazy_re(
    r"\s*(?:(?:the|an?|each|every|any|all|no|such|this|these|those|its|their|his|he|she|it|they)\b|[A-Z])"
)
_SHARED_RE = lazy_re(r"[,;]?\s(?:and|or|but)\s+\Z")
_PASSIVE_RE = lazy_re(
    r"\s*(?:\w+\s+){0,3}?be\s+(?:\w+ly\s+|also\s+|so\s+)?(?!(?:guided|bound)\s+by\b)"
    r"(?:\w+(?:ed|en|ade|eld|aid|ut|und|ught|one|id|old|ept|ilt|ealt|eft|orn|awn)|(?:re)?sent|spent|lent|lost|read|shut|won|set|met|let|lit|hung)\b"
)
_CHARGE_RE = lazy_re(
    r"\b(?:designate|appoint|direct|instruct|order|require|request|authorize)\s+"
    r"((?:an?|the|each|all|any|such)\s+[^,;:]{2,120}?)\s+to\b"
)  # "shall designate a Federal agency to perform the following functions:" charges the agency
_TASKS_RE = lazy_re(
    r"following(?!\s+(?:\w+\s+)?(?:persons?|individuals?|officials?|officers?|members?|entities|criteria|agencies|departments)\b)(?:\s+[a-z]+){0,3}\Z|\b(?:actions|duties|functions|responsibilities|steps|tasks)\Z"
)
_BARE_RE = lazy_re(
    r"(?!(?:the|an?|any|all|each|every|such|its|their|his|other|those|these|in|at|on|for|of|with|by|to|as|and|or)\b)[a-z]+\s"
)  # "count the wells", under "direct the Reeve to:"; not "the President"
_JUDGED_RE = lazy_re(
    r"\b(?:determined|found|deemed|known|believed|alleged)\b[^;:]{0,160}\bto\Z"
)  # "any person determined by the Secretary to:" lists qualities
_INNER_RE = lazy_re(
    r"\b(?:that|which|who)\s+(?:[a-z]+ly\s+)?[a-z]+\s+(?:and|or)\s+\Z|\bto\s+(?:[a-z]+ly\s+)?[a-z]+,\s+\Z"
)  # "ports that feed and shelter crews", "the power to close, open, and mend": no predicate of the clause
_NEAR = 60
_FEW = 4
_NAME_RE = lazy_re(
    r"(?:(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll)\s|[A-Z])(?!.*\b(?:that|which|who|following|of|by|to|with)\Z)"
)
_STATE_RE = lazy_re(
    r"\b(?:is|are|do|does)\s+(?:hereby\s+|also\s+)?(?:not\b|in-?eligible\b|eligible\b|disqualified\b|excluded\b)"
)
_STATE_CLUES = ("not", "eligible", "disqualified", "excluded")

Known = dict[Statement, list[Clause]]
"""The clauses found so far, so that each statement is parsed once, and a chapeau not once for every item."""


def read_clauses(document: Document) -> Iterator[Clause]:
    """Every clause of the document's operative provisions, in document order; a chapeau's only where it is complete."""
    known = known_clauses(document)
    for statement in find_statements(document):
        for clause in find_clauses(statement, known):
            if not clause.is_open:
                yield clause


@once_per_document
def known_clauses(document: Document) -> Known:
    """The clauses of the document found so far, for ``find_clauses``: one memory for all rules."""
    return {}


def find_clauses(statement: Statement, known: Known) -> list[Clause]:
    """The main clauses of a statement, in order; an item that completes its chapeau has one, under the actor of it."""
    found = known.get(statement)
    if found is None:
        inherited = _inherit(statement, known)
        own = [inherited] if inherited else list(_own_clauses(statement))
        found = known[statement] = _under_name(statement, own, known)
    return found


def performing_clause(statement: Statement, start: int, verb: Span, end: int, subject: Span | None = None) -> Clause:
    """The clause of words that do what they say, without a modal phrase: "is hereby revoked", "means", "I delegate".

    ``predicates`` are where the verb begins and ends. What it is done to is the ``subject``, in a passive.
    """
    return Clause(
        statement, start, verb.start, end, tuple(dict.fromkeys(verb)), subject=subject, is_passive=subject is not None
    )


def _under_name(statement: Statement, own: list[Clause], known: Known) -> list[Clause]:
    """The clauses of an item, which have the actor that its chapeau only names: "The Warden:" of "(a) shall act"."""
    lead = statement.lead
    if lead is None or not any(_is_nameless(c) for c in own) or find_clauses(lead, known):
        return own
    end = len(lead.raw.rstrip(" :—-\n"))
    name = _with_parentheses(lead, find_subject(lead.text, 0, end), end)
    if name is None or not _NAME_RE.match(lead.text, *name):
        return own
    actor, node = _shift(name, lead.start), lead.node if lead.node is not statement.node else None
    return [replace(c, actor=actor, actor_node=node) if _is_nameless(c) else c for c in own]


def _is_nameless(clause: Clause) -> bool:
    return clause.subject is None and clause.actor is None and clause.lead is None and not clause.is_passive


def _own_clauses(statement: Statement) -> Iterator[Clause]:
    text = statement.text
    found: list[tuple[int, Modal, bool]] = []  # clause start, modal, whether the subject is that of the clause before
    done = skipped = 0
    modals = list(find_modals(text))
    quoted = inner_quotations(statement.raw) if modals else []
    for modal in modals:
        if any(a <= modal.start < b for a, b in quoted):
            continue
        begin = _clause_start(text, done, modal.start) if found else 0
        if begin is None or is_embedded(text, begin, modal.start):
            skipped = modal.end
            continue
        if skipped > done and _SHARED_RE.search(text, skipped, modal.start) and "," not in text[skipped : modal.start]:
            continue  # "rights that he may have or may acquire"
        if is_relative(text, done, modal.start) or is_asked(text, done, modal.start):
            continue
        found.append((begin, modal, bool(found) and _SHARED_RE.fullmatch(text, begin, modal.start) is not None))
        done = modal.end
    if not found and statement.has_any(_STATE_CLUES):
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
    if strong and (_NOUN_RE.match(text, strong.end()) or _TIMED_RE.match(text, strong.end(), modal)):
        return strong.start()
    weak = _last(_BREAK_RE, text, done, modal)
    proviso = _last(_PROVISO_RE, text, done, weak.start()) if weak else None
    if weak and proviso and not _NOUN_RE.match(text, weak.end()):  # "provided that such aides or clerks shall"
        return proviso.start()
    return weak.start() if weak else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text, start, end), maxlen=1)), None)


def _clause(statement: Statement, begin: int, end: int, modal: Modal, before: Clause | None) -> Clause:
    text = statement.text
    is_inverted = INVERTED_NO_RE.match(text, begin, modal.start) is not None
    if before:
        subject = before.subject
    elif modal.object:
        subject = Span(*modal.object)
    else:
        subject = None if is_inverted else find_subject(text, begin, modal.start)
    subject = _with_parentheses(statement, subject, modal.start)
    force = modal.force
    if is_inverted or (subject is not None and denies(text, subject.start)):
        force = NEGATED.get(force, force)
    is_open = end == len(text) and is_all_interposed(text, modal.end)
    verb = modal.end if is_open else after_interposed(text, modal.end, end)
    head = modal.start if verb == modal.end else verb
    passive = modal.is_passive or (modal.object is None and _PASSIVE_RE.match(text, verb, end) is not None)
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
        phrase=Span(modal.start, modal.end),
    )


def _with_parentheses(statement: Statement, subject: Span | None, modal: int) -> Span | None:
    """The subject with the alias in parentheses that follows it: "the Secretary of Labor (Secretary)"."""
    if subject is None or subject.end >= modal or statement.text[subject.end : modal].strip():
        return subject
    return Span(subject.start, subject.end + len(statement.raw[subject.end : modal].rstrip()))


def _conjuncts(text: str, start: int, end: int) -> list[int]:
    """Where the further coordinated verb phrases begin, each at its adverb or verb."""
    found: list[int] = []
    inner = 0  # where the last verb begins that is coordinated with an infinitive or a verb of a relative clause
    for match in _CONJUNCT_RE.finditer(text, start, end):
        at = match.start("verb")
        goes_on = inner and "," in text[inner:at] and len(text[inner:at].split()) <= _FEW
        if goes_on or _INNER_RE.search(text, max(start, at - _NEAR), at):
            inner = at
        else:
            found.append(at)
    return found


def _shift(span: Span | None, by: int) -> Span | None:
    return Span(span.start + by, span.end + by) if span else None


def _inherit(statement: Statement, known: Known) -> Clause | None:
    """The clause of an item that completes its chapeau's sentence, or None."""
    if statement.lead is None:
        return None
    above = find_clauses(statement.lead, known)
    if not above or not _completes(statement, above[-1]):
        return None
    lead = above[-1]
    text = statement.text
    verb = find_directive(text) or _past_opening(text)
    charged = _charge(lead)
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
        is_open=lead.is_open and is_all_interposed(text, 0),
    )


def _charge(lead: Clause) -> re.Match[str] | None:
    """The words by which the chapeau directs another one to do what its items say."""
    return None if lead.is_open else _CHARGE_RE.search(lead.statement.text, lead.head, lead.end)


def _past_opening(text: str) -> int:
    """Where the verb of an item begins after phrases that commas close ("upon request, and after notice, assist")."""
    segments = split_segments(text, 0, min(len(text), 700))
    if not segments or not is_adjunct(text, *segments[0]):
        return 0
    return next((part.start for part in segments if is_directive(text, part.start)), 0)


def _completes(statement: Statement, lead: Clause) -> bool:
    """Whether the item goes on with the chapeau's sentence: its modal phrase, its "to" or "that", its list of tasks."""
    words = lead.statement.text[lead.head : lead.end].rstrip(" :—-,\n")
    if words.endswith(" to") and _JUDGED_RE.search(words):
        return False
    if find_directive(statement.text) is not None:
        return lead.is_open or words.endswith((" to", " that")) or _TASKS_RE.search(words) is not None
    is_verb = words.endswith(" to") and _charge(lead) is not None and _BARE_RE.match(statement.text) is not None
    return (lead.is_open or is_verb or words.endswith(" that")) and next(_own_clauses(statement), None) is None
