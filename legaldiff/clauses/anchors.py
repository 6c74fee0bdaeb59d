"""The days from which a document counts: when it was signed, when it was published, when it takes effect."""

from __future__ import annotations

import re

from legaldiff.clauses.parts.exception import find_exceptions
from legaldiff.clauses.parts.lifetime import find_beginning
from legaldiff.document import Document
from legaldiff.lazy import lazy_re
from legaldiff.lexicon.own_words import INSTRUMENT
from legaldiff.model import Node
from legaldiff.per_document import once_per_document
from legaldiff.sentences.passage import find_passages
from legaldiff.time.due import Anchors
from legaldiff.time.moment_date import find_moment_date

__all__ = ["anchors_of"]

_WORDS = ("effective", "take effect", "takes effect")
_WHOLE_RE = lazy_re(rf"this\s+(?:\w+\s+)?{INSTRUMENT}", re.IGNORECASE)  # "This order", not "Section 2 of this order"
_DAY = len("2031-05-01")  # a date that names a day, not only a month


def anchors_of(document: Document, node: Node) -> Anchors:
    """The dates that "this order" has in a provision; none where it is quoted and speaks of another order."""
    return Anchors() if '"' in document.path(node) else _anchors(document)


@once_per_document
def _anchors(document: Document) -> Anchors:
    signed = Anchors(document.meta.date, document.meta.publication_date)
    days = _effective_days(document, signed)
    return signed._replace(effective=days.pop() if len(days) == 1 else None)


def _effective_days(document: Document, signed: Anchors) -> set[str | None]:
    """The days on which the document says that the whole of it takes effect; None for one that is not understood."""
    days: set[str | None] = set()
    for passage in find_passages(document, _WORDS):
        moment = find_beginning(passage.text, is_headed=False)
        if '"' in document.path(passage.node) or moment is None or moment.subject is None:
            continue
        if not _WHOLE_RE.fullmatch(moment.subject.of(passage.text)):
            continue
        when = moment.when.of(passage.text) if moment.when and not find_exceptions(passage.text) else ""
        day = find_moment_date(when, signed).date
        days.add(day if day and len(day) == _DAY else None)
    return days
