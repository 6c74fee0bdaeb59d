"""The parts of a clause: what a rule asks for, each found when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legaldiff.clauses.adjunct import limit_of, verb_start
from legaldiff.clauses.frame import Frame
from legaldiff.clauses.parts.condition import find_condition
from legaldiff.clauses.parts.consultation import find_consultation
from legaldiff.clauses.parts.deadline import find_timings
from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.limiter import find_limiters
from legaldiff.clauses.parts.purpose import find_purpose
from legaldiff.clauses.parts.recipient import Recipient, find_recipients
from legaldiff.clauses.verb_phrase import find_object, find_verb, skip_preposed
from legaldiff.lazy import Lazy, lazy_re
from legaldiff.span import Span
from legaldiff.time.duration import Term, TermKind

__all__ = ["Clause"]

_NEAR = 80  # code points from the verb to the word that gives: "issue to all owners a notice"
_WITH_RE = lazy_re(r" with(?! (?:respect|regard) )")  # "provide the Mayor with a list"
_GERUND_RE = lazy_re(r"(?:[a-z]+ly\s+)?[a-z]+ing\b")


@dataclass(frozen=True, eq=False)
class Clause(Frame):
    """Who shall, may or may not do what: a frame and, as properties, its parts.

    Each part is a span of the reading text (in code points), or None: ``clause.recipient.of(document.text)`` gives its
    words. An item that completes its chapeau has the modal phrase of it, and every condition, deadline, limiter,
    exception, consultation and purpose that it does not have itself; such a span lies in the chapeau.
    """

    lead: Clause | None = None

    @Lazy
    def modal(self) -> Span | None:
        """The modal phrase or directive: "shall not", "is hereby directed to"."""
        if self.phrase is None:
            return self.lead.modal if self.lead else None
        return self._placed(self.phrase)

    @Lazy
    def verb(self) -> Span | None:
        """The verb with its adverbs and the verbs coordinated with it: "promptly develop and adopt", "be audited"."""
        return self._placed(self._verb)

    @Lazy
    def object(self) -> Span | None:
        """What is done or acted on: the object of the verb, the subject of a passive, or a clause with that."""
        if self.is_passive:
            return self._placed(self.subject)
        at = self._verb.end if self._verb else verb_start(self)
        text = self.statement.text
        if self._recipient and not text[at : self._recipient.start].strip():  # "provide to the Mayor a list"
            at = self._recipient.name.end
            with_object = _WITH_RE.match(text, at)
            at = with_object.end() if with_object else at
        at = skip_preposed(text, at, self.end)
        return self._placed(find_object(text, at, self._object_end(at)))

    @Lazy
    def recipient(self) -> Span | None:
        """Who gets what is given, sent or told: "the Council" of "submit a report to the Council"."""
        return self._placed(self._recipient.name) if self._recipient else None

    @Lazy
    def condition(self) -> Span | None:
        """On what it depends: "if a boat is missing", "upon the request of a State"."""
        return self._placed(self._condition) or (self._above.condition if self._above else None)

    @Lazy
    def consultation(self) -> Span | None:
        """With whom: "in consultation with the Mayor", "with the concurrence of the Board"."""
        return self._placed(self._consultation) or (self._above.consultation if self._above else None)

    @Lazy
    def purpose(self) -> Span | None:
        """What for: "in order to keep the channel open"."""
        return self._placed(self._purpose) or (self._above.purpose if self._above else None)

    @Lazy
    def deadline(self) -> Span | None:
        """By when, how soon or how often."""
        if self._timing is None:
            return self._above.deadline if self._above else None
        term, owner = self._timing
        end = owner.statement.end_with_labels(len(owner.statement.text[: term.end].rstrip(" ,")))
        return Span(owner.statement.start + term.start, owner.statement.start + end)

    @Lazy
    def exception(self) -> Span | None:
        """What is taken out: "except in an emergency"."""
        return self._placed(self._exception) or (self.lead.exception if self.lead else None)

    @Lazy
    def limiter(self) -> Span | None:
        """What bounds it by law or discretion: "to the extent permitted by law"."""
        return self._placed(self._limiter) or (self.lead.limiter if self.lead else None)

    @property
    def _above(self) -> Clause | None:
        """The chapeau whose sentence the clause completes."""
        return self.lead if self.lead and self.lead.is_open else None

    @Lazy
    def _verb(self) -> Span | None:
        start = verb_start(self)
        found = find_verb(self.statement.text, start, self.end)
        if (
            found
            and self.statement.text.endswith(" from", 0, start)
            and not _GERUND_RE.match(self.statement.text, *found)
        ):
            return None  # "are exempt from the quay dues"
        return found

    @Lazy
    def _recipient(self) -> Recipient | None:
        at = verb_start(self)
        done = self._verb.end if self._verb else self.head  # "prepare and submit a report to the Mayor"
        stops = [p for p in self.predicates if p > done]
        stops += [part.start for part in (self._condition, self._exception) if part and part.start > at]
        found = next(find_recipients(self.statement.text, at, min(stops, default=self.end)), None)
        return found if found and found.giver - at < _NEAR else None

    @Lazy
    def timings(self) -> tuple[tuple[int, Term, Frame], ...]:
        """Each predicate that a time phrase belongs to: where it starts, the phrase, and the clause that states it."""
        return tuple(find_timings(self))

    @Lazy
    def _timing(self) -> tuple[Term, Frame] | None:
        return next(((term, owner) for start, term, owner in self.timings if start == self.head), None)

    @Lazy
    def _condition(self) -> Span | None:
        return find_condition(self)

    @Lazy
    def _consultation(self) -> Span | None:
        return find_consultation(self)

    @Lazy
    def _purpose(self) -> Span | None:
        return find_purpose(self)

    @Lazy
    def _exception(self) -> Span | None:
        found = next(iter(find_exceptions(self.statement.text, self.start, self.end)), None)
        if found and self.phrase and found.start == self.phrase.start:  # "does not cover": what the clause itself says
            return None
        if (
            found and found.start == self.start > 0 and self.statement.text[found.start] in "pP"
        ):  # it is a proviso itself
            return None
        if found and self.subject and self.subject.start < found.start < self.subject.end < found.end:
            return Span(found.start, self.subject.end)  # "All boats other than ferries shall wait"
        if found and found.start < verb_start(self):  # "All boats, except ferries, shall wait"
            return Span(found.start, min(found.end, limit_of(self, found.start, found.end)))
        return found

    @Lazy
    def _limiter(self) -> Span | None:
        return next(iter(find_limiters(self.statement.text, self.start, self.end)), None)

    def _object_end(self, at: int) -> int:
        """Where the object ends at the latest: at the recipient, at what bounds the duty, or at the next predicate."""
        text = self.statement.text
        stops = [self.end, *(p for p in self.predicates if p > at)]
        bounds: Iterable[Span | None] = (
            *(self._condition, self._consultation, self._purpose, self._exception, self._limiter),
            Span(self._recipient.start, self._recipient.start) if self._recipient else None,
        )
        stops += [s.start for s in bounds if s and s.start >= at and text[at : s.start].strip(" ,") != "that"]
        if self._timing and self._timing[1] is self:
            term = self._timing[0]
            if term.start >= at and term.kind is not TermKind.ADJECTIVE:  # "an annual report"
                stops.append(term.start)
        return min(stops)

    def _placed(self, span: Span | None) -> Span | None:
        """The span in the reading text."""
        if span is None or span.end <= span.start:
            return None
        offset = self.statement.start
        return Span(span.start + offset, self.statement.end_with_labels(span.end) + offset)
