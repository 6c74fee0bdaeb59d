"""The days from which a document counts: when it was signed, when it was published, when it takes effect."""

from __future__ import annotations

import re

from legaldiff.document import Document
from legaldiff.grammar.due import Anchors, find_due
from legaldiff.grammar.exception import find_exceptions
from legaldiff.grammar.lifetime import find_beginning
from legaldiff.grammar.own_words import INSTRUMENT
from legaldiff.grammar.passage import find_passages
from legaldiff.grammar.per_document import once_per_document
from legaldiff.model import Node

__all__ = ["anchors_of"]

_WORDS = ("effective", "take effect", "takes effect")
_WHOLE_RE = re.compile(rf"this\s+(?:\w+\s+)?{INSTRUMENT}", re.IGNORECASE)  # "This order", not "Section 2 of this order"
_AT_ONCE_RE = re.compile(
    rf"immediately|(?:up)?on\s+(?:its\s+)?(?:signing|signature|issuance)|(?:(?:as\s+of|on)\s+)?the\s+date\s+"
    rf"(?:hereof|of\s+this\s+(?:\w+\s+)?{INSTRUMENT})",
    re.IGNORECASE,
)  # "effective immediately"
_ON_RE = re.compile(r"(?:on|as\s+of|from|beginning(?:\s+on)?)\s+", re.IGNORECASE)


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
        day = signed.signed if _AT_ONCE_RE.fullmatch(when) else _day(_ON_RE.sub("", when, count=1), signed)
        days.add(day)
    return days


def _day(when: str, signed: Anchors) -> str | None:
    """The day that "May 1, 2031" or "30 days after the date of this order" names; no month alone."""
    day = find_due(f"by {when}", signed).date or find_due(when, signed).date
    return day if day and len(day) == len("2031-05-01") else None
