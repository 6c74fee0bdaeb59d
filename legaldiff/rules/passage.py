"""From a passage to an extract: a quote of bearable length, and the fields that have a value."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legaldiff.clauses.anchors import anchors_of
from legaldiff.clauses.parts.lifetime import Moment
from legaldiff.clauses.predicate import end_of_words
from legaldiff.document import Document
from legaldiff.rules.rule import Extract
from legaldiff.sentences.passage import end_of_list
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span
from legaldiff.time.moment_date import find_moment_date

__all__ = ["extract_passage", "moment_fields", "printed"]

_QUOTE_WORDS = 160


def printed(passage: Statement, span: Span | None) -> str | None:
    """The words of a span of the passage as printed, without the marks at their ends."""
    words = passage.raw[span.start : span.end] if span else ""
    words = words if "“" in words else words.removesuffix("”")  # the end of a quotation that began before
    return words.strip(" \n,;:.—-“") or None


def moment_fields(document: Document, passage: Statement, moment: Moment, name: str) -> dict[str, str | None]:
    """What begins or ends, when (the field ``name``), and the date that this comes to, with its arithmetic."""
    when = printed(passage, moment.when)
    due = find_moment_date(when or "", anchors_of(document, passage.node))
    return {
        "subject": printed(passage, moment.subject),
        name: when,
        "due": due.date,
        "arithmetic": due.arithmetic,
    }


def _words_end(text: str, span: Span) -> int:
    """Where the last word of a span ends that may be quoted."""
    end = span.start + len(text[span.start : span.end].rstrip())
    if end - span.start < 2 * _QUOTE_WORDS:  # a word has a letter and a blank
        return end
    return end_of_words(text, span.start, end, _QUOTE_WORDS)


def extract_passage(
    document: Document, rule: str, passage: Statement, fields: Mapping[str, str | bool | None], span: Span | None = None
) -> Extract:
    """The extract of a passage, or of a span of it; ``fields`` without a value are left out.

    A passage is quoted with the list that it leads into; where that is too long, without; and where it is too long
    itself, its first words.
    """
    if span is not None:
        span = Span(passage.start + span.start, passage.start + span.end)
    else:
        span = Span(passage.start, end_of_list(document, passage))
        if document.text[_words_end(document.text, span) : span.end].strip():
            span = Span(passage.start, passage.end)
    span = Span(span.start, _words_end(document.text, span))
    return Extract(
        rule,
        passage.node,
        document.path(passage.node),
        document.index.eid.get(passage.node, ""),
        span,
        document.text[span.start : span.end],
        MappingProxyType({name: value for name, value in fields.items() if value}),
    )
